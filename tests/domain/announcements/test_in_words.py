"""What people type below an invitation: an answer, or something that somebody has to read."""

import pytest

from domain.announcements.announcement import Rsvp
from domain.announcements.in_words import is_about_coming, rsvp_in

YES = (
    "hadir", "Hadir, Bu", "saya hadir", "insya Allah hadir", "hadir insyaallah", "In sya Allah hadir 🙏",
    "ya bisa", "saya bisa ikut", "siap hadir", "ok bu, hadir", "Bismillah saya hadir",
    "hadir pak, terima kasih", "insyaallah saya bisa", "nggih hadir",
)  # fmt: skip
NO = (
    "tidak bisa", "maaf tidak bisa", "Maaf Bu, saya tidak bisa hadir", "tidak bisa hadir bu, maaf", "ga ikut",
    "berhalangan", "maaf pak sedang berhalangan hadir", "belum bisa",
)  # fmt: skip
MAYBE = ("belum pasti", "mungkin", "maaf bu, belum tahu", "blm pasti bu")
READ_BY_SOMEBODY = (
    "bisa", "ya", "bisa bu", "bisa terima kasih", "bisa hadir?", "hadir tidak ya?", "bisa hadir apa tidak",
    "saya tidak hadir kemarin", "hadirkan", "hadir dua orang", "terima kasih sudah hadir", "ibu hadir",
    "bisa pinjam modal?", "absen", "tidak", "saya", "maaf", "insyaallah", "", "?",
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "given"),
    [
        *((text, Rsvp.YES) for text in YES),
        *((text, Rsvp.NO) for text in NO),
        *((text, Rsvp.MAYBE) for text in MAYBE),
        *((text, None) for text in READ_BY_SOMEBODY),
    ],
)
def test_an_answer_is_read_and_nothing_else(text: str, given: Rsvp | None) -> None:
    assert rsvp_in(text) is given


@pytest.mark.parametrize(
    ("text", "surely"),
    [("tidak bisa hadir", True), ("tidak bisa", False), ("belum tahu", False), ("hadirkan", False)],
)
def test_only_words_about_coming_are_surely_for_an_invitation(text: str, surely: bool) -> None:
    assert is_about_coming(text) is surely

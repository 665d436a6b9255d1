"""An answer to an invitation in words: who is asked "bisa hadir?" writes "hadir" sooner than she presses.

These are words people type, not words the bot says. "Hadir dua orang" and whatever else holds more than the
answer is for somebody to read.
"""

from domain.announcements.announcement import Rsvp
from domain.words.said import said

_COMING = frozenset({"hadir", "datang", "ikut", "bisa hadir", "bisa datang", "bisa ikut", "akan hadir",
                     "siap hadir", "siap datang", "pasti hadir", "coming"})  # fmt: skip
_COMES = frozenset({"hadir", "datang", "ikut"})
_FIRST = ("", "saya ", "sy ", "kami ", "insyaallah ", "insya allah ", "inshaallah ", "insyaallah saya ",
          "insya allah saya ", "ya ", "iya ", "oke ", "maaf ", "maaf saya ")  # fmt: skip
_NOT = ("tidak", "tdk", "gak", "ga", "gk", "nggak", "enggak", "ngga", "ndak", "belum")
_YES = frozenset(first + words for first in _FIRST for words in (*_COMING, "bisa")) - {"bisa"}
_NO = frozenset(
    first + words
    for first in _FIRST
    for words in (
        "berhalangan",
        "absen",
        "cannot come",
        *(f"{no} {word}" for no in _NOT for word in ("bisa", *_COMING)),
    )
)
_MAYBE = frozenset(
    {"belum pasti", "blm pasti", "belum tahu", "belum tau", "blm tau", "mungkin", "not sure"}
)


def is_about_coming(text: str) -> bool:
    """Whether they answer an invitation and can hardly be meant for anything else: "tidak bisa hadir", where
    "tidak bisa" may be for a buyer, and "belum tahu" an answer to whatever is asked."""
    return rsvp_in(text) is not None and not _COMES.isdisjoint(said(text).split())


def rsvp_in(text: str) -> Rsvp | None:
    """What the words alone answer; None for words that say anything else, and for a question."""
    if "?" in text:
        return None
    word = said(text)
    if word in _MAYBE:
        return Rsvp.MAYBE
    if word in _NO:
        return Rsvp.NO
    return Rsvp.YES if word in _YES else None

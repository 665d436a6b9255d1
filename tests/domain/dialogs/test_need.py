"""She says what she needs: a press or her own words, and a note if she likes."""

from typing import Any

import pytest

from domain.dialogs.engine import Answered
from domain.dialogs.need import NEED, texts
from domain.needs.need import NeedKind
from tests.domain.dialogs.chat import Chat


def opened(*open_kinds: str, several: bool = False) -> Chat:
    seed: list[dict[str, Any]] = [{"id": 7, "label": "Kue Siti", "open": list(open_kinds)}]
    if several:
        seed.append({"id": 8, "label": "Warung Siti", "open": []})
    return Chat.begin(NEED, language="id", seed={"businesses": seed})


def test_a_need_is_two_moves_and_counts_with_the_first() -> None:
    chat = opened().presses("Kemasan")
    assert chat.outcome.events == (Answered("kind", {"kind": "packaging", "words": None}),)
    assert chat.text.startswith("Kemasan sudah dicatat")
    assert chat.presses("Lewati").outcome.over
    assert chat.moves == 2


def test_her_own_words_are_a_need_and_no_note_is_asked() -> None:
    chat = opened().says("Oven saya rusak, butuh servis")
    assert chat.outcome.over
    assert chat.answers["kind"] == {"kind": "other", "words": "Oven saya rusak, butuh servis"}


def test_a_note_is_kept_beside_the_need() -> None:
    assert opened().presses("Kemasan").says("botol 250 ml").answers["note"] == "botol 250 ml"


@pytest.mark.parametrize(
    ("typed", "kind"), [("Modal", "capital"), ("p-irt", "pirt"), ("merk", "trademark")]
)
def test_the_bare_name_of_a_need_typed_is_its_button(typed: str, kind: str) -> None:
    assert opened().says(typed).answers["kind"] == {"kind": kind, "words": None}


def test_a_number_is_a_place_in_the_list_and_never_a_need() -> None:
    assert opened().says("2").answers["kind"]["kind"] == "capital"
    chat = opened().says("55")
    assert chat.answers == {}
    assert "satu atau dua kalimat" in chat.text


def test_what_is_open_already_is_not_offered_again() -> None:
    chat = opened("packaging", "nib")
    assert "Kemasan" not in chat.labels
    assert "Izin NIB" not in chat.labels
    assert "Modal" in chat.labels


def test_what_is_open_already_may_still_be_typed_to_add_a_note() -> None:
    assert opened("packaging").says("kemasan").says("botol").outcome.over


def test_with_several_businesses_the_first_question_is_which() -> None:
    chat = opened("packaging", several=True)
    assert chat.labels == ["Kue Siti", "Warung Siti"]
    assert "Kemasan" in chat.presses("Warung Siti").labels


@pytest.mark.parametrize("typed", ["halo", "menu", "terima kasih", "ya", "👍"])
def test_what_is_no_need_is_not_noted_as_one(typed: str) -> None:
    assert opened().says(typed).answers == {}
    assert "note" not in opened().presses("Kemasan").says(typed).answers


def test_a_letter_is_asked_to_be_shorter() -> None:
    chat = opened().says("x" * 5000)
    assert chat.answers == {}


def test_every_kind_with_a_button_can_be_typed() -> None:
    assert set(texts.SAID) == set(NeedKind) - {NeedKind.OTHER}

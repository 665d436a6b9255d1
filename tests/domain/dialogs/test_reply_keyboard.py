"""The keyboard that shares a phone number is taken away again, whichever way she leaves the question."""

from dataclasses import replace

import pytest

from domain.dialogs.engine import Contact
from domain.messages import Keys
from tests.domain.dialogs.chat import Chat
from tests.domain.dialogs.small import PHONE, SMALL
from tests.domain.dialogs.walks import small_at


def test_the_keyboard_has_a_way_back_and_a_way_past() -> None:
    assert small_at("phone").labels == ["Share", "⬅️ Back", "Skip"]


def test_her_own_contact_answers_it() -> None:
    chat = small_at("phone").does(Contact("0812", own=True))
    assert chat.answers["phone"] == "0812"


def test_the_keyboard_goes_with_a_message_of_its_own_where_the_next_has_buttons() -> None:
    chat = small_at("phone").presses("Skip")
    assert chat.said[0] == "All right, thank you."
    assert chat.said[1].endswith("Is this right, Bu?")
    assert chat.keys_removed


@pytest.mark.parametrize("leaving", ["batal", "kembali", "lewati", "0812"])
def test_the_keyboard_is_taken_away_on_leaving(leaving: str) -> None:
    assert small_at("phone").says(leaving).keys_removed


def test_the_keyboard_is_taken_away_by_the_command_that_stops() -> None:
    assert small_at("phone").stops().keys_removed


@pytest.mark.parametrize("way_out", ["🙋 Ask for help", "Later"])
def test_the_keyboard_is_taken_away_by_a_way_out(way_out: str) -> None:
    assert small_at("phone").says("x").says("x").presses(way_out).keys_removed


def test_the_keyboard_is_taken_away_when_the_dialog_ends_with_it() -> None:
    chat = Chat.begin(replace(SMALL, steps=(PHONE,), summary=None)).says("0812")
    assert chat.outcome.over
    assert chat.keys_removed
    assert Chat.begin(SMALL, only="phone").says("0812").keys_removed


def test_the_keyboard_rides_away_on_a_message_without_buttons() -> None:
    chat = small_at("phone").says("batal")
    assert chat.keys_removed
    assert len(chat.said) == 1


def test_the_keyboard_stays_while_the_question_is_open() -> None:
    assert not small_at("phone").does(Contact("0812", own=False)).keys_removed
    assert not small_at("phone").says("x").says("x").keys_removed


def test_a_second_keyboard_simply_takes_the_place_of_the_first() -> None:
    chat = Chat.begin(replace(SMALL, steps=(PHONE, replace(PHONE, name="other")))).says("0812")
    assert len(chat.said) == 1
    assert chat.screen is not None
    assert isinstance(chat.screen.keyboard, Keys)


def test_the_keyboard_comes_again_when_she_edits_the_number() -> None:
    chat = small_at("=").presses("✏️ Change").presses("Phone")
    assert chat.said == ["Phone?"]
    assert chat.unbuttoned
    assert chat.labels == ["Share", "⬅️ Back", "Skip"]


def test_going_on_later_brings_the_keyboard_back() -> None:
    chat = small_at("phone").stops().comes_back().presses("▶️ Go on")
    assert chat.labels == ["Share", "⬅️ Back", "Skip"]

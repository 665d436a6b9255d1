"""A question left open for days does not swallow what she says about something else."""

from datetime import timedelta

import pytest

from domain.dialogs.engine import Cancelled, Contact, NotTaken
from tests.domain.dialogs.chat import Chat, world
from tests.domain.dialogs.walks import small_at
from tests.support.clocks import NOW


def days_later(chat: Chat, *, hours: int = 13) -> Chat:
    """The same chat, nothing said in between."""
    chat.world = world(NOW + timedelta(hours=hours))
    return chat


@pytest.mark.parametrize(
    ("place", "words"),
    [("name", "when is the bazaar?"), ("colour", "red"), ("colour", "2"), ("colour", "kembali"),
     ("sizes", "yes, I come"), ("sizes", "kirim"), ("amount", "hm"), ("=", "ya"), ("phone", "hello")],
)  # fmt: skip
def test_words_said_long_after_the_question_are_a_reply(place: str, words: str) -> None:
    before = small_at(place).answers
    chat = days_later(small_at(place)).says(words)
    assert chat.outcome.events == (NotTaken(),)
    assert chat.answers == before
    assert chat.said == []


def test_within_half_a_day_words_are_the_answer() -> None:
    assert days_later(small_at("name"), hours=12).says("Ani").answers == {"name": "Ani"}


def test_what_is_asked_back_anyway_is_taken_at_any_time() -> None:
    chat = days_later(small_at("amount")).says("12")
    assert chat.said == ["12, right?"]
    assert chat.says("ya").answers["amount"] == 12


def test_a_late_yes_is_not_a_yes_to_an_amount_of_last_week() -> None:
    chat = days_later(small_at("amount").says("12")).says("ya")
    assert chat.outcome.events == (NotTaken(),)
    assert chat.presses("Right").answers["amount"] == 12


def test_buttons_answer_at_any_time_and_open_her_ears_again() -> None:
    chat = days_later(small_at("sizes")).presses("⬜ Large").says("extra wide")
    assert chat.answers["sizes"] == {"picked": ["large"], "words": "extra wide"}


@pytest.mark.parametrize("key", ["Skip", "⬅️ Back"])
def test_the_keys_of_a_reply_keyboard_are_buttons_too(key: str) -> None:
    chat = days_later(small_at("phone")).says(key)
    assert chat.state.place != "phone"


def test_her_contact_answers_at_any_time() -> None:
    chat = days_later(small_at("phone")).does(Contact("0812", own=True))
    assert chat.answers["phone"] == "0812"


def test_stop_is_heard_at_any_time() -> None:
    assert days_later(small_at("name")).says("batal").outcome.events == (Cancelled(),)


def test_coming_back_opens_her_ears_again() -> None:
    chat = days_later(small_at("name")).comes_back().presses("▶️ Go on").says("Ani")
    assert chat.answers == {"name": "Ani"}


def test_an_amount_beside_the_offer_to_go_on_is_a_reply() -> None:
    chat = days_later(days_later(small_at("amount")).comes_back(), hours=48).says("12")
    assert chat.outcome.events == (NotTaken(),)

"""Two tries, then a way out: write again, a person's help, later."""

import pytest

from domain.dialogs.engine import HelpWanted, PutOff
from tests.domain.dialogs.chat import Chat
from tests.domain.dialogs.walks import small_at


def lost() -> Chat:
    """Misunderstood twice."""
    return small_at("amount").says("many").says("lots")


def test_the_first_time_she_is_told_how_to_write_it() -> None:
    chat = small_at("amount").says("many")
    assert chat.said == ["A number, please."]


def test_the_hint_carries_the_buttons_of_the_question() -> None:
    chat = small_at("colour").presses("More").says("pink")
    assert chat.said == ["No such colour."]
    assert chat.labels == ["Blue", "Grey", "⬅️ Back"]
    assert chat.presses("Grey").answers["colour"] == "grey"


def test_the_hint_carries_the_reply_keyboard_of_the_question() -> None:
    assert small_at("phone").says("abc").labels == ["Share", "⬅️ Back", "Skip"]


def test_a_number_after_the_hint_means_its_buttons_and_not_the_reading_before() -> None:
    chat = small_at("colour").says("gr").says("pink").says("1")
    assert chat.answers["colour"] == "red"


def test_the_second_time_she_is_offered_a_way_out() -> None:
    assert lost().said == ["Never mind, Bu. Choose what is easiest:"]
    assert lost().labels == ["✏️ Try once more", "🙋 Ask for help", "Later"]


def test_the_hint_and_the_way_out_take_turns() -> None:
    chat = lost().says("loads")
    assert chat.said == ["A number, please."]
    assert chat.says("tons").labels == lost().labels


def test_a_right_answer_in_between_starts_the_count_anew() -> None:
    chat = small_at("colour").says("pink").says("red").says("kembali").says("pink")
    assert chat.said == ["No such colour."]


def test_an_answer_typed_in_place_of_a_way_out_is_taken() -> None:
    assert lost().says("12").presses("Right").answers["amount"] == 12


def test_a_yes_to_an_amount_typed_in_place_of_a_way_out_counts() -> None:
    assert lost().says("12").says("ya").answers["amount"] == 12


def test_a_way_out_still_works_after_she_stopped() -> None:
    assert lost().stops().presses("Later").outcome.events == (PutOff(),)


def test_a_button_of_the_question_itself_still_answers_it() -> None:
    assert lost().presses("None sold").answers["amount"] == 0


@pytest.mark.parametrize("word", ["✏️ Try once more", "coba lagi"])
def test_trying_again_asks_the_question(word: str) -> None:
    chat = lost()
    chat = chat.presses(word) if word in chat.labels else chat.says(word)
    assert chat.said == ["4 of 5\nHow many?"]


@pytest.mark.parametrize("word", ["🙋 Ask for help", "minta dibantu", "tolong bu"])
def test_help_is_asked_for_once(word: str) -> None:
    chat = lost()
    chat = chat.presses(word) if word in chat.labels else chat.says(word)
    assert chat.outcome.events == (HelpWanted(),)
    assert chat.outcome.leaves
    twice = chat.presses("🙋 Ask for help")
    assert twice.outcome.events == ()
    assert twice.toast == "Already done, Bu."


@pytest.mark.parametrize("word", ["Later", "nanti saja"])
def test_later_keeps_everything_and_says_so_once(word: str) -> None:
    chat = lost()
    answers = chat.answers
    chat = chat.presses(word) if word in chat.labels else chat.says(word)
    assert chat.outcome.events == (PutOff(),)
    assert "What you already answered is safe" in chat.said[0]
    assert chat.answers == answers
    assert chat.presses("Later").said == []


@pytest.mark.parametrize(("number", "way"), [("1", "✏️ Try once more"), ("3", "Later")])
def test_a_number_takes_a_way_out_where_it_is_no_answer(number: str, way: str) -> None:
    chat = small_at("colour").says("pink").says("pink")
    other = small_at("colour").says("pink").says("pink")
    assert chat.says(number).said == other.presses(way).said


def test_a_number_means_what_was_shown_last() -> None:
    chat = small_at("colour").says("gr").says("pink").says("pink").says("3")
    assert chat.outcome.events == (PutOff(),)


def test_a_number_that_is_an_answer_is_taken_as_one() -> None:
    assert lost().says("1").text == "1, right?"


def test_a_contact_nobody_asked_for_is_met_with_the_hint() -> None:
    chat = small_at("phone").says("abc").says("abc")
    assert chat.labels == ["✏️ Try once more", "🙋 Ask for help", "Later"]

"""What can be read in more than one way is asked; nothing counts before her yes."""

from domain.dialogs.engine import Answered, Check, Choice, Dialog, Step
from domain.messages import Text
from tests.domain.dialogs.chat import Chat
from tests.domain.dialogs.walks import small_at


def test_one_reading_is_echoed_with_yes_and_again_side_by_side() -> None:
    chat = small_at("amount").says("12")
    assert chat.said == ["12, right?"]
    assert chat.labels == ["Right", "✏️ Write again"]
    assert "amount" not in chat.answers


def test_several_readings_are_offered_likeliest_first() -> None:
    chat = small_at("colour").says("gr")
    assert chat.labels == ["green", "grey", "✏️ Write again"]
    assert chat.presses("grey").answers["colour"] == "grey"
    assert chat.unbuttoned


def test_the_yes_is_the_answer() -> None:
    chat = small_at("amount").says("12").presses("Right")
    assert chat.outcome.events == (Answered("amount", 12),)


def test_write_again_asks_the_question_again() -> None:
    chat = small_at("amount").says("12").presses("✏️ Write again")
    assert chat.said == ["4 of 5\nHow many?"]
    assert chat.says("13").presses("Right").answers["amount"] == 13


def test_another_amount_in_place_of_the_yes_is_asked_about_in_its_turn() -> None:
    chat = small_at("amount").says("12").says("13")
    assert chat.said == ["13, right?"]
    assert chat.presses("Right").answers["amount"] == 13


def test_the_yes_under_an_older_reading_is_not_taken_for_the_newer() -> None:
    chat = small_at("amount").says("12").says("13")
    older, newer = chat.old_data["Right"]
    chat.presses_data(older)
    assert chat.toast == "This button no longer works."
    assert chat.unbuttoned
    assert "amount" not in chat.answers
    assert chat.presses_data(newer).answers["amount"] == 13


def test_the_readings_stay_after_words_nobody_understands() -> None:
    chat = small_at("colour").says("gr").says("???")
    assert chat.presses("green").answers["colour"] == "green"


def test_the_menu_above_still_answers_while_a_reading_waits() -> None:
    assert small_at("colour").says("gr").presses("Red").answers["colour"] == "red"
    assert small_at("amount").says("12").presses("None sold").answers["amount"] == 0


def test_a_page_turned_while_a_reading_waits_still_answers() -> None:
    chat = small_at("colour").says("gr").presses("More")
    assert chat.presses("Blue").answers["colour"] == "blue"


def test_a_double_tap_on_yes_answers_once() -> None:
    chat = small_at("amount").says("12")
    yes = chat.old_data["Right"][-1]
    chat.presses_data(yes).presses_data(yes)
    assert chat.toast == "Already done, Bu."
    assert chat.state.place == "phone"


def test_so_many_readings_that_nobody_looks_through_them_are_cut() -> None:
    many = Check(Text("Which?"), tuple((str(n), n) for n in range(200)))
    step = Step(name="n", ask=lambda _f: Text("N?"), read=lambda _g, _f: many)
    chat = Chat.begin(Dialog(name="n", title=Text("N"), steps=(step,))).says("x")
    assert chat.labels == [*map(str, range(12)), "✏️ Write again"]
    assert chat.presses("11").answers == {"n": 11}


def test_a_reading_in_a_step_of_toggles_goes_together_with_the_ticks() -> None:
    step = Step(
        name="n",
        many=True,
        ask=lambda _f: Text("N?"),
        menu=lambda _f: [[Choice(Text("A"), "a")]],
        read=lambda _g, _f: Check(Text("Sure?"), ((Text("Sure"), "words"),)),
    )
    chat = Chat.begin(Dialog(name="n", title=Text("N"), steps=(step,)))
    chat.presses("⬜ A").says("words").presses("Sure")
    assert chat.answers == {"n": {"picked": ["a"], "words": "words"}}

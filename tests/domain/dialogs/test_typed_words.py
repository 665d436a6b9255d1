"""What people type where a button was meant: "ya", "tidak", "lewati", "2"."""

import pytest

from domain.dialogs.engine import NotTaken, PutOff
from domain.words.said import said
from tests.domain.dialogs.chat import Chat
from tests.domain.dialogs.small import AT_ONCE
from tests.domain.dialogs.walks import small_at


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Ya", "ya"),
        ("iyaaa", "iya"),
        ("Iya, Bu! 🙏", "iya"),
        ("  BATAL  ya kak", "batal"),
        ("ya", "ya"),
        ("ya ya", "ya"),
        ("tidak ada", "tidak ada"),
        ("nanti saja", "nanti"),
        ("👍", "👍"),
        ("👍🏽👍🏽", "👍"),
        ("👍🙏", "👍🙏"),
        ("menuuu", "menu"),
        ("nggak bu", "nggak"),
        ("all", "all"),
        ("-", "-"),
        ("11", "11"),
        ("", ""),
    ],
)
def test_words_are_heard_without_their_trimmings(typed: str, read: str) -> None:
    assert said(typed) == read


@pytest.mark.parametrize("yes", ["ya", "Iya bu", "betul", "ok", "sip", "nggih", "👍"])
def test_yes_takes_the_reading_just_asked_about(yes: str) -> None:
    assert small_at("amount").says("12").says(yes).answers["amount"] == 12


@pytest.mark.parametrize("no", ["tidak", "bukan", "salah bu", "ganti", "ndak"])
def test_no_asks_the_question_again(no: str) -> None:
    chat = small_at("amount").says("12").says(no)
    assert chat.text == "4 of 5\nHow many?"
    assert "amount" not in chat.answers


def test_yes_with_several_readings_chooses_none() -> None:
    chat = small_at("colour").says("gr").says("ya")
    assert chat.said == ["No such colour."]
    assert "colour" not in chat.answers


def test_yes_after_something_else_was_said_is_not_a_yes_to_the_reading() -> None:
    chat = small_at("amount").says("12").says("hm").says("ya")
    assert "amount" not in chat.answers


@pytest.mark.parametrize("skip", ["lewati", "Skip", "lewat dulu", "tidak ada", "gak punya"])
def test_an_optional_question_is_skipped_in_words(skip: str) -> None:
    chat = small_at("phone").says(skip)
    assert chat.answers["phone"] is None


def test_a_question_that_is_needed_says_so_and_stays() -> None:
    chat = small_at("name").says("lewati")
    assert chat.said == ["We need this one, Bu, so it cannot be skipped."]
    assert chat.answers == {}
    assert chat.says("Ani").answers == {"name": "Ani"}


@pytest.mark.parametrize("none", ["tidak ada", "Gak ada bu", "-", "lewati"])
def test_none_of_the_toggles_in_words(none: str) -> None:
    chat = small_at("sizes").presses("⬜ Small").says(none)
    assert chat.answers["sizes"] == {"picked": [], "words": None}


@pytest.mark.parametrize("send", ["kirim", "selesai", "sudah bu"])
def test_the_toggles_are_sent_in_words(send: str) -> None:
    chat = small_at("sizes").presses("⬜ Small").says(send)
    assert chat.answers["sizes"] == {"picked": ["small"], "words": None}


def test_a_typed_word_that_ends_the_dialog_says_nothing_more() -> None:
    chat = Chat.begin(AT_ONCE).says("Ani").says("3").says("ya").says("kirim")
    assert chat.outcome.over
    assert chat.said == []


@pytest.mark.parametrize("yes", ["ya", "sudah benar", "sudah", "kirim"])
def test_the_last_page_takes_a_typed_yes(yes: str) -> None:
    assert small_at("=").says(yes).outcome.over


@pytest.mark.parametrize("no", ["tidak", "belum", "ubah", "2"])
def test_the_last_page_takes_a_typed_no_as_a_wish_to_change(no: str) -> None:
    assert small_at("=").says(no).said == ["Which one shall we change, Bu?"]


def test_a_yes_while_choosing_what_to_change_ends_nothing() -> None:
    chat = small_at("=").presses("✏️ Change").says("ya")
    assert not chat.outcome.over
    assert chat.said[0] == "Please choose one of the buttons, Bu."


def test_other_words_on_the_last_page_show_it_again() -> None:
    chat = small_at("=").says("the colour is wrong")
    assert chat.said[0] == "Please choose one of the buttons, Bu."
    assert chat.labels == ["✅ All right", "✏️ Change"]


class TestNumbers:
    """ "2" for the second choice."""

    def test_two_is_the_second_choice(self) -> None:
        assert small_at("colour").says("2").answers["colour"] == "green"

    def test_the_buttons_that_lead_on_are_counted_too(self) -> None:
        chat = small_at("colour").says("3")
        assert chat.labels == ["Blue", "Grey", "⬅️ Back"]
        assert chat.says("1").answers["colour"] == "blue"

    @pytest.mark.parametrize("number", ["0", "9", "007", "-1", "9" * 5000])
    def test_a_number_without_a_button_is_read_like_anything_else(self, number: str) -> None:
        assert small_at("colour").says(number).said == ["No such colour."]

    def test_a_number_chooses_among_readings(self) -> None:
        assert small_at("colour").says("gr").says("2").answers["colour"] == "grey"
        assert small_at("colour").says("gr").says("3").text == "2 of 5\nColour?"

    def test_a_number_ticks_a_toggle_and_shows_it(self) -> None:
        chat = small_at("sizes").says("2")
        assert chat.said == ["3 of 5\nSizes?"]
        assert chat.labels[:2] == ["⬜ Small", "✅ Large"]

    def test_a_number_picks_what_to_change(self) -> None:
        chat = small_at("=").presses("✏️ Change").says("2")
        assert chat.said == ["Colour?"]

    def test_one_button_for_the_rare_case_is_no_list(self) -> None:
        chat = small_at("amount").says("1")
        assert chat.text == "1, right?"
        assert "amount" not in chat.answers


def test_words_that_mean_a_choice_choose_it() -> None:
    assert small_at("amount").says("Nothing at all!").answers["amount"] == 0


@pytest.mark.parametrize("later", ["nanti", "Nanti aja bu", "besok"])
def test_later_puts_the_dialog_off(later: str) -> None:
    chat = small_at("amount").says(later)
    assert chat.outcome.events == (PutOff(),)


@pytest.mark.parametrize("help_", ["bantuan", "tolong", "minta dibantu bu"])
def test_who_asks_for_help_gets_the_easy_ways_at_once(help_: str) -> None:
    assert "🙋 Ask for help" in small_at("amount").says(help_).labels


@pytest.mark.parametrize("again", ["lanjut", "lagi"])
def test_who_wants_to_go_on_is_asked_again(again: str) -> None:
    assert small_at("amount").says(again).text == "4 of 5\nHow many?"


def test_who_wants_to_start_over_is_asked_first() -> None:
    chat = small_at("amount").says("ulangi")
    assert chat.labels == ["▶️ Go on", "🔄 Start over"]
    assert chat.answers["colour"] == "red"


@pytest.mark.parametrize("command", ["menu", "Lapor", "riwayat"])
def test_a_command_without_its_slash_is_let_go(command: str) -> None:
    chat = small_at("amount").says(command)
    assert chat.outcome.events == (NotTaken(),)


def test_any_word_may_be_the_answer_to_a_question_that_reads_it() -> None:
    assert small_at("name").says("lanjut").answers == {"name": "lanjut"}


def test_a_thank_you_sends_the_toggles() -> None:
    chat = small_at("sizes").presses("⬜ Small").says("terima kasih ya")
    assert chat.answers["sizes"] == {"picked": ["small"], "words": None}


@pytest.mark.parametrize("idle", ["ya", "halo", "menu"])
def test_what_is_no_note_is_not_noted_among_toggles(idle: str) -> None:
    assert "sizes" not in small_at("sizes").says(idle).answers

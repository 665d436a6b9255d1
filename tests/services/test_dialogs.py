"""Which dialog hears her, and which one waits: several dialogs of one person on a real database."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import partial

import pytest
from sqlmodel import Session, select

from domain.dialogs.engine import Dialog, Facts, Typed, pressed
from domain.messages import Inline, Keys, RemoveKeys, Text
from services import dialogs
from services.actors import Actor
from services.dialogs import Capability, Next, Touch
from storage.tables import DialogRow, OutboxRow
from tests.domain.dialogs.small import AT_ONCE, SMALL, question
from tests.support.databases import Database
from tests.support.talk import Talk

PASSING = Dialog(
    name="passing",
    title=Text("In passing"),
    steps=(question("Anything else?", name="more", optional=True),),
)
LEADING = Dialog(name="leading", title=Text("Leading"), steps=(question("Who?", name="who"),))
ASKING_ON = replace(LEADING, name="asking_on")


def lead_on(session: Session, actor: Actor, now: datetime, _facts: Facts) -> None:
    dialogs.begin(session, actor, now, PASSING)


def ask_on(session: Session, actor: Actor, now: datetime, _facts: Facts) -> Next:
    return partial(dialogs.begin, session, actor, now, PASSING)


KNOWN = {
    **{dialog.name: Capability(dialog) for dialog in (SMALL, AT_ONCE, PASSING)},
    LEADING.name: Capability(LEADING, finished=lead_on),
    ASKING_ON.name: Capability(ASKING_ON, finished=ask_on),
}


class Both(Talk):
    """She talks to two dialogs that no service knows."""

    def opens(self, dialog: Dialog) -> Both:
        self.call(dialogs.begin, dialog)
        return self

    def says(self, *texts: str) -> Both:
        for text in texts:
            self.call(dialogs.hear, KNOWN, Typed(text))
        return self

    def presses(self, *labels: str) -> Both:
        for label in labels:
            self.taps(self.button(label).data)
        return self

    def taps(self, data: str) -> Both:
        press = pressed(data)
        assert press is not None
        self.call(dialogs.hear, KNOWN, press, Touch(100, "query"))
        return self

    def stops(self) -> Both:
        self.call(dialogs.cancel, KNOWN)
        return self

    @property
    def active(self) -> str | None:
        with self.database.session() as session:
            return session.exec(select(DialogRow.dialog).where(DialogRow.active)).first()

    @property
    def unbuttoned(self) -> list[int | None]:
        """The rows of the messages that lost their buttons without being pressed."""
        return [row.edits_id for row in self.rows if row.method == "unbutton" and row.edits_id]

    @property
    def shown(self) -> int:
        """The row of the only new message."""
        (row,) = (row for row in self.rows if row.method == "send")
        return row.id


def finish_at_once(talk: Both) -> Both:
    """The short dialog from start to end."""
    return talk.opens(AT_ONCE).says("Budi", "3").presses("Right", "Nothing")


def test_a_dialog_set_aside_for_another_is_offered_when_that_one_ends(database: Database) -> None:
    talk = finish_at_once(Both(database).opens(SMALL).says("Ani"))
    assert talk.heard("Order: last time we got to step 2 of 5")
    assert talk.presses("Go on").heard("Colour?")


def test_a_question_passed_over_later_does_not_hide_what_was_left_half_way(
    database: Database,
) -> None:
    talk = Both(database).opens(SMALL).says("Ani").opens(PASSING)
    talk = finish_at_once(talk)
    assert talk.heard("Order: last time we got to step 2 of 5")


def test_lanjut_takes_up_what_was_answered_before_what_was_passed_over(database: Database) -> None:
    talk = Both(database).opens(AT_ONCE).says("Budi").opens(PASSING).opens(SMALL)
    talk.stops().call(dialogs.take_up, KNOWN, left_too=True)
    assert talk.heard("Count")


def test_what_was_left_waits_while_the_end_of_a_dialog_opened_another(database: Database) -> None:
    talk = Both(database).opens(SMALL).says("Ani").opens(LEADING).says("Budi")
    assert talk.texts == ["Anything else?"]
    assert talk.active == PASSING.name


def test_one_thing_is_asked_next_after_a_dialog(database: Database) -> None:
    talk = Both(database).opens(ASKING_ON).says("Budi")
    assert talk.texts == ["Anything else?"]
    talk = Both(database, 7002).opens(SMALL).says("Ani").opens(ASKING_ON).says("Budi")
    assert not talk.heard("Anything else?")
    assert talk.heard("Order: last time")


def test_a_dialog_set_aside_without_an_answer_is_not_brought_up(database: Database) -> None:
    talk = finish_at_once(Both(database).opens(SMALL))
    assert not talk.heard("last time")
    assert talk.active is None


def test_a_dialog_she_stopped_is_not_brought_up_again(database: Database) -> None:
    talk = finish_at_once(Both(database).opens(SMALL).says("Ani").stops())
    assert not talk.heard("last time")
    assert talk.active is None


def test_a_dialog_she_stopped_goes_on_where_it_was_when_she_opens_it(database: Database) -> None:
    talk = Both(database).opens(SMALL).says("Ani").stops().opens(SMALL)
    assert talk.heard("step 2 of 5")
    assert talk.presses("Go on").heard("Colour?")


def test_a_dialog_without_an_answer_simply_begins_anew(database: Database) -> None:
    assert Both(database).opens(SMALL).opens(SMALL).texts == ["Name?"]


def test_words_go_to_the_dialog_opened_last(database: Database) -> None:
    talk = Both(database).opens(SMALL).says("Ani").opens(AT_ONCE).says("Budi")
    assert talk.heard("How many?")


def test_a_button_of_a_dialog_set_aside_takes_it_up_again(database: Database) -> None:
    talk = Both(database).opens(SMALL).says("Ani")
    red = talk.button("Red").data
    talk.opens(AT_ONCE).taps(red)
    assert talk.heard("Sizes?")
    assert talk.active == SMALL.name


def test_a_second_tap_on_later_does_not_wake_the_dialog(database: Database) -> None:
    talk = Both(database).opens(SMALL).says("Ani", "pink", "pink")
    later = talk.button("Later").data
    assert talk.taps(later).active is None
    assert talk.taps(later).active is None
    assert talk.texts == []


@pytest.mark.parametrize("way_out", ["Later", "Ask for help"])
def test_a_way_out_of_a_dialog_set_aside_leaves_the_open_one_alone(
    database: Database, way_out: str
) -> None:
    talk = Both(database).opens(SMALL).says("Ani", "pink", "pink")
    out = talk.button(way_out).data
    assert talk.opens(AT_ONCE).taps(out).active == AT_ONCE.name
    assert talk.says("Budi").heard("How many?")


def test_another_dialog_takes_the_reply_keyboard_away(database: Database) -> None:
    talk = Both(database).opens(SMALL).says("Ani", "1", "kirim", "12", "ya")
    assert isinstance(talk.messages[-1].keyboard, Keys)
    first, asked = talk.opens(AT_ONCE).messages
    assert isinstance(first.keyboard, RemoveKeys)
    assert asked.keyboard is None or isinstance(asked.keyboard, Inline)
    assert len(talk.opens(AT_ONCE).messages) == 1


def test_a_button_of_a_dialog_set_aside_takes_the_reply_keyboard_of_the_other_away(
    database: Database,
) -> None:
    talk = Both(database).opens(AT_ONCE).says("Budi", "3")
    right = talk.button("Right").data
    talk.opens(SMALL).says("Ani", "1", "kirim", "12", "ya").taps(right)
    assert any(isinstance(message.keyboard, RemoveKeys) for message in talk.messages)


def test_a_finished_dialog_keeps_none_of_the_answers(database: Database) -> None:
    finish_at_once(Both(database))
    with database.session() as session:
        row = session.exec(select(DialogRow)).one()
    assert "Budi" not in str(row.state)
    assert row.finished_at_utc is not None


def test_an_answer_in_words_takes_the_buttons_of_its_question(database: Database) -> None:
    talk = Both(database).opens(SMALL).says("Ani")
    assert talk.unbuttoned == []  # "Name?" has none
    colour = talk.shown
    assert talk.says("red").unbuttoned == [colour]


def test_an_amount_put_to_her_takes_the_buttons_of_its_question_and_a_press_no_more(
    database: Database,
) -> None:
    talk = Both(database).opens(AT_ONCE).says("Budi")
    question_row = talk.shown
    assert talk.says("3").unbuttoned == [question_row]
    assert talk.presses("Right").unbuttoned == []


def test_a_question_that_was_not_understood_keeps_its_buttons_until_it_is(
    database: Database,
) -> None:
    talk = Both(database).opens(SMALL).says("Ani")
    asked = talk.shown
    hint = talk.says("pink").shown
    assert talk.unbuttoned == []
    way_out = talk.says("pink").shown
    assert talk.unbuttoned == []
    assert talk.says("red").unbuttoned == [asked, hint, way_out]


def test_a_press_on_a_hint_takes_the_buttons_of_the_question_above_it(database: Database) -> None:
    talk = Both(database).opens(SMALL).says("Ani")
    sent(talk, talk.shown, message_id=98)
    hint = talk.says("pink").shown
    sent(talk, hint, message_id=100)  # where Both presses
    talk.presses("Red")
    assert [row.message_id for row in talk.rows if row.method == "unbutton"] == [98]


def sent(talk: Both, row_id: int, message_id: int) -> None:
    """Telegram took the message."""
    with talk.database.session() as session:
        session.get_one(OutboxRow, row_id).message_id = message_id


def test_a_question_shown_anew_below_is_the_one_with_buttons(database: Database) -> None:
    talk = Both(database).opens(SMALL).says("Ani")
    asked = talk.shown
    assert talk.says("lagi").unbuttoned == [asked]
    again = talk.shown
    assert talk.says("red").unbuttoned == [again]


def test_a_word_that_ends_the_dialog_leaves_no_buttons(database: Database) -> None:
    talk = Both(database).opens(AT_ONCE).says("Budi", "3", "ya")
    sizes = talk.shown
    assert talk.says("kirim").unbuttoned == [sizes]


def test_words_that_stop_or_put_off_leave_the_buttons_to_go_on_with(database: Database) -> None:
    assert Both(database).opens(SMALL).says("Ani", "batal").unbuttoned == []
    assert Both(database, 7002).opens(SMALL).says("Ani", "nanti").unbuttoned == []


def test_the_offer_to_go_on_takes_the_buttons_of_the_question(database: Database) -> None:
    talk = Both(database).opens(SMALL).says("Ani")
    colour = talk.shown
    assert talk.opens(SMALL).unbuttoned == [colour]


def test_a_button_of_a_finished_dialog_changes_nothing(database: Database) -> None:
    talk = Both(database).opens(AT_ONCE).says("Budi", "3").presses("Right")
    nothing = talk.button("Nothing").data
    assert talk.taps(nothing).taps(nothing).texts == []

"""What the buttons of a reminder do. A button of a month that takes no report any more shows the menu."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from domain.dialogs.engine import Facts
from domain.dialogs.engine import texts as engine_texts
from domain.dialogs.report import REPORT
from domain.messages import Message
from domain.reminders.nudges import NudgeAnswer
from domain.reminders.reminder import Reminder, Wish, moved_to_tomorrow
from domain.times.periods import is_open
from services import conversation, outgoing, replies
from services.actors import Actor
from services.dialogs import Touch
from services.house import house
from services.reminders import texts, withdrawing
from services.reports import report
from storage.people import people
from storage.reminders import nudges, reminders


@dataclass(frozen=True, slots=True)
class Press:
    """A pressed button of a reminder: which reminder it stood under, and the press itself."""

    reminder: Reminder
    touch: Touch


def report_now(session: Session, actor: Actor, now: datetime, press: Press) -> None:
    """Opens the report of the month the reminder is about."""
    if _person(session, actor, now, press) is not None:
        report.open_report(session, actor, now, press.reminder.period)


def tomorrow(session: Session, actor: Actor, now: datetime, press: Press) -> None:
    """Moves her next reminder to tomorrow; there are not more of them for it."""
    person_id = _person(session, actor, now, press)
    if person_id is None:
        return
    month, home = press.reminder.period, house(session)
    if not reminders.owes(session, person_id, month, home.zone):
        _redraw(session, actor, now, texts.nothing_owed(month), press)
        return
    if not _noted(session, actor, now, person_id, press, NudgeAnswer.TOMORROW):
        return
    spent = nudges.spent(session, person_id, month)
    moved = moved_to_tomorrow(month, spent, now, home.zone, home.quiet)
    if moved is None:
        _redraw(session, actor, now, texts.no_more(press.reminder), press)
        return
    later, at = moved
    nudges.send(
        session, now, later.round, [person_id], _named(session, person_id, later), due_at_utc=at
    )
    _redraw(session, actor, now, texts.put_off(press.reminder, at), press)


def stop(session: Session, actor: Actor, now: datetime, press: Press) -> None:
    """Asks how long there shall be no reminders."""
    if _person(session, actor, now, press) is not None:
        _redraw(session, actor, now, texts.ask_stop(press.reminder), press)


def go_on(session: Session, actor: Actor, now: datetime, press: Press) -> None:
    """Not to stop after all: the reminder stands there again."""
    person_id = _person(session, actor, now, press)
    if person_id is not None:
        _redraw(session, actor, now, _named(session, person_id, press.reminder), press)


def this_month(session: Session, actor: Actor, now: datetime, press: Press) -> None:
    """No more reminders about this month."""
    person_id = _person(session, actor, now, press)
    if person_id is not None and _noted(
        session, actor, now, person_id, press, NudgeAnswer.THIS_MONTH
    ):
        withdrawing.of_people(session, now, [person_id], press.reminder.period)
        _redraw(session, actor, now, texts.not_this_month(press.reminder), press)


def for_good(session: Session, actor: Actor, now: datetime, press: Press) -> None:
    """No more reminders, until she wants them again. A button of last year does it, too."""
    person_id = actor.person_id
    if person_id is None:
        conversation.old_button(session, actor, now, press.touch)
        return
    nudges.answer(session, now, person_id, press.reminder.round, NudgeAnswer.FOR_GOOD)
    people.want_reminders(session, person_id, Wish.NONE)
    withdrawing.of_people(session, now, [person_id])
    _redraw(session, actor, now, texts.stopped(press.reminder), press)


def again(session: Session, actor: Actor, now: datetime, press: Press) -> None:
    """Reminders as before."""
    if actor.person_id is None:
        conversation.old_button(session, actor, now, press.touch)
        return
    people.want_reminders(session, actor.person_id, Wish.ALL)
    _redraw(session, actor, now, Message(texts.STARTED_AGAIN), press)


def help_wanted(session: Session, actor: Actor, now: datetime, press: Press) -> None:
    """Somebody of the kelurahan shall help her with the report."""
    person_id = _person(session, actor, now, press)
    if person_id is not None and _noted(session, actor, now, person_id, press, NudgeAnswer.HELP):
        facts = Facts({}, {"period": str(press.reminder.period)}, "", house(session).world(now))
        replies.help_wanted(session, actor, now, facts, dialog=REPORT.name)


def _named(session: Session, person_id: int, reminder: Reminder) -> Message:
    """The reminder as it goes to her, with the names of what she owes where she has several businesses."""
    zone = house(session).zone
    owed = reminders.owed_of_several(session, [person_id], reminder.period, zone)
    return texts.message(reminder, owed.get(person_id, ()))


def _person(session: Session, actor: Actor, now: datetime, press: Press) -> int | None:
    """Who pressed; None, and the current menu, for a button that is of no use any more."""
    world, month = house(session).world(now), press.reminder.period
    if actor.person_id is None or not is_open(month, world.today, world.months_open):
        conversation.old_button(session, actor, now, press.touch)
        return None
    return actor.person_id


def _noted(
    session: Session, actor: Actor, now: datetime, person_id: int, press: Press, what: NudgeAnswer
) -> bool:
    """Keeps the answer; False, and a kind word, for a second press of the same button."""
    if nudges.answer(session, now, person_id, press.reminder.round, what):
        return True
    outgoing.toast(
        session, actor.mailbox, press.touch.callback_query_id, engine_texts.ALREADY_TAKEN
    )
    return False


def _redraw(session: Session, actor: Actor, now: datetime, message: Message, press: Press) -> None:
    outgoing.redraw(session, actor.mailbox, now, message, message_id=press.touch.message_id)

"""Which reminders she wants: all three, one, none; for this month or from now on."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.messages import Inline, Message, Text
from domain.reminders.reminder import Wish, reminded_next
from domain.times.periods import Period
from services import outgoing
from services.actors import Actor
from services.house import house
from services.own_data import own_data
from services.profile import texts
from services.reminders import texts as reminder_texts
from services.reminders import withdrawing
from storage.businesses import profiles
from storage.businesses.profiles import OwnPerson
from storage.people import people


def show(session: Session, actor: Actor, now: datetime, message_id: int | None = None) -> None:
    """What she gets, and the choice."""
    if actor.person_id is None:
        own_data.show(session, actor, now)
        return
    person = profiles.person(session, actor.person_id)
    outgoing.show(session, actor.mailbox, now, _screen(session, now, person), message_id)


def choose(session: Session, actor: Actor, now: datetime, message_id: int, wish: Wish) -> None:
    """From now on; a second press of the same button changes nothing."""
    if actor.person_id is not None:
        people.want_reminders(session, actor.person_id, wish)
        if wish is Wish.NONE:
            withdrawing.of_people(session, now, [actor.person_id])
    show(session, actor, now, message_id)


def ask_how_long(session: Session, actor: Actor, now: datetime, message_id: int) -> None:
    """None at all: for how long?"""
    buttons = (
        (
            texts.button(reminder_texts.ONLY_THIS_MONTH, "r", "month"),
            texts.button(reminder_texts.FOR_GOOD, "r", Wish.NONE.value),
        ),
        (texts.button(texts.BACK, "r"),),
    )
    screen = Message(texts.HOW_LONG, Inline(buttons))
    outgoing.redraw(session, actor.mailbox, now, screen, message_id=message_id)


def skip_month(session: Session, actor: Actor, now: datetime, message_id: int) -> None:
    """None about the month whose reminders go out now or next; then as before."""
    if actor.person_id is not None:
        month = _next(session, now)
        people.skip_reminders(session, actor.person_id, month)
        withdrawing.of_people(session, now, [actor.person_id], month)
    show(session, actor, now, message_id)


def shown(session: Session, now: datetime, person: OwnPerson) -> Text:
    """What she wants, in words."""
    skips = Period.parse(person.skips) if person.skips else None
    if person.wish is not Wish.NONE and skips is not None and skips >= _next(session, now):
        return texts.skipped(skips)
    return texts.WISHES[person.wish]


def _screen(session: Session, now: datetime, person: OwnPerson) -> Message:
    buttons = [
        texts.button(texts.WISHES[Wish.ALL], "r", Wish.ALL.value),
        texts.button(texts.WISHES[Wish.ONE], "r", Wish.ONE.value),
        texts.button(texts.WISHES[Wish.NONE], "r", "stop"),
        texts.button(texts.BACK, "me"),
    ]
    return Message(
        texts.reminders(shown(session, now, person), house(session).reminder_days),
        Inline(tuple(texts.rows(buttons))),
    )


def _next(session: Session, now: datetime) -> Period:
    home = house(session)
    return reminded_next(home.world(now).today, home.reminder_days)

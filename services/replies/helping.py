"""Minta dibantu: she wants a person to help her, and stands in the office's list of those who do.

Asked twice it is one entry. Staff call her or answer in the chat and mark it done; then she is told so, and
can say that she was not helped after all.
"""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.dialogs.engine import Facts
from domain.messages import Button, Inline, Message, Text, Value, _, label
from domain.people.phones import Phone
from domain.promises.promise import Promise
from domain.replies import Subject, Topic
from services import dialogs, notices, outgoing, registration
from services.actors import Actor
from services.dialogs import Touch
from services.promising import in_words, promised
from services.replies.rights import area_of_owner, office_name
from services.replies.words import ANYTHING
from storage import replies
from storage.businesses import businesses
from storage.erasing import own_data
from storage.replies import Said

NOT_NEEDED = label("Not needed any more")
GLAD = _("All right, {sapaan}. If you need help later, send /dibantu.")
NOTHING_WAITS = _("Nobody was on the way to help, {sapaan}. If you need help, send /dibantu.")


def help_wanted(session: Session, actor: Actor, now: datetime, facts: Facts, dialog: str) -> None:
    """She asked that somebody helps her with a dialog."""
    _wanted(session, actor, now, dialog, facts.known("area"))


def ask_for_help(session: Session, actor: Actor, now: datetime) -> None:
    """She asked it from the menu, or in words."""
    _wanted(session, actor, now, ANYTHING, None)


def _wanted(
    session: Session, actor: Actor, now: datetime, with_: str, known_area: str | None
) -> None:
    if actor.person_id is None:
        registration.open_registration(session, actor, now)
        return
    dialogs.step_aside(session, actor, now)  # she is told to write here what it is about
    owned = businesses.all_of_owner(session, actor.person_id)
    area_code = area_of_owner(session, owned, known_area)
    made = promised(session, now, area_code)
    reply_id = replies.help_waiting(session, actor.person_id, with_)
    if reply_id is None:
        said = Said(
            person_id=actor.person_id,
            area_code=area_code,
            business_id=owned[0].id if owned else None,
            chat_id=actor.chat_id,
            help_with=with_,
            due_at_utc=made.due_at_utc,
        )
        reply_id = replies.keep(session, now, said, Subject(topic=Topic.HELP))
        notices.tell_office(session, now, area_code, Topic.HELP)
    _say_what_comes(session, actor, now, area_code, made, reply_id)


def _say_what_comes(
    session: Session, actor: Actor, now: datetime, area_code: str, made: Promise, reply_id: int
) -> None:
    assert actor.person_id is not None, "newcomers were asked to register"
    phone = own_data.phone(session, actor.person_id)
    office, usually = office_name(session, area_code), in_words(session, now, made)
    text = _help_comes(office, usually, Phone(phone).masked if phone else None)
    keyboard = Inline(((Button(NOT_NEEDED, "q:nohelp"),),))
    outgoing.say(session, actor.mailbox, now, Message(text, keyboard), reply_id=reply_id)


def _help_comes(office: Value, usually: Text, phone: str | None) -> Text:
    if phone is None:
        return _(
            "All right, {sapaan}. {office} knows and will help you, right here. {usually} You may "
            "already write here what it is about.",
            office=office,
            usually=usually,
        )
    return _(
        "All right, {sapaan}. {office} knows and will help you, right here or by calling {phone}. "
        "{usually} You may already write here what it is about.",
        office=office,
        usually=usually,
        phone=phone,
    )


def no_help_needed(session: Session, actor: Actor, now: datetime, touch: Touch) -> None:
    """She takes it back; a second press finds nothing and says so kindly."""
    outgoing.unbutton(session, actor.mailbox, now, touch.message_id)
    waits = replies.open_on(session, actor.person_id, Topic.HELP) if actor.person_id else None
    if waits is not None and actor.person_id is not None:
        replies.withdraw(session, now, waits, actor.person_id)
    text = NOTHING_WAITS if waits is None else GLAD
    outgoing.say(session, actor.mailbox, now, Message(text))

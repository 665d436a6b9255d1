"""Becoming staff by a link, saying "that is not me", and taking a role back."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.dialogs.engine.questions.owner import call_name
from domain.messages import Message, Text
from domain.people.invitations import Invitation, Refusal, read_payload, refusal, token_hash
from domain.people.sapaan import Sapaan
from domain.permissions import Grant, may_invite
from services import actors, menu, outgoing, presentation
from services.actors import Actor
from services.contacts import mailbox_of
from services.dialogs import Touch
from services.house import house
from services.staff import joining_texts as texts
from services.staff.ending import area_name, end_role
from storage.people import contacts, grants, invitations, people
from storage.people.grants import Held


def join(session: Session, actor: Actor, now: datetime, start_payload: str) -> None:
    """Opens an invitation: the person is staff from now on, or learns kindly why not."""
    token = read_payload(start_payload)
    invitation = invitations.by_hash(session, token_hash(token)) if token else None
    why_not = _why_not(session, actor, now, invitation)
    if why_not is not None or invitation is None:
        _refuse(session, actor, now, invitation, why_not or Refusal.UNKNOWN)
    elif Grant(invitation.role, invitation.area_code) in actor.grants:
        _say(session, actor, now, texts.already(area_name(session, invitation.area_code)))
    else:
        _take_on(session, actor, now, invitation)


def _why_not(
    session: Session, actor: Actor, now: datetime, invitation: Invitation | None
) -> Refusal | None:
    found = refusal(invitation, actor.person_id, now)
    if found is not None or invitation is None:
        return found
    if invitation.area_code not in house(session).areas:
        return Refusal.UNKNOWN
    if invitation.made_by is None:
        return None
    rights = grants.of_person(session, invitation.made_by)
    allowed = may_invite(rights, invitation.role, invitation.area_code)
    return None if allowed else Refusal.WITHDRAWN


def _refuse(
    session: Session, actor: Actor, now: datetime, invitation: Invitation | None, why: Refusal
) -> None:
    """A link opened again by whoever used it opens the office; every other one says what to do."""
    used_by = invitation.used_by if invitation is not None else None
    if why is Refusal.USED and used_by == actor.person_id and actor.grants:
        assert invitation is not None
        _say(session, actor, now, texts.already(area_name(session, invitation.area_code)))
    else:
        _say(session, actor, now, texts.REFUSED[why])


def _take_on(session: Session, actor: Actor, now: datetime, invitation: Invitation) -> None:
    person_id = actor.person_id or people.create(
        session,
        now,
        telegram_id=actor.telegram_id,
        chat_id=actor.chat_id,
        first_name=actor.first_name,
    )
    invitations.use(session, now, invitation.id, person_id)
    grant_id = grants.give(
        session,
        now,
        person_id=person_id,
        role=invitation.role,
        area_code=invitation.area_code,
        by=invitation.made_by,
    )
    actor = actors.reload(session, actor)
    presentation.show_commands(session, actor.mailbox, now, actor.grants)
    held = grants.by_id(session, grant_id)
    assert held is not None, "it was just given"
    place = area_name(session, held.area_code)
    by = contacts.by_id(session, held.granted_by) if held.granted_by else None
    welcome = texts.welcome(held, place, by.call if by else None)
    outgoing.say(session, actor.mailbox, now, texts.greeted(welcome, grant_id, _unaddressed(actor)))
    _tell_whoever_invited(
        session, now, held, Message(texts.joined(held, place), texts.take_back(grant_id))
    )


def _unaddressed(actor: Actor) -> str | None:
    """The name of whoever never said how to be addressed; None where that is known."""
    return None if actor.addressee.sapaan else call_name(actor.first_name)


def address_me(
    session: Session, actor: Actor, now: datetime, touch: Touch, grant_id: int, sapaan: Sapaan
) -> None:
    """Below the welcome: from now on it is Pak or Bu, and not Ibu/Bapak. What was said elsewhere since, with
    the name, stands."""
    name = call_name(actor.first_name)
    held = grants.by_id(session, grant_id)
    if name is None or held is None or held.person_id != actor.person_id:
        outgoing.toast(session, actor.mailbox, touch.callback_query_id, texts.GONE_ALREADY)
        return
    if actor.addressee.sapaan is None:
        people.address_as(session, held.person_id, sapaan, name)
    to = actors.reload(session, actor).mailbox
    answer = Message(texts.ADDRESSED, texts.welcome_buttons(grant_id))
    outgoing.redraw(session, to, now, answer, message_id=touch.message_id)


def not_me(session: Session, actor: Actor, now: datetime, touch: Touch, grant_id: int) -> None:
    """Whoever opened the link is not the one it was meant for: the role is gone again."""
    held = grants.by_id(session, grant_id)
    outgoing.unbutton(session, actor.mailbox, now, touch.message_id)
    if held is None or held.person_id != actor.person_id:
        outgoing.toast(session, actor.mailbox, touch.callback_query_id, texts.GONE_ALREADY)
        return
    grants.revoke(session, now, grant_id)
    actor = actors.reload(session, actor)
    presentation.show_commands(session, actor.mailbox, now, actor.grants)
    place = area_name(session, held.area_code)
    _say(session, actor, now, texts.given_up(held, place))
    _tell_whoever_invited(session, now, held, Message(texts.was_not_them(held, place)))


def take_back(session: Session, actor: Actor, now: datetime, touch: Touch, grant_id: int) -> None:
    """Whoever may invite for that seat takes the role back; the person is told."""
    held = grants.by_id(session, grant_id)
    outgoing.unbutton(session, actor.mailbox, now, touch.message_id)
    if held is None or not may_invite(actor.grants, held.role, held.area_code):
        outgoing.toast(session, actor.mailbox, touch.callback_query_id, texts.GONE_ALREADY)
        return
    _say(session, actor, now, texts.taken_back(held, area_name(session, held.area_code)))
    end_role(session, now, held)


def _tell_whoever_invited(session: Session, now: datetime, held: Held, message: Message) -> None:
    theirs = mailbox_of(session, held.granted_by) if held.granted_by else None
    if theirs is not None:
        outgoing.say(session, theirs, now, message)


def _say(session: Session, actor: Actor, now: datetime, text: Text) -> None:
    outgoing.say(session, actor.mailbox, now, Message(text, menu.for_actor(actor)))

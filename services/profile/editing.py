"""Changing one field: its question, and the new value echoed."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.dialogs.engine import Facts
from domain.dialogs.profile import PROFILE
from domain.messages import Message, Text, lines
from services import actors, dialogs, outgoing
from services.actors import Actor
from services.profile import fields, page, texts
from storage.businesses import extra_questions, profiles

_PERSON = {field.step: field for field in fields.OF_PERSON}
_BUSINESS = {field.step: field for field in fields.OF_BUSINESS}


def ask(session: Session, actor: Actor, now: datetime, step: str, business_id: int) -> None:
    """Asks for one field; `business_id` is 0 for a field of the person."""
    if actor.person_id is None or step not in (_BUSINESS if business_id else _PERSON):
        page.show(session, actor, now)
        return
    if business_id:
        business = page.one(session, actor, now, business_id)
        if business is None:
            return
        known = fields.seed(fields.OF_BUSINESS, business)
    else:
        known = fields.seed(fields.OF_PERSON, profiles.person(session, actor.person_id))
    dialogs.begin(session, actor, now, PROFILE, seed={**known, "business": business_id}, only=step)


def finished(session: Session, actor: Actor, now: datetime, facts: Facts) -> None:
    """Keeps the answer, and says how the field reads now."""
    assert actor.person_id is not None, "only a person has a profile"
    (step,) = facts.answers
    business_id = facts.seed["business"]
    if business_id:
        _of_business(session, actor, now, step, business_id, facts)
    else:
        _of_person(session, actor, now, step, facts)


def _of_person(session: Session, actor: Actor, now: datetime, step: str, facts: Facts) -> None:
    assert actor.person_id is not None
    field, before = _PERSON[step], profiles.person(session, actor.person_id)
    field.save(session, before, facts.answers[step])
    after = profiles.person(session, actor.person_id)
    changed = fields.differences(fields.OF_PERSON, before, after)
    _echo(session, actors.reload(session, actor), now, changed, fields.line(field, after), None)


def _of_business(
    session: Session, actor: Actor, now: datetime, step: str, business_id: int, facts: Facts
) -> None:
    before = page.one(session, actor, now, business_id)
    if before is None or actor.person_id is None:
        return
    field = _BUSINESS[step]
    field.save(session, before, facts.answers[step])
    if field.topic is not None and facts.answers[step] is not None:
        extra_questions.told(session, now, business_id, field.topic)
    after = profiles.business(session, actor.person_id, business_id)
    assert after is not None, "it was hers a moment ago"
    changed = fields.differences(fields.OF_BUSINESS, before, after)
    _echo(session, actor, now, changed, fields.line(field, after), business_id)


def _echo(
    session: Session,
    actor: Actor,
    now: datetime,
    changed: list[Text],
    stays: Text,
    business_id: int | None,
) -> None:
    text = texts.changed(lines(*changed)) if changed else texts.unchanged(stays)
    outgoing.say(session, actor.mailbox, now, Message(text, texts.to_profile(business_id)))

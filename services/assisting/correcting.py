"""Fields of somebody who is not on the bot, put right by an officer: a name misheard, a number mistyped.

What each field is, how it reads and how it is kept, is that of her own profile (services/profile/fields.py).
"""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.businesses.business import BusinessState
from domain.dialogs.assisting import CORRECTING
from domain.dialogs.engine import Facts
from domain.messages import Button, Inline, Message, Text, lines
from domain.permissions import Action
from domain.times.periods import default_period
from services import dialogs, outgoing
from services.actors import Actor
from services.assisting import texts
from services.assisting.theirs import Theirs, theirs
from services.house import house
from services.profile import fields
from services.profile import texts as profile_texts
from services.staff import words
from services.staff.pages import Row
from services.staff.place import Place, may
from storage.businesses import assisted

_OF_PERSON = {f.step: f for f in fields.OF_PERSON if f.step in CORRECTING.by_name}
_OF_BUSINESS = {f.step: f for f in fields.OF_BUSINESS if f.step in CORRECTING.by_name}


def fields_of(
    session: Session, actor: Actor, _now: datetime, place: Place, business_id: int
) -> Message:
    """What stands there today, and what can be done about it."""
    found = theirs(session, actor, business_id)
    back = (Button(words.BACK, place.data("own", business_id, 0)),)
    if found is None:
        return Message(texts.NOT_TO_CHANGE, Inline((back,)))
    labels = {f.step: f.label for f in _OF_PERSON.values()}
    labels |= {f.step: f.label for f in _OF_BUSINESS.values()}
    buttons = [Button(name, texts.data("fix", step, business_id)) for step, name in labels.items()]
    rows = (*profile_texts.rows(buttons), *_further(session, actor, place, found), back)
    return Message(texts.what_to_change(lines(*_lines(found))), Inline(rows))


def _lines(found: Theirs) -> list[Text]:
    of_person = [fields.line(field, found.person) for field in _OF_PERSON.values()]
    return [*of_person, *(fields.line(field, found.business) for field in _OF_BUSINESS.values())]


def _further(session: Session, actor: Actor, place: Place, found: Theirs) -> tuple[Row, ...]:
    there, business_id = place.at(found.business.area_code), found.business.id
    close = Button(texts.CLOSE, there.data("close", business_id))
    erase = Button(texts.ERASE, there.data("erase", business_id))
    erases = may(session, actor, Action.ERASE_FOR_OWNER, there)
    is_open = found.business.state is not BusinessState.CLOSED
    row = (*((close,) if is_open else ()), *((erase,) if erases else ()))
    return (row,) if row else ()


def ask(session: Session, actor: Actor, now: datetime, step: str, business_id: int) -> None:
    """Asks for one field; for one that a newer or older version knew, nothing is asked."""
    found = theirs(session, actor, business_id)
    if found is None or step not in CORRECTING.by_name:
        outgoing.say(session, actor.mailbox, now, Message(texts.NOT_TO_CHANGE))
        return
    seed = {
        **{step: field.today(found.person) for step, field in _OF_PERSON.items()},
        **{step: field.today(found.business) for step, field in _OF_BUSINESS.items()},
        "business": business_id,
        "area": found.business.area_code,
        "owner_id": found.person.id,
    }
    dialogs.begin(session, actor, now, CORRECTING, seed=seed, only=step)


def finished(session: Session, actor: Actor, now: datetime, facts: Facts) -> None:
    """Keeps the answer, unless she is on the bot by now; a number once distrusted stays so."""
    (step,) = facts.answers
    business_id = facts.seed["business"]
    assisted.locked(session, business_id)  # she may be taking it over at this moment
    before = theirs(session, actor, business_id)
    if before is None:
        outgoing.say(session, actor.mailbox, now, Message(texts.NOT_TO_CHANGE))
        return
    if step in _OF_PERSON:
        _OF_PERSON[step].save(session, before.person, facts.answers[step])
    else:
        _OF_BUSINESS[step].save(session, before.business, facts.answers[step])
    after = theirs(session, actor, business_id)
    assert after is not None, "it was there a moment ago"
    _echo(session, actor, now, after)


def _echo(session: Session, actor: Actor, now: datetime, after: Theirs) -> None:
    today = house(session).world(now).today
    place = Place(after.business.area_code, default_period(today, previous_reported=False))
    page = Button(texts.OPEN_PAGE, place.data("own", after.business.id, 0))
    more = Button(texts.CHANGE, place.data("fix", after.business.id))
    text = texts.changed(after.owner, lines(*_lines(after)))
    outgoing.say(session, actor.mailbox, now, Message(text, Inline(((more, page),))))

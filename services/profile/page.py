"""The screens: an owner with her businesses, and one business with its fields."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.businesses.business import BusinessState
from domain.messages import Button, Inline, Message, Text, Value, _, lines
from domain.words.cleaning import shortened
from services import menu, outgoing
from services.actors import Actor
from services.house import house
from services.own_data import own_data
from services.places import place_of
from services.profile import fields, texts, wishes
from storage.businesses import profiles
from storage.businesses.profiles import OwnBusiness, OwnPerson
from storage.erasing.own_data import consent_since

SHOWN = 20
"""Businesses on the page; nobody adds so many by herself (domain.businesses.business.MOST_OF_ONE_OWNER)."""

_ON_A_BUTTON = 28
"""Characters of a business's name on its button."""


def show(session: Session, actor: Actor, now: datetime, message_id: int | None = None) -> None:
    """The person and her businesses."""
    if actor.person_id is None:
        own_data.show(session, actor, now)
        return
    person = profiles.person(session, actor.person_id)
    owned = profiles.businesses(session, actor.person_id, SHOWN)
    agrees = consent_since(session, actor.person_id) is not None
    screen = Message(_text(session, now, person, owned, agrees), _keyboard(owned, agrees))
    outgoing.show(session, actor.mailbox, now, screen, message_id)


def show_business(
    session: Session, actor: Actor, now: datetime, message_id: int | None, business_id: int
) -> None:
    """One of her businesses."""
    business = one(session, actor, now, business_id)
    if business is not None:
        outgoing.show(session, actor.mailbox, now, _business(session, business), message_id)


def one(session: Session, actor: Actor, now: datetime, business_id: int) -> OwnBusiness | None:
    """Her business, to do something with it; says so where there is none of hers (any more)."""
    owner_id = actor.person_id
    found = profiles.business(session, owner_id, business_id) if owner_id else None
    if found is None:
        keyboard = texts.to_profile() if owner_id else menu.newcomer()
        outgoing.say(session, actor.mailbox, now, Message(texts.GONE, keyboard))
    return found


def offer_to_open_again(
    session: Session, actor: Actor, now: datetime, closed: list[OwnBusiness]
) -> None:
    """For an owner whose businesses are all closed, in place of a second registration."""
    opens = [texts.button(_open_label(business), "open", business.id) for business in closed]
    rows = (*((button,) for button in opens), (texts.button(texts.ADD, "new"),))
    outgoing.say(session, actor.mailbox, now, Message(texts.ALL_CLOSED, Inline(rows)))


def _open_label(business: OwnBusiness) -> Text:
    return _("🔓 {business}", business=shortened(business.label, _ON_A_BUTTON))


def _text(
    session: Session, now: datetime, person: OwnPerson, owned: list[OwnBusiness], agrees: bool
) -> Text:
    of_person = [fields.line(field, person) for field in fields.OF_PERSON]
    reminders = texts.line(texts.REMINDERS, wishes.shown(session, now, person))
    paused = [texts.PAUSED] if owned and not agrees else []
    of_businesses = [_in_list(session, business) for business in owned]
    return _(
        "<b>Your profile, {sapaan}</b>\n{person}\n\n{businesses}\n\nWhat shall we change, {sapaan}?",
        person=lines(*of_person, *(paused or [reminders])),
        businesses=lines(*of_businesses) if of_businesses else texts.NO_BUSINESS,
    )


def _in_list(session: Session, business: OwnBusiness) -> Text:
    closed: Value = texts.IS_CLOSED if business.state is BusinessState.CLOSED else ""
    return _(
        "🏷 <b>{business}</b>, {area}{closed}",
        business=business.label,
        area=place_of(session, business.area_code),
        closed=closed,
    )


def _keyboard(owned: list[OwnBusiness], agrees: bool) -> Inline:
    person = [texts.button(f.label, "e", f.step, 0) for f in fields.OF_PERSON]
    businesses = [texts.button(_label(business), "b", business.id) for business in owned]
    pause = (
        Button(texts.PAUSE_ALL, own_data.STOP)
        if agrees
        else Button(own_data.GO_ON, own_data.RESUME)
    )
    more = [
        texts.button(texts.ADD, "new"),
        texts.button(texts.REMINDERS, "r"),
        texts.button(texts.LANGUAGE, "lang"),
        Button(menu.MY_DATA, "m:data_saya"),
    ]
    return Inline(
        (
            *texts.rows(person),
            *((b,) for b in businesses),
            *texts.rows(more),
            *([(pause,)] if owned else []),
        )
    )


def _label(business: OwnBusiness) -> Text:
    return _("🏷 {business}", business=shortened(business.label, _ON_A_BUTTON))


def _business(session: Session, business: OwnBusiness) -> Message:
    of_business = [fields.line(field, business) for field in fields.OF_BUSINESS]
    place = texts.line(texts.PLACE, place_of(session, business.area_code))
    since = business.registered_at_utc.astimezone(house(session).zone).date()
    text = _(
        "{fields}\n\n<i>{state}</i>",
        fields=lines(*of_business, place),
        state=_state(business, _("Registered on {day:date}.", day=since)),
    )
    return Message(text, _business_keyboard(business))


def _state(business: OwnBusiness, since: Text) -> Text:
    return texts.CLOSED_NOW if business.state is BusinessState.CLOSED else since


def _business_keyboard(business: OwnBusiness) -> Inline:
    back = (texts.button(texts.BACK, "me"),)
    if business.state is BusinessState.CLOSED:
        return Inline(((texts.button(texts.REOPEN, "open", business.id),), back))
    edits = [texts.button(f.label, "e", f.step, business.id) for f in fields.OF_BUSINESS]
    more = [
        texts.button(texts.MOVE, "move", business.id),
        texts.button(texts.CLOSE, "close", business.id),
    ]
    papers = (Button(menu.LICENCES, f"l:of:{business.id}"),)
    return Inline((*texts.rows(edits), papers, *texts.rows(more), back))

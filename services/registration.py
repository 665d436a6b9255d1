"""Registration: opens the dialog and keeps its answers; her consent, as soon as it is given."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.businesses.business import BusinessState
from domain.businesses.namesakes import Entry
from domain.dialogs.engine import Facts
from domain.dialogs.engine.questions.owner import sector_of
from domain.dialogs.registration import CONSENT_VERSION, REGISTRATION
from domain.messages import Message, Text, _
from domain.people.sapaan import Sapaan
from services import actors, dialogs, menu, outgoing
from services.actors import Actor
from services.assisting import alike
from services.house import house
from services.profile import by_link, page
from storage.businesses import businesses, profiles
from storage.businesses.profiles import OwnBusiness
from storage.people import contacts, people


def _registered(business: str, area: str) -> Text:
    return _(
        "Thank you, {call} 🌸 <b>{business}</b> is registered in {area}. Once a month I will ask about "
        "your sales; it takes a minute.",
        business=business,
        area=area,
    )


def _already_registered(business: str) -> Text:
    return _(
        "{greeting}, {call}. <b>{business}</b> is already registered. What shall we do?",
        business=business,
    )


def open_registration(
    session: Session, actor: Actor, now: datetime, area_code: str | None = None
) -> None:
    """Starts registration; `area_code` comes from a kelurahan's link. Owners get their menu."""
    owned = profiles.businesses(session, actor.person_id, page.SHOWN) if actor.person_id else []
    if owned:
        _known(session, actor, now, owned, area_code)
        return
    if area_code is not None:
        _newer_link(session, actor, now, area_code)
    agreed = actor.person_id is not None and people.has_agreed(
        session, actor.person_id, CONSENT_VERSION
    )
    seed = {
        "first_name": actor.first_name,
        "area": area_code,
        "consent": CONSENT_VERSION if agreed else None,
    }
    dialogs.begin(session, actor, now, REGISTRATION, seed=seed)


def _known(
    session: Session, actor: Actor, now: datetime, owned: list[OwnBusiness], area_code: str | None
) -> None:
    """An owner: her menu, or what the link of another kelurahan may mean, or a closed business opened."""
    there = [business for business in owned if business.state is not BusinessState.CLOSED]
    if not there:
        page.offer_to_open_again(session, actor, now, owned)
    elif area_code is None or area_code in {business.area_code for business in there}:
        text = _already_registered(there[0].label)
        outgoing.say(session, actor.mailbox, now, Message(text, menu.owner()))
    else:
        by_link.offer(session, actor, now, there[0], area_code)


def _newer_link(session: Session, actor: Actor, now: datetime, area_code: str) -> None:
    """Half-way through registration the newer link wins, and she is told."""
    if dialogs.tell(session, actor, now, REGISTRATION, area=area_code):
        by_link.say_area(session, actor, now, area_code)


def answered(session: Session, actor: Actor, now: datetime, facts: Facts, step: str) -> Actor:
    """Consent and the way to address her count at once; the rest waits for the last page."""
    if step == "consent":
        person_id = actor.person_id or people.create(
            session,
            now,
            telegram_id=actor.telegram_id,
            chat_id=actor.chat_id,
            first_name=actor.first_name,
        )
        people.agree(session, person_id, facts.answers["consent"], now)
        return actors.reload(session, actor)
    if step == "person" and actor.person_id is not None:
        person = facts.answers["person"]
        people.address_as(session, actor.person_id, Sapaan(person["sapaan"]), person["name"])
        return actors.reload(session, actor)
    return actor


def finished(session: Session, actor: Actor, now: datetime, facts: Facts) -> None:
    """All answers are confirmed: the business exists from now on."""
    assert actor.person_id is not None, "consent made the person"
    people.set_phone(session, actor.person_id, facts.known("phone"))
    area_code = facts.known("area")
    businesses.create(
        session,
        now,
        owner_id=actor.person_id,
        name=facts.known("business_name"),
        product=facts.known("product"),
        sector=sector_of(facts),
        area_code=area_code,
    )
    area = house(session).areas.get(area_code)
    label = facts.known("business_name") or facts.known("product")
    thanks = _registered(label, area.name if area else "")
    outgoing.say(session, actor.mailbox, now, Message(thanks, menu.owner()))
    _tell_staff(session, actor, now, facts)


def _tell_staff(session: Session, actor: Actor, now: datetime, facts: Facts) -> None:
    """An officer may have registered her before."""
    contact = contacts.by_id(session, actor.person_id) if actor.person_id else None
    if contact is not None:
        new = Entry(contact.name, facts.known("product"), facts.known("phone"))
        alike.tell_staff(session, now, facts.known("area"), new, contact.call)

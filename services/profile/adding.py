"""One more business of an owner who is registered: neither consent nor person is asked again."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.businesses.business import MOST_OF_ONE_OWNER, BusinessState
from domain.dialogs.another_business import ANOTHER_BUSINESS
from domain.dialogs.engine import Facts
from domain.dialogs.engine.questions.owner import sector_of
from domain.messages import Message
from services import dialogs, menu, outgoing, registration
from services.actors import Actor
from services.own_data import own_data
from services.places import bare_name
from services.profile import by_link, texts
from storage.businesses import businesses, profiles
from storage.erasing.own_data import consent_since


def open_adding(
    session: Session, actor: Actor, now: datetime, area_code: str | None = None
) -> None:
    """Asks for the new business; `area_code` comes from a kelurahan's link."""
    known = actor.person_id and profiles.businesses(session, actor.person_id, MOST_OF_ONE_OWNER)
    if actor.person_id is None or not known:
        registration.open_registration(session, actor, now, area_code)
        return
    if consent_since(session, actor.person_id) is None:
        own_data.offer_to_go_on(session, actor, now)
        return
    if profiles.how_many(session, actor.person_id) >= MOST_OF_ONE_OWNER:
        outgoing.say(session, actor.mailbox, now, Message(texts.TOO_MANY, texts.to_profile()))
        return
    if area_code is not None:
        _newer_link(session, actor, now, area_code)
    own_areas = list(
        dict.fromkeys(b.area_code for b in known if b.state is not BusinessState.CLOSED)
    )
    seed = {"area": area_code, "own_areas": own_areas}
    dialogs.begin(session, actor, now, ANOTHER_BUSINESS, seed=seed)


def _newer_link(session: Session, actor: Actor, now: datetime, area_code: str) -> None:
    if dialogs.tell(session, actor, now, ANOTHER_BUSINESS, area=area_code):
        by_link.say_area(session, actor, now, area_code)


def finished(session: Session, actor: Actor, now: datetime, facts: Facts) -> None:
    """All answers are confirmed: it exists from now on."""
    assert actor.person_id is not None, "only a person has a profile"
    name, product, area = (facts.known(known) for known in ("business_name", "product", "area"))
    businesses.create(
        session,
        now,
        owner_id=actor.person_id,
        name=name,
        product=product,
        sector=sector_of(facts),
        area_code=area,
    )
    thanks = texts.added(name or product, bare_name(session, area))
    outgoing.say(session, actor.mailbox, now, Message(thanks, menu.for_actor(actor)))

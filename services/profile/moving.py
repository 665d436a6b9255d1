"""A business moves to another kelurahan: months still open go along, closed ones stay where they were
counted (decision 0016)."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.businesses.business import BusinessState
from domain.dialogs.engine import Facts
from domain.dialogs.moving import MOVING, business_of
from domain.messages import Message
from domain.times.periods import open_periods
from services import dialogs, outgoing
from services.actors import Actor
from services.house import house
from services.places import place_of
from services.profile import page, texts
from storage.businesses import changes, profiles
from storage.businesses.profiles import OwnBusiness


def open_moving(session: Session, actor: Actor, now: datetime, business_id: int) -> None:
    """Asks where one business moves to."""
    business = page.one(session, actor, now, business_id)
    if business is not None:
        dialogs.begin(session, actor, now, MOVING, seed=_seed([business]))


def open_moving_to(session: Session, actor: Actor, now: datetime, area_code: str) -> None:
    """Moves to the kelurahan of a link; asks which business, where there are several."""
    owned = profiles.businesses(session, actor.person_id, page.SHOWN) if actor.person_id else []
    movable = [b for b in owned if b.state is not BusinessState.CLOSED]
    if not movable or area_code not in house(session).areas:
        page.show(session, actor, now)
        return
    answers = {"area": area_code}
    dialogs.begin(session, actor, now, MOVING, seed=_seed(movable), answers=answers)


def _seed(movable: list[OwnBusiness]) -> dict[str, object]:
    return {
        "businesses": [{"id": b.id, "label": b.label, "area": b.area_code} for b in movable],
    }


def finished(session: Session, actor: Actor, now: datetime, facts: Facts) -> None:
    """She said yes: it counts there from the oldest month on that still takes reports."""
    assert actor.person_id is not None, "only a person has a profile"
    business = page.one(session, actor, now, business_of(facts)["id"])
    if business is None:
        return
    to_area = facts.answers["area"]
    world = house(session).world(now)
    oldest = min(open_periods(world.today, world.months_open))
    moved = changes.move(session, now, business.id, to_area, oldest, actor.person_id)
    say = texts.moved if moved else texts.there_already
    text = say(business.label, place_of(session, to_area))
    outgoing.say(session, actor.mailbox, now, Message(text, texts.to_profile(business.id)))

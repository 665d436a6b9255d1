"""The officer's yes to the last page: a look at who is there already, and then she counts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from itertools import islice
from typing import Any

from sqlmodel import Session

from domain.businesses.assisted import COMPARED, Basis
from domain.businesses.namesakes import Entry, may_be_same
from domain.businesses.rt_rw import RtRw
from domain.dialogs.assisting import LIKENESS
from domain.dialogs.engine import Facts
from domain.messages import Message
from domain.people.sapaan import Sapaan, addressed
from domain.sectors.sector import Sector, infer_sector
from domain.times.periods import default_period
from services import dialogs, outgoing
from services.actors import Actor
from services.assisting import texts
from services.assisting.opening import helps_in
from services.entering.sending import due_month
from services.house import house
from services.places import bare_name
from services.staff.place import Place
from storage.businesses import assisted, businesses
from storage.businesses.assisted import Neighbour
from storage.people import people

SHOWN = 4

Draft = Mapping[str, Any]


def finished(session: Session, actor: Actor, now: datetime, facts: Facts) -> None:
    """Saves her, unless somebody much like her is there: then that is asked first."""
    draft = {"area": facts.seed["area"], **facts.answers}
    if draft["area"] not in helps_in(session, actor):
        outgoing.say(session, actor.mailbox, now, Message(texts.NOT_YOURS))
        return
    likely = _likely(session, draft)
    if not likely:
        _save(session, actor, now, draft)
        return
    seed = {"owner": _call(draft), "likely": [_shown(each) for each in likely], "draft": draft}
    dialogs.begin(session, actor, now, LIKENESS, seed=seed)


def decided(session: Session, actor: Actor, now: datetime, facts: Facts) -> None:
    """It is one of those there are, whose page is next, or somebody else, who is saved."""
    draft, same = facts.seed["draft"], facts.answers["same"]
    if draft["area"] not in helps_in(session, actor):
        outgoing.say(session, actor.mailbox, now, Message(texts.NOT_YOURS))
    elif same is None:
        _save(session, actor, now, draft)
    else:
        owner = next(each["owner"] for each in facts.seed["likely"] if each["id"] == same)
        today = house(session).world(now).today
        place = Place(draft["area"], default_period(today, previous_reported=False))
        message = Message(texts.is_there_already(owner), texts.her_page(place, same))
        outgoing.say(session, actor.mailbox, now, message)


def _likely(session: Session, draft: Draft) -> list[Neighbour]:
    """Those of her kelurahan who may be her; the same number elsewhere is no business of this office."""
    new = Entry(draft["person"]["name"], draft["product"], draft["phone"])
    there = assisted.entries(session, draft["area"], COMPARED)
    found = (business_id for business_id, entry in there if may_be_same(new, entry))
    return assisted.neighbours(session, list(islice(found, SHOWN)))


def _shown(each: Neighbour) -> dict[str, Any]:
    place = f", {RtRw(each.rt, each.rw)}" if each.rw else ""
    return {
        "id": each.business_id,
        "owner_id": each.owner_id,
        "label": each.label,
        "owner": each.owner,
        "place": place,
    }


def _save(session: Session, actor: Actor, now: datetime, draft: Draft) -> None:
    assert actor.person_id is not None, "whoever helps is somebody"
    person = draft["person"]
    owner_id = people.enter(
        session, now, sapaan=Sapaan(person["sapaan"]), name=person["name"], phone=draft["phone"]
    )
    rt_rw, sector = draft["rt_rw"], draft.get("sector")
    business_id = businesses.create(
        session,
        now,
        owner_id=owner_id,
        name=draft.get("business_name"),
        product=draft["product"],
        sector=Sector(sector) if sector else infer_sector(draft["product"]),
        area_code=draft["area"],
        rt_rw=RtRw(rt_rw["rt"], rt_rw["rw"]) if rt_rw else None,
        entered_by_id=actor.person_id,
    )
    assisted.record(session, now, business_id, Basis(draft["basis"]), actor.person_id)
    _say_saved(session, actor, now, draft, business_id)


def _say_saved(
    session: Session, actor: Actor, now: datetime, draft: Draft, business_id: int
) -> None:
    label = draft.get("business_name") or draft["product"]
    text = texts.saved(_call(draft), label, bare_name(session, draft["area"]))
    place = Place(draft["area"], due_month(session, now, business_id))
    outgoing.say(session, actor.mailbox, now, Message(text, texts.onward(place, business_id)))


def _call(draft: Draft) -> str:
    return addressed(Sapaan(draft["person"]["sapaan"]), draft["person"]["name"])

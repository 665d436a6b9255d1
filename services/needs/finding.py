"""A need by its code, as she names it on the telephone: her own entry of it, or its page in the office."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.messages import Button, Inline, Message, _
from domain.needs.codes import code_of
from domain.permissions import Action, allowed
from domain.times.periods import default_period
from services import menu
from services.actors import Actor
from services.house import house
from services.needs.page import entry
from services.staff import need as office
from services.staff.place import Place
from storage import needs
from storage.businesses import businesses


def find(session: Session, actor: Actor, now: datetime, need_id: int) -> Message:
    """The need, for its owner and for officers of its area; to anybody else there is none of that code."""
    found = needs.one(session, need_id)
    if found is not None and allowed(actor.grants, Action.VIEW_AREA, found.by.area_code):
        month = default_period(house(session).world(now).today, previous_reported=False)
        place = Place(found.by.area_code, month)
        return office.need(session, actor, now, place, need_id, "n0")
    owned = businesses.of_owner(session, actor.person_id) if actor.person_id else []
    mine = needs.by_id(session, need_id)
    if mine is None or mine.business_id not in {business.id for business in owned}:
        nothing = _("I know no need {code} of yours, {sapaan}.", code=code_of(need_id))
        return Message(nothing, menu.for_actor(actor))
    return Message(entry(mine, None), Inline(((Button(menu.NEEDS, "m:kebutuhan"),),)))

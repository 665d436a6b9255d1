"""How owners and businesses are named on the office's screens."""

from __future__ import annotations

from sqlmodel import Session

from domain.areas.codes import Level, level_of
from domain.messages import Text, Value, _
from services.staff.place import Place, name_of
from storage.month_lists import Listed


def who(session: Session, place: Place, business: Listed) -> Text:
    """Kue Kering (Bu Siti); with the kelurahan where the screen is about more than one."""
    named = _with_owner(business)
    if level_of(place.area_code) is Level.KELURAHAN:
        return named
    return _("{business}, {area}", business=named, area=name_of(session, business.area_code))


def _with_owner(business: Listed) -> Text:
    """A name that holds the owner's already, such as Kue Kering Bu Siti, stands alone."""
    label: Value = business.label
    if business.owner.casefold() in business.label.casefold():
        return _("{business}", business=label)
    return _("{business} ({owner})", business=label, owner=business.owner)

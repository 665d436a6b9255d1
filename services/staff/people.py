"""How owners and businesses are named on the office's screens."""

from __future__ import annotations

from sqlmodel import Session

from domain.areas.codes import Level, level_of
from domain.messages import Text, _
from services.staff.place import Place, name_of
from storage.figures.listed import Listed


def who(session: Session, place: Place, business: Listed) -> Text:
    """Kue Kering (Bu Siti); with the kelurahan where the screen is about more than one."""
    named = with_owner(business.label, business.owner)
    if level_of(place.area_code) is Level.KELURAHAN:
        return named
    return _("{business}, {area}", business=named, area=name_of(session, business.area_code))


def with_owner(business: str, owner: str) -> Text:
    """A name that holds the owner's already, such as Kue Kering Bu Siti, stands alone."""
    if owner.casefold() in business.casefold():
        return _("{business}", business=business)
    return _("{business} ({owner})", business=business, owner=owner)

"""How owners and businesses are named on the office's screens."""

from __future__ import annotations

from sqlmodel import Session

from domain.areas.codes import Level, level_of
from domain.messages import Text, _
from services.staff.place import Place, name_of
from storage.month_lists import Listed


def who(session: Session, place: Place, business: Listed) -> Text:
    """Kue Kering (Bu Siti); with the kelurahan where the screen is about more than one."""
    if level_of(place.area_code) is Level.KELURAHAN:
        return _("{business} ({owner})", business=business.label, owner=business.owner)
    return _(
        "{business} ({owner}, {area})",
        business=business.label,
        owner=business.owner,
        area=name_of(session, business.area_code),
    )

"""What has changed about the businesses of an area, a line each: in the digest and in the office."""

from __future__ import annotations

from sqlmodel import Session

from domain.businesses.business import BusinessChange, ClosingReason
from domain.messages import Text, Value, _
from services.places import place_of
from services.staff.people import with_owner
from storage.businesses.recent_changes import Changed

WHY_CLOSED: dict[ClosingReason, Text] = {
    ClosingReason.MOVED_AWAY: _("gone to another city"),
    ClosingReason.FOR_A_WHILE: _("for a while"),
    ClosingReason.ANOTHER_TRADE: _("another trade from now on"),
}
"""What staff should know of why; without a reason, or for another one, it is closed and no more is said."""


def line(session: Session, changed: Changed) -> Text:
    """ "🚚 Kue Siti (Bu Siti) has moved here from Wonorejo, Kec. Rungkut" """
    business = with_owner(changed.business, changed.owner)
    match changed.kind:
        case BusinessChange.CAME:
            area = _place(session, changed)
            return _("🚚 {business} has moved here from {area}", business=business, area=area)
        case BusinessChange.WENT:
            area = _place(session, changed)
            return _("🚚 {business} has moved to {area}", business=business, area=area)
        case BusinessChange.CLOSED:
            return _closed(business, changed.reason)
        case BusinessChange.OPENED:
            return _("🔓 {business} is open again", business=business)


def _place(session: Session, changed: Changed) -> Value:
    assert changed.elsewhere is not None, "a move is from somewhere to somewhere"
    return place_of(session, changed.elsewhere)


def _closed(business: Text, reason: ClosingReason | None) -> Text:
    why = WHY_CLOSED.get(reason) if reason else None
    if why is None:
        return _("🔒 {business} has closed", business=business)
    return _("🔒 {business} has closed: {why}", business=business, why=why)

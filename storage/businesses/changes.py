"""A business moves, closes and opens again; what was before is kept (decision 0016)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select, update
from sqlmodel import Session

from domain.businesses.business import BusinessState, ClosingReason
from domain.times.periods import Period
from storage.catalogue.moving import follow
from storage.tables import Business, BusinessBreak, BusinessMove

_B = Business.__table__.c  # type: ignore[attr-defined]
_K = BusinessBreak.__table__.c  # type: ignore[attr-defined]


def move(
    session: Session, now: datetime, business_id: int, to_area: str, before: Period, by: int
) -> bool:
    """The business counts in `to_area` from the month `before` on. False when it is there already."""
    before_area = session.execute(
        select(_B.area_code).where(_B.id == business_id).with_for_update()
    ).scalar_one()
    if before_area == to_area:
        return False
    session.add(
        BusinessMove(
            business_id=business_id,
            from_area=before_area,
            to_area=to_area,
            before_period=str(before),
            moved_at_utc=now,
            moved_by=by,
        )
    )
    values = {"area_code": to_area, "rt": None, "rw": None}
    session.execute(update(Business).where(_B.id == business_id).values(**values))
    follow(session, business_id, to_area)
    session.flush()
    return True


def close(
    session: Session, now: datetime, business_id: int, since: Period, reason: ClosingReason | None
) -> bool:
    """Closes the business, not counted from the month `since` on. False when it is closed already."""
    closed = session.execute(
        update(Business)
        .where(_B.id == business_id, _B.state != BusinessState.CLOSED)
        .values(state=BusinessState.CLOSED)
        .returning(_B.id)
    ).first()
    if closed is None:
        return False
    session.add(
        BusinessBreak(
            business_id=business_id, since_period=str(since), reason=reason, closed_at_utc=now
        )
    )
    session.flush()
    return True


def reopen(
    session: Session, now: datetime, business_id: int, until: Period, state: BusinessState
) -> bool:
    """The business takes part again from the month `until` on. False when it is not closed."""
    opened = session.execute(
        update(Business)
        .where(_B.id == business_id, _B.state == BusinessState.CLOSED)
        .values(state=state)
        .returning(_B.id)
    ).first()
    if opened is None:
        return False
    session.execute(
        update(BusinessBreak)
        .where(_K.business_id == business_id, _K.until_period.is_(None))
        .values(until_period=str(until), reopened_at_utc=now)
    )
    return True

"""A business moves, closes and opens again; what was before is kept (decision 0016)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, select, update
from sqlmodel import Session

from domain.businesses import BusinessState, ClosingReason
from domain.periods import Period
from storage.catalogue.moving import follow
from storage.contacts import call
from storage.tables import Business, BusinessBreak, BusinessMove, Person
from storage.whereabouts import in_area

_B = Business.__table__.c  # type: ignore[attr-defined]
_P = Person.__table__.c  # type: ignore[attr-defined]
_M = BusinessMove.__table__.c  # type: ignore[attr-defined]
_K = BusinessBreak.__table__.c  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Moved:
    """A move as staff are told of it; `owner` is how she is called."""

    business: str
    owner: str
    from_area: str
    to_area: str


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


@dataclass(frozen=True, slots=True)
class Traffic:
    """Moves into an area and out of it: how many, and the newest of them."""

    n: int
    newest: tuple[Moved, ...]


def arrivals(session: Session, code: str, since_utc: datetime, *, limit: int) -> Traffic:
    """Who moved into an area from outside since then."""
    return _traffic(session, since_utc, (_M.to_area, _M.from_area), code, limit)


def departures(session: Session, code: str, since_utc: datetime, *, limit: int) -> Traffic:
    """Who moved out of an area since then."""
    return _traffic(session, since_utc, (_M.from_area, _M.to_area), code, limit)


def _traffic(
    session: Session,
    since_utc: datetime,
    sides: tuple[ColumnElement[str], ColumnElement[str]],
    code: str,
    limit: int,
) -> Traffic:
    here, there = sides
    moves = and_(_M.moved_at_utc >= since_utc, in_area(here, code), ~in_area(there, code))
    n = session.scalar(select(func.count(_M.id)).where(moves)) or 0
    if not n:
        return Traffic(0, ())
    rows = session.execute(
        select(_B.name, _B.product, _P.sapaan, _P.name, _P.first_name, _M.from_area, _M.to_area)
        .join_from(BusinessMove, Business, _M.business_id == _B.id)
        .join(Person, _P.id == _B.owner_id)
        .where(moves)
        .order_by(_M.id.desc())
        .limit(limit)
    ).all()
    newest = tuple(
        Moved(name or product, call(sapaan, owner or first_name), before, after)
        for name, product, sapaan, owner, first_name, before, after in rows
    )
    return Traffic(n, newest)

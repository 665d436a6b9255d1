"""Where a business counts in a month, and whether it was there at all: moves and closures (decision 0016).

Today's place and state stand in `business`. What was different before stands in `business_move` and
`business_break`, two small tables: a month that has no later move costs one look into an index.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlmodel import Session

from domain.businesses.business import BusinessState
from domain.times.periods import Period
from storage.tables import Business, BusinessBreak, BusinessMove

_B = Business.__table__.c  # type: ignore[attr-defined]
_M = BusinessMove.__table__.c  # type: ignore[attr-defined]
_K = BusinessBreak.__table__.c  # type: ignore[attr-defined]
_EARLIER = BusinessMove.__table__.alias("earlier")  # type: ignore[attr-defined]


def in_area(column: ColumnElement[str], code: str) -> ColumnElement[bool]:
    """The area itself and all that lies in it, as one range an index can serve.

    A code's next character is a dot or nothing, and "/" follows the dot in ASCII; so 35.7 up to 35.7/
    holds 35.7.01 and not 35.78.
    """
    return and_(column >= code, column < f"{code}/")


@dataclass(frozen=True, slots=True)
class InMonth:
    """Conditions for one area and month: `here` are the businesses that count in the area, `area` is the
    kelurahan where each of them counts."""

    here: ColumnElement[bool]
    area: ColumnElement[str]


def in_month(session: Session, code: str, period: Period) -> InMonth:
    """Where businesses count in the month; as today, unless one has moved since."""
    here_today = in_area(_B.area_code, code)
    if not _moved_since(session, period):
        return InMonth(here_today, _B.area_code)
    moved = select(_M.business_id).where(_M.before_period > str(period))
    left = moved.where(in_area(_M.from_area, code), _is_first(period))
    here = or_(and_(here_today, _B.id.not_in(moved)), _B.id.in_(left))
    return InMonth(here, place_in(str(period)))


def place_in(period: ColumnElement[str] | str) -> ColumnElement[str]:
    """The kelurahan where a business counts in a month (ISO), which may be that of a column."""
    before = (
        select(_M.from_area)
        .where(_M.business_id == _B.id, _M.before_period > period)
        .order_by(_M.before_period, _M.id)
        .limit(1)
        .correlate_except(BusinessMove)
        .scalar_subquery()
    )
    return func.coalesce(before, _B.area_code)


def not_closed(month: ColumnElement[str] | str) -> ColumnElement[bool]:
    """Businesses that were not closed in the month (ISO, or a column), whatever they are today."""
    closed_later = select(_K.business_id).where(_K.since_period > month, _K.until_period.is_(None))
    closed = select(_K.business_id).where(
        _K.since_period <= month, or_(_K.until_period.is_(None), _K.until_period > month)
    )
    is_there = or_(_B.state != BusinessState.CLOSED, _B.id.in_(closed_later))
    return and_(is_there, _B.id.not_in(closed))


def _moved_since(session: Session, period: Period) -> bool:
    """Whether any business counted elsewhere in this month than today."""
    query = select(_M.id).where(_M.before_period > str(period)).limit(1)
    return session.execute(query).first() is not None


def _is_first(period: Period) -> ColumnElement[bool]:
    """The first move of a business after the month: it came from where it was then."""
    before = _EARLIER.c
    sooner = or_(
        before.before_period < _M.before_period,
        and_(before.before_period == _M.before_period, before.id < _M.id),
    )
    earlier = select(before.id).where(
        before.business_id == _M.business_id, before.before_period > str(period), sooner
    )
    return ~earlier.exists()

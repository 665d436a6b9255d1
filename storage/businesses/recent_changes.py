"""What has changed about the businesses of an area of late: who came, who went, who closed and opened again.

A move inside the area is no change of it. A business that closed and is open again is told once, as open.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import CompoundSelect, Select, String, cast, func, literal, null, select, union_all
from sqlmodel import Session

from domain.businesses.business import BusinessChange, ClosingReason
from domain.people.sapaan import call
from storage.figures.figures import BUSINESS, registered
from storage.figures.whereabouts import in_area
from storage.tables import BusinessBreak, BusinessMove, Person

_B = BUSINESS.c
_P = Person.__table__.c  # type: ignore[attr-defined]
_M = BusinessMove.__table__.c  # type: ignore[attr-defined]
_K = BusinessBreak.__table__.c  # type: ignore[attr-defined]
_NOTHING = cast(null(), String)


@dataclass(frozen=True, slots=True)
class Changed:
    """One change as staff are told of it; `owner` is how she is called.

    `elsewhere` is the kelurahan it came from or went to, None for the other kinds. `reason` is why it
    closed, None where she gave none.
    """

    kind: BusinessChange
    at_utc: datetime
    business: str
    owner: str
    elsewhere: str | None = None
    reason: ClosingReason | None = None


def count(session: Session, code: str, since_utc: datetime) -> int:
    """How much has changed in an area since then."""
    return session.scalar(select(func.count()).select_from(_all(code, since_utc).subquery())) or 0


def newest(
    session: Session, code: str, since_utc: datetime, *, offset: int = 0, limit: int
) -> list[Changed]:
    """A page of what has changed in an area since then, the newest first."""
    found = _all(code, since_utc).subquery().c
    rows = session.execute(
        select(found.kind, found.at, found.elsewhere, found.reason)
        .add_columns(func.coalesce(_B.name, _B.product), _P.sapaan, _P.name, _P.first_name)
        .join(BUSINESS, _B.id == found.business_id)
        .join(Person, _P.id == _B.owner_id)
        .order_by(found.at.desc(), found.business_id)
        .offset(offset)
        .limit(limit)
    )
    return [
        Changed(
            BusinessChange(kind),
            at_utc,
            business,
            call(sapaan, name or first_name),
            elsewhere,
            ClosingReason(reason) if reason else None,
        )
        for kind, at_utc, elsewhere, reason, business, sapaan, name, first_name in rows
    ]


def _all(code: str, since_utc: datetime) -> CompoundSelect[Any]:
    here, there = in_area(_M.to_area, code), in_area(_M.from_area, code)
    came = _rows(BusinessChange.CAME, _M.moved_at_utc, _M, _M.from_area, _NOTHING)
    went = _rows(BusinessChange.WENT, _M.moved_at_utc, _M, _M.to_area, _NOTHING)
    closed = _rows(BusinessChange.CLOSED, _K.closed_at_utc, _K, _NOTHING, _K.reason)
    opened = _rows(BusinessChange.OPENED, _K.reopened_at_utc, _K, _NOTHING, _NOTHING)
    return union_all(
        came.where(_M.moved_at_utc >= since_utc, here, ~there),
        went.where(_M.moved_at_utc >= since_utc, there, ~here),
        closed.where(_K.closed_at_utc >= since_utc, _K.reopened_at_utc.is_(None), _is_in(code)),
        opened.where(_K.reopened_at_utc >= since_utc, _is_in(code)),
    )


def _rows(
    kind: BusinessChange, at_utc: Any, table: Any, elsewhere: Any, reason: Any
) -> Select[*tuple[Any, ...]]:
    return select(
        literal(kind.value).label("kind"),
        at_utc.label("at"),
        table.business_id.label("business_id"),
        elsewhere.label("elsewhere"),
        reason.label("reason"),
    )


def _is_in(code: str) -> Any:
    """Of a closure: its business belongs to the area today."""
    return (
        select(_B.id)
        .where(_B.id == _K.business_id, in_area(_B.area_code, code), registered())
        .exists()
    )

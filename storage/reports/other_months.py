"""Reports to check about other months than the one that is looked at: she may correct any month of hers."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlmodel import Session

from domain.times.periods import Period
from storage.figures import figures, whereabouts
from storage.figures.figures import BUSINESS, REPORT

_B, _R = BUSINESS.c, REPORT.c


def to_check(session: Session, code: str, but: Period) -> dict[Period, int]:
    """How many reports wait to be checked in each other month of the area, the newest month first."""
    query = _waiting(code, _R.period != str(but), _R.period, func.count())
    found = session.execute(query.group_by(_R.period).order_by(_R.period.desc()))
    return {Period.parse(period): count for period, count in found}


def corrected_since(
    session: Session, code: str, since_utc: datetime, but: Collection[Period]
) -> int:
    """How many reports about months other than these came in since then and wait to be checked."""
    others = _R.period.not_in([str(period) for period in but])
    query = _waiting(code, others, func.count()).where(_R.reported_at_utc >= since_utc)
    return session.scalar(query) or 0


def _waiting(code: str, months: ColumnElement[bool], *columns: Any) -> Select[*tuple[Any, ...]]:
    return (
        select(*columns)
        .join_from(REPORT, BUSINESS, _R.business_id == _B.id)
        .where(
            figures.to_check(),
            months,
            _R.live.is_(True),
            figures.in_area(whereabouts.place_in(_R.period), code),
            figures.registered(),
            whereabouts.not_closed(_R.period),
        )
    )

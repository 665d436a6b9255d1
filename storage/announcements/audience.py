"""Whom an announcement goes to: one statement that counts them for the preview and freezes them when sent.

An owner is in question with any business of the area and sector that counts (docs/figures.md), once
however many there are. Who is not written to has a reason, the first that holds of `Skipped`.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Subquery, case, func, literal, select, true
from sqlalchemy.dialects.postgresql import insert as postgres_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlmodel import Session, SQLModel

import storage.tables  # noqa: F401  # declares the tables
from domain.announcements.announcement import Audience, Skipped
from domain.businesses.business import BusinessState
from domain.delivery import Delivery
from domain.sectors.sector import Sector
from storage.figures.figures import in_area, taking_part
from storage.hot import is_postgres
from storage.people.people import agrees

_TABLES = SQLModel.metadata.tables
_B, _P, _R = (_TABLES[name].c for name in ("business", "person", "recipient"))


def count(session: Session, area_code: str, sector: Sector | None) -> Audience:
    """How many people would be written to, and how many owners not; `sector` None means all."""
    owners = _owners(area_code, sector)
    found = session.execute(select(owners.c.reason, func.count()).group_by(owners.c.reason))
    by_reason: dict[str | None, int] = {row[0]: row[1] for row in found}
    skipped = {reason: n for reason in Skipped if (n := by_reason.get(reason.value, 0))}
    return Audience(by_reason.get(None, 0), skipped)


def freeze(session: Session, announcement_id: int, area_code: str, sector: Sector | None) -> int:
    """Makes whom `count` counted the recipients of this announcement; returns how many it has."""
    owners = _owners(area_code, sector)
    row = {
        _R.announcement_id: literal(announcement_id),
        _R.person_id: owners.c.person_id,
        _R.state: literal(Delivery.QUEUED, _R.state.type),
    }
    chosen = select(*row.values()).where(owners.c.reason.is_(None)).order_by(owners.c.person_id)
    session.connection().execute(
        _insert(session).from_select(list(row), chosen).on_conflict_do_nothing()
    )
    frozen = select(func.count()).where(_R.announcement_id == announcement_id)
    return session.scalar(frozen) or 0


def _owners(area_code: str, sector: Sector | None) -> Subquery:
    """(person_id, reason) of every owner in question; `reason` NULL: is written to."""
    open_ = func.max(case((_B.state == BusinessState.OPEN, 1), else_=0))
    matching = (
        select(_B.owner_id, open_.label("open"))
        .where(
            in_area(_B.area_code, area_code),
            taking_part(),
            _B.sector == sector if sector else true(),
        )
        .group_by(_B.owner_id)
        .subquery()
    )
    reason = case(
        (_P.chat_id.is_(None), Skipped.UNOPENED.value),
        (~agrees(_P.id), Skipped.STOPPED.value),
        (matching.c.open == 0, Skipped.PAUSED.value),
        (_P.unreachable_since_utc.is_not(None), Skipped.BLOCKED.value),
    )
    return (
        select(_P.id.label("person_id"), reason.label("reason"))
        .join(matching, matching.c.owner_id == _P.id)
        .subquery()
    )


def _insert(session: Session) -> Any:
    return (postgres_insert if is_postgres(session) else sqlite_insert)(_TABLES["recipient"])

"""What is known of a business beside its sales: workers, reach, licences. As columns of a list, or of one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, select
from sqlmodel import Session, SQLModel

import storage.tables  # noqa: F401  # fills the metadata
from domain.businesses.business import Reach
from domain.licences.licence import LicenceKind
from domain.reports.extra_questions import Topic
from storage.figures.figures import BUSINESS

_B: Final = BUSINESS.c
_Q: Final = SQLModel.metadata.tables["extra_question"].c
_L: Final = SQLModel.metadata.tables["licence"].c


@dataclass(frozen=True, slots=True)
class Known:
    """`workers` counts her in. Workers and reach have the moment they were told, None where she did not say
    when. Of the licences None means that nobody knows.
    """

    workers: int | None
    workers_told_at_utc: datetime | None
    reach: Reach | None
    reach_told_at_utc: datetime | None
    licences: Mapping[LicenceKind, bool | None]

    @property
    def told_at_utc(self) -> datetime | None:
        """When the older of workers and reach was told."""
        told = (self.workers_told_at_utc, self.reach_told_at_utc)
        return min((at for at in told if at is not None), default=None)


def _told(topic: Topic) -> ColumnElement[datetime]:
    query = select(_Q.answered_at_utc).where(_Q.business_id == _B.id, _Q.topic == topic)
    return query.correlate(BUSINESS).scalar_subquery().label(f"told_{topic.value}")


def _has(kind: LicenceKind) -> ColumnElement[bool]:
    query = select(_L.id).where(_L.business_id == _B.id, _L.kind == kind)
    return query.correlate(BUSINESS).exists().label(f"has_{kind.value}")


COLUMNS: Final = (
    _B.workers,
    _B.reach,
    _told(Topic.WORKERS),
    _told(Topic.REACH),
    _told(Topic.LICENCES),
    *map(_has, LicenceKind),
)
"""For a SELECT from businesses; `known` reads them."""


def known(row: Any) -> Known:
    """What these columns say."""
    has = {kind: bool(getattr(row, f"has_{kind.value}")) for kind in LicenceKind}
    is_asked = row.told_licences is not None or any(has.values())
    return Known(
        row.workers,
        row.told_workers if row.workers is not None else None,
        row.reach,
        row.told_reach if row.reach is not None else None,
        {kind: yes if is_asked else None for kind, yes in has.items()},
    )


def of_business(session: Session, business_id: int) -> Known:
    """Of one business. Raises NoResultFound for none."""
    return known(session.execute(select(*COLUMNS).where(_B.id == business_id)).one())

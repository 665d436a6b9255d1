"""What is known of a business beside its sales, as columns of a list: workers, reach, licences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, select
from sqlmodel import SQLModel

import storage.tables  # noqa: F401  # fills the metadata
from domain.businesses.business import Reach
from domain.licences.licence import LicenceKind
from domain.reports.extra_questions import Topic
from storage.reports.figures import BUSINESS

_B: Final = BUSINESS.c
_Q: Final = SQLModel.metadata.tables["extra_question"].c
_L: Final = SQLModel.metadata.tables["licence"].c


@dataclass(frozen=True, slots=True)
class Known:
    """`workers` counts her in. `told_at_utc` is when the older of workers and reach was said, None where
    she did not say. Of the licences None means that nobody knows.
    """

    workers: int | None
    reach: Reach | None
    told_at_utc: datetime | None
    licences: Mapping[LicenceKind, bool | None]


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
    told = [row.told_workers] * (row.workers is not None) + [row.told_reach] * (
        row.reach is not None
    )
    has = {kind: bool(getattr(row, f"has_{kind.value}")) for kind in LicenceKind}
    is_asked = row.told_licences is not None or any(has.values())
    return Known(
        row.workers,
        row.reach,
        min((at for at in told if at is not None), default=None),
        {kind: yes if is_asked else None for kind, yes in has.items()},
    )

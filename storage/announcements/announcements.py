"""Announcements themselves: drafts, sending, stopping, and what their authors were shown last.

Every change of state names the states it leaves, so that of two presses, or two processes, one wins.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, func, insert, literal_column, or_, select, update
from sqlmodel import Session, SQLModel

import storage.tables  # noqa: F401  # declares the tables
from domain.announcements.announcement import UNDER_WAY, AnnouncementState, Draft
from domain.delivery import OPEN

_TABLES = SQLModel.metadata.tables
_TABLE = _TABLES["announcement"]
_A, _R, _O, _REPLY = (_TABLES[n].c for n in ("announcement", "recipient", "outbox", "reply"))


@dataclass(frozen=True, slots=True)
class Announcement:
    """An announcement as it lies in the table; see storage/tables/announcements.py."""

    id: int
    author_id: int
    draft: Draft
    revision: int
    state: AnnouncementState
    recipients: int
    progress_id: int | None
    progress: Mapping[str, Any] | None
    due_at_utc: datetime | None
    finished_at_utc: datetime | None


def create(session: Session, now: datetime, author_id: int, draft: Draft) -> int:
    """A draft; returns its id."""
    values = {
        "author_id": author_id,
        "made_at_utc": now,
        "state": AnnouncementState.DRAFT,
        **_content(draft),
    }
    made = session.execute(insert(_TABLE).values(values))
    row_id: int = made.inserted_primary_key[0]  # type: ignore[attr-defined]  # of an insert
    return row_id


def revise(session: Session, announcement_id: int, author_id: int, draft: Draft) -> bool:
    """Replaces what a draft says. False when it is no draft of this author any more."""
    changed = session.execute(
        update(_TABLE)
        .where(
            _A.id == announcement_id,
            _A.author_id == author_id,
            _A.state == AnnouncementState.DRAFT,
        )
        .values(revision=_A.revision + 1, **_content(draft))
    )
    return _changed(changed)


def _content(draft: Draft) -> dict[str, Any]:
    return {
        "kind": draft.kind,
        "text": draft.text,
        "photo_file_id": draft.photo,
        "area_code": draft.area_code,
        "sector": draft.sector,
    }


def by_id(session: Session, announcement_id: int) -> Announcement | None:
    """The announcement; None for an id that never was."""
    row = session.execute(select(_TABLE).where(_A.id == announcement_id)).first()
    return _announcement(row) if row is not None else None


def move(
    session: Session,
    announcement_id: int,
    before: Collection[AnnouncementState],
    after: AnnouncementState,
    *,
    revision: int | None = None,
    **values: Any,
) -> bool:
    """Changes the state if it is one of `before` (and the draft is of `revision`). False: it is not."""
    same = _A.revision == revision if revision is not None else _A.id == announcement_id
    changed = session.execute(
        update(_TABLE)
        .where(_A.id == announcement_id, _A.state.in_(before), same)
        .values(state=after, **values)
    )
    return _changed(changed)


def note(session: Session, announcement_id: int, **values: Any) -> None:
    """Keeps something about the announcement that no state depends on."""
    session.execute(update(_TABLE).where(_A.id == announcement_id).values(**values))


def to_queue(session: Session) -> list[Announcement]:
    """Announcements being sent that have recipients without an outbox row, oldest first."""
    found = session.execute(
        select(_TABLE)
        .where(_unfinished(), _A.state == AnnouncementState.SENDING, _left())
        .order_by(_A.id)
    )
    return [_announcement(row) for row in found]


def to_wind_up(session: Session) -> list[Announcement]:
    """Announcements stopped, or with an outbox row for every recipient; not finished."""
    sent_out = and_(_A.state == AnnouncementState.SENDING, ~_left())
    found = session.execute(
        select(_TABLE)
        .where(_unfinished(), or_(_A.state == AnnouncementState.STOPPED, sent_out))
        .order_by(_A.id)
    )
    return [_announcement(row) for row in found]


def to_show(session: Session, now: datetime, every: timedelta) -> list[Announcement]:
    """Announcements whose progress message was not looked after for `every`, and may say something new."""
    news = or_(
        _A.finished_at_utc.is_(None),
        _A.finished_at_utc > _A.counted_to_utc,
        select(_R.person_id)
        .where(_R.announcement_id == _A.id, _R.rsvp_at_utc > _A.counted_to_utc)
        .exists(),
        select(_REPLY.id)
        .where(_REPLY.announcement_id == _A.id, _REPLY.said_at_utc > _A.counted_to_utc)
        .exists(),
    )
    found = session.execute(
        select(_TABLE)
        .where(_A.progress_id.is_not(None), _A.progress_at_utc <= now - every, news)
        .order_by(_A.id)
    )
    return [_announcement(row) for row in found]


def look_after(
    session: Session, announcement_id: int, now: datetime, every: timedelta, sure: timedelta
) -> bool:
    """Takes the turn to look after a progress message. False: somebody did within `every`.

    What is older than `sure` is committed by whoever wrote it, and so surely counted.
    """
    changed = session.execute(
        update(_TABLE)
        .where(_A.id == announcement_id, _A.progress_at_utc <= now - every)
        .values(progress_at_utc=now, counted_to_utc=now - sure)
    )
    return _changed(changed)


def owed(session: Session, announcement_id: int, most: int) -> int:
    """How many of its calls are still to be made; `most` when it is that many or more."""
    rows = select(_O.id).where(_O.announcement_id == announcement_id, _O.state.in_(OPEN))
    return session.scalar(select(func.count()).select_from(rows.limit(most).subquery())) or 0


def _unfinished() -> ColumnElement[bool]:
    """With the values written out, or no partial index is used."""
    states: list[ColumnElement[str]] = [literal_column(f"'{state.value}'") for state in UNDER_WAY]
    return and_(_A.finished_at_utc.is_(None), _A.state.in_(states))


def _left() -> ColumnElement[bool]:
    """Whether recipients have no outbox row yet."""
    return (
        select(_R.person_id)
        .where(_R.announcement_id == _A.id, _R.person_id > _A.queued_up_to)
        .exists()
    )


def _changed(result: Any) -> bool:
    return bool(result.rowcount)


def _announcement(row: Row[*tuple[Any, ...]]) -> Announcement:
    draft = Draft(row.kind, row.text, row.photo_file_id, row.area_code, row.sector)
    return Announcement(
        row.id,
        row.author_id,
        draft,
        row.revision,
        row.state,
        row.recipients,
        row.progress_id,
        row.progress,
        row.due_at_utc,
        row.finished_at_utc,
    )

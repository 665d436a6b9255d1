"""Taking rows to send: bulk in small batches, replies only when nobody else holds them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, exists, func, literal_column, or_, update
from sqlmodel import Session

from domain.announcements.announcement import AnnouncementState
from domain.delivery import Delivery, Happened, Lane
from storage.outbox.reading import UNREADABLE, rows, waiting
from storage.outbox.replacing import replaced
from storage.outbox.settling import settle
from storage.outbox.table import ANNOUNCEMENT, DIALOG, IN_FLIGHT, OUTBOX, OWED, lane_is
from storage.outbox.waiting import Outcome, Waiting
from storage.presence import alive

LEASE = timedelta(seconds=15)
"""How long a taken row stays with its sender without a sign of life."""

WAITS_FOR_DIALOG = timedelta(minutes=10)
"""How long news waits for a person who is in the middle of a dialog."""

LOOKS_AGAIN = timedelta(seconds=20)
"""How soon a held row is looked at again."""


@dataclass(frozen=True, slots=True)
class Taken:
    """Rows now in the hands of this sender; `more` when others may be due already."""

    rows: tuple[Waiting, ...]
    more: bool


def take_bulk(session: Session, now: datetime, owner: str, limit: int, zone: str) -> Taken:
    """Takes up to `limit` bulk rows that are due, the longest due first, and marks them SENDING.

    Rows of paused or stopped announcements stay. Rows of people known to be unreachable are settled as
    blocked, untried. Rows of people who answered a dialog question less than ten minutes ago are held
    until they are through, ten minutes at most. `zone` is the IANA zone of the addressees.
    """
    found = session.execute(due_bulk(now, limit)).all()
    gone = [row for row in found if row.unreachable_since_utc]
    there = [row for row in found if not row.unreachable_since_utc]
    held = [row for row in there if _held(row, now)]
    taken = [row for row in there if not _held(row, now)]
    settle(session, [_unreachable(row, zone) for row in gone], now, owner)
    _hold([row.id for row in held], session, now)
    return Taken(_take(session, taken, now, owner, zone), more=len(found) == limit)


def take_replies(
    session: Session, now: datetime, owner: str, limit: int, zone: str, *, starting: bool = False
) -> Taken:
    """Takes replies and edits that are due or orphaned, oldest first, and marks them SENDING.

    Orphaned are those whose process is gone or gave no sign of life for its lease. `starting`: this
    process has committed nothing yet, so when no other lives, what nobody claimed is orphaned too. Sent
    twice at worst: a doubled reply is harmless.
    """
    lanes = lane_is(Lane.REPLY, Lane.EDIT)
    owed = _owed(lanes, now, limit).where(~_older_in_other_hands(owner))
    left = orphans(lanes, now, owner, alive(session, owner), limit, starting=starting)
    found = [*session.execute(owed), *session.execute(left)]
    oldest = sorted(found, key=lambda row: row.id)[:limit]
    return Taken(_take(session, oldest, now, owner, zone), more=len(found) >= limit)


def recover_bulk(session: Session, now: datetime, owner: str, limit: int, zone: str) -> bool:
    """Settles bulk rows whose sender is gone, as unknown; returns whether there may be more.

    They were written, or were about to be. Reminders and digests then go out again, announcements when
    their author asks for it (`settling.settle`).
    """
    left = orphans(lane_is(Lane.BULK), now, owner, alive(session, owner), limit)
    lost = [waiting(row, zone) for row in session.execute(left)]
    outcomes = [Outcome(row, Happened.RECOVERED, attempts=row.attempts + 1) for row in lost]
    settle(session, outcomes, now, owner)
    return len(lost) == limit


def renew(session: Session, ids: Sequence[int], now: datetime, owner: str) -> None:
    """A sign of life: these rows are still in the hands of `owner`."""
    if ids:
        session.connection().execute(
            update(OUTBOX)
            .where(OUTBOX.c.id.in_(ids), OUTBOX.c.state == Delivery.SENDING)
            .values(claimed_by=owner, claimed_until_utc=now + LEASE)
        )


def _owed(lane: ColumnElement[bool], now: datetime, limit: int) -> Select[Any]:
    return (
        rows()
        .where(lane, OWED, OUTBOX.c.due_at_utc <= now)
        .order_by(OUTBOX.c.due_at_utc, OUTBOX.c.id)
        .limit(limit)
        .with_for_update(skip_locked=True, of=OUTBOX)
    )


def _older_in_other_hands(owner: str) -> ColumnElement[bool]:
    """Whether another process has an older message of the same chat on its way: it goes first."""
    older = OUTBOX.alias("older")
    return exists().where(
        older.c.chat_id == OUTBOX.c.chat_id,
        older.c.id < OUTBOX.c.id,
        older.c.state == literal_column("'sending'"),
        older.c.lane == literal_column("'reply'"),
        older.c.claimed_by != owner,
    )


def due_bulk(now: datetime, limit: int) -> Select[Any]:
    """Bulk rows that are due, with `talking`: whether the person is in the middle of a dialog."""
    talking = exists().where(
        DIALOG.c.chat_id == OUTBOX.c.chat_id,
        DIALOG.c.active.is_(True),  # in the very words of the partial index
        DIALOG.c.changed_at_utc > now - WAITS_FOR_DIALOG,
    )
    waits = exists().where(
        ANNOUNCEMENT.c.id == OUTBOX.c.announcement_id,
        ANNOUNCEMENT.c.state != AnnouncementState.SENDING,
    )
    return _owed(lane_is(Lane.BULK), now, limit).add_columns(talking.label("talking")).where(~waits)


def orphans(
    lane: ColumnElement[bool],
    now: datetime,
    owner: str,
    living: Collection[str],
    limit: int,
    *,
    starting: bool = False,
) -> Select[Any]:
    """Rows in flight whose process is not among the `living`, or whose lease has run out.

    Our own too: what we hold has a lease, so one that has run out was lost on its way to us.
    """
    claimed_by = OUTBOX.c.claimed_by
    left = or_(OUTBOX.c.claimed_until_utc < now, claimed_by.not_in(living))
    if starting and set(living) == {owner}:
        left = or_(left, claimed_by.is_(None))
    return (
        rows()
        .where(lane, IN_FLIGHT, left)
        .order_by(OUTBOX.c.claimed_until_utc)  # as the index is; SQLite would walk the whole table
        .limit(limit)
        .with_for_update(skip_locked=True, of=OUTBOX)
    )


def _held(row: Row[Any], now: datetime) -> bool:
    since = row.held_since_utc
    return bool(row.talking) and (since is None or now < since + WAITS_FOR_DIALOG)


def _hold(ids: Sequence[int], session: Session, now: datetime) -> None:
    if ids:
        session.connection().execute(
            update(OUTBOX)
            .where(OUTBOX.c.id.in_(ids))
            .values(
                held_since_utc=func.coalesce(OUTBOX.c.held_since_utc, now),
                due_at_utc=now + LOOKS_AGAIN,
            )
        )


def _take(
    session: Session, found: Sequence[Row[Any]], now: datetime, owner: str, zone: str
) -> tuple[Waiting, ...]:
    """Marks the rows and gives their values; those nobody can read, or need send, any more end here."""
    _mark_taken([row.id for row in found], session, now, owner)
    taken = [waiting(row, zone) for row in found]
    pointless = replaced(session, [row.id for row in taken if row.lane is Lane.EDIT])
    ended = [outcome for row in taken if (outcome := _at_once(row, pointless)) is not None]
    settle(session, ended, now, owner)
    over = {outcome.row.id for outcome in ended}
    return tuple(row for row in taken if row.id not in over)


def _at_once(row: Waiting, pointless: Collection[int]) -> Outcome | None:
    """What becomes of a row that need not be sent."""
    if row.id in pointless:
        return Outcome(row, Happened.REPLACED, attempts=row.attempts)
    if row.body is UNREADABLE:
        return Outcome(row, Happened.REFUSED, error="cannot be read", attempts=row.attempts)
    return None


def _mark_taken(ids: Sequence[int], session: Session, now: datetime, owner: str) -> None:
    if ids:
        session.connection().execute(
            update(OUTBOX)
            .where(OUTBOX.c.id.in_(ids))
            .values(state=Delivery.SENDING, claimed_by=owner, claimed_until_utc=now + LEASE)
        )


def _unreachable(row: Row[Any], zone: str) -> Outcome:
    return Outcome(waiting(row, zone), Happened.BLOCKED, error="known to be unreachable")

"""Rounds of nudges: one row says how far a round has come, and whoever goes on with it holds that row.

A finished round costs one look by key, so that a tick every minute is cheap for the rest of the month.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, select, update
from sqlalchemy.dialects.postgresql import insert as postgres_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlmodel import Session

from domain.reminders.nudges import Round, Skipped
from storage.hot import is_postgres
from storage.tables import NudgeRound

_TABLE = NudgeRound.__table__  # type: ignore[attr-defined]
_C = _TABLE.c


@dataclass(frozen=True, slots=True)
class Tally:
    """What a round did so far: to how many people it spoke, and whom it passed over."""

    told: int
    skipped: Mapping[Skipped, int]
    finished: bool


def take(session: Session, now: datetime, round_: Round) -> int | None:
    """The id of the last person this round looked at, 0 at its beginning; None when it is finished.

    The round is this transaction's until its end; another process waits, and then goes on behind it.
    """
    state = select(_C.up_to, _C.finished_at_utc)
    found = session.execute(_of(round_, state)).first()
    if found is None:
        session.execute(_begin(session, now, round_))
    elif found.finished_at_utc is not None:
        return None
    mine = session.execute(_of(round_, state).with_for_update()).one()
    return None if mine.finished_at_utc is not None else mine.up_to


def advance(
    session: Session,
    now: datetime,
    round_: Round,
    *,
    up_to: int,
    told: int,
    skipped: Mapping[Skipped, int],
    finished: bool,
) -> Tally:
    """Writes down how far it came, after `take` in the same transaction; returns the sum so far."""
    before = tally(session, round_)
    counted = {r: before.skipped.get(r, 0) + skipped.get(r, 0) for r in Skipped}
    after = Tally(before.told + told, {r: n for r, n in counted.items() if n}, finished)
    session.execute(
        update(_TABLE)
        .where(_key(round_))
        .values(
            up_to=up_to,
            told=after.told,
            skipped={reason.value: n for reason, n in after.skipped.items()},
            finished_at_utc=now if finished else None,
        )
    )
    return after


def tally(session: Session, round_: Round) -> Tally:
    """What the round did so far; nothing where it has not begun."""
    query = _of(round_, select(_C.told, _C.skipped, _C.finished_at_utc))
    row = session.execute(query).first()
    if row is None:
        return Tally(0, {}, finished=False)
    skipped = {Skipped(reason): n for reason, n in row.skipped.items()}
    return Tally(row.told, skipped, row.finished_at_utc is not None)


def _key(round_: Round) -> Any:
    return and_(_C.kind == round_.kind, _C.key_period == round_.about, _C.stage == round_.stage)


def _of(round_: Round, query: Select[Any]) -> Select[Any]:
    return query.where(_key(round_))


def _begin(session: Session, now: datetime, round_: Round) -> Any:
    insert = postgres_insert if is_postgres(session) else sqlite_insert
    row = {"kind": round_.kind, "key_period": round_.about, "stage": round_.stage}
    new = {**row, "up_to": 0, "told": 0, "skipped": {}, "began_at_utc": now}
    return insert(_TABLE).values(new).on_conflict_do_nothing()

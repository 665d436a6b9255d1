"""Updates as they arrive: kept, each once, in the order they came."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session

from storage.hot import in_one, is_postgres, many_rows, run
from storage.inbox.claiming import LEASE, Claimed
from storage.inbox.table import INBOX


@dataclass(frozen=True, slots=True)
class Arrived:
    """One update as received; `body` is its JSON. `chat_key`: chat id, else person id, else 0."""

    update_id: int
    chat_key: int
    body: str


_ROW = (
    "bot_id", "update_id", "chat_key", "body", "received_at_utc", "state", "attempts", "claimed_by",
    "claimed_until_utc",
)  # fmt: skip


def _unless_known(into: Any) -> Any:
    return into.on_conflict_do_nothing().returning(INBOX.c.id, INBOX.c.update_id)


_KEEP_ONE = _unless_known(sqlite.insert(INBOX))
_GIVEN = many_rows(**{name: INBOX.c[name].type for name in _ROW})
_KEEP_MANY = _unless_known(postgresql.insert(INBOX).from_select(_ROW, select(*_GIVEN)))


def arrive(
    session: Session,
    bot_id: int,
    updates: Sequence[Arrived],
    now: datetime,
    claimed_by: str | None = None,
) -> list[Claimed]:
    """Keeps the updates; returns those that are new, oldest first.

    With `claimed_by` they are that process's from the start; with None they wait in the table. What
    was here before, by (bot id, update id), is left as it is.
    """
    if not updates:
        return []
    rows = [_row(bot_id, update, now, claimed_by) for update in updates]
    ids = {row.update_id: row.id for row in _keep(session, rows)}
    new = [
        Claimed(ids.pop(update.update_id), update.chat_key, update.body)
        for update in updates
        if update.update_id in ids
    ]
    return sorted(new, key=lambda row: row.id)


def _keep(session: Session, rows: list[dict[str, Any]]) -> list[Row[Any]]:
    """One statement for all on PostgreSQL, where each would be a round trip."""
    if is_postgres(session):
        return run(session, _KEEP_MANY, **in_one(rows)).rows
    return [kept for row in rows for kept in run(session, _KEEP_ONE, **row)]


def _row(bot_id: int, update: Arrived, now: datetime, claimed_by: str | None) -> dict[str, Any]:
    return {
        "bot_id": bot_id,
        "update_id": update.update_id,
        "chat_key": update.chat_key,
        "body": update.body,
        "received_at_utc": now,
        "state": "todo",
        "attempts": 0,
        "claimed_by": claimed_by,
        "claimed_until_utc": now + LEASE if claimed_by else None,
    }

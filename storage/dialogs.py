"""Dialogs half-way, by chat, person and dialog. Hot path: Core statements, no objects to flush."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, select, update
from sqlalchemy.dialects.postgresql import insert as postgres_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlmodel import Session

from storage.tables import DialogRow

_TABLE = DialogRow.__table__  # type: ignore[attr-defined]
_C = _TABLE.c
_COLUMNS = (_C.dialog, _C.token, _C.state, _C.active, _C.finished_at_utc)


@dataclass(frozen=True, slots=True)
class Seat:
    """Whose dialogs: one person in one chat, by Telegram's ids."""

    chat_id: int
    telegram_id: int


@dataclass(frozen=True, slots=True)
class Saved:
    """A dialog as it lies in the table; `state` is JSON."""

    dialog: str
    token: str
    state: str
    active: bool
    finished: bool


def active(session: Session, seat: Seat) -> Saved | None:
    """The dialog that hears what the person says next."""
    return _one(session, _C.active.is_(True), seat)


def named(session: Session, seat: Seat, dialog: str) -> Saved | None:
    """Their instance of this dialog, finished or not."""
    return _one(session, _C.dialog == dialog, seat)


def with_token(session: Session, seat: Seat, token: str) -> Saved | None:
    """Their instance that made the button just pressed."""
    return _one(session, _C.token == token, seat)


def left_open(session: Session, seat: Seat) -> Saved | None:
    """The dialog they left last without finishing."""
    query = (
        select(*_COLUMNS)
        .where(_of(seat), _C.active.is_(False), _C.finished_at_utc.is_(None))
        .order_by(_C.changed_at_utc.desc())
    )
    return _saved(session.execute(query).first())


def save(session: Session, seat: Seat, now: datetime, dialog: str, token: str, state: str) -> None:
    """Keeps the state and makes the dialog the active one; any other is set aside."""
    session.execute(
        update(_TABLE)
        .where(_of(seat), _C.active.is_(True), _C.dialog != dialog)
        .values(active=False)
    )
    values = {
        "token": token,
        "state": state,
        "active": True,
        "changed_at_utc": now,
        "finished_at_utc": None,
    }
    insert = _insert(session).values(
        chat_id=seat.chat_id,
        telegram_id=seat.telegram_id,
        dialog=dialog,
        started_at_utc=now,
        **values,
    )
    session.execute(
        insert.on_conflict_do_update(
            index_elements=["chat_id", "telegram_id", "dialog"], set_=values
        )
    )


def advance(session: Session, seat: Seat, now: datetime, dialog: str, state: str) -> None:
    """Keeps the next state of the active dialog."""
    session.execute(
        update(_TABLE).where(_of(seat), _C.dialog == dialog).values(state=state, changed_at_utc=now)
    )


def finish(session: Session, seat: Seat, now: datetime, dialog: str, emptied: str) -> None:
    """Marks the dialog over and forgets its answers."""
    session.execute(
        update(_TABLE)
        .where(_of(seat), _C.dialog == dialog)
        .values(active=False, state=emptied, changed_at_utc=now, finished_at_utc=now)
    )


def set_aside(session: Session, seat: Seat) -> None:
    """No dialog is active any more; what is unfinished can be resumed."""
    session.execute(update(_TABLE).where(_of(seat), _C.active.is_(True)).values(active=False))


def _one(session: Session, where: ColumnElement[bool], seat: Seat) -> Saved | None:
    return _saved(session.execute(select(*_COLUMNS).where(_of(seat), where)).first())


def _saved(row: Row[*tuple[Any, ...]] | None) -> Saved | None:
    if row is None:
        return None
    return Saved(row.dialog, row.token, row.state, row.active, row.finished_at_utc is not None)


def _of(seat: Seat) -> ColumnElement[bool]:
    return and_(_C.chat_id == seat.chat_id, _C.telegram_id == seat.telegram_id)


def _insert(session: Session) -> Any:
    postgres = session.get_bind().dialect.name == "postgresql"
    return postgres_insert(_TABLE) if postgres else sqlite_insert(_TABLE)

"""Dialogs half-way, by chat, person and dialog. Hot path: every statement is built once."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Row, Select, Update, bindparam, delete, select, update
from sqlalchemy.dialects.postgresql import insert as postgres_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlmodel import Session, SQLModel

import storage.tables  # noqa: F401  # fills the metadata
from storage.hot import is_postgres, run

_TABLE: Final = SQLModel.metadata.tables["dialog"]
_C: Final = _TABLE.c


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


_MINE: Final = (_C.chat_id == bindparam("chat"), _C.telegram_id == bindparam("person"))
_THIS: Final = _C.dialog == bindparam("this")


def _find(*where: ColumnElement[bool]) -> Select[Any]:
    columns = (_C.dialog, _C.token, _C.state, _C.active, _C.finished_at_utc)
    return select(*columns).where(*_MINE, *where)


def _change(*where: ColumnElement[bool], **values: Any) -> Update:
    return update(_TABLE).where(*_MINE, *where).values(**values)


_ACTIVE: Final = _find(_C.active.is_(True))
_NAMED: Final = _find(_THIS)
_ALL: Final = _find()
_LEFT_OPEN: Final = _find(_C.active.is_(False), _C.finished_at_utc.is_(None)).order_by(
    _C.changed_at_utc.desc()
)
_SET_OTHERS_ASIDE: Final = _change(
    _C.active.is_(True), _C.dialog != bindparam("this"), active=False
)
_SET_ASIDE: Final = _change(_C.active.is_(True), _THIS, active=False)
_ADVANCE: Final = _change(_THIS, state=bindparam("next_state"), changed_at_utc=bindparam("now"))
_FINISH: Final = _change(
    _THIS,
    active=False,
    state=bindparam("emptied"),
    changed_at_utc=bindparam("now"),
    finished_at_utc=bindparam("now"),
)
_ANEW: Final = ("token", "state", "active", "changed_at_utc", "finished_at_utc")
_KEY: Final = ("chat_id", "telegram_id", "dialog")


def _put(insert: Any) -> Any:
    into = insert(_TABLE)
    anew = {name: into.excluded[name] for name in _ANEW}
    return into.on_conflict_do_update(index_elements=_KEY, set_=anew)


_PUT_SQLITE: Final = _put(sqlite_insert)
_PUT_POSTGRES: Final = _put(postgres_insert)


def active(session: Session, seat: Seat) -> Saved | None:
    """The dialog that hears what the person says next."""
    return _one(session, _ACTIVE, seat)


def named(session: Session, seat: Seat, dialog: str) -> Saved | None:
    """Their instance of this dialog, finished or not."""
    return _one(session, _NAMED, seat, this=dialog)


def of_seat(session: Session, seat: Seat) -> list[Saved]:
    """Everything they ever began here: one row a dialog, so a handful at most."""
    return [_saved(row) for row in run(session, _ALL, **_of(seat))]


def left_open(session: Session, seat: Seat) -> Saved | None:
    """The dialog they left last without finishing."""
    return _one(session, _LEFT_OPEN, seat)


def save(session: Session, seat: Seat, now: datetime, dialog: str, token: str, state: str) -> None:
    """Keeps the state and makes the dialog the active one; any other is set aside."""
    run(session, _SET_OTHERS_ASIDE, **_of(seat), this=dialog)
    run(
        session,
        _PUT_POSTGRES if is_postgres(session) else _PUT_SQLITE,
        chat_id=seat.chat_id,
        telegram_id=seat.telegram_id,
        dialog=dialog,
        token=token,
        state=state,
        active=True,
        started_at_utc=now,
        changed_at_utc=now,
        finished_at_utc=None,
    )


def advance(session: Session, seat: Seat, now: datetime, dialog: str, state: str) -> None:
    """Keeps the next state of the active dialog."""
    run(session, _ADVANCE, **_of(seat), this=dialog, next_state=state, now=now)


def finish(session: Session, seat: Seat, now: datetime, dialog: str, emptied: str) -> None:
    """Marks the dialog over and forgets its answers."""
    run(session, _FINISH, **_of(seat), this=dialog, emptied=emptied, now=now)


def set_aside(session: Session, seat: Seat, dialog: str) -> None:
    """The dialog hears nothing any more, and can be resumed; another one that is active goes on."""
    run(session, _SET_ASIDE, **_of(seat), this=dialog)


def _one(session: Session, query: Select[Any], seat: Seat, **values: str) -> Saved | None:
    row = run(session, query, **_of(seat), **values).first()
    return _saved(row) if row is not None else None


def _saved(row: Row[*tuple[Any, ...]]) -> Saved:
    return Saved(row.dialog, row.token, row.state, row.active, row.finished_at_utc is not None)


def _of(seat: Seat) -> dict[str, int]:
    return {"chat": seat.chat_id, "person": seat.telegram_id}


def drop(session: Session, seat: Seat) -> None:
    """Forgets every dialog of theirs: no button of before does anything any more."""
    theirs = (_C.chat_id == seat.chat_id, _C.telegram_id == seat.telegram_id)
    session.execute(delete(_TABLE).where(*theirs))


def drop_named(session: Session, seat: Seat, dialog: str) -> None:
    """Forgets their instance of one dialog: none of its buttons does anything any more."""
    theirs = (_C.chat_id == seat.chat_id, _C.telegram_id == seat.telegram_id)
    session.execute(delete(_TABLE).where(*theirs, _C.dialog == dialog))


def drop_about(session: Session, dialog: str, is_about: Callable[[dict[str, Any]], bool]) -> None:
    """Forgets the instances of one dialog, whoever's they are, whose seed is about something."""
    rows = session.execute(select(_C.id, _C.state).where(_C.dialog == dialog)).all()
    seeds = {row.id: json.loads(row.state)["seed"] for row in rows}
    found = [row_id for row_id, seed in seeds.items() if seed and is_about(seed)]
    session.execute(delete(_TABLE).where(_C.id.in_(found)))

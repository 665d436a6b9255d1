"""Dialogs half-way, by chat, person and dialog.

Hot path: in a unit of work a seat's few rows are read once, changed in its memory, and put back as they are
then, together with those of the other units of the group.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import BigInteger, ColumnElement, Row, Update, bindparam, delete, select, update
from sqlalchemy.dialects.postgresql import insert as postgres_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlmodel import Session, SQLModel

import storage.tables  # noqa: F401  # fills the metadata
from storage.hot import Lookup, Owing, Wish, is_postgres, many_rows, together_of

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
    changed_at_utc: datetime
    finished_at_utc: datetime | None

    @property
    def finished(self) -> bool:
        """Whether it is over: its answers are forgotten, its buttons still known."""
        return self.finished_at_utc is not None


_KEPT: Final = tuple(_C[name] for name in Saved.__slots__)
_ROWS: Final = select(_C.chat_id.label("chat"), _C.telegram_id.label("person"), *_KEPT)
_SEATS: Final = many_rows(chat=BigInteger(), person=BigInteger())
_OF_SEAT: Final = Lookup(
    _ROWS.where(_C.chat_id == bindparam("chat"), _C.telegram_id == bindparam("person")).order_by(
        _C.id
    ),
    _ROWS.where(_C.chat_id == _SEATS.chat, _C.telegram_id == _SEATS.person).order_by(_C.id),
    key=("chat", "person"),
)

_GIVEN: Final = {"chat": _C.chat_id, "person": _C.telegram_id} | {
    f"its_{name}": _C[name] for name in Saved.__slots__
}
"""What a row is given by, and the column it belongs to."""
_ROW: Final = many_rows(**{name: column.type for name, column in _GIVEN.items()})
_KEY: Final = ("chat", "person", "its_dialog")
_ANEW: Final = ("token", "state", "active", "changed_at_utc", "finished_at_utc")


def _begun(into: Any) -> Any:
    """A dialog that begins takes the place of the one of its name that was there."""
    anew = {name: into.excluded[name] for name in _ANEW}
    return into.on_conflict_do_update(
        index_elements=("chat_id", "telegram_id", "dialog"), set_=anew
    )


def _moved(given: Callable[[str], ColumnElement[Any]]) -> Update:
    """One that goes on; somebody may have dropped it meanwhile, then it stays away."""
    return (
        update(_TABLE)
        .where(*(_GIVEN[name] == given(name) for name in _KEY))
        .values({name: given(f"its_{name}") for name in _ANEW})
    )


def _of_one(name: str) -> ColumnElement[Any]:
    return bindparam(name, type_=_GIVEN[name].type)


def _of_many(name: str) -> ColumnElement[Any]:
    given: ColumnElement[Any] = _ROW[name]
    return given


_COLUMNS: Final = [column.name for column in _GIVEN.values()]
_VALUES: Final = {_GIVEN[name].name: _of_one(name) for name in _GIVEN}
_MOVED: Final = Owing(_moved(_of_one), _moved(_of_many), key=_KEY, seen_by=_OF_SEAT)
_BEGUN: Final = {
    dialect: Owing(
        _begun(into(_TABLE).values(_VALUES)),
        _begun(postgres_insert(_TABLE).from_select(_COLUMNS, select(*_ROW))),
        key=_KEY,
        order=lambda row: row["its_active"],  # no two of a seat are active, not even for a moment
        seen_by=_OF_SEAT,
        rank=1,  # and none begins before the other was set aside
    )
    for dialect, into in (("sqlite", sqlite_insert), ("postgresql", postgres_insert))
}


@dataclass(slots=True)
class _Desk:
    """The dialogs of one seat by name, as they will be at the end of the unit of work, and which of them
    began in it."""

    saved: dict[str, Saved]
    begun: set[str] = field(default_factory=set)


_DESKS: Final = "dialogs"


def wish(seat: Seat) -> Wish:
    """What whoever works for this seat will look up."""
    return Wish(_OF_SEAT, _of(seat))


def active(session: Session, seat: Seat) -> Saved | None:
    """The dialog that hears what the person says next."""
    return next((saved for saved in of_seat(session, seat) if saved.active), None)


def named(session: Session, seat: Seat, dialog: str) -> Saved | None:
    """Their instance of this dialog, finished or not."""
    return _desk(session, seat).saved.get(dialog)


def of_seat(session: Session, seat: Seat) -> list[Saved]:
    """Everything they ever began here: one row a dialog, so a handful at most."""
    return list(_desk(session, seat).saved.values())


def save(session: Session, seat: Seat, now: datetime, dialog: str, token: str, state: str) -> None:
    """Keeps the state and makes the dialog the active one; any other is set aside."""
    before = active(session, seat)
    if before is not None and before.dialog != dialog:
        _put(session, seat, replace(before, active=False))
    _put(session, seat, Saved(dialog, token, state, True, now, None), begins=True)


def advance(session: Session, seat: Seat, now: datetime, dialog: str, state: str) -> None:
    """Keeps the next state of the dialog."""
    _change(session, seat, dialog, state=state, changed_at_utc=now)


def finish(session: Session, seat: Seat, now: datetime, dialog: str, emptied: str) -> None:
    """Marks the dialog over and forgets its answers."""
    over = {"active": False, "changed_at_utc": now, "finished_at_utc": now}
    _change(session, seat, dialog, state=emptied, **over)


def set_aside(session: Session, seat: Seat, dialog: str) -> None:
    """The dialog hears nothing any more, and can be resumed; another one that is active goes on."""
    _change(session, seat, dialog, active=False)


def drop(session: Session, seat: Seat) -> None:
    """Forgets every dialog of theirs: no button of before does anything any more."""
    _drop(session, _C.chat_id == seat.chat_id, _C.telegram_id == seat.telegram_id)


def drop_named(session: Session, seat: Seat, dialog: str) -> None:
    """Forgets their instance of one dialog: none of its buttons does anything any more."""
    theirs = (_C.chat_id == seat.chat_id, _C.telegram_id == seat.telegram_id)
    _drop(session, *theirs, _C.dialog == dialog)


def drop_about(session: Session, dialog: str, is_about: Callable[[dict[str, Any]], bool]) -> None:
    """Forgets the instances of one dialog, whoever's they are, whose seed is about something; those that are
    over have none."""
    half_way = (_C.dialog == dialog, _C.finished_at_utc.is_(None))
    rows = session.execute(select(_C.id, _C.state).where(*half_way)).all()
    seeds = ((row.id, json.loads(row.state)["seed"]) for row in rows)
    found = [row_id for row_id, seed in seeds if seed and is_about(seed)]
    if found:
        _drop(session, _C.id.in_(found))


def _drop(session: Session, *which: ColumnElement[bool]) -> None:
    session.execute(delete(_TABLE).where(*which))
    together = together_of(session)
    if together is not None:
        together.memo.pop(_DESKS, None)


def _desk(session: Session, seat: Seat) -> _Desk:
    """Read once in a unit of work; elsewhere, where others may write in between, each time."""
    together = together_of(session)
    desks: dict[Seat, _Desk] = together.memo.setdefault(_DESKS, {}) if together is not None else {}
    if seat not in desks:
        rows = _OF_SEAT.get(session, **_of(seat))
        desks[seat] = _Desk({row.dialog: _saved(row) for row in rows})
    return desks[seat]


def _saved(row: Row[Any]) -> Saved:
    return Saved(*(getattr(row, name) for name in Saved.__slots__))


def _change(session: Session, seat: Seat, dialog: str, **anew: Any) -> None:
    saved = named(session, seat, dialog)
    if saved is not None:
        _put(session, seat, replace(saved, **anew))


def _put(session: Session, seat: Seat, saved: Saved, *, begins: bool = False) -> None:
    desk = _desk(session, seat)
    desk.saved[saved.dialog] = saved
    if begins:
        desk.begun.add(saved.dialog)
    owing = _MOVED
    if saved.dialog in desk.begun:
        owing = _BEGUN["postgresql" if is_postgres(session) else "sqlite"]
    kept = {f"its_{name}": getattr(saved, name) for name in Saved.__slots__}
    owing.put(session, **_of(seat), **kept)


def _of(seat: Seat) -> dict[str, int]:
    return {"chat": seat.chat_id, "person": seat.telegram_id}

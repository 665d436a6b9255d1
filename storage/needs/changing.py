"""Steps in the life of a need, each kept with who took it and when.

A step names the state it was decided on: of two who decide at once one changes nothing and learns so, and
a button pressed a week late finds another state than it knew.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import insert, select, update
from sqlmodel import Session, SQLModel

import storage.tables  # noqa: F401  # fills the metadata
from domain.needs.need import NeedState
from storage.people import contacts

_NEED: Final = SQLModel.metadata.tables["need"]
_CHANGE: Final = SQLModel.metadata.tables["need_change"]
_N, _C = _NEED.c, _CHANGE.c


@dataclass(frozen=True, slots=True)
class Change:
    """A step. `by_person_id` None: nobody we know; `by` None: somebody who is erased."""

    state: NeedState
    answer: str | None
    at_utc: datetime
    by_person_id: int | None
    by: str | None


def change(
    session: Session,
    now: datetime,
    need_id: int,
    before: NeedState,
    after: NeedState,
    by_person_id: int | None,
    answer: str | None = None,
) -> bool:
    """Takes the need from one state to the next. False where it is not in `before` (any more)."""
    step = {"state": after, "answer": answer}
    changed = session.connection().execute(
        update(_NEED)
        .where(_N.id == need_id, _N.state == before)
        .values(**step, changed_at_utc=now, changed_by=by_person_id)
    )
    if changed.rowcount != 1:
        return False
    kept = {**step, "need_id": need_id, "at_utc": now, "by_person_id": by_person_id}
    session.connection().execute(insert(_CHANGE).values(kept))
    return True


def changes(session: Session, need_id: int, *, limit: int = 5) -> list[Change]:
    """The newest steps of a need, the oldest of them first."""
    query = select(_C.state, _C.answer, _C.at_utc, _C.by_person_id).where(_C.need_id == need_id)
    rows = session.execute(query.order_by(_C.id.desc()).limit(limit)).all()
    return [
        Change(
            row.state, row.answer, row.at_utc, row.by_person_id, _call(session, row.by_person_id)
        )
        for row in reversed(rows)
    ]


def _call(session: Session, person_id: int | None) -> str | None:
    person = contacts.by_id(session, person_id) if person_id is not None else None
    return person.call or None if person is not None else None

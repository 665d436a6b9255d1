"""The needs of a business: asked once, and looked at."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import BigInteger, bindparam, case, func, or_, select, update
from sqlalchemy.dialects.postgresql import insert as postgres_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlmodel import Session, SQLModel

import storage.tables  # noqa: F401  # fills the metadata
from domain.needs.codes import code_of
from domain.needs.need import OPEN, NeedKind, NeedState
from storage.hot import Lookup, Wish, is_postgres, many_rows, run

_NEED: Final = SQLModel.metadata.tables["need"]
_N: Final = _NEED.c


@dataclass(frozen=True, slots=True)
class Need:
    """A need as its owner sees it. `note` is her own words, `answer` what staff said with the state.

    `changed_at_utc` None: nobody has done anything about it yet.
    """

    id: int
    business_id: int
    kind: NeedKind
    note: str | None
    state: NeedState
    answer: str | None
    asked_at_utc: datetime
    changed_at_utc: datetime | None
    changed_by: int | None

    @property
    def code(self) -> str:
        """K-7F3."""
        return code_of(self.id)

    @property
    def is_open(self) -> bool:
        """Whether something is still to come."""
        return self.state in OPEN


COLUMNS: Final = (
    _N.id, _N.business_id, _N.kind, _N.note, _N.state, _N.answer, _N.asked_at_utc, _N.changed_at_utc,
    _N.changed_by,
)  # fmt: skip
_OPEN: Final = (
    select(_N.business_id.label("business"), *COLUMNS)
    .where(or_(*(_N.state == state for state in OPEN)))
    .order_by(_N.id)
)
_OPEN_OF: Final = Lookup(
    _OPEN.where(_N.business_id == bindparam("business")),
    _OPEN.where(_N.business_id == many_rows(business=BigInteger()).business),
    key=("business",),
    made=lambda row: Need(*tuple(row)[1:]),
)
_NEW: Final = {
    "business_id": bindparam("business"),
    "report_id": bindparam("report"),
    "kind": bindparam("kind_", type_=_N.kind.type),
    "note": bindparam("words"),
    "state": NeedState.NOTED,
    "asked_at_utc": bindparam("now", type_=_N.asked_at_utc.type),
}


def _asking(insert: Any) -> Any:
    return insert(_NEED).values(_NEW).on_conflict_do_nothing().returning(_N.id)


_ASK_SQLITE: Final = _asking(sqlite_insert)
_ASK_POSTGRES: Final = _asking(postgres_insert)
_SAY_MORE: Final = (
    update(_NEED).where(_N.id == bindparam("need")).values(note=bindparam("new_note"))
)


def open_of(session: Session, business_id: int) -> list[Need]:
    """Her open needs, the oldest first."""
    return [*_OPEN_OF.get(session, business=business_id)]


def open_wish(business_id: int) -> Wish:
    """What `open_of` will ask for this business."""
    return Wish(_OPEN_OF, {"business": business_id})


def by_id(session: Session, need_id: int) -> Need | None:
    """One need; None where there is none."""
    row = session.execute(select(*COLUMNS).where(_N.id == need_id)).first()
    return Need(*row) if row is not None else None


def of_businesses(
    session: Session, business_ids: Collection[int], *, offset: int, limit: int
) -> list[Need]:
    """A page of the needs of these businesses: the open ones, then the others, each the newest first."""
    closed = case((_N.state.in_(OPEN), 0), else_=1)
    query = select(*COLUMNS).where(_N.business_id.in_(business_ids))
    page = query.order_by(closed, _N.id.desc()).offset(offset).limit(limit)
    return [Need(*row) for row in session.execute(page)]


def count_of(
    session: Session, business_ids: Collection[int], states: Collection[NeedState] | None = None
) -> int:
    """How many needs these businesses have, in all states or in these."""
    query = select(func.count()).where(_N.business_id.in_(business_ids))
    return session.scalar(query if states is None else query.where(_N.state.in_(states))) or 0


def ask(
    session: Session,
    now: datetime,
    business_id: int,
    kind: NeedKind,
    note: str | None,
    report_id: int | None = None,
) -> int:
    """Notes a need down and returns its id; a kind that is open already is not asked twice.

    New words of hers take the place of those of the need that is open. OTHER is the same need only where
    the words are the same.
    """
    before = _same(session, business_id, kind, note)
    if before is None:
        asking = _ASK_POSTGRES if is_postgres(session) else _ASK_SQLITE
        values = {"business": business_id, "report": report_id, "kind_": kind, "words": note}
        made: int | None = run(session, asking, now=now, **values).scalar()
        if made is not None:
            return made
        before = _same(session, business_id, kind, note)
        assert before is not None, "the one it conflicts with"
    if note is not None and note != before.note:
        run(session, _SAY_MORE, need=before.id, new_note=note)
    return before.id


def _same(session: Session, business_id: int, kind: NeedKind, note: str | None) -> Need | None:
    mine = [need for need in open_of(session, business_id) if need.kind is kind]
    if kind is NeedKind.OTHER:
        mine = [need for need in mine if need.note == note]
    return mine[0] if mine else None

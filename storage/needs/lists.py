"""The needs of an area: how many stand where, who asks for what, and one of them with its owner.

The oldest stand first: whoever asked first is seen first. Of a page an officer has read, the needs between
its first and its last number are the ones they saw or fewer, for new ones only come after.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlmodel import Session

from domain.needs.need import OPEN, NeedKind, NeedState
from storage.figures import figures
from storage.figures.figures import BUSINESS, NEED
from storage.figures.listed import WHO, Listed, listed, of_businesses
from storage.needs.own import COLUMNS, Need

_B, _N = BUSINESS.c, NEED.c


@dataclass(frozen=True, slots=True)
class Asked:
    """A need and who asks."""

    by: Listed
    need: Need


def counts(session: Session, code: str) -> dict[NeedState, int]:
    """How many needs of the area are open, by where they stand."""
    query = _counted(code, _N.state).where(_N.state.in_(OPEN))
    return {row[0]: row[1] for row in session.execute(query)}


def kinds(session: Session, code: str, state: NeedState = NeedState.NOTED) -> dict[NeedKind, int]:
    """How many needs there are of each kind, the most asked first."""
    query = _counted(code, _N.kind).where(_N.state == state)
    found = session.execute(query.order_by(func.count().desc(), _N.kind))
    return {row[0]: row[1] for row in found}


def asked(
    session: Session, code: str, state: NeedState, kind: NeedKind, *, offset: int, limit: int
) -> list[Asked]:
    """A page of the needs of this kind and state."""
    query = _of_area(code).where(_N.state == state, _N.kind == kind).order_by(_N.id)
    return [_asked(row) for row in session.execute(query.offset(offset).limit(limit))]


def between(
    session: Session, code: str, kind: NeedKind, first: int, last: int, *, limit: int
) -> list[Asked]:
    """What nobody has taken up yet of the needs of this kind from one number to the other."""
    here = (_N.id + 0).between(first, last)  # else SQLite reads the whole city's needs in between
    new = figures.new_need(), _N.kind == kind, here
    query = _of_area(code).where(*new).order_by(_N.id).limit(limit)
    return [_asked(row) for row in session.execute(query)]


def one(session: Session, need_id: int) -> Asked | None:
    """One need with who asks; None for strangers, and where nobody takes part."""
    row = session.execute(_with_needs().where(_N.id == need_id)).first()
    return _asked(row) if row is not None else None


def _with_needs() -> Select[*tuple[Any, ...]]:
    return of_businesses(*COLUMNS).join(NEED, _N.business_id == _B.id)


def _of_area(code: str) -> Select[*tuple[Any, ...]]:
    return _with_needs().where(figures.in_area(_B.area_code, code))


def _counted(code: str, by: ColumnElement[Any]) -> Select[*tuple[Any, ...]]:
    """How many needs of the area, by one of their columns."""
    return (
        select(by, func.count())
        .join_from(BUSINESS, NEED, _N.business_id == _B.id)
        .where(figures.in_area(_B.area_code, code), figures.taking_part())
        .group_by(by)
    )


def _asked(row: Any) -> Asked:
    size = len(WHO)
    return Asked(listed(tuple(row)[:size]), Need(*tuple(row)[size:]))

"""Roles of people: given, taken back, listed. One live grant a person, role and area."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update
from sqlmodel import Session

from domain.people.sapaan import Sapaan, call
from domain.permissions import Grant, Role
from storage.figures.figures import in_area
from storage.tables import Person, RoleGrant

_G = RoleGrant.__table__.c  # type: ignore[attr-defined]
_P = Person.__table__.c  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Held:
    """A live grant and who holds it. `granted_by` None: the command line."""

    id: int
    person_id: int
    name: str
    role: Role
    area_code: str
    granted_at_utc: datetime
    granted_by: int | None


_COLUMNS = (
    _G.id, _G.person_id, _P.sapaan, _P.name, _P.first_name, _G.role, _G.area_code, _G.granted_at_utc,
    _G.granted_by,
)  # fmt: skip
_LIVE = (
    select(*_COLUMNS)
    .join_from(RoleGrant, Person, _P.id == _G.person_id)
    .where(_G.revoked_at_utc.is_(None))
)


def staff_of(session: Session, code: str, *, limit: int) -> list[int]:
    """The people who are staff of exactly this area today and can be written to, by id."""
    query = (
        select(_G.person_id)
        .join_from(RoleGrant, Person, _P.id == _G.person_id)
        .where(
            _G.area_code == code,
            _G.role == Role.STAF,
            _G.revoked_at_utc.is_(None),
            _P.chat_id.is_not(None),
            _P.unreachable_since_utc.is_(None),
        )
        .order_by(_G.person_id)
        .limit(limit)
    )
    return list(session.scalars(query))


def give(
    session: Session,
    now: datetime,
    *,
    person_id: int,
    role: Role,
    area_code: str,
    by: int | None,
) -> int:
    """A new grant; returns its id. Raises IntegrityError when they hold it already."""
    grant = RoleGrant(
        person_id=person_id, role=role, area_code=area_code, granted_at_utc=now, granted_by=by
    )
    session.add(grant)
    session.flush()
    assert grant.id is not None
    return grant.id


def revoke(session: Session, now: datetime, grant_id: int) -> bool:
    """Takes a grant back. False when it was not live any more."""
    taken = session.connection().execute(
        update(RoleGrant)
        .where(_G.id == grant_id, _G.revoked_at_utc.is_(None))
        .values(revoked_at_utc=now)
    )
    return taken.rowcount == 1


def by_id(session: Session, grant_id: int) -> Held | None:
    """A live grant; None when it was taken back."""
    row = session.execute(_LIVE.where(_G.id == grant_id)).first()
    return _held(*row) if row is not None else None


def of_person(session: Session, person_id: int) -> tuple[Grant, ...]:
    """What somebody may do, today."""
    query = select(_G.role, _G.area_code).where(
        _G.person_id == person_id, _G.revoked_at_utc.is_(None)
    )
    return tuple(Grant(role, code) for role, code in session.execute(query))


def live(session: Session, code: str) -> Iterator[Held]:
    """Everybody with a role in the area, by place and then by role."""
    query = _LIVE.where(in_area(_G.area_code, code)).order_by(_G.area_code, _G.role, _G.id)
    for row in session.execute(query):
        yield _held(*row)


def _held(
    id_: int,
    person_id: int,
    sapaan: Sapaan | None,
    name: str | None,
    first_name: str,
    role: Role,
    area_code: str,
    granted_at_utc: datetime,
    granted_by: int | None,
) -> Held:
    called = call(sapaan, name or first_name)
    return Held(id_, person_id, called, role, area_code, granted_at_utc, granted_by)

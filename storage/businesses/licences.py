"""The licences of a business: noted, looked at, taken back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.dialects.postgresql import insert as postgres_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlmodel import Session

from domain.licences.licence import LicenceKind
from domain.sectors.sector import Sector
from storage.hot import is_postgres
from storage.tables import Business, Licence

_TABLE = Licence.__table__  # type: ignore[attr-defined]
_L = _TABLE.c
_B = Business.__table__.c  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Held:
    """A licence a business has. `number` and `until_year` None: she did not say."""

    kind: LicenceKind
    number: str | None
    until_year: int | None
    noted_at_utc: datetime


def of_business(session: Session, business_id: int) -> dict[LicenceKind, Held]:
    """Those of one business."""
    query = select(_L.kind, _L.number, _L.until_year, _L.noted_at_utc)
    found = session.execute(query.where(_L.business_id == business_id))
    return {row.kind: Held(*tuple(row)) for row in found}


def keep(session: Session, now: datetime, business_id: int, kind: LicenceKind) -> bool:
    """Notes that the business has it. False where that was known: its number stays as it is."""
    insert: Any = postgres_insert if is_postgres(session) else sqlite_insert
    new = {"business_id": business_id, "kind": kind, "noted_at_utc": now}
    noting = insert(_TABLE).values(new).on_conflict_do_nothing().returning(_L.id)
    return session.connection().execute(noting).scalar() is not None


def describe(
    session: Session, now: datetime, business_id: int, kind: LicenceKind, **facts: str | int | None
) -> None:
    """Puts what she said of it (`number`, `until_year`) into its row, if she has it."""
    theirs = (_L.business_id == business_id, _L.kind == kind)
    session.execute(update(Licence).where(*theirs).values(**facts, noted_at_utc=now))


def drop(session: Session, business_id: int, kind: LicenceKind) -> None:
    """She does not have it after all."""
    session.execute(delete(Licence).where(_L.business_id == business_id, _L.kind == kind))


def sector_of(session: Session, business_id: int) -> Sector:
    """The sector that decides which licences are of use. Raises NoResultFound for no business."""
    sector: Sector = session.execute(select(_B.sector).where(_B.id == business_id)).scalar_one()
    return sector

"""The town that is measured: registered owners in one kelurahan of Surabaya, and one official."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import Connection, insert

from benchmarks.standin.crowd import FIRST_PERSON_ID, OFFICIAL_ID
from domain.businesses.business import BusinessState, EnteredBy, Standing
from domain.dialogs.registration import CONSENT_VERSION
from domain.people.sapaan import Sapaan
from domain.permissions import Role
from domain.sectors.sector import Sector
from storage.tables import Business, Consent, Person, RoleGrant

CITY, KELURAHAN = "35.78", "35.78.03.1003"
SINCE_UTC = datetime(2026, 1, 5, 2, 0, tzinfo=UTC)
OFFICIAL = 1
"""The official's id, the first of an empty database; owners follow."""


def settle(connection: Connection, owners: int) -> None:
    """Fills an empty, migrated database."""
    ids = [OFFICIAL_ID, *range(FIRST_PERSON_ID, FIRST_PERSON_ID + owners)]
    connection.execute(insert(Person), [_person(telegram_id) for telegram_id in ids])
    connection.execute(insert(Business), [_business(OFFICIAL + n) for n in range(1, owners + 1)])
    connection.execute(insert(Consent), [_consent(OFFICIAL + n) for n in range(1, owners + 1)])
    connection.execute(insert(RoleGrant), [_grant()])


def _person(telegram_id: int) -> dict[str, object]:
    return {
        "telegram_id": telegram_id,
        "chat_id": telegram_id,
        "first_name": "Siti",
        "sapaan": Sapaan.BU,
        "name": "Siti",
        "language": "id",
        "entered_by": EnteredBy.OWNER,
        "created_at_utc": SINCE_UTC,
    }


def _business(owner_id: int) -> dict[str, object]:
    return {
        "owner_id": owner_id,
        "name": f"Kue Kering {owner_id}",
        "product": "kue kering",
        "sector": Sector.FOOD,
        "area_code": KELURAHAN,
        "state": BusinessState.OPEN,
        "standing": Standing.NEW,
        "registered_at_utc": SINCE_UTC,
        "entered_by": EnteredBy.OWNER,
    }


def _consent(person_id: int) -> dict[str, object]:
    return {"person_id": person_id, "version": CONSENT_VERSION, "given_at_utc": SINCE_UTC}


def _grant() -> dict[str, object]:
    return {
        "person_id": OFFICIAL,
        "role": Role.DINAS,
        "area_code": CITY,
        "granted_at_utc": SINCE_UTC,
    }

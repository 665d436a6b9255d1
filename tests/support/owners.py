"""Owners who may be written to, on top of `City`: people with a business who agreed."""

from __future__ import annotations

from domain.sectors.sector import Sector
from storage.tables import Consent
from tests.support.city import KEDUNG_BARUK, LONG_AGO, City


def owner(
    city: City,
    name: str = "Siti",
    *,
    area: str = KEDUNG_BARUK,
    sector: Sector = Sector.FOOD,
    agreed: bool = True,
    business: dict[str, object] | None = None,
    **person: object,
) -> int:
    """A person with one business and (if `agreed`) a live consent; gives the person's id."""
    person_id = city.person(name, **person)
    facts: dict[str, object] = {"sector": sector, **(business or {})}
    city.business(f"Usaha {name}", area=area, owner_id=person_id, **facts)
    if agreed:
        agree(city, person_id)
    return person_id


def agree(city: City, person_id: int) -> None:
    """The person consents, as of long ago."""
    city.session.add(Consent(person_id=person_id, version="2026-11", given_at_utc=LONG_AGO))
    city.session.flush()

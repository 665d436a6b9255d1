"""Owners, businesses, reports and staff as rows: a city for tests that need one to look at."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from sqlmodel import Session

from domain.businesses.business import BusinessState, Standing
from domain.needs.need import NeedKind, NeedState
from domain.people.sapaan import Sapaan
from domain.permissions import Role
from domain.replies import ReplyKind, ReplyState
from domain.reports.report import ReportState
from domain.sectors.sector import Sector
from storage.tables import Business, Need, Person, Reply, Report, RoleGrant
from tests.support.clocks import NOW

KEDUNG_BARUK = "35.78.03.1003"
RUNGKUT_KIDUL = "35.78.03.1002"
RUNGKUT = "35.78.03"
SURABAYA = "35.78"
WIB = ZoneInfo("Asia/Jakarta")
LONG_AGO = datetime(2026, 1, 5, 3, 0, tzinfo=UTC)


@dataclass(slots=True)
class City:
    """Writes rows into one session; every method gives the new row's id."""

    session: Session
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(9001))

    def person(self, name: str = "Siti", /, **facts: object) -> int:
        """Somebody who talks to the bot, addressed as Bu."""
        number = next(self.numbers)
        given = {
            "telegram_id": number, "chat_id": number, "first_name": name, "name": name,
            "sapaan": Sapaan.BU, "created_at_utc": LONG_AGO, **facts,
        }  # fmt: skip
        return self._save(Person.model_validate(given))

    def business(
        self, name: str | None = "Kue Siti", *, area: str = KEDUNG_BARUK, **facts: object
    ) -> int:
        """An open business; with an owner of its own unless `owner_id` is given."""
        given = {
            "owner_id": facts.pop("owner_id", None) or self.person(), "name": name,
            "product": "kue kering", "sector": Sector.FOOD, "area_code": area,
            "state": BusinessState.OPEN, "standing": Standing.NEW,
            "registered_at_utc": LONG_AGO, **facts,
        }  # fmt: skip
        return self._save(Business.model_validate(given))

    def report(
        self, business_id: int, rupiah: int = 1_500_000, *, period: str = "2026-10", **facts: object
    ) -> int:
        """A live report that waits for nothing."""
        given = {
            "business_id": business_id, "period": period, "revenue_rupiah": rupiah,
            "state": ReportState.SUBMITTED, "reported_at_utc": NOW, **facts,
        }  # fmt: skip
        return self._save(Report.model_validate(given))

    def need(self, business_id: int, kind: NeedKind = NeedKind.PACKAGING, **facts: object) -> int:
        """A need that nobody has taken up."""
        given = {
            "business_id": business_id, "kind": kind, "state": NeedState.NOTED,
            "asked_at_utc": NOW, **facts,
        }  # fmt: skip
        return self._save(Need.model_validate(given))

    def reply(self, *, area: str = KEDUNG_BARUK, **facts: object) -> int:
        """A reply that waits for an answer."""
        given = {
            "person_id": facts.pop("person_id", None) or self.person(), "area_code": area,
            "kind": ReplyKind.TEXT, "words": "halo", "chat_id": 1, "said_at_utc": NOW,
            "state": ReplyState.OPEN, **facts,
        }  # fmt: skip
        return self._save(Reply.model_validate(given))

    def staff(
        self,
        telegram_id: int,
        role: Role = Role.STAF,
        area: str = KEDUNG_BARUK,
        name: str = "Rina",
    ) -> int:
        """Somebody with a role; gives the person's id."""
        person_id = self.person(name, telegram_id=telegram_id, chat_id=telegram_id)
        self.grant(person_id, role, area)
        return person_id

    def grant(self, person_id: int, role: Role, area: str) -> int:
        """A role for somebody who is there already."""
        grant = RoleGrant(person_id=person_id, role=role, area_code=area, granted_at_utc=NOW)
        return self._save(grant)

    def _save(self, row: Person | Business | Report | Need | Reply | RoleGrant) -> int:
        self.session.add(row)
        self.session.flush()
        assert row.id is not None
        return row.id

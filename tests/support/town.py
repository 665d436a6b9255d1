"""Owners of one kelurahan in autumn 2026, the ticks that write to them by themselves, and what is owed."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache

from sqlmodel import Session, col, select

from domain.businesses.business import BusinessState
from domain.delivery import Delivery
from domain.messages import Addressee, Message
from domain.people.sapaan import Sapaan
from domain.reminders.nudges import Round, Skipped
from domain.reminders.reminder import Reminder
from domain.times.calendar import WIB
from domain.times.periods import Period
from locales.catalog import Catalogs
from storage.outbox.waiting import body_value
from storage.reminders import rounds
from storage.tables import Business, Consent, Nudge, OutboxRow
from tests.support import talk
from tests.support.city import LONG_AGO, City
from tests.support.databases import Database

OCTOBER = Period(2026, 10)
FIRST, SECOND, LAST = (Reminder(OCTOBER, stage) for stage in (1, 2, 3))
Tick = Callable[[Session, datetime], bool]


def november(day: int, hour: int = 9, minute: int = 0) -> datetime:
    """A moment of November 2026 by the clocks of Surabaya, in UTC."""
    return datetime(2026, 11, day, hour, minute, tzinfo=WIB).astimezone(UTC)


@dataclass(slots=True)
class Town:
    """A database with people; every step is a transaction of its own."""

    database: Database
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(8001))

    def owner(
        self,
        name: str = "Siti",
        /,
        *,
        agreed: bool = True,
        state: BusinessState = BusinessState.OPEN,
        **facts: object,
    ) -> int:
        """An owner with a business from long before October; returns the person's id.

        `agreed` False: without her consent; `state` is the business's; the rest are the person's.
        """
        with self.database.session() as session:
            return self._owner(session, name, agreed=agreed, state=state, **facts)

    def owners(self, how_many: int) -> None:
        """So many owners."""
        with self.database.session() as session:
            for _each in range(how_many):
                self._owner(session, "Siti")

    def _owner(
        self,
        session: Session,
        name: str,
        *,
        agreed: bool = True,
        state: BusinessState = BusinessState.OPEN,
        **facts: object,
    ) -> int:
        city, number = City(session), next(self.numbers)
        them = {"telegram_id": number, "chat_id": number, **facts}
        person_id = city.person(name, **them)
        city.business(owner_id=person_id, state=state)
        if agreed:
            session.add(Consent(person_id=person_id, version="1", given_at_utc=LONG_AGO))
        return person_id

    def business_of(self, person_id: int) -> int:
        """The id of the person's first business."""
        with self.database.session() as session:
            found = select(Business.id).where(Business.owner_id == person_id)
            business_id = session.exec(found.order_by(col(Business.id))).first()
            assert business_id is not None
            return business_id

    def write(self, change: Callable[[City], int]) -> int:
        """Writes one more row; returns its id."""
        with self.database.session() as session:
            return change(City(session))

    def tick(self, tick: Tick, now: datetime) -> None:
        """Asks a due function until nothing more is due."""
        more = True
        while more:
            with self.database.session() as session:
                more = tick(talk.house(session), now)

    def nudges(self) -> list[Nudge]:
        """All nudges, in the order they were made."""
        with self.database.session() as session:
            return list(session.exec(select(Nudge).order_by(col(Nudge.id))))

    def owed(self) -> list[OutboxRow]:
        """The nudges that wait to be sent, in order."""
        waiting = (Delivery.QUEUED, Delivery.RETRY)
        with self.database.session() as session:
            rows = session.exec(select(OutboxRow).order_by(col(OutboxRow.id)))
            return [row for row in rows if row.nudge_id and row.state in waiting]

    def sent(self, at_utc: datetime, *, message_id: int | None = None) -> None:
        """Telegram takes everything that waits; `message_id` is what it makes of it."""
        with self.database.session() as session:
            for table in (OutboxRow, Nudge):
                for row in session.exec(select(table).where(col(table.state) == "queued")):
                    row.state, row.settled_at_utc = Delivery.ACCEPTED, at_utc
                    if isinstance(row, OutboxRow):
                        row.message_id = message_id
                    session.add(row)

    def told(self, round_: Round) -> int:
        """To how many people a round spoke."""
        with self.database.session() as session:
            return rounds.tally(session, round_).told

    def skipped(self, round_: Round) -> dict[Skipped, int]:
        """Whom a round passed over."""
        with self.database.session() as session:
            return dict(rounds.tally(session, round_).skipped)


def words(row: OutboxRow) -> str:
    """The (English) text of what is owed, values put in."""
    return talk.plain(_message(row).text)


def spoken(row: OutboxRow) -> str:
    """What Bu Rina will read, in Bahasa Indonesia, as HTML."""
    rina = Addressee(sapaan=Sapaan.BU, name="Rina")
    return _catalogs().text(_message(row).text, rina, row.due_at_utc)


def _message(row: OutboxRow) -> Message:
    body = body_value(row.body)
    assert isinstance(body, Message)
    return body


_catalogs = cache(Catalogs.load)

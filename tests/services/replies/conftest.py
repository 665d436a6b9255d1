"""A kelurahan with one owner, Siti, and one officer, Rina; others come when a test needs them."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from sqlmodel import Session, col, select

from domain.announcements.announcement import AnnouncementKind, AnnouncementState
from domain.delivery import Delivery, Happened
from domain.dialogs.engine import Answer, Typed
from domain.messages import Message
from domain.permissions import Role
from domain.reminders.nudges import NudgeKind
from services import conversation, delivery
from services.incoming import Incoming
from storage.outbox import Outcome
from storage.outbox.waiting import body_value
from storage.tables import Announcement, Nudge, OutboxRow, Person, Recipient, Reply, RoleGrant
from tests.support.city import KEDUNG_BARUK, City
from tests.support.clocks import NOW
from tests.support.databases import Database
from tests.support.office import read
from tests.support.talk import Talk, house

SITI, ANI, RINA, DEWI, HASAN = 7001, 7002, 8001, 8002, 8003


@dataclass(slots=True)
class Kampung:
    """The kelurahan and who lives and works there; every step is a transaction of its own."""

    database: Database
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(5001))

    def owner(self, telegram_id: int, name: str, area: str = KEDUNG_BARUK) -> Talk:
        """An owner with a business."""
        with self.database.session() as session:
            city = City(session)
            person_id = city.person(name, telegram_id=telegram_id, chat_id=telegram_id)
            city.business(f"Kue {name}", owner_id=person_id, area=area)
        return Talk(self.database, telegram_id, name)

    def officer(
        self, telegram_id: int, name: str, role: Role = Role.STAF, area: str = KEDUNG_BARUK
    ) -> Talk:
        """Somebody with a role."""
        with self.database.session() as session:
            City(session).staff(telegram_id, role, area, name)
        return Talk(self.database, telegram_id, name)

    def sent(self, talk: Talk) -> list[int]:
        """Telegram takes the messages of the last act; gives their message ids."""
        sends = [row for row in talk.rows if row.method == "send"]
        outcomes = [Outcome(r, Happened.ACCEPTED, message_id=next(self.numbers)) for r in sends]
        self._settle(outcomes)
        return [outcome.message_id or 0 for outcome in outcomes]

    def refused(self, talk: Talk) -> None:
        """Telegram says that whoever the last act wrote to has blocked the bot."""
        self._settle([Outcome(r, Happened.BLOCKED) for r in talk.rows if r.method == "send"])

    def _settle(self, outcomes: list[Outcome]) -> None:
        with self.database.session() as session:
            delivery.settled(house(session), outcomes, NOW, "me")

    def announced(self, talk: Talk, author: Talk, *, area: str = KEDUNG_BARUK, **facts: Any) -> int:
        """An announcement that this person has received; its id."""
        with self.database.session() as session:
            given = {
                "author_id": person_of(session, author), "kind": AnnouncementKind.NEWS,
                "text": "Roadshow kemasan di Balai RW", "area_code": area, "made_at_utc": NOW,
                "state": AnnouncementState.DONE,
            }  # fmt: skip
            made = Announcement.model_validate(given)
            session.add(made)
            session.flush()
            assert made.id is not None
            told = {"state": Delivery.ACCEPTED, "settled_at_utc": NOW, **facts}
            session.add(
                Recipient.model_validate(
                    {"announcement_id": made.id, "person_id": person_of(session, talk), **told}
                )
            )
        return made.id

    def reminded(self, talk: Talk, month: str = "2026-10", **facts: Any) -> int:
        """A reminder that this person has received; its id."""
        with self.database.session() as session:
            given = {
                "person_id": person_of(session, talk), "kind": NudgeKind.REMINDER, "key_period": month,
                "state": Delivery.ACCEPTED, "made_at_utc": NOW, "settled_at_utc": NOW, **facts,
            }  # fmt: skip
            nudge = Nudge.model_validate(given)
            session.add(nudge)
            session.flush()
            assert nudge.id is not None
        return nudge.id

    def told(self, chat_id: int) -> list[str]:
        """All messages owed to a chat, in English, oldest first; what Telegram has refused too."""
        with self.database.session() as session:
            query = select(OutboxRow).where(
                OutboxRow.chat_id == chat_id, OutboxRow.method == "send"
            )
            bodies = [
                body_value(row.body) for row in session.exec(query.order_by(col(OutboxRow.id)))
            ]
        return [read(body).text for body in bodies if isinstance(body, Message)]

    def dismissed(self, talk: Talk) -> None:
        """The person has no role any more."""
        with self.database.session() as session:
            mine = RoleGrant.person_id == person_of(session, talk)
            for grant in session.exec(select(RoleGrant).where(mine)):
                grant.revoked_at_utc = NOW
                session.add(grant)

    @property
    def kept(self) -> list[Reply]:
        """All replies, oldest first."""
        with self.database.session() as session:
            return list(session.exec(select(Reply).order_by(col(Reply.id))))


def person_of(session: Session, talk: Talk) -> int:
    """The id of the person."""
    found = session.exec(select(Person.id).where(Person.telegram_id == talk.telegram_id)).one()
    assert found is not None
    return found


def replies_to(talk: Talk, message_id: int, said: Answer | str) -> None:
    """Says something with Telegram's own reply."""
    answer = Typed(said) if isinstance(said, str) else said
    talk.call(conversation.hear, answer, Incoming(900 + message_id, message_id))


@pytest.fixture
def kampung(database: Database) -> Kampung:
    """Kedung Baruk."""
    return Kampung(database)


@pytest.fixture
def siti(kampung: Kampung) -> Talk:
    """An owner."""
    return kampung.owner(SITI, "Siti")


@pytest.fixture
def rina(kampung: Kampung) -> Talk:
    """The officer."""
    return kampung.officer(RINA, "Rina")

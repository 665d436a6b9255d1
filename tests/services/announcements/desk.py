"""An official's desk: writing a draft and sending it in a line, the ticker, and a sender that delivers."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Collection
from datetime import datetime

from sqlmodel import Session, col, select

from domain.delivery import Happened
from domain.messages import Button, Inline, Message, Value
from domain.permissions import Role
from services.announcements import composing, due, sending
from storage import outbox
from storage.outbox import Outcome
from storage.tables import Announcement, Recipient
from tests.support.city import SURABAYA, City
from tests.support.clocks import NOW
from tests.support.databases import Database
from tests.support.office import ENGLISH, TOUCH, catalogs
from tests.support.owners import owner
from tests.support.talk import Talk, house

_NUMBERS = itertools.count(20_001)
SENDER = "this-process"


def official(
    database: Database, role: Role = Role.DINAS, area: str = SURABAYA, number: int = 900
) -> Talk:
    """Somebody who may announce in the area."""
    with database.session() as session:
        City(session).staff(number, role, area, "Rina")
    return Talk(database, telegram_id=number, first_name="Rina")


def owners(database: Database, count: int, **facts: object) -> list[int]:
    """Owners of Kedung Baruk who may be written to; the ids of the people."""
    with database.session() as session:
        city = City(session, _NUMBERS)
        return [owner(city, f"Siti {i}", **facts) for i in range(count)]  # type: ignore[arg-type]  # City checks


def write(talk: Talk, text: str = "Bazar Sabtu", kind: str = "News") -> int:
    """Answers the whole dialog, for everybody in the area; the id of the draft."""
    talk.call(composing.open_composer)
    talk.press(kind)
    talk.say(text)
    talk.press("Without photo")
    talk.press("All of")
    talk.press("All kinds")
    return newest(talk.database).id or 0


def send(talk: Talk, announcement_id: int, *, later: bool = False) -> None:
    """Presses the button under the newest preview."""
    revision = kept(talk.database, announcement_id).revision
    talk.call(sending.send, TOUCH, announcement_id, revision, later=later)


def sent(talk: Talk, kind: str = "News") -> int:
    """An announcement that is written and sent; its id."""
    made = write(talk, kind=kind)
    send(talk, made)
    return made


def tick(database: Database, now: datetime = NOW) -> list[str]:
    """The ticker, until nothing is due; the progress messages as they were edited."""
    edits: list[str] = []
    for run in (due.queue, due.wind_up, due.show_progress):
        while _once(database, run, now, edits):
            pass
    return edits


def _once(
    database: Database, run: Callable[[Session, datetime], bool], now: datetime, edits: list[str]
) -> bool:
    with database.session() as session:
        more = run(house(session), now)
        messages = [row.body for row in outbox.committed(session) if row.method == "edit"]
        edits += [words(m.text) for m in messages if isinstance(m, Message)]
    return more


def deliver(
    database: Database,
    limit: int = 1000,
    *,
    blocked: Collection[int] = (),
    now: datetime = NOW,
    happened: Happened = Happened.ACCEPTED,
) -> int:
    """A sender that takes what is due and delivers it; `blocked` people refuse. How many it took."""
    with database.session() as session:
        taken = outbox.take_bulk(session, now, SENDER, limit, "Asia/Jakarta").rows
    with database.session() as session:
        outcomes = [
            Outcome(row, Happened.BLOCKED)
            if row.person_id in blocked
            else Outcome(row, happened, message_id=10_000 + row.id)
            for row in taken
        ]
        outbox.settle(session, outcomes, now, SENDER)
    return len(taken)


def newest(database: Database) -> Announcement:
    """The announcement made last, as a fresh session sees it."""
    with database.session() as session:
        return (
            session.exec(select(Announcement).order_by(col(Announcement.id).desc())).first()
            or _none()
        )


def _none() -> Announcement:
    raise AssertionError("no announcement was made")


def kept(database: Database, announcement_id: int) -> Announcement:
    """An announcement as a fresh session sees it."""
    with database.session() as session:
        return session.get_one(Announcement, announcement_id)


def recipients_of(database: Database, announcement_id: int) -> list[Recipient]:
    """Its recipients, in the order of their ids."""
    with database.session() as session:
        found = select(Recipient).where(Recipient.announcement_id == announcement_id)
        return list(session.exec(found.order_by(col(Recipient.person_id))))


def words(value: Value) -> str:
    """A text as it reads in English."""
    return catalogs().plain(value, ENGLISH, NOW)


def said(talk: Talk) -> list[str]:
    """The messages of the last act, in English."""
    return [words(message.text) for message in talk.messages]


def toasts(talk: Talk) -> list[str]:
    """The short notices of the last act, in English."""
    bodies = [row.body for row in talk.rows if row.method == "answerCallbackQuery"]
    return [words(b["text"]) for b in bodies if isinstance(b, dict) and "text" in b]


def buttons(message: Message) -> list[str]:
    """The labels under a message."""
    rows = message.keyboard.rows if isinstance(message.keyboard, Inline) else ()
    return [words(b.label) for row in rows for b in row if isinstance(b, Button)]

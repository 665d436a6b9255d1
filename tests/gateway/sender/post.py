"""A sender at work against the sandbox's server, and what a test does with it."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from sqlalchemy import RowMapping
from sqlmodel import Session

from domain.delivery import Delivery, Lane
from domain.messages import Addressee, Message, Text
from gateway.client import BotApi
from gateway.pacer import Limits, Pacer
from gateway.sender import Sender
from gateway.sender.patience import Patience
from locales.catalog import Catalogs
from sandbox.client import Phone, Sandbox
from sandbox.json import Json
from services.render import Renderer
from storage import outbox
from storage.hot import Wish
from storage.tables import Announcement
from storage.work import Work
from tests.storage.outbox.rows import rows_of
from tests.support.clocks import HeldClock
from tests.support.databases import Database

T = TypeVar("T")

OWNER = "1001"
QUICK = Patience(
    first_pause_s=0.01, longest_pause_s=0.05, looks_every_s=0.05, answer_s=120, stop_s=60
)
"""Short pauses; for what is sure to come it waits longer than any machine is busy."""
SOON_TIRED = replace(QUICK, answer_s=1.5)
"""For servers that never answer."""
UNHURRIED = Limits(bulk_per_s=1000, chat_per_s=0)
SITI = Addressee("id", "bu", "Siti")
CATALOGS = Catalogs({"id": {}})


class WatchedWork:
    """Work that also tells when something was committed."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._commits = asyncio.Event()
        self.on_commit = work.on_commit
        self.read = work.read

    async def run(self, job: Callable[[Session], T], wishes: Sequence[Wish] = ()) -> T:
        """See `Work.run`."""
        try:
            return await self._work.run(job, wishes)
        finally:
            self._commits.set()

    async def committed(self) -> None:
        """Until the next commit."""
        self._commits.clear()
        await self._commits.wait()


def said(text: str) -> Message:
    """A message in words that need no catalogue."""
    return Message(Text("{text}", {"text": text}))


def stored_message(session: Session, announcement_id: int) -> Message:
    """What an announcement says."""
    return said(session.get_one(Announcement, announcement_id).text)


@dataclass
class Post:
    """Everything between a committed row and a person's phone. `seat`: what sends the bulk just now."""

    sandbox: Sandbox
    api_url: str
    token: str
    work: WatchedWork
    database: Database
    clock: HeldClock
    limits: Limits = UNHURRIED
    patience: Patience = QUICK
    phones: list[Phone] = field(default_factory=list)
    seat: asyncio.Task[None] | None = None

    async def phone(self, name: str = "Siti") -> Phone:
        """Somebody who has pressed START."""
        phone = await self.sandbox.user(name)
        await phone.start()
        self.phones.append(phone)
        return phone

    @asynccontextmanager
    async def sender(
        self, *, api_url: str | None = None, owner: str = OWNER
    ) -> AsyncIterator[Sender]:
        """A sender that hears of commits, runs with its bulk, and stops cleanly."""
        async with BotApi(self.token, api_url or self.api_url) as api:
            sender = Sender(
                api,
                self.work,
                Renderer(CATALOGS, stored_message=stored_message),
                self.clock,
                owner=owner,
                zone="Asia/Jakarta",
                pacer=Pacer(self.limits),
                patience=self.patience,
            )
            self.work.on_commit(sender.offer)
            await sender.recover()
            async with asyncio.TaskGroup() as group:
                group.create_task(sender.run())
                self.seat = group.create_task(sender.send_bulk())
                yield sender
                sender.stop()

    async def owe(self, phone: Phone | int, lane: Lane = Lane.REPLY, **facts: Any) -> int:
        """Commits a row; its id. `body` may be plain words."""
        chat_id = phone if isinstance(phone, int) else phone.chat_id
        row: dict[str, Any] = {"method": "send", "body": "Selamat pagi", "addressee": SITI, **facts}
        if isinstance(row["body"], str):
            row["body"] = said(row["body"])
        now = self.clock.now()
        return await self.work.run(
            lambda session: outbox.add(session, now=now, lane=lane, chat_id=chat_id, **row)
        )

    async def edit_together(self, phone: Phone, edits_id: int, *bodies: Message | None) -> None:
        """Commits several edits of one message at once; None takes its buttons away."""

        def edit(session: Session) -> None:
            for body in bodies:
                outbox.add(
                    session,
                    now=self.clock.now(),
                    lane=Lane.EDIT,
                    method="edit" if body else "unbutton",
                    chat_id=phone.chat_id,
                    body=body,
                    edits_id=edits_id,
                )

        await self.work.run(edit)

    async def calls(self, method: str | None = None) -> list[Json]:
        """The calls that were made."""
        return await self.sandbox.calls(method)

    def rows(self, table: str = "outbox") -> list[RowMapping]:
        """The rows as a fresh session sees them."""
        return rows_of(self.database, table)

    def states(self, table: str = "outbox") -> list[Delivery]:
        """Their states."""
        return [row["state"] for row in self.rows(table)]

    async def until(self, true: Callable[[], bool]) -> None:
        """Until it is so, looked at after every commit; the test's time limit applies."""
        while not true():
            await self.work.committed()

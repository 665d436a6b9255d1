"""Siti's phone without a network: every act is an update for the real Application, and what the bot owes her
in return is read from the outbox, in Bahasa Indonesia."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from sqlmodel import Session, col, select

from domain.messages import Addressee, Button, Inline, Message
from locales.catalog import Catalogs
from storage.outbox.waiting import body_value
from storage.tables import OutboxRow
from tests.handlers.conftest import PRIVATE, SITI, Bot, Ending, message
from tests.support.clocks import NOW

catalogs = cache(Catalogs.load)


@dataclass(slots=True)
class HandPhone:
    """One person's private chat; `said` are the messages the last act brought, edits among them."""

    bot: Bot
    said: list[str] = field(default_factory=list)
    ended: Ending | None = None
    buttons: dict[str, str] = field(default_factory=dict)
    old_data: dict[str, str] = field(default_factory=dict)
    _seen: int = 0
    _last: int = 0
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    async def says(self, *texts: str) -> HandPhone:
        """Types, one message after the other."""
        for text in texts:
            entities = [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}]
            extra = {"entities": entities} if text.startswith("/") else {}
            await self.sends(text=text, **extra)
        return self

    async def presses(self, *labels: str) -> HandPhone:
        """Presses the newest button with these words on it."""
        for label in labels:
            found = [data for name, data in self.buttons.items() if label in name]
            assert found, f"no {label!r} among {list(self.buttons)}"
            await self.taps(found[0])
        return self

    async def taps(self, data: str) -> HandPhone:
        """Presses a button by its data, however old."""
        number = next(self._numbers)
        under = {"message_id": number, "date": 1793700000, "chat": PRIVATE, "text": "halo"}
        query = {
            "id": f"q{number}",
            "from": SITI,
            "chat_instance": "1",
            "message": under,
            "data": data,
        }
        return await self._gets({"update_id": number, "callback_query": query})

    async def sends(self, **content: Any) -> HandPhone:
        """Sends a message of any kind."""
        update = message(PRIVATE, **content)
        self._last = update["update_id"] = update["message"]["message_id"] = next(self._numbers)
        return await self._gets(update)

    async def edits(self, text: str = "", **content: Any) -> HandPhone:
        """Changes the message sent last."""
        update = message(PRIVATE, **({"text": text} if text else {}), **content)
        edited = {**update["message"], "message_id": self._last, "edit_date": 1793700000}
        return await self._gets({"update_id": next(self._numbers), "edited_message": edited})

    def heard(self, part: str) -> bool:
        """Whether a message of the last act holds these words."""
        return any(part in text for text in self.said)

    async def _gets(self, update: dict[str, Any]) -> HandPhone:
        self.ended = await self.bot.takes(update)
        await self.bot.work.run(self._telegram_takes)
        rows = await self.bot.work.read(self._news)
        self.said = []
        for row in rows:
            self._seen = row.id or 0
            body = body_value(row.body)
            if isinstance(body, Message):
                self._look(body, row)
        return self

    def _telegram_takes(self, session: Session) -> None:
        """New messages get their numbers, in order with hers."""
        for row in self._news(session):
            if row.method == "send":
                row.message_id = next(self._numbers)

    def _news(self, session: Session) -> list[OutboxRow]:
        query = select(OutboxRow).where(col(OutboxRow.id) > self._seen).order_by(col(OutboxRow.id))
        return list(session.exec(query))

    def _look(self, shown: Message, row: OutboxRow) -> None:
        reader = body_value(row.addressee) if row.addressee else Addressee()
        assert isinstance(reader, Addressee)
        self.said.append(catalogs().plain(shown.text, reader, NOW))
        if isinstance(shown.keyboard, Inline):
            pressable = [b for r in shown.keyboard.rows for b in r if isinstance(b, Button)]
            self.buttons = {catalogs().plain(b.label, reader, NOW): b.data for b in pressable}
            self.old_data |= self.buttons


async def registered(bot: Bot) -> HandPhone:
    """Bu Siti with a business in Kedung Baruk, and no dialog open."""
    phone = HandPhone(bot)
    await phone.says("/start")
    await phone.presses("Saya setuju")
    await phone.presses("Bu Siti")
    await phone.says("kue kering", "Kue Siti", "kedung baruk", "lewati")
    await phone.presses("Sudah benar")
    assert phone.heard("terdaftar"), phone.said
    return phone

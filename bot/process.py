"""What the parts of one process have in common."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import cached_property

from bot.parts import Part
from bot.settings import Settings
from domain.times.clock import Clock
from gateway.client import BotApi
from gateway.feed import Feed
from gateway.worker import AnyApplication, build_application
from handlers import all_handlers
from locales.catalog import Catalogs
from storage.seats import Seats
from storage.work import ManagedWork


@dataclass(frozen=True)
class Process:
    """A process that does `parts`, known to the others as `me`. `info` is what every session finds.

    `introduced`: the bot knows its own name. `can_send`: a sender hears of what is committed, or none will.
    """

    settings: Settings
    parts: frozenset[Part]
    me: str
    clock: Clock
    work: ManagedWork
    api: BotApi
    seats: Seats
    info: dict[str, object]
    feed: Feed = field(default_factory=Feed)
    catalogs: Catalogs = field(default_factory=Catalogs.load)
    introduced: asyncio.Event = field(default_factory=asyncio.Event)
    can_send: asyncio.Event = field(default_factory=asyncio.Event)

    @cached_property
    def application(self) -> AnyApplication:
        """python-telegram-bot with all our handlers."""
        return build_application(
            self.api, self.settings.token, self.settings.api_url, all_handlers()
        )

    @property
    def webhook(self) -> tuple[str, str] | None:
        """Its URL and secret; None: the process polls."""
        url, secret = self.settings.webhook_url, self.settings.webhook_secret
        return (url, secret.get_secret_value()) if url and secret else None

    async def once_introduced(self, work: Callable[[], Awaitable[None]]) -> None:
        """Does what may only begin when the bot knows its name and somebody sends its answers."""
        await self.introduced.wait()
        await self.can_send.wait()
        await work()

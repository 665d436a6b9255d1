"""What happened, numbered, for those who wait: tests and the page hear of news without polling."""

import asyncio
from collections import deque
from collections.abc import Collection
from dataclasses import dataclass

from sandbox.json import Json

_KEPT = 30_000


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which events somebody waits for: those after a number, of one chat (None: any), of some
    kinds (empty: any)."""

    after: int
    chat_id: int | None = None
    kinds: Collection[str] = ()

    def takes(self, event: Json) -> bool:
        """Whether the event is one of them."""
        return (
            event["number"] > self.after
            and self.chat_id in (None, event["chat_id"])
            and (not self.kinds or event["kind"] in self.kinds)
        )


class Events:
    """The newest events, and those who wait for the next one."""

    def __init__(self) -> None:
        self.last = 0
        self._kept: deque[Json] = deque(maxlen=_KEPT)
        self._waiting: dict[asyncio.Future[None], Wanted] = {}

    def emit(self, kind: str, chat_id: int | None, **data: object) -> None:
        """Numbers an event and wakes whoever waits for it."""
        self.last += 1
        event: Json = {"number": self.last, "kind": kind, "chat_id": chat_id, **data}
        self._kept.append(event)
        for waiter, wanted in self._waiting.items():
            if not waiter.done() and wanted.takes(event):
                waiter.set_result(None)

    def since(self, wanted: Wanted) -> list[Json]:
        """The wanted events that are there, oldest first."""
        newer: list[Json] = []
        for event in reversed(self._kept):
            if event["number"] <= wanted.after:
                break
            if wanted.takes(event):
                newer.append(event)
        return newer[::-1]

    async def wait(self, wanted: Wanted, timeout_s: float) -> list[Json]:
        """As `since`, but waits for the first one; [] when none came in time."""
        if not (events := self.since(wanted)) and timeout_s > 0:
            await self._woken(wanted, timeout_s)
            events = self.since(wanted)
        return events

    async def _woken(self, wanted: Wanted, timeout_s: float) -> None:
        waiter = asyncio.get_running_loop().create_future()
        self._waiting[waiter] = wanted
        try:
            await asyncio.wait([waiter], timeout=timeout_s)
        finally:
            del self._waiting[waiter]

    def release(self) -> None:
        """Lets everybody who waits go, because the server stops."""
        for waiter in self._waiting:
            if not waiter.done():
                waiter.set_result(None)

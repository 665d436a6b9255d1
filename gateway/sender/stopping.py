"""Stopping cleanly: nothing new begins, what is in flight ends."""

import asyncio


class Stopped(Exception):
    """The sender stops: whatever has not begun is given back."""


class Stopping:
    """Whether the sender is stopping, and why."""

    def __init__(self) -> None:
        self._event = asyncio.Event()
        self.token_rejected = False

    @property
    def now(self) -> bool:
        """Whether nothing new begins."""
        return self._event.is_set()

    def stop(self, *, token_rejected: bool = False) -> None:
        """From now on nothing new begins."""
        self.token_rejected = self.token_rejected or token_rejected
        self._event.set()

    async def wait(self) -> None:
        """Until somebody says stop."""
        await self._event.wait()

    def look(self) -> None:
        """Raises Stopped when nothing new begins."""
        if self._event.is_set():
            raise Stopped

    async def rest(self, duration_s: float) -> None:
        """A pause that a stop ends. Raises Stopped."""
        if duration_s > 0 and not self.now:
            try:
                async with asyncio.timeout(duration_s):
                    await self._event.wait()
            except TimeoutError:
                return
        self.look()

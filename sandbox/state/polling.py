"""The one long poll a bot may hold: a second getUpdates that waits ends the first with 409.

A getUpdates with timeout 0 leaves the other's alone, as with Telegram (tdlib/telegram-bot-api,
do_get_updates); but who asks again with the same offset within three seconds waits for three
(process_get_updates_query), and so ends it.
"""

import asyncio
import math

from sandbox.errors import ApiError, terminated_by_other


class LongPoll:
    """Whoever waits for updates now. `shortest_s` 0 lets everybody ask as often as they like."""

    def __init__(self, shortest_s: float = 3.0) -> None:
        self._shortest_s = shortest_s
        self._offset = -1
        self._asked_at_s = -math.inf
        self._waiter: asyncio.Future[None] | None = None

    @property
    def open(self) -> bool:
        """Whether somebody waits for updates now, and so has read all there were."""
        return self._waiter is not None and not self._waiter.done()

    def patience_s(self, offset: int, timeout_s: float, now_s: float) -> float:
        """How long a getUpdates of now waits: as it asks for, or longer when it is hasty."""
        again = offset == self._offset and now_s < self._asked_at_s + self._shortest_s
        self._offset, self._asked_at_s = offset, now_s
        return max(timeout_s, self._shortest_s) if again else timeout_s

    async def wait(self, timeout_s: float) -> None:
        """Waits for an update or the timeout; raises the conflict when another getUpdates takes
        over."""
        self.terminate(terminated_by_other())
        self._waiter = waiter = asyncio.get_running_loop().create_future()
        try:
            await asyncio.wait([waiter], timeout=timeout_s)
        finally:
            if self._waiter is waiter:
                self._waiter = None
        if waiter.done():
            waiter.result()

    def wake(self) -> None:
        """An update is there."""
        if self._waiter and self.open:
            self._waiter.set_result(None)

    def terminate(self, reason: ApiError) -> None:
        """Ends the waiting getUpdates with an error, if there is one."""
        if self._waiter and self.open:
            self._waiter.set_exception(reason)

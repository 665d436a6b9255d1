"""The one long poll a bot may hold: a second getUpdates ends the first with 409."""

import asyncio

from sandbox.errors import ApiError, terminated_by_other


class LongPoll:
    """Whoever waits for updates now."""

    def __init__(self) -> None:
        self._waiter: asyncio.Future[None] | None = None

    @property
    def open(self) -> bool:
        """Whether somebody waits for updates now, and so has read all there were."""
        return self._waiter is not None and not self._waiter.done()

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

"""Answers to pressed buttons: at once, beside everything else, and worthless a little later."""

import asyncio

from gateway.errors import Verdict
from gateway.sender.attempts import first
from gateway.sender.calling import Calling
from storage.outbox import Waiting

AGAIN_AFTER_S = 1.0
WORTH_ANOTHER_TRY = frozenset({Verdict.NOT_CONNECTED, Verdict.LOST_TRACK, Verdict.TRY_LATER})


class Answers:
    """Stops spinners and shows toasts. They exist in memory only and take no turn of the pacer."""

    def __init__(self, calling: Calling) -> None:
        self._calling = calling

    async def give(self, row: Waiting) -> None:
        """Tries twice; after that Telegram has stopped the spinner by itself."""
        result = await self._calling.make(first(row), None)
        if result.verdict in WORTH_ANOTHER_TRY:
            await asyncio.sleep(AGAIN_AFTER_S)
            await self._calling.make(first(row), None)

"""Waiting for what gives no signal of its own, such as another process's effect in the database."""

import asyncio
from collections.abc import Awaitable, Callable

PATIENCE_S = 60.0  # of a busy machine; who waits for what comes waits no longer than it takes


async def until(
    condition: Callable[[], bool | Awaitable[bool]], *, timeout_s: float = PATIENCE_S
) -> None:
    """Looks until the condition holds. Raises TimeoutError when it never does."""
    async with asyncio.timeout(timeout_s):
        while not await _holds(condition()):  # noqa: ASYNC110  # nobody sets an event for us
            await asyncio.sleep(0.005)


async def _holds(answer: bool | Awaitable[bool]) -> bool:
    return answer if isinstance(answer, bool) else await answer

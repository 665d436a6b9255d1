"""Delivery of updates to the bot's webhook: in order within a chat, side by side between chats,
again after a failure.

The first repetition comes at once, as with Telegram; then the pause doubles, from `retry_s` to a
minute.
"""

import asyncio

import aiohttp
import orjson

from sandbox.json import Json
from sandbox.state.world import World

_LONGEST_PAUSE_S = 60.0
_TIMEOUT = aiohttp.ClientTimeout(total=30)


class Deliverer:
    """Carries pending updates to the webhook until the server stops."""

    def __init__(self, world: World, retry_s: float = 1.0) -> None:
        self._world = world
        self._retry_s = retry_s
        self._under_way: dict[int, asyncio.Task[None]] = {}  # by lane
        self._failures: dict[int, int] = {}  # by lane, since the last success

    async def run(self) -> None:
        """Delivers whatever is pending whenever a webhook is set."""
        webhook = self._world.webhook
        async with aiohttp.ClientSession(timeout=_TIMEOUT) as http, asyncio.TaskGroup() as tasks:
            while not webhook.closed:
                self._start_ready(http, tasks)
                await webhook.changed.wait()
                webhook.changed.clear()
            for task in self._under_way.values():
                task.cancel()

    def _start_ready(self, http: aiohttp.ClientSession, tasks: asyncio.TaskGroup) -> None:
        webhook = self._world.webhook
        if not webhook.url:
            return
        for update in self._world.updates.first(webhook.max_connections * 2):
            lane = lane_of(update)
            if lane not in self._under_way and len(self._under_way) < webhook.max_connections:
                self._under_way[lane] = tasks.create_task(self._deliver(http, lane, update))

    async def _deliver(self, http: aiohttp.ClientSession, lane: int, update: Json) -> None:
        try:
            error = await self._post(http, update)
            if error is None:
                self._failures.pop(lane, None)
                self._world.updates.forget(update["update_id"])
            else:
                self._world.webhook.failed(self._world.clock.unix_s(), error)
                await self._pause(lane)
        finally:
            del self._under_way[lane]
            self._world.webhook.wake()

    async def _post(self, http: aiohttp.ClientSession, update: Json) -> str | None:
        webhook = self._world.webhook
        headers = {"Content-Type": "application/json"}
        if webhook.secret_token:
            headers["X-Telegram-Bot-Api-Secret-Token"] = webhook.secret_token
        try:
            body = orjson.dumps(update)
            async with http.post(webhook.url, data=body, headers=headers) as response:
                if 200 <= response.status <= 299:
                    return None
                return f"Wrong response from the webhook: {response.status} {response.reason}"
        except aiohttp.ClientConnectorError:
            return "Connection refused"
        except (aiohttp.ClientError, TimeoutError):
            return "Connection timed out"

    async def _pause(self, lane: int) -> None:
        failures = self._failures[lane] = self._failures.get(lane, 0) + 1
        if failures > 1:
            pause_s = min(self._retry_s * 2 ** (failures - 1), _LONGEST_PAUSE_S)
            await asyncio.sleep(pause_s)


def lane_of(update: Json) -> int:
    """The chat an update belongs to, else the person; 0 for neither. Updates of one lane are
    delivered in order."""
    payload: Json = next(value for key, value in update.items() if key != "update_id")
    chat: Json = payload.get("chat") or (payload.get("message") or {}).get("chat") or {}
    return int(chat.get("id") or payload.get("from", {}).get("id", 0))

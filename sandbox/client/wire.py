"""HTTP to the control API, for the client."""

import asyncio
from collections.abc import Sequence
from typing import Any

import aiohttp
import orjson

from sandbox.json import Json

_LONGEST_WAIT_S = 80.0  # the server waits at most 60 s for an event


class CannotAct(Exception):
    """The sandbox says that no phone could do this, and why."""


class Deadline:
    """A moment `timeout_s` seconds from now."""

    def __init__(self, timeout_s: float) -> None:
        self._at_s = asyncio.get_running_loop().time() + timeout_s

    @property
    def left_s(self) -> float:
        """Seconds until then, never less than 0."""
        return max(0.0, self._at_s - asyncio.get_running_loop().time())


class Wire:
    """One connection pool to /sandbox of a server."""

    def __init__(self, url: str) -> None:
        self._root = f"{url}/sandbox"
        self._session: aiohttp.ClientSession | None = None

    async def close(self) -> None:
        """Closes the connections."""
        if self._session:
            await self._session.close()

    async def get(self, path: str, **query: object) -> Any:
        """GET with a query; parameters that are None stay out."""
        given = {name: str(value) for name, value in query.items() if value is not None}
        return await self._ask("GET", path, params=given)

    async def post(self, path: str, **body: object) -> Json:
        """POST of a JSON object; fields that are None stay out, but a fault's `times`."""
        kept = {k: v for k, v in body.items() if v is not None or k == "times"}
        answer: Json = await self._ask("POST", path, json=kept)
        return answer

    async def put(self, path: str, **body: object) -> None:
        """PUT of a JSON object."""
        await self._ask("PUT", path, json=body)

    async def delete(self, path: str) -> None:
        """DELETE."""
        await self._ask("DELETE", path)

    async def upload(self, path: str, form: aiohttp.FormData) -> Json:
        """POST of a form with a file."""
        answer: Json = await self._ask("POST", path, data=form)
        return answer

    async def events(
        self, after: int, chat_id: int | None, kinds: Sequence[str], timeout_s: float
    ) -> list[Json]:
        """The events after a number, awaited; [] when none came in time."""
        query = {
            "after": after,
            "chat": chat_id,
            "kinds": ",".join(kinds),
            "timeout_ms": int(timeout_s * 1000),
        }
        news: list[Json] = (await self.get("/events", **query))["events"]
        return news

    async def download(self, file_id: str) -> bytes:
        """The bytes of a file."""
        async with self._connected().get(f"{self._root}/files/{file_id}") as response:
            return await response.read()

    async def _ask(self, method: str, path: str, **body: Any) -> Any:
        async with self._connected().request(method, self._root + path, **body) as response:
            answer = orjson.loads(await response.read())
        if response.status != 200:
            raise CannotAct(answer["error"])
        return answer

    def _connected(self) -> aiohttp.ClientSession:
        if self._session is None:  # made here, inside the running loop
            limits = aiohttp.TCPConnector(limit=0)
            timeout = aiohttp.ClientTimeout(total=_LONGEST_WAIT_S)
            self._session = aiohttp.ClientSession(connector=limits, timeout=timeout)
        return self._session

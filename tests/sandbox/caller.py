"""A bot with nothing around it: one HTTP call, one answer, errors included."""

from dataclasses import dataclass
from typing import Any, Self

import aiohttp
import orjson

from sandbox.json import Json


@dataclass(frozen=True, slots=True)
class Answer:
    """Status and body of a call."""

    status: int
    body: Any

    @property
    def result(self) -> Any:
        """The result of a call that went well."""
        assert self.body["ok"], self.body
        return self.body["result"]

    @property
    def error(self) -> str:
        """The description of a refusal."""
        assert not self.body["ok"], self.body
        assert self.body["error_code"] == self.status
        return str(self.body["description"])


class Caller:
    """Calls methods of one bot."""

    def __init__(self, api_url: str, token: str) -> None:
        self._root = f"{api_url}{token}/"
        self._session = aiohttp.ClientSession()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._session.close()

    async def __call__(self, method: str, **params: object) -> Answer:
        """The call with parameters as JSON."""
        async with self._session.post(self._root + method, json=params) as response:
            return Answer(response.status, orjson.loads(await response.read()))

    async def form(self, method: str, data: aiohttp.FormData | dict[str, str]) -> Answer:
        """The call with parameters as a form."""
        async with self._session.post(self._root + method, data=data) as response:
            return Answer(response.status, orjson.loads(await response.read()))

    async def get(self, method: str, **query: str) -> Answer:
        """The call as a GET."""
        async with self._session.get(self._root + method, params=query) as response:
            return Answer(response.status, orjson.loads(await response.read()))

    async def updates(self, offset: int = 0, **params: object) -> list[Json]:
        """What getUpdates gives now."""
        found: list[Json] = (await self("getUpdates", offset=offset, **params)).result
        return found

    async def next_update(self, kind: str) -> Json:
        """The payload of the one pending update, which is confirmed; it must be of this kind."""
        (update,) = await self.updates(timeout=50)
        await self.updates(offset=update["update_id"] + 1)
        payload: Json = update[kind]
        return payload

"""The one HTTP client of the house: JSON over a single aiohttp session to a Bot API server.

PTB's own client (httpx) needs six times the CPU for a call and collapses above 32 requests in
flight, so the sender and the receiver call the Bot API through this one, and PTB's Bot runs over
the same session (gateway/ptb_request.py). The token is part of every URL: it is kept out of every
text, log and exception, which is why aiohttp's exceptions (some quote the URL) are neither chained
nor quoted.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import TracebackType
from typing import Any, Self

import aiohttp
import orjson
from yarl import URL

from gateway import json
from gateway.errors import CallFailed, LostTrack, NotConnected, Refused

TELEGRAM_API_URL = "https://api.telegram.org/bot"

CONNECT_TIMEOUT_S = 5.0
CALL_TIMEOUT_S = 30.0
MAX_DOWNLOAD_BYTES = 20 * 2**20  # getFile's own limit (Bot API, "getFile")


@dataclass(frozen=True, slots=True)
class Upload:
    """A file sent with a call, under the parameter's name."""

    filename: str
    content: bytes


class BotApi:
    """Calls to one Bot API server as one bot. Open it in the running loop: `async with`."""

    def __init__(self, token: str, api_url: str = TELEGRAM_API_URL) -> None:
        """`api_url` ends with `/bot`, as in `http://127.0.0.1:8081/bot`."""
        self._base = f"{api_url}{token}/"
        self._file_base = f"{file_url_of(api_url)}{token}/"
        self._session: aiohttp.ClientSession | None = None
        self._url = lru_cache(maxsize=256)(lambda method: URL(self._base + method, encoded=True))

    def __repr__(self) -> str:
        return f"<BotApi, {'open' if self._session else 'closed'}>"

    async def __aenter__(self) -> Self:
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=0, ttl_dns_cache=300),
            cookie_jar=aiohttp.DummyCookieJar(),
            timeout=timeout(CALL_TIMEOUT_S),
        )
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def call(
        self,
        method: str,
        params: Mapping[str, Any] | None = None,
        *,
        timeout_s: float = CALL_TIMEOUT_S,
        files: Mapping[str, Upload] | None = None,
    ) -> Any:
        """The `result` of the method. Raises Refused, NotConnected or LostTrack."""
        data = multipart(params or {}, files) if files else _json(params or {})
        status, body = await self.exchange(
            "POST", self._url(method), data, timeout_s=timeout_s, label=method
        )
        return result_of(method, status, body)

    async def exchange(
        self,
        verb: str,
        url: URL,
        data: aiohttp.Payload | aiohttp.FormData | None,
        *,
        timeout_s: float,
        label: str,
        max_bytes: int | None = None,
    ) -> tuple[int, bytes]:
        """Status and body of one HTTP exchange. Raises NotConnected or LostTrack, named `label`.

        A body longer than `max_bytes` (None: no limit) raises LostTrack as well.
        """
        assert self._session is not None, "open the client first: `async with`"
        try:
            response = await self._session.request(
                verb, url, data=data, timeout=timeout(timeout_s), allow_redirects=False
            )
            return response.status, await _body(response, max_bytes)
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            failure = _failure(label, error)
        raise failure  # outside the handler: the original quotes the URL, and with it the token

    async def download(self, file_path: str, *, max_bytes: int = MAX_DOWNLOAD_BYTES) -> bytes:
        """A file's bytes by getFile's `file_path`. Raises like `call`; LostTrack when larger."""
        url = URL(self._file_base + file_path, encoded=True)
        status, body = await self.exchange(
            "GET", url, None, timeout_s=60, label="download", max_bytes=max_bytes
        )
        if status != 200:
            raise Refused("download", status, "the file could not be fetched")
        return body


def file_url_of(api_url: str) -> str:
    """Where a Bot API server keeps files: `…/bot` → `…/file/bot`."""
    return f"{api_url.removesuffix('bot')}file/bot"


@lru_cache(maxsize=64)
def timeout(total_s: float) -> aiohttp.ClientTimeout:
    """A limit for the whole call, and a shorter one for getting a connection.

    The shorter one is what tells NotConnected from LostTrack, so it always comes first.
    """
    return aiohttp.ClientTimeout(total=total_s, connect=min(CONNECT_TIMEOUT_S, total_s * 0.9))


def multipart(params: Mapping[str, Any], files: Mapping[str, Upload]) -> aiohttp.FormData:
    """The parameters and files as multipart/form-data; what is no string goes as JSON."""
    form = aiohttp.FormData()
    for name, value in params.items():
        form.add_field(name, value if isinstance(value, str) else orjson.dumps(value).decode())
    for name, upload in files.items():
        form.add_field(name, upload.content, filename=upload.filename)
    return form


def result_of(method: str, status: int, body: bytes) -> Any:
    """The `result` of an answer. Raises Refused; LostTrack when it is not Telegram's answer."""
    try:
        answer = json.loads(body)
        if answer["ok"]:
            return answer["result"]
        parameters = answer.get("parameters") or {}
        code, description = int(answer["error_code"]), str(answer["description"])
        retry_after_s = _number(parameters.get("retry_after"))
        new_id = _number(parameters.get("migrate_to_chat_id"))
    except (ValueError, KeyError, TypeError, AttributeError):
        raise not_telegrams(method, status) from None
    raise Refused(method, code, description, retry_after_s=retry_after_s, migrate_to_chat_id=new_id)


def not_telegrams(method: str, status: int = 200) -> LostTrack:
    """What to raise when something answered, and it was not Telegram: a proxy, a portal, another server."""
    return LostTrack(f"{method}: {status} without an answer of Telegram's")


def _number(said: object) -> int | None:
    return said if isinstance(said, int) else None


def _failure(label: str, error: Exception) -> CallFailed:
    """Ours for theirs; only a connection that never came about is surely nothing written."""
    if isinstance(error, aiohttp.ClientConnectorError):
        return NotConnected(f"{label}: {error.os_error.strerror or type(error).__name__}")
    if isinstance(error, aiohttp.ConnectionTimeoutError | aiohttp.InvalidURL):
        return NotConnected(f"{label}: {type(error).__name__}")
    return LostTrack(f"{label}: {type(error).__name__}")


def _json(params: Mapping[str, Any]) -> aiohttp.Payload:
    return aiohttp.BytesPayload(orjson.dumps(params), content_type="application/json")


async def _body(response: aiohttp.ClientResponse, max_bytes: int | None) -> bytes:
    """Reads to the end or closes, so that nobody else has to release the response."""
    if max_bytes is not None:
        return await _read_up_to(response, max_bytes)
    if response.content.is_eof():  # as a rule the whole answer came at once
        return response.content.read_nowait()
    return await response.read()


async def _read_up_to(response: aiohttp.ClientResponse, max_bytes: int) -> bytes:
    body = bytearray()
    async with response:
        async for chunk in response.content.iter_chunked(64 * 1024):
            body += chunk
            if len(body) > max_bytes:
                raise aiohttp.ClientPayloadError("larger than allowed")
    return bytes(body)

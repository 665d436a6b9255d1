"""Lets python-telegram-bot's Bot call through our own HTTP session."""

from typing import Any

import aiohttp
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData
from yarl import URL

from gateway.client import CALL_TIMEOUT_S, BotApi, result_of
from gateway.errors import LostTrack, NotConnected, Refused


class SharedRequest(BaseRequest):
    """PTB's requests over a BotApi that somebody else opens and closes."""

    __slots__ = ("_api",)

    def __init__(self, api: BotApi) -> None:
        self._api = api

    @property
    def read_timeout(self) -> float | None:
        """Seconds."""
        return CALL_TIMEOUT_S

    async def initialize(self) -> None:
        """Nothing: the session belongs to the BotApi."""

    async def shutdown(self) -> None:
        """Nothing: the session belongs to the BotApi."""

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """See BaseRequest. `read_timeout` limits the whole call; the others do not apply."""
        timeout_s = read_timeout if isinstance(read_timeout, int | float) else CALL_TIMEOUT_S
        label = url.rpartition("/")[2]
        try:
            status, body = await self._api.exchange(
                method, URL(url), _form(request_data), timeout_s=timeout_s, label=label
            )
            return status, _of_telegram(label, status, body)
        except LostTrack as error:
            raise TimedOut(str(error)) from None
        except NotConnected as error:
            raise NetworkError(str(error)) from None


def _of_telegram(label: str, status: int, body: bytes) -> bytes:
    """The body, as PTB wants it. Raises LostTrack for another's: PTB takes any 404 for a wrong token."""
    try:
        result_of(label, status, body)
    except Refused:
        return body
    return body


def _form(request: RequestData | None) -> aiohttp.FormData | None:
    if request is None:
        return None
    form = aiohttp.FormData()
    for name, value in request.json_parameters.items():
        form.add_field(name, value)
    files: dict[str, Any] = dict(request.multipart_data)
    for name, (filename, content, content_type) in files.items():
        form.add_field(name, content, filename=filename, content_type=content_type)
    return form

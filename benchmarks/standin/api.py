"""The Bot API's methods, as far as a bot in a private chat uses them; all others answer True."""

from __future__ import annotations

import asyncio
import itertools
import time
from collections import deque
from collections.abc import Callable
from typing import Any

import orjson

from benchmarks.standin.crowd import OFFICIAL_ID, Crowd
from benchmarks.standin.floods import Floods
from benchmarks.standin.http import Reply, Request
from benchmarks.standin.params import Params, markup, number, params_of, words
from benchmarks.standin.people import Shown
from benchmarks.standin.scenario import Scenario
from benchmarks.standin.scripts import BULK_MARK
from benchmarks.standin.updates import Updates

ME = {"id": 500_000_001, "is_bot": True, "first_name": "KabarUsaha", "username": "bench_bot"}
_TRUE = b'{"ok":true,"result":true}'
_UNSET = {
    "getmycommands": b'{"ok":true,"result":[]}',
    "getmydescription": b'{"ok":true,"result":{"description":""}}',
    "getmyshortdescription": b'{"ok":true,"result":{"short_description":""}}',
}
"""What a bot finds that has not introduced itself yet."""
_REMEMBERED = 8
"""So many messages of a chat can still be edited with their words known."""


class Api:
    """Answers calls; `first_poll` is set by the first getUpdates."""

    def __init__(self, scenario: Scenario, crowd: Crowd, updates: Updates) -> None:
        self._latency_s = scenario.latency_s
        self._floods = Floods() if scenario.enforced else None
        self._crowd = crowd
        self._updates = updates
        self._ids = itertools.count(1)
        self._messages: dict[int, deque[dict[str, Any]]] = {}
        self._loop = asyncio.get_running_loop()
        self.first_poll = asyncio.Event()

    def take(self, request: Request, reply: Reply) -> None:
        """One call: at once, or after the latency."""
        method = request.path.partition(b"?")[0].rpartition(b"/")[2].decode().lower()
        params = params_of(request)
        if method == "getupdates":
            self._poll(params, reply)
        elif method == "getme":
            reply(200, _result(ME))
        else:
            self._count(method, params, reply)

    def _poll(self, params: Params, reply: Reply) -> None:
        self.first_poll.set()
        offset, limit = number(params, "offset"), number(params, "limit")
        self._updates.poll(offset, limit, float(params.get("timeout") or 0), reply)

    def _count(self, method: str, params: Params, reply: Reply) -> None:
        now_s = time.monotonic()
        self._crowd.tally.calls += 1
        if not method.startswith(("send", "edit")) or method == "sendchataction":
            self._later(lambda: reply(200, _UNSET.get(method, _TRUE)))
            return
        chat_id = number(params, "chat_id")
        bulk = chat_id != OFFICIAL_ID and BULK_MARK in words(params)
        wait_s = self._floods.retry_after_s(chat_id, now_s) if self._floods else None
        if wait_s is not None:
            self._crowd.tally.refused(bulk=bulk)
            self._later(lambda: reply(429, _too_many(wait_s)))
            return
        if bulk:
            self._crowd.got_news(now_s)
        else:
            self._crowd.tally.sent(now_s, bulk=False)
        self._later(lambda: self._show(method, chat_id, params, reply, now_s))

    def _later(self, work: Callable[[], None]) -> None:
        if self._latency_s:
            self._loop.call_later(self._latency_s, work)
        else:
            work()

    def _show(
        self, method: str, chat_id: int, params: Params, reply: Reply, called_at_s: float
    ) -> None:
        new = method.startswith("send")
        message = self._new(chat_id, params) if new else self._edited(chat_id, params)
        keyboard = markup(params)
        if keyboard is not None:
            message["reply_markup"] = keyboard
        reply(200, _result(message))
        if BULK_MARK not in message["text"] or chat_id == OFFICIAL_ID:
            self._crowd.saw(chat_id, Shown(message, new), called_at_s)

    def _new(self, chat_id: int, params: Params) -> dict[str, Any]:
        message = {
            "message_id": next(self._ids),
            "from": ME,
            "chat": {"id": chat_id, "first_name": "Siti", "type": "private"},
            "date": self._crowd.date(),
            "text": words(params),
        }
        self._messages.setdefault(chat_id, deque(maxlen=_REMEMBERED)).append(message)
        return message

    def _edited(self, chat_id: int, params: Params) -> dict[str, Any]:
        message_id = number(params, "message_id")
        known = self._messages.get(chat_id, ())
        before = next((m for m in known if m["message_id"] == message_id), None)
        if before is None:
            before = {**self._new(chat_id, params), "message_id": message_id}
        before.pop("reply_markup", None)
        before["text"] = words(params) or before["text"]
        return before


def _result(result: object) -> bytes:
    return b'{"ok":true,"result":%b}' % orjson.dumps(result)


def _too_many(wait_s: int) -> bytes:
    return orjson.dumps({
        "ok": False,
        "error_code": 429,
        "description": f"Too Many Requests: retry after {wait_s}",
        "parameters": {"retry_after": wait_s},
    })  # fmt: skip

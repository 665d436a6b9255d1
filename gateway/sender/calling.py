"""The one place that calls Telegram to send, edit or delete."""

from dataclasses import replace
from typing import Any

import structlog

from domain.times.clock import Clock
from gateway.client import BotApi, Upload
from gateway.errors import CallFailed, Refused, Verdict
from gateway.sender.attempts import Attempt, Result
from gateway.sender.patience import Patience
from services.render import Call, Renderer
from storage.work import StorageAway, Work

log = structlog.get_logger(__name__)


class Calling:
    """Renders a row and makes its calls."""

    def __init__(
        self, api: BotApi, renderer: Renderer, work: Work, clock: Clock, patience: Patience
    ) -> None:
        self._api = api
        self._renderer = renderer
        self._work = work
        self._clock = clock
        self._patience = patience

    async def make(self, attempt: Attempt, target: int | None) -> Result:
        """One try. `target` is the message that an edit, a deletion or a pin is about.

        A row that cannot be rendered is rejected: it never could be.
        """
        try:
            calls = await self._calls(attempt, target)
        except StorageAway as error:
            return Result(Verdict.NOT_CONNECTED, error=str(error))
        except Exception as error:
            log.exception("cannot be rendered", row=attempt.row.id, method=attempt.row.method)
            return Result(Verdict.REJECTED, error=f"rendering: {type(error).__name__}")
        try:
            for call in calls:
                made = await self._call(call)
        except CallFailed as failure:
            return _failed(failure)
        return Result(None, message_id=_message_id(made))

    async def _calls(self, attempt: Attempt, target: int | None) -> list[Call]:
        row, now = attempt.row, self._clock.now()
        if attempt.moved_to is not None:
            row = replace(row, chat_id=attempt.moved_to)
        material = self._renderer.at_hand(row, now)
        if material is None:
            material = await self._work.read(
                lambda session: self._renderer.fetch(session, row, now)
            )
        return self._renderer.calls(row, material, now, target=target, plain=attempt.plain)

    async def _call(self, call: Call) -> Any:
        if not call.files:
            return await self._api.call(call.method, call.params, timeout_s=self._patience.answer_s)
        files = {name: Upload(file.filename, file.content) for name, file in call.files.items()}
        return await self._api.call(
            call.method, call.params, timeout_s=self._patience.upload_s, files=files
        )


def _failed(failure: CallFailed) -> Result:
    if isinstance(failure, Refused):
        return Result(
            failure.verdict,
            error=str(failure),
            retry_after_s=failure.retry_after_s or 0.0,
            moved_to=failure.migrate_to_chat_id,
        )
    return Result(failure.verdict, error=str(failure))


def _message_id(made: Any) -> int | None:
    return made.get("message_id") if isinstance(made, dict) else None

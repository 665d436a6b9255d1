"""Long polling: the next offset, which acknowledges a batch, is said only after its commit."""

import asyncio
import time
from collections.abc import Mapping, Sequence
from typing import Any

import structlog

from gateway.backoff import Backoff
from gateway.client import BotApi, not_telegrams
from gateway.errors import CallFailed, Refused, Verdict
from gateway.metrics import POLLS_FAILED
from gateway.receiver.intake import Intake
from gateway.token import TokenRejected
from gateway.updates import KINDS, is_update
from storage.work import StorageAway

POLL_S = 50
"""How long Telegram holds a call open when there is nothing (getUpdates, `timeout`)."""

READ_MARGIN_S = 10
"""How much longer we wait for the answer, before we take the connection for dead."""

HASTY_S = 0.5
"""Who has nothing for us and says so sooner than this does not hold calls open, as some proxies do not."""

STAND_BY_S = 15.0
"""Between looks whether the other poller is gone: each look ends a call of the other's."""

log = structlog.get_logger(__name__)


class Poller:
    """Polls for one bot. `pause_s` is the first pause after a failure."""

    def __init__(
        self,
        api: BotApi,
        intake: Intake,
        *,
        poll_s: int = POLL_S,
        pause_s: float = 1.0,
        stand_by_s: float = STAND_BY_S,
    ) -> None:
        self._api = api
        self._intake = intake
        self._poll_s = poll_s
        self._stand_by_s = stand_by_s
        self._backoff = Backoff(pause_s, pause_s * 30)
        self._webhook_gone = False

    async def run(self) -> None:
        """Until cancelled. Raises TokenRejected."""
        offset: int | None = None
        while True:
            try:
                offset = await self._poll(offset)
            except CallFailed as error:
                await self._after(error)
            except StorageAway as error:
                log.warning("updates stay with Telegram", reason=str(error))
                await asyncio.sleep(self._backoff.next_s())

    async def _poll(self, offset: int | None) -> int | None:
        """One call and one commit; returns the offset that acknowledges what came.

        After an empty answer everything is acknowledged, and the offset is forgotten: after a quiet
        week Telegram numbers on from anywhere, below it too (Bot API, Update).
        """
        if not self._webhook_gone:
            await self._api.call("deleteWebhook", {"drop_pending_updates": False})
            self._webhook_gone = True
        updates = await self._get_updates(offset)
        if updates:
            await self._intake.keep(updates)
        self._backoff.reset()
        return max(update["update_id"] for update in updates) + 1 if updates else None

    async def _get_updates(self, offset: int | None) -> Sequence[Mapping[str, Any]]:
        params = {"timeout": self._poll_s, "limit": 100, "allowed_updates": KINDS}
        began_s = time.monotonic()
        updates = await self._api.call(
            "getUpdates",
            params if offset is None else {**params, "offset": offset},
            timeout_s=self._poll_s + READ_MARGIN_S,
        )
        if not isinstance(updates, list) or not all(map(is_update, updates)):
            raise not_telegrams("getUpdates")
        if not updates and time.monotonic() - began_s < HASTY_S < self._poll_s:
            await asyncio.sleep(self._backoff.next_s())
        return updates

    async def _after(self, error: CallFailed) -> None:
        """Waits as the failure asks for."""
        POLLS_FAILED.labels(error.verdict).inc()
        match error.verdict:
            case Verdict.TOKEN_REJECTED:
                raise TokenRejected from error
            case Verdict.OTHER_POLLER | Verdict.CONFLICT:
                self._webhook_gone = error.verdict is Verdict.OTHER_POLLER
                log.warning("standing by: somebody else receives for this bot", reason=str(error))
                await asyncio.sleep(self._stand_by_s)
            case Verdict.FLOOD if isinstance(error, Refused) and error.retry_after_s:
                await asyncio.sleep(error.retry_after_s + 0.5)
            case _:
                log.warning("cannot poll", reason=str(error))
                await asyncio.sleep(self._backoff.next_s())

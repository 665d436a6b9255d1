"""One try at one update: dispatched to its handler, or ignored, or found to have none."""

from functools import partial

from domain.times.clock import Clock
from gateway.metrics import UPDATES_ENDED
from gateway.worker.application import AnyApplication
from gateway.worker.opening import Opened, open_row
from services import unit
from services.actors import Caller
from services.trouble import reference_of
from services.unit import Unit
from storage import inbox
from storage.inbox import Claimed, Finish
from storage.work import Work


class Trial:
    """Tries rows with one Application."""

    def __init__(self, application: AnyApplication, work: Work, clock: Clock) -> None:
        self._application = application
        self._work = work
        self._clock = clock

    async def run(self, row: Claimed) -> Finish:
        """What became of the row. Raises what the handler or its service raised, or StorageAway."""
        opened = open_row(row, self._application.bot)
        if opened.caller is None:
            return await self._ignore(row, f"{opened.kind} of nobody")
        return await self._dispatch(row, opened, opened.caller)

    async def _dispatch(self, row: Claimed, opened: Opened, caller: Caller) -> Finish:
        now = self._clock.now()
        running = Unit(self._work, row.id, caller, now, opened.callback_query_id)
        with unit.running(running):
            await self._application.process_update(opened.update)
        if running.outcome is None:
            return await self._no_handler(row, opened.kind)
        if running.outcome is Finish.OURS:
            UPDATES_ENDED.labels("done").inc()
        return running.outcome

    async def _ignore(self, row: Claimed, what: str) -> Finish:
        finish = partial(
            inbox.finish, row_id=row.id, now=self._clock.now(), effect=f"ignored: {what}"
        )
        UPDATES_ENDED.labels("ignored").inc()
        return await self._work.run(finish)

    async def _no_handler(self, row: Claimed, kind: str) -> Finish:
        """Nobody took it, or python-telegram-bot failed to make its context: it stays to be seen."""
        reason = f"no handler took this {kind}"
        await self._work.run(
            partial(
                inbox.park,
                row_id=row.id,
                now=self._clock.now(),
                reason=reason,
                reference=reference_of(row.id),
            )
        )
        UPDATES_ENDED.labels("no handler").inc()
        return Finish.GONE

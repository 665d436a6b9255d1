"""The sender: everything we say to Telegram goes through here.

    committed units ──offer──▶ lines (new messages, in order within a chat)
                         ├───▶ edits (in order within a message, beside the rest)
                         └───▶ answers to presses (at once, memory only)
    outbox table ──take──────▶ bulk (one slot of the pacer each)      and what a crash left behind
                                  │
                   calling ◀──────┘   render, call, see what follows
                      └──▶ marks: outcomes, many to a commit

Every row is `held` from the moment it is here until its outcome is written, with a lease in the table
that is renewed, so that another process takes it up only when this one is gone.
"""

import asyncio
from collections.abc import Awaitable, Coroutine, Iterable
from contextlib import suppress
from functools import partial

import structlog

from domain.delivery import Happened, Lane
from domain.times.clock import Clock
from gateway.client import BotApi
from gateway.pacer import Pacer
from gateway.sender.answers import Answers
from gateway.sender.bulk import Bulk
from gateway.sender.calling import Calling
from gateway.sender.delivering import Delivering
from gateway.sender.edits import Edits
from gateway.sender.held import Held
from gateway.sender.lines import Lines
from gateway.sender.marks import Marks
from gateway.sender.patience import Patience
from gateway.sender.stopping import Stopped, Stopping
from gateway.sender.targets import NeverWill, NotYet, Target, Targets, never_will, not_yet
from gateway.token import TokenRejected
from services.render import ANSWER, Renderer
from storage.outbox import Outcome, Waiting, renew, take_replies
from storage.work import StorageAway, Work

TAKEN_AT_ONCE = 500
log = structlog.get_logger(__name__)


class Sender:
    """Sends what is owed. `work.on_commit(sender.offer)`, then `recover`, then `run` beside the worker."""

    def __init__(
        self,
        api: BotApi,
        work: Work,
        renderer: Renderer,
        clock: Clock,
        *,
        owner: str,
        zone: str,
        pacer: Pacer | None = None,
        patience: Patience | None = None,
    ) -> None:
        """`owner` is this process's name in claims (storage.presence.new_name); `zone` is IANA."""
        pacer = pacer or Pacer()
        self._work, self._clock, self._owner, self._zone = work, clock, owner, zone
        self._patience = patience = patience or Patience()
        self._tasks: set[asyncio.Task[None]] = set()
        self._group: asyncio.TaskGroup | None = None
        self._early: list[Waiting] = []
        self._held = Held()
        self._stopping = Stopping()
        self._marks = Marks(work, clock, owner, self._held.written)
        self._targets = Targets(work)
        calling = Calling(api, renderer, work, clock, patience)
        self._delivering = Delivering(calling, pacer, clock, self._stopping, patience)
        self._answers = Answers(calling)
        self._lines = Lines(self._deliver_reply, self._finished, self._spawn)
        self._edits = Edits(
            self._deliver_edit,
            self._targets,
            self._held.__contains__,
            self._finished,
            self._spawn,
            clock,
        )
        self._bulk = Bulk(
            self._deliver_bulk,
            self._finished,
            self._spawn,
            self._held,
            work,
            pacer,
            clock,
            self._stopping,
            owner=owner,
            zone=zone,
        )

    def offer(self, rows: Iterable[Waiting]) -> None:
        """Rows that were just committed. On the event loop; keeps those that come before `run`."""
        if self._group is None:
            self._early.extend(rows)
            return
        for row in rows:
            self._route(row)

    async def recover(self) -> None:
        """Takes up what this process's predecessor left; call it before anything new is committed.

        Raises StorageAway.
        """
        more = True
        while more:
            more = await self._take_replies(starting=True)

    async def run(self) -> None:
        """Sends until `stop`; then what is in flight ends, and every outcome is written.

        Raises TokenRejected.
        """
        try:
            async with asyncio.TaskGroup() as group:
                marking = group.create_task(self._marks.run())
                self._open(group)
                await self._keep()
                await self._finish()
                marking.cancel()
        finally:
            await self._write_last()
        if self._stopping.token_rejected:
            raise TokenRejected

    async def send_bulk(self) -> None:
        """Sends the bulk, until `stop` or cancelled: the duty of `storage.seats.Seat.BULK`."""
        await self._bulk.run()

    async def idle(self) -> None:
        """Until every row that is here has been sent and its outcome is written."""
        await self._held.nothing()

    def stop(self) -> None:
        """Begins nothing new; `run` returns soon after."""
        self._stopping.stop()
        self._bulk.wake()

    def _open(self, group: asyncio.TaskGroup) -> None:
        self._group = group
        early, self._early = self._early, []
        self.offer(sorted(early, key=lambda row: row.id))

    def _route(self, row: Waiting) -> None:
        if not self._held.take(row):
            return
        if self._stopping.now:
            self._finished(Outcome(row, Happened.POSTPONED, attempts=row.attempts))
        elif row.method == ANSWER:
            self._spawn(self._answers.give(row))
        elif row.lane is Lane.EDIT:
            self._edits.offer(row)
        elif row.lane is Lane.REPLY:
            self._lines.offer(row)

    def _deliver_reply(self, row: Waiting) -> Awaitable[Outcome]:
        return self._delivering.deliver(row, self._delivering.reply_turn)

    def _deliver_edit(self, row: Waiting, target: int | None) -> Awaitable[Outcome]:
        # The buttons of a question that she answered in words; a pressed one's go at once.
        at_leisure = row.method == "unbutton" and row.edits_id is not None
        turns = self._delivering
        turn = turns.leisure_turn if at_leisure else turns.reply_turn
        return turns.deliver(row, turn, target)

    async def _deliver_bulk(self, row: Waiting) -> Outcome:
        target: Target | None = self._targets.at_hand(row)
        if target is None and row.edits_id is not None:
            target = await self._targets.look_up(row.edits_id)
        match target:
            case NotYet():
                return not_yet(row, self._clock.now())
            case NeverWill():
                return never_will(row)
            case known:
                turn = self._delivering.bulk_turn
                return await self._delivering.deliver(row, turn, known, booked=True)

    def _finished(self, outcome: Outcome) -> None:
        self._targets.ended(outcome)
        self._edits.ended(outcome)
        self._marks.add(outcome)

    def _spawn(self, work: Coroutine[None, None, None]) -> None:
        assert self._group is not None, "run() owns the tasks"
        task = self._group.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _keep(self) -> None:
        """Signs of life, and rows that became due or lost their sender; until it is time to stop.

        Never cut off in the middle: rows that were taken by then would be in nobody's hands.
        """
        with suppress(Stopped):
            while True:
                await self._stopping.rest(self._patience.looks_every_s)
                await self._look()

    async def _look(self) -> None:
        try:
            await self._renew()
            await self._take_replies()
        except StorageAway as error:
            log.warning("the sender waits for the database", reason=str(error))
        except Exception:  # whatever it is, what people are owed goes on being sent
            log.exception("the outbox could not be looked through")

    async def _renew(self) -> None:
        old = self._held.growing_old()
        if old:
            now = self._clock.now()
            await self._work.run(partial(renew, ids=old, now=now, owner=self._owner))

    async def _take_replies(self, *, starting: bool = False) -> bool:
        """Takes what is due or orphaned; whether there may be more."""
        taken = await self._work.run(
            partial(
                take_replies,
                now=self._clock.now(),
                owner=self._owner,
                limit=TAKEN_AT_ONCE,
                zone=self._zone,
                starting=starting,
            )
        )
        self.offer(taken.rows)
        return taken.more

    async def _finish(self) -> None:
        """What is in flight ends; what hangs is cut off, and taken up after the next start."""
        with suppress(TimeoutError):
            async with asyncio.timeout(self._patience.stop_s):
                await self._bulk.over()
                while self._tasks:
                    await asyncio.wait(self._tasks)
        for task in self._tasks:
            task.cancel()

    async def _write_last(self) -> None:
        try:
            await self._marks.flush()
        except StorageAway as error:
            log.warning("outcomes could not be written; their rows go out again", reason=str(error))

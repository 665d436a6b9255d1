"""Edits, deletions and pins: in order for one message, beside everything else.

An edit may name the outbox row of a message that has not been sent yet; it waits for it. Of two edits
that wait for the same message only the newer one is worth sending.
"""

from collections import defaultdict, deque
from collections.abc import Awaitable, Callable

from domain.delivery import REPLACES, Happened
from domain.times.clock import Clock
from gateway.sender.lines import Finished, Spawn
from gateway.sender.targets import NeverWill, NotYet, Target, Targets, never_will, not_yet
from storage.outbox import Outcome, Waiting

Deliver = Callable[[Waiting, int | None], Awaitable[Outcome]]


class Edits:
    """Calls about messages, by message."""

    def __init__(
        self,
        deliver: Deliver,
        targets: Targets,
        is_held: Callable[[int], bool],
        finished: Finished,
        spawn: Spawn,
        clock: Clock,
    ) -> None:
        """`is_held` says whether this sender has the row with that id on its way."""
        self._deliver = deliver
        self._targets = targets
        self._is_held = is_held
        self._finished = finished
        self._spawn = spawn
        self._clock = clock
        self._by_message: dict[tuple[int, int | None], deque[Waiting]] = {}
        self._hoping: defaultdict[int, list[Waiting]] = defaultdict(list)

    def offer(self, row: Waiting) -> None:
        """Sends the row as soon as its message is known and its predecessors are through."""
        target = self._targets.at_hand(row)
        if target is not None or row.edits_id is None:
            self._go_on(row, target)
        elif self._is_held(row.edits_id):
            self._hoping[row.edits_id].append(row)
        else:
            self._spawn(self._look_up(row, row.edits_id))

    def ended(self, outcome: Outcome) -> None:
        """A row came to its end: edits that waited for its message go on."""
        for row in self._hoping.pop(outcome.row.id, ()):
            self._go_on(row, self._targets.at_hand(row) or NotYet())

    async def _look_up(self, row: Waiting, row_id: int) -> None:
        self._go_on(row, await self._targets.look_up(row_id))

    def _go_on(self, row: Waiting, target: Target | None) -> None:
        match target:
            case NotYet():
                self._finished(not_yet(row, self._clock.now()))
            case NeverWill():
                self._finished(never_will(row))
            case known:
                self._queue(row, known)

    def _queue(self, row: Waiting, target: int | None) -> None:
        key = (row.chat_id, target)
        waiting = self._by_message.get(key)
        if waiting is None:
            self._by_message[key] = waiting = deque((row,))
            self._spawn(self._drain(key, waiting))
            return
        # The first one is being sent; only those behind it can still be replaced.
        while len(waiting) > 1 and waiting[-1].method in REPLACES.get(row.method, ()):
            self._finished(Outcome(waiting.pop(), Happened.REPLACED))
        waiting.append(row)

    async def _drain(self, key: tuple[int, int | None], waiting: deque[Waiting]) -> None:
        while waiting:
            self._finished(await self._deliver(waiting[0], key[1]))
            waiting.popleft()
        del self._by_message[key]

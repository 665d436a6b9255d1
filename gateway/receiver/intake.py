"""The one way into the inbox: once `keep` returns, the updates are safe."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from domain.times.clock import Clock
from gateway.feed import Feed
from gateway.metrics import UPDATES_KEPT
from gateway.updates import arrived
from storage import inbox
from storage.work import Work


class Intake:
    """Keeps updates, and hands them to this process's feed while there is room.

    `feed` None: this process only receives, and others work the updates off.
    """

    def __init__(self, work: Work, clock: Clock, bot_id: int, me: str, feed: Feed | None) -> None:
        self._work = work
        self._clock = clock
        self._bot_id = bot_id
        self._me = me
        self._feed = feed

    async def keep(self, updates: Sequence[Mapping[str, Any]]) -> None:
        """Returns once the updates are committed, each once. Raises StorageAway."""
        ours = self._feed is not None and self._feed.takes(len(updates))
        arrive = partial(
            inbox.arrive,
            bot_id=self._bot_id,
            updates=[arrived(update) for update in updates],
            now=self._clock.now(),
            claimed_by=self._me if ours else None,
        )
        try:
            new = await self._work.run(arrive)
        except BaseException:  # cancelled too: they may be kept all the same, now or in a while
            if self._feed is not None:
                self._feed.doubt()
            raise
        UPDATES_KEPT.inc(len(new))
        if self._feed is None or not new:
            return
        if ours:
            self._feed.add(new)
        else:
            self._feed.left_in_table()

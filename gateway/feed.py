"""The updates waiting in this process: a bounded picture of the inbox, in order within each chat.

The table is the truth. When more arrives than fits, or a row turns out to stand behind one that
another process has, the feed is *behind* and is filled from the table again
(gateway/worker/reloading.py).
"""

import asyncio
import time
from collections import deque
from collections.abc import Iterable
from functools import partial

from gateway.metrics import UPDATES_IN_MEMORY
from storage.inbox import Claimed

CAPACITY = 2000
DOUBT_S = 5.0
"""Once the database answers again, what it was asked before is done or undone within this time."""


class Feed:
    """Rows this process has claimed. Used on the event loop only."""

    def __init__(self, capacity: int = CAPACITY) -> None:
        self.behind = True  # what the table holds at a start is not known yet
        self.hungry = asyncio.Event()
        self.hungry.set()
        self._capacity = capacity
        self._held = 0
        self._chats: dict[int, deque[Claimed]] = {}
        self._ready: asyncio.Queue[int] = asyncio.Queue()
        self._suspect: asyncio.Queue[int] = asyncio.Queue()
        self._given_back: list[int] = []
        self._left_rows = False
        self.in_doubt = False
        """Whether rows of ours may stand in the table that never came here."""
        self._answers_since_s: float | None = None
        self._began_s = 0.0

    @property
    def ids(self) -> list[int]:
        """The rows that are here."""
        return [row.id for rows in self._chats.values() for row in rows]

    @property
    def room(self) -> int:
        """How many more rows may be added."""
        return max(0, self._capacity - self._held)

    def takes(self, count: int) -> bool:
        """Whether so many new rows may come to memory at once, past the table."""
        return not self.behind and self.room >= count

    def add(self, rows: Iterable[Claimed]) -> None:
        """Rows of ours, oldest first, newer than those here of the same chat."""
        for row in rows:
            waiting = self._chats.setdefault(row.chat_key, deque())
            waiting.append(row)
            self._count(1)
            if len(waiting) == 1:
                self._offer(row)

    async def next(self) -> Claimed:
        """The next row of a chat nobody is working on; the chat is then taken until its row ends."""
        return self._chats[await self._ready.get()][0]

    async def next_suspect(self) -> Claimed:
        """The same for rows that may have ended a process."""
        return self._chats[await self._suspect.get()][0]

    def done(self, row: Claimed) -> None:
        """The row is through; its chat goes on."""
        waiting = self._chats[row.chat_key]
        waiting.popleft()
        self._count(-1)
        if waiting:
            self._offer(waiting[0])
        else:
            del self._chats[row.chat_key]
        self._ask()

    def again(self, row: Claimed, after_s: float) -> None:
        """The row is tried again later (as this value has it); its chat waits for it."""
        self._chats[row.chat_key][0] = row
        asyncio.get_running_loop().call_later(after_s, partial(self._offer, row))

    def give_back(self, row: Claimed) -> None:
        """Forgets the row and those behind it: others of the chat come first, in the table."""
        rows = self._chats.pop(row.chat_key)
        self._given_back += [forgotten.id for forgotten in rows]
        self._count(-len(rows))
        self.left_in_table()
        self.hungry.set()

    def left_in_table(self) -> None:
        """There are rows in the table that are not here."""
        self.behind = self._left_rows = True
        self._ask()

    def doubt(self) -> None:
        """Nobody knows whether rows were kept for us, or will be by a job that still waits its turn."""
        self.in_doubt, self._answers_since_s = True, None
        self.left_in_table()

    def before_reload(self) -> list[int]:
        """The rows to give back first. What is left in the table from now on may be missed."""
        given_back, self._given_back = self._given_back, []
        self._left_rows = False
        self._began_s = time.monotonic()
        self.hungry.clear()
        return given_back

    def reloaded(self, rows: Iterable[Claimed], *, more: bool) -> None:
        """What the table had for us, and whether it has more."""
        self.add(rows)
        self._settle_doubt()
        self.behind = more or self._left_rows or self.in_doubt

    def reload_failed(self, given_back: list[int]) -> None:
        """Nothing came, and nothing was given back."""
        self._given_back += given_back
        self.doubt()

    def _settle_doubt(self) -> None:
        """The table has just answered: a reload that begins `DOUBT_S` from now sees all there is to see."""
        if self.in_doubt and self._answers_since_s is None:
            self._answers_since_s = time.monotonic()
        elif self._answers_since_s is not None and self._began_s >= self._answers_since_s + DOUBT_S:
            self.in_doubt, self._answers_since_s = False, None

    def _ask(self) -> None:
        if self.behind and self._held <= self._capacity // 2:
            self.hungry.set()

    def _offer(self, row: Claimed) -> None:
        (self._suspect if row.suspect else self._ready).put_nowait(row.chat_key)

    def _count(self, change: int) -> None:
        self._held += change
        UPDATES_IN_MEMORY.set(self._held)

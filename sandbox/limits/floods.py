"""Telegram's flood limits: about one message a second in a chat, thirty a second in all, twenty a
minute in a group."""

import math
from collections import deque
from dataclasses import asdict, dataclass

from sandbox.errors import too_many_requests
from sandbox.json import Json


@dataclass(frozen=True, slots=True)
class FloodLimits:
    """The numbers. `chat_burst` messages may come at once in a private chat before `chat_per_s`
    binds;
    the other two are counted over a moving second and a moving minute."""

    on: bool = False
    chat_per_s: float = 1.0
    chat_burst: int = 4
    all_per_s: int = 30
    group_per_min: int = 20

    def wire(self) -> Json:
        """The limits as JSON."""
        return asdict(self)


class Floods:
    """Counts sends and edits against the limits; a refused call costs nothing."""

    def __init__(self, limits: FloodLimits) -> None:
        self.set(limits)

    def set(self, limits: FloodLimits) -> None:
        """Changes the limits and forgets what was counted."""
        self.limits = limits
        self._all: deque[float] = deque()
        self._groups: dict[int, deque[float]] = {}
        self._free_at_s: dict[int, float] = {}

    def take(self, chat_id: int, now_s: float) -> None:
        """Counts one message to a chat at monotonic time `now_s`, or raises 429 with the whole
        seconds to wait."""
        if not self.limits.on:
            return
        group = self._groups.setdefault(chat_id, deque()) if chat_id < 0 else None
        wait_s = max(
            _wait(self._all, self.limits.all_per_s, 1.0, now_s),
            _wait(group, self.limits.group_per_min, 60.0, now_s) if group is not None else 0.0,
            0.0 if group is not None else self._chat_wait(chat_id, now_s),
        )
        if wait_s > 0:
            raise too_many_requests(max(1, math.ceil(wait_s)))
        self._count(chat_id, group, now_s)

    def _chat_wait(self, chat_id: int, now_s: float) -> float:
        # each message books 1/rate s; being booked ahead by more than the burst is refused
        ahead_s = self._free_at_s.get(chat_id, now_s) - now_s
        return ahead_s - (self.limits.chat_burst - 1) / self.limits.chat_per_s

    def _count(self, chat_id: int, group: deque[float] | None, now_s: float) -> None:
        self._all.append(now_s)
        if group is not None:
            group.append(now_s)
        free_at_s = max(self._free_at_s.get(chat_id, now_s), now_s)
        self._free_at_s[chat_id] = free_at_s + 1 / self.limits.chat_per_s


def _wait(sent: deque[float], most: int, window_s: float, now_s: float) -> float:
    while sent and sent[0] <= now_s - window_s:
        sent.popleft()
    return sent[0] + window_s - now_s if len(sent) >= most else 0.0

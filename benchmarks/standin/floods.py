"""Telegram's flood limits as the bot's operator is told them: 30 messages a second, one in a chat.

A private chat may be three messages ahead of its one a second, as Telegram lets a chat be for a moment.
"""

from __future__ import annotations

import math
from collections import deque

ALL_PER_S = 30
CHAT_PER_S = 1.0
CHAT_BURST = 3


class Floods:
    """Counts what is sent; a refused message costs nothing."""

    def __init__(self) -> None:
        self._all: deque[float] = deque()
        self._free_at_s: dict[int, float] = {}

    def retry_after_s(self, chat_id: int, now_s: float) -> int | None:
        """Counts a message to the chat, or says after how many seconds to try again."""
        while self._all and self._all[0] <= now_s - 1.0:
            self._all.popleft()
        free_at_s = max(self._free_at_s.get(chat_id, now_s), now_s)
        wait_s = free_at_s - now_s - (CHAT_BURST - 1) / CHAT_PER_S
        if len(self._all) >= ALL_PER_S:
            wait_s = max(wait_s, self._all[0] + 1.0 - now_s)
        if wait_s > 0:
            return math.ceil(wait_s)
        self._all.append(now_s)
        self._free_at_s[chat_id] = free_at_s + 1 / CHAT_PER_S
        return None

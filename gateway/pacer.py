"""When the next message may go: arithmetic on a monotonic clock that is passed in, and nothing else.

Telegram allows about 30 messages a second in all, one a second to a person (a short burst is forgiven)
and 20 a minute to a group (core.telegram.org/bots/faq, "My bot is hitting limits"). People who wait for
an answer go first: a reply takes no slot of the bulk, it pushes the next one away.
"""

from collections import deque
from dataclasses import dataclass

AFTER_FLOOD_S = 0.5
"""Waited on top of Telegram's `retry_after`, which counts whole seconds."""

CATCH_UP_S = 0.1
"""How much missed time is made up for: timers oversleep, and the rate should still be kept."""

LONGEST_PUSH_S = 1.0
"""Replies never hold the bulk back for longer, so that news goes out on a busy day too."""

GROUP_WINDOW_S = 60.0
SWEPT_EVERY = 4096


@dataclass(frozen=True, slots=True)
class Limits:
    """What we allow ourselves. `chat_per_s` 0 means no limit for a person."""

    bulk_per_s: float = 25.0
    chat_per_s: float = 1.0
    chat_burst: int = 3
    group_per_min: int = 20


class Pacer:
    """Slots for the bulk, buckets for chats, and the pauses Telegram asks for.

    Every `at_s` is the same monotonic clock in seconds. Ask for the wait; when it is 0, book and send.
    """

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self._slot_s = 1.0 / self.limits.bulk_per_s
        self._bulk_free_at_s = 0.0
        self._last_bulk_at_s = float("-inf")
        self._chats = _Buckets(self.limits.chat_per_s, self.limits.chat_burst)
        self._groups = _Windows(self.limits.group_per_min)
        self._all_paused_until_s = 0.0
        self._chat_paused_until_s: dict[int, float] = {}

    def reply_wait_s(self, chat_id: int, at_s: float) -> float:
        """Seconds until a reply or an edit may go to this chat; 0 means now."""
        return max(0.0, self._chat_free_at_s(chat_id, at_s) - at_s)

    def leisure_wait_s(self, chat_id: int, at_s: float) -> float:
        """Seconds until the chat's bucket is full: what nobody waits for takes no turn from an answer."""
        wait_s = self.reply_wait_s(chat_id, at_s)
        return wait_s if chat_id < 0 else max(wait_s, self._chats.full_at_s(chat_id) - at_s)

    def book_reply(self, chat_id: int, at_s: float) -> None:
        """A reply goes now: the chat's bucket pays, and the next bulk slot moves away."""
        self._book_chat(chat_id, at_s)
        pushed = max(self._bulk_free_at_s, at_s - CATCH_UP_S) + self._slot_s
        self._bulk_free_at_s = min(pushed, max(self._last_bulk_at_s + LONGEST_PUSH_S, at_s))

    def bulk_wait_s(self, at_s: float) -> float:
        """Seconds until the next bulk slot; 0 means now."""
        return max(0.0, max(self._bulk_free_at_s, self._all_paused_until_s) - at_s)

    def book_bulk(self, chat_id: int, at_s: float) -> None:
        """A bulk message goes now."""
        self._book_chat(chat_id, at_s)
        self._bulk_free_at_s = max(self._bulk_free_at_s, at_s - CATCH_UP_S) + self._slot_s
        self._last_bulk_at_s = at_s

    def flooded(self, chat_id: int, retry_after_s: float, at_s: float, *, bulk: bool) -> None:
        """Telegram answered 429: this chat pauses, or everything does.

        Everything when it was the bulk, or when another chat is paused already: then it is not about
        one chat any more.
        """
        until_s = at_s + retry_after_s + AFTER_FLOOD_S
        elsewhere = [
            other
            for other, paused_until_s in self._chat_paused_until_s.items()
            if other != chat_id and paused_until_s > at_s
        ]
        if bulk or elsewhere:
            self._all_paused_until_s = max(self._all_paused_until_s, until_s)
        self._chat_paused_until_s[chat_id] = until_s

    @property
    def remembered_chats(self) -> int:
        """How many people's buckets are in memory."""
        return len(self._chats)

    def _chat_free_at_s(self, chat_id: int, at_s: float) -> float:
        own = self._groups if chat_id < 0 else self._chats
        paused_s = self._chat_paused_until_s.get(chat_id, 0.0) if self._chat_paused_until_s else 0.0
        if paused_s and paused_s <= at_s:
            del self._chat_paused_until_s[chat_id]
        return max(own.free_at_s(chat_id), paused_s, self._all_paused_until_s)

    def _book_chat(self, chat_id: int, at_s: float) -> None:
        own = self._groups if chat_id < 0 else self._chats
        own.book(chat_id, at_s)


class _Buckets:
    """One number a chat: when its bucket is full again. Booking ahead by the burst is allowed."""

    def __init__(self, per_s: float, burst: int) -> None:
        self._cost_s = 1.0 / per_s if per_s else 0.0
        self._ahead_s = (burst - 1) * self._cost_s
        self._full_at_s: dict[int, float] = {}
        self._bookings = 0

    def __len__(self) -> int:
        return len(self._full_at_s)

    def free_at_s(self, chat_id: int) -> float:
        return self.full_at_s(chat_id) - self._ahead_s

    def full_at_s(self, chat_id: int) -> float:
        return self._full_at_s.get(chat_id, 0.0)

    def book(self, chat_id: int, at_s: float) -> None:
        if not self._cost_s:
            return
        self._full_at_s[chat_id] = max(self._full_at_s.get(chat_id, 0.0), at_s) + self._cost_s
        self._bookings += 1
        if self._bookings % SWEPT_EVERY == 0:
            self._full_at_s = {c: full for c, full in self._full_at_s.items() if full > at_s}


class _Windows:
    """The times of a group's last messages: any minute holds no more than allowed."""

    def __init__(self, per_window: int) -> None:
        self._per_window = per_window
        self._sent_at_s: dict[int, deque[float]] = {}

    def free_at_s(self, chat_id: int) -> float:
        sent = self._sent_at_s.get(chat_id)
        if sent is None or len(sent) < self._per_window:
            return 0.0
        return sent[0] + GROUP_WINDOW_S

    def book(self, chat_id: int, at_s: float) -> None:
        self._sent_at_s.setdefault(chat_id, deque(maxlen=self._per_window)).append(at_s)

"""The queue of updates a bot reads, with Telegram's meaning of offset, limit and allowed_updates.

Nothing leaves the queue because it was read: only an offset beyond it (or, at the webhook, a 2xx)
confirms an update.
"""

from collections import OrderedDict
from itertools import islice

from sandbox.json import Json

DEFAULT_KINDS = frozenset(
    {
        "message",
        "edited_message",
        "callback_query",
        "my_chat_member",
        "inline_query",
        "chosen_inline_result",
        "chat_join_request",
        "poll",
        "poll_answer",
    }
)
_KNOWN_KINDS = DEFAULT_KINDS | {"chat_member", "message_reaction", "message_reaction_count"}
_FAR_AHEAD = (
    10  # an offset further beyond the end than this is taken for a mistake and confirms nothing
)
_FAR_BEHIND = 100_000


class Updates:
    """Pending updates in order; ids grow by one from `first_id`, which may be any number."""

    def __init__(self, first_id: int) -> None:
        self._next_id = first_id
        self._pending: OrderedDict[int, Json] = OrderedDict()
        self.allowed: frozenset[str] = DEFAULT_KINDS

    def __len__(self) -> int:
        return len(self._pending)

    @property
    def next_id(self) -> int:
        """The id the next update will have."""
        return self._next_id

    @property
    def takes_default_kinds(self) -> bool:
        """Whether nobody chose other kinds."""
        return self.allowed == DEFAULT_KINDS

    def allow(self, kinds: list[str]) -> None:
        """Which kinds are kept from now on; [] means the default ones. Older updates stay as they
        are."""
        self.allowed = frozenset(kinds) & _KNOWN_KINDS or DEFAULT_KINDS

    def push(self, kind: str, payload: Json) -> int | None:
        """Adds an update and gives its id; None when this kind is not asked for, and so lost, as
        with Telegram."""
        if kind not in self.allowed:
            return None
        update_id = self._next_id
        self._pending[update_id] = {"update_id": update_id, kind: payload}
        self._next_id += 1
        return update_id

    def confirm(self, offset: int) -> None:
        """Drops what is before `offset`; a negative offset keeps the last -offset updates, 0
        drops nothing."""
        if offset < 0:
            while len(self._pending) > -offset:
                self._pending.popitem(last=False)
        elif self._plausible(offset):
            while self._pending and next(iter(self._pending)) < offset:
                self._pending.popitem(last=False)

    def _plausible(self, offset: int) -> bool:
        head = next(iter(self._pending), self._next_id)
        return head - _FAR_BEHIND <= offset <= self._next_id + _FAR_AHEAD

    def first(self, limit: int) -> list[Json]:
        """The oldest pending updates, at most `limit`."""
        return list(islice(self._pending.values(), limit))

    def forget(self, update_id: int) -> None:
        """Drops one update: the webhook took it."""
        self._pending.pop(update_id, None)

    def clear(self) -> None:
        """Drops everything that is pending."""
        self._pending.clear()

    def renumber(self, next_id: int) -> None:
        """Lets ids go on from another number, as Telegram does after a quiet week, when nothing
        is pending."""
        if self._pending:
            raise ValueError("update ids restart only when no update is pending")
        self._next_id = next_id

"""The record of every Bot API call, for tests that ask what was sent and what was answered."""

from collections import deque
from dataclasses import asdict, dataclass

from sandbox.json import Json, JsonView

_KEPT = 30_000


@dataclass(frozen=True, slots=True)
class Call:
    """`status` and `body` are what was answered, None when the connection was reset or left
    hanging;
    `fault` says what was injected. `parameters` name uploaded files instead of holding them."""

    number: int
    method: str
    parameters: JsonView
    at_unix_s: int
    took_ms: float
    status: int | None
    body: object
    fault: str | None

    def wire(self) -> Json:
        """The call as JSON."""
        return asdict(self)


class Calls:
    """The newest calls; the numbers go on growing when the record is cleared."""

    def __init__(self) -> None:
        self._count = 0
        self._kept: deque[Call] = deque(maxlen=_KEPT)

    def next_number(self) -> int:
        """The number for a call that begins now."""
        self._count += 1
        return self._count

    def add(self, call: Call) -> None:
        """Records a finished call."""
        self._kept.append(call)

    def find(
        self, method: str | None = None, chat_id: int | None = None, after: int = 0
    ) -> list[Call]:
        """Recorded calls in the order they ended; `method` in any case."""
        return [
            call
            for call in self._kept
            if call.number > after
            and (method is None or call.method.lower() == method.lower())
            and (chat_id is None or str(call.parameters.get("chat_id")) == str(chat_id))
        ]

    def clear(self) -> None:
        """Forgets what was recorded."""
        self._kept.clear()

"""What one measurement asks of the stand-in, and what it tells afterwards; both travel as JSON."""

from __future__ import annotations

from dataclasses import asdict, dataclass

import orjson

NEWS_TIMEOUT_S = 20.0
"""So long may an official's dialog and the freezing of the recipients take."""


@dataclass(frozen=True, slots=True)
class Scenario:
    """Who acts how, against which server, for how long.

    `latency_s` passes before a call's work is done and answered (getUpdates and getMe excepted).
    `arrivals_per_s` None: everybody acts again as soon as answered, `think_s` later; a number: so many
    actions a second in all, whoever is free. `measured_s` begins `warmup_s` after the first getUpdates;
    with `broadcast_to` (0: none) an official sends news then, `measured_s` begins with the first of them,
    and ends early when that many people have it. `enforced`: 30 messages a second in all and one in a chat,
    else 429.
    """

    people: int
    measured_s: float
    warmup_s: float = 2.0
    latency_s: float = 0.0
    think_s: float = 0.0
    arrivals_per_s: float | None = None
    broadcast_to: int = 0
    enforced: bool = False

    def dumps(self) -> str:
        """As one command line argument."""
        return orjson.dumps(asdict(self)).decode()

    @classmethod
    def loads(cls, text: str) -> Scenario:
        """From the command line argument."""
        return cls(**orjson.loads(text))


@dataclass(frozen=True, slots=True)
class Report:
    """What was seen in the measured time, `seconds` long.

    `answered` actions of people and how long each waited from acting until the call that answers it
    arrived (p50, p99, longest; None when there was none). `stuck`: actions older than 5 s without
    an answer at the end; `unasked`: actions that were due while nobody was free; `calls`: all calls
    but getUpdates; `busy`: CPU seconds of the stand-in per second. `replies_per_s` and `bulk_per_s` are
    sends and edits accepted; bulk is counted from its first to its last message.
    """

    seconds: float
    answered: int
    p50_ms: float | None
    p99_ms: float | None
    longest_ms: float | None
    stuck: int
    unasked: int
    calls: int
    busy: float
    replies_per_s: float
    bulk: int
    bulk_per_s: float
    bulk_refused: int
    replies_refused: int

    @property
    def answered_per_s(self) -> float:
        """Actions of people answered a second."""
        return self.answered / self.seconds

    def dumps(self) -> bytes:
        """As one line."""
        return orjson.dumps(self)

    @classmethod
    def loads(cls, line: bytes | str) -> Report:
        """From one line."""
        return cls(**orjson.loads(line))

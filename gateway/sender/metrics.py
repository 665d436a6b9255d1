"""What an operator can measure of the sending."""

from functools import cache

from prometheus_client import Counter, Gauge, Histogram

from domain.delivery import Lane

_CALLS = Counter(
    "kabarusaha_calls", "Calls that send, edit or delete, by lane and outcome", ["lane", "outcome"]
)
_SECONDS = Histogram(
    "kabarusaha_call_seconds",
    "Duration of those calls",
    ["lane"],
    buckets=(0.02, 0.05, 0.1, 0.2, 0.4, 0.8, 1.6, 5, 20),
)
HELD = Gauge("kabarusaha_calls_held", "Rows in the memory of the sender, in flight or waiting")
UNWRITTEN = Gauge("kabarusaha_outcomes_unwritten", "Outcomes that wait for the database")


@cache
def _counter(lane: Lane, outcome: str) -> Counter:
    return _CALLS.labels(lane.value, outcome)


@cache
def _seconds(lane: Lane) -> Histogram:
    return _SECONDS.labels(lane.value)


def called(lane: Lane, outcome: str, took_s: float) -> None:
    """One call has ended: `accepted`, or a Verdict of gateway/errors.py."""
    _counter(lane, outcome).inc()
    _seconds(lane).observe(took_s)

"""What an operator can measure: counters and gauges that /metrics shows, all in one place."""

from prometheus_client import Counter, Gauge, Histogram

UPDATES_KEPT = Counter("kabarusaha_updates_kept", "Updates written to the inbox")
UPDATES_ENDED = Counter(
    "kabarusaha_updates_ended", "Updates worked off, by how they ended", ["effect"]
)
UPDATES_TRIED_AGAIN = Counter("kabarusaha_updates_tried_again", "Tries at an update that failed")
UPDATES_WAITING = Gauge(
    "kabarusaha_updates_waiting", "Updates still to be done, by whichever process"
)
UPDATES_IN_MEMORY = Gauge("kabarusaha_updates_in_memory", "Updates waiting in this process")
UPDATE_SECONDS = Histogram(
    "kabarusaha_update_seconds",
    "From taking an update up to its commit",
    buckets=(0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10),
)
POLLS_FAILED = Counter(
    "kabarusaha_polls_failed", "Calls of getUpdates that gave nothing, by reason", ["reason"]
)

CALLS = Counter(
    "kabarusaha_calls", "Calls that send, edit or delete, by lane and outcome", ["lane", "outcome"]
)
CALL_SECONDS = Histogram(
    "kabarusaha_call_seconds",
    "Duration of those calls",
    ["lane"],
    buckets=(0.02, 0.05, 0.1, 0.2, 0.4, 0.8, 1.6, 5, 20),
)
CALLS_HELD = Gauge("kabarusaha_calls_held", "Outbox rows in the memory of this process")

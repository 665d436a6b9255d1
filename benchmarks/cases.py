"""What `make bench` measures: the scenarios of the project's speed goals, and which bots run each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from benchmarks.contestants import AIOGRAM, PTB, Contestant, ours
from benchmarks.databases import NewDatabase
from benchmarks.standin.scenario import Scenario

SQLITE = "KabarUsaha, SQLite"
POSTGRES = "KabarUsaha, PostgreSQL"
OWNERS = 2_000
"""In the database, and so the recipients of a broadcast."""

DISTANT_S = 0.080
EVERYDAY_PER_S = 30
REPLY_CALLS_PER_S = 45
"""Sends and edits that answer the everyday load; they take their share of the rate before the bulk."""
BULK_PER_S = 25
FAST_BULK_PER_S = 1_000

TALK = Scenario(people=50, warmup_s=2, measured_s=6)
DISTANT_TALK = replace(TALK, latency_s=DISTANT_S)
ONE_BY_ONE_S = TALK.people * 9 * DISTANT_S + 2
"""A bot that makes one call after the other needs so long for a round of everybody, nine calls each."""
EVERYDAY = Scenario(
    people=60, warmup_s=2, measured_s=12, latency_s=DISTANT_S, arrivals_per_s=EVERYDAY_PER_S
)
EVERYDAY_AND_NEWS = replace(EVERYDAY, broadcast_to=OWNERS)
NEWS = Scenario(people=0, warmup_s=1, measured_s=20, latency_s=DISTANT_S, broadcast_to=OWNERS)
CAREFUL_NEWS = replace(NEWS, people=10, think_s=2, warmup_s=3, measured_s=30, enforced=True)
IDLE = Scenario(people=0, warmup_s=0, measured_s=5)


@dataclass(frozen=True, slots=True)
class Case:
    """One scenario and those who run it, in turn. `longer`: measured seconds of those who need more."""

    name: str
    title: str
    scenario: Scenario
    contestants: tuple[Contestant, ...]
    longer: Mapping[str, float] = field(default_factory=dict)

    def scenario_of(self, who: str) -> Scenario:
        """The scenario as this contestant runs it: some need longer to show a whole round of talk."""
        return replace(self.scenario, measured_s=self.longer.get(who, self.scenario.measured_s))


def cases(sqlite: NewDatabase, postgres: NewDatabase) -> tuple[Case, ...]:
    """All of them."""

    def both(**settings: str) -> tuple[Contestant, ...]:
        return ours(SQLITE, sqlite, **settings), ours(POSTGRES, postgres, **settings)

    # Nobody types thirty answers a second; the bot's care not to be refused by Telegram is off here,
    # as the rivals have none.
    four = (*both(CHAT_RATE="0"), PTB, AIOGRAM)
    rate = {"BROADCAST_RATE": str(FAST_BULK_PER_S)}
    beside_replies = {"BROADCAST_RATE": str(BULK_PER_S + REPLY_CALLS_PER_S)}
    longer = {PTB.name: ONE_BY_ONE_S}
    return (
        Case("talk", "50 people report without pause, server next door", TALK, four),
        Case("distant", "50 people report without pause, server 80 ms away", DISTANT_TALK, four, longer),
        Case("everyday", "30 updates a second, server 80 ms away", EVERYDAY, both()),
        Case("everyday-news", "the same while a broadcast runs", EVERYDAY_AND_NEWS, both(**beside_replies)),
        Case("news", "broadcast at a set 1,000/s, server 80 ms away", NEWS, both(**rate)),
        Case("careful", "broadcast at 25/s, limits enforced, 10 people chatting", CAREFUL_NEWS, both()),
        Case("idle", "nothing to do", IDLE, both()),
    )  # fmt: skip

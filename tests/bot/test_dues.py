"""How often it is looked whether something is due."""

from bot.dues import DUES
from bot.ticker import MOST_BATCHES
from storage.inbox.keeping import BATCH

UPDATES_PER_S = 30
"""On a busy day (docs/benchmarks.md)."""

ROWS_OF_AN_UPDATE = 3
"""In the outbox: an answer, an edit, and what others are told."""


def test_forgetting_keeps_up_with_what_comes_in() -> None:
    forgets = {due.name: MOST_BATCHES * BATCH / due.every_s for due in DUES}
    assert forgets["purge the inbox"] > UPDATES_PER_S
    assert forgets["forget sent words"] > UPDATES_PER_S * ROWS_OF_AN_UPDATE

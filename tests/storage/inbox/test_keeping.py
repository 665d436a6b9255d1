"""Done updates are kept 48 hours, parked ones for good; the backlog is counted."""

from datetime import timedelta

import pytest

from storage.inbox import Backlog, backlog, finish, park, parked, purge
from storage.inbox.keeping import BATCH, KEPT
from tests.storage.inbox.conftest import Says
from tests.support.clocks import NOW
from tests.support.databases import Database


@pytest.mark.parametrize(("after", "left"), [(KEPT, 1), (KEPT + timedelta(seconds=1), 0)])
def test_done_updates_go_after_48_hours(
    says: Says, database: Database, after: timedelta, left: int
) -> None:
    (row,) = says(5, 1)
    with database.session() as session:
        finish(session, row.id, NOW, "echo")
        purge(session, NOW + after)
    assert len(says(5, 1)) == 1 - left


def test_what_is_not_done_stays_what_was_set_aside_for_90_days(
    says: Says, database: Database
) -> None:
    (stuck,) = says(5, 1)
    says(6, 2)
    with database.session() as session:
        park(session, stuck.id, NOW, "no handler")
        purge(session, NOW + timedelta(days=89))
        assert len(parked(session)) == 1
        purge(session, NOW + timedelta(days=91))
        assert parked(session) == []
        assert backlog(session) == Backlog(todo=1, oldest_at_utc=NOW)


def test_purging_works_in_batches_and_says_whether_more_is_left(
    says: Says, database: Database
) -> None:
    rows = says(5, *range(BATCH + 1))
    with database.session() as session:
        for row in rows:
            finish(session, row.id, NOW, "echo")
    later = NOW + timedelta(days=3)
    with database.session() as session:
        assert purge(session, later)
        assert not purge(session, later)
        assert backlog(session) == Backlog(todo=0, oldest_at_utc=None)

"""Which reminder a reply in plain words is about."""

from datetime import datetime, timedelta

import pytest

from domain.periods import Period
from services.reminders.due import remind
from storage import reminded
from storage.reminded import Reminded
from tests.support.databases import Database
from tests.support.town import OCTOBER, Town, november

WEEK = timedelta(days=7)


@pytest.fixture
def town(database: Database) -> Town:
    """One owner."""
    town = Town(database)
    town.owner()
    return town


def test_it_is_the_last_one_that_arrived(town: Town) -> None:
    for day in (3, 7):
        town.tick(remind, november(day))
        town.sent(november(day, 9, 5))
    assert _newest(town, november(8) - WEEK) == Reminded(2, OCTOBER, november(7, 9, 5))


def test_one_that_waits_or_was_withdrawn_is_none(town: Town) -> None:
    town.tick(remind, november(3))
    town.tick(remind, november(7))  # which takes the first back
    assert _newest(town, november(7) - WEEK) is None


def test_one_of_long_ago_is_none(town: Town) -> None:
    town.tick(remind, november(3))
    town.sent(november(3))
    assert _newest(town, november(11) - WEEK) is None


def test_it_says_which_month_it_was_about(town: Town) -> None:
    town.tick(remind, november(3) + timedelta(days=30))
    town.sent(november(3) + timedelta(days=30))
    found = _newest(town, november(30))
    assert found is not None
    assert found.period == Period(2026, 11)


def _newest(town: Town, since_utc: datetime) -> Reminded | None:
    with town.database.session() as session:
        return reminded.newest_reminder(session, 1, since_utc)

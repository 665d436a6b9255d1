"""What waits to be sent unasked waits through the quiet hours."""

from datetime import datetime

import pytest

from services import quiet_hours
from services.reminders.due import remind
from tests.support.databases import Database
from tests.support.town import Town, november


@pytest.mark.parametrize(
    ("at", "due"),
    [
        (november(3, 19, 58), november(3)),
        (november(3, 19, 59), november(4, 8)),  # a tick before the end
        (november(3, 23, 0), november(4, 8)),
        (november(4, 7, 59), november(4, 8)),
        (november(3, 17, 45), november(3, 18, 30)),
        (november(6, 11, 30), november(6, 13)),  # Friday
        (november(4, 10, 0), november(3)),
    ],
)
def test_a_reminder_that_was_not_sent_in_time_waits(
    database: Database, at: datetime, due: datetime
) -> None:
    town = Town(database)
    town.owner()
    town.tick(remind, november(3))
    town.tick(quiet_hours.keep, at)
    assert [row.due_at_utc for row in town.owed()] == [due]


def test_what_is_due_later_anyway_stays_as_it_is(database: Database) -> None:
    town = Town(database)
    town.owner()
    town.tick(remind, november(3))
    town.tick(quiet_hours.keep, november(2, 21))
    assert [row.due_at_utc for row in town.owed()] == [november(3)]

"""By when an answer is promised: the median of the office's own, rounded up, or the default."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.promises.promise import ENOUGH, Promise, promise, usual
from domain.times.calendar import WIB
from domain.times.office_hours import OfficeHours

DAY = OfficeHours().day
MINUTES, HOURS = timedelta(minutes=1), timedelta(hours=1)


@pytest.mark.parametrize(
    ("waits", "takes"),
    [
        ([], 2 * DAY),
        ([5 * MINUTES] * (ENOUGH - 1), 2 * DAY),
        ([5 * MINUTES] * ENOUGH, 1 * HOURS),
        ([61 * MINUTES] * ENOUGH, 2 * HOURS),
        ([4 * HOURS] * ENOUGH, 4 * HOURS),
        ([5 * HOURS] * ENOUGH, 1 * DAY),
        ([9 * HOURS] * ENOUGH, 2 * DAY),
        ([99 * DAY] * ENOUGH, 10 * DAY),
        ([1 * HOURS] * 5 + [30 * HOURS] * 5, 4 * DAY),
    ],
)
def test_what_is_usual_is_the_upper_median_rounded_up(
    waits: list[timedelta], takes: timedelta
) -> None:
    assert usual(waits, DAY, default_days=2) == takes


def test_a_promise_says_hours_or_days_and_when_that_is() -> None:
    now = datetime(2026, 11, 3, 9, tzinfo=WIB)
    hours, days = (promise(now, work, OfficeHours(), WIB) for work in (3 * HOURS, 2 * DAY))
    assert hours == Promise(3, 0, datetime(2026, 11, 3, 12, tzinfo=WIB).astimezone(UTC))
    assert days == Promise(0, 2, datetime(2026, 11, 5, 9, tzinfo=WIB).astimezone(UTC))

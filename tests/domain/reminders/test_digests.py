"""Which morning's digest is due."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from domain.reminders.digests import Fresh, morning_of, speaks_of_silence
from domain.times.calendar import WIB, WIT, QuietHours


@pytest.mark.parametrize(
    ("at", "day"),
    [
        ("2026-11-03T07:59", None),
        ("2026-11-03T08:00", date(2026, 11, 3)),
        ("2026-11-03T11:59", date(2026, 11, 3)),
        ("2026-11-03T12:00", None),
        ("2026-11-06T11:29", date(2026, 11, 6)),
        ("2026-11-06T11:30", None),  # Friday prayers
        ("2026-11-07T08:00", date(2026, 11, 7)),
        ("2026-11-08T09:00", None),  # Sunday
        ("2026-11-30T08:00", date(2026, 11, 30)),
        ("2027-01-01T08:00", date(2027, 1, 1)),
    ],
)
def test_a_digest_belongs_to_the_morning_of_a_working_day(at: str, day: date | None) -> None:
    assert morning_of(_local(at, WIB), WIB, QuietHours()) == day


def test_on_a_day_off_nobody_is_told() -> None:
    tuesday = date(2026, 11, 3)
    assert morning_of(_local("2026-11-03T08:00", WIB), WIB, QuietHours(), {tuesday}) is None


def test_the_day_is_that_of_the_areas_calendar() -> None:
    """Monday 8.00 in Jayapura is Sunday 23.00 in UTC."""
    monday = datetime(2026, 11, 8, 23, 0, tzinfo=UTC)
    assert morning_of(monday, WIT, QuietHours()) == date(2026, 11, 9)
    assert morning_of(monday, WIB, QuietHours()) is None


@pytest.mark.parametrize(
    ("at", "speaks"),
    [("2026-11-10T08:00", False), ("2026-11-10T23:59", False), ("2026-11-11T00:00", True)],
)
def test_silence_is_spoken_of_the_day_after_the_last_reminder(at: str, speaks: bool) -> None:
    last = _local("2026-11-10T09:00", WIT)
    assert speaks_of_silence(_local(at, WIT), last, WIT) == speaks


@pytest.mark.parametrize(
    "fresh", [Fresh(1, 0, 0), Fresh(0, 0, 1), Fresh(0, 0, 0, overdue=1), Fresh(0, 0, 0, changes=1)]
)
def test_anything_that_came_in_is_news(fresh: Fresh) -> None:
    assert fresh.anything
    assert not Fresh(0, 0, 0).anything


def _local(iso: str, zone: ZoneInfo) -> datetime:
    return datetime.fromisoformat(iso).replace(tzinfo=zone).astimezone(UTC)

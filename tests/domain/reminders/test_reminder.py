"""When reminders are due: at month ends, in every zone, around quiet hours and after a standstill."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.reminders.nudges import NudgeKind, Round
from domain.reminders.reminder import DAYS, Reminder, due_reminder, last_reminder, moved_to_tomorrow
from domain.times.calendar import WIB, WIT, WITA, QuietHours
from domain.times.periods import Period

QUIET = QuietHours()
OCTOBER = Period(2026, 10)


def local(iso: str, zone: ZoneInfo = WIB) -> datetime:
    """A moment by the clocks of the zone, in UTC."""
    return datetime.fromisoformat(iso).replace(tzinfo=zone).astimezone(UTC)


@pytest.mark.parametrize(
    ("at", "due"),
    [
        ("2026-10-31T23:59", None),
        ("2026-11-01T09:00", None),
        ("2026-11-03T08:59", None),
        ("2026-11-03T09:00", (OCTOBER, 1)),
        ("2026-11-03T17:29", (OCTOBER, 1)),
        ("2026-11-05T12:00", (OCTOBER, 1)),
        ("2026-11-06T08:59", (OCTOBER, 1)),
        ("2026-11-06T09:00", None),  # late enough: the second is near
        ("2026-11-07T08:59", None),
        ("2026-11-07T09:00", (OCTOBER, 2)),
        ("2026-11-09T19:59", (OCTOBER, 2)),
        ("2026-11-10T09:00", (OCTOBER, 3)),
        ("2026-11-13T08:59", (OCTOBER, 3)),
        ("2026-11-13T09:00", None),
        ("2026-11-30T12:00", None),
        ("2026-12-03T09:00", (Period(2026, 11), 1)),
        ("2027-01-03T09:00", (Period(2026, 12), 1)),
        ("2027-02-03T09:00", (Period(2027, 1), 1)),
        ("2027-03-10T10:00", (Period(2027, 2), 3)),
        ("2028-03-03T09:00", (Period(2028, 2), 1)),
    ],
)
def test_the_reminder_whose_turn_it_is(at: str, due: tuple[Period, int] | None) -> None:
    assert due_reminder(local(at), WIB, QUIET) == (Reminder(*due) if due else None)


@pytest.mark.parametrize(
    "at",
    [
        "2026-11-03T20:00",
        "2026-11-04T07:59",
        "2026-11-03T17:30",
        "2026-11-03T18:29",
        "2027-12-03T11:30",  # a Friday
        "2027-12-03T12:59",
    ],
)
def test_nothing_is_due_in_quiet_hours(at: str) -> None:
    assert due_reminder(local(at), WIB, QUIET) is None


@pytest.mark.parametrize(
    ("zone", "begins_at_utc"),
    [(WIB, "2026-11-03T02:00"), (WITA, "2026-11-03T01:00"), (WIT, "2026-11-03T00:00")],
)
def test_nine_is_nine_on_the_clocks_of_the_area(zone: ZoneInfo, begins_at_utc: str) -> None:
    begins = datetime.fromisoformat(begins_at_utc).replace(tzinfo=UTC)
    assert Reminder(OCTOBER, 1).begins_at_utc(zone, QUIET) == begins
    assert due_reminder(begins, zone, QUIET) == Reminder(OCTOBER, 1)
    assert due_reminder(begins - timedelta(seconds=1), zone, QUIET) is None


def test_the_month_is_that_of_the_areas_calendar() -> None:
    """9.00 of 3 March in Jayapura is 7.00 in Jakarta."""
    moment = datetime(2027, 3, 3, 0, 0, tzinfo=UTC)
    assert due_reminder(moment, WIT, QUIET) == Reminder(Period(2027, 2), 1)
    assert due_reminder(moment, WIB, QUIET) is None


def test_quiet_hours_push_a_beginning_on() -> None:
    late = QuietHours(opens=time(10), pauses=())
    assert Reminder(OCTOBER, 1).begins_at_utc(WIB, late) == local("2026-11-03T10:00")


def test_the_days_are_the_citys() -> None:
    moment = local("2026-11-02T09:00")
    assert due_reminder(moment, WIB, QUIET, (2, 5, 9)) == Reminder(OCTOBER, 1)
    assert due_reminder(moment, WIB, QUIET) is None


def test_no_month_has_more_than_three() -> None:
    hour, seen = local("2026-11-01T00:00"), set()
    while hour < local("2026-12-01T00:00"):
        seen.add(due_reminder(hour, WIB, QUIET))
        hour += timedelta(hours=1)
    assert seen == {None, *(Reminder(OCTOBER, stage) for stage in (1, 2, 3))}
    assert len(DAYS) <= 3


@pytest.mark.parametrize(
    ("at", "spent", "moved"),
    [
        ("2026-11-03T09:05", 1, (2, "2026-11-04T09:00")),
        ("2026-11-03T23:59", 1, (2, "2026-11-04T09:00")),
        ("2026-11-04T00:01", 1, (2, "2026-11-05T09:00")),
        ("2026-11-09T12:00", 2, (3, "2026-11-10T09:00")),
        ("2026-11-10T09:10", 3, None),  # had them all
        ("2026-11-29T12:00", 2, (3, "2026-11-30T09:00")),
        ("2026-11-30T12:00", 2, None),  # December's own begin
        ("2026-10-31T12:00", 0, (1, "2026-11-01T09:00")),
        ("2026-12-03T12:00", 1, None),
    ],
)
def test_tomorrow_is_the_next_reminder_and_none_more(
    at: str, spent: int, moved: tuple[int, str] | None
) -> None:
    expected = (Reminder(OCTOBER, moved[0]), local(moved[1])) if moved else None
    assert moved_to_tomorrow(OCTOBER, spent, local(at), WIB, QUIET) == expected


def test_tomorrow_is_tomorrow_in_the_areas_zone() -> None:
    """Midnight in Jayapura is 22.00 of the day before in Jakarta."""
    at = local("2026-11-04T00:00", WIT)
    assert moved_to_tomorrow(OCTOBER, 1, at, WIT, QUIET) == (
        Reminder(OCTOBER, 2),
        local("2026-11-05T09:00", WIT),
    )
    assert moved_to_tomorrow(OCTOBER, 1, at, WIB, QUIET) == (
        Reminder(OCTOBER, 2),
        local("2026-11-04T09:00", WIB),
    )


def test_only_the_third_is_the_last() -> None:
    assert [Reminder(OCTOBER, stage).is_last for stage in (1, 2, 3)] == [False, False, True]
    assert last_reminder(OCTOBER) == Reminder(OCTOBER, 3)


def test_a_reminder_goes_out_in_a_round_of_its_month_and_stage() -> None:
    assert Reminder(OCTOBER, 2).round == Round(NudgeKind.REMINDER, "2026-10", 2)

"""Greetings, zones and quiet hours, to the minute."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.times.calendar import (
    WIB,
    WIT,
    WITA,
    Greeting,
    Pause,
    QuietHours,
    greeting_at,
    local_date,
    zone_of,
)


def at(day: date, clock: str, zone: ZoneInfo = WIB) -> datetime:
    """An instant in UTC given by the clock on the wall."""
    return datetime.combine(day, time.fromisoformat(clock), zone).astimezone(UTC)


THURSDAY = date(2026, 11, 26)
FRIDAY = date(2026, 11, 27)
YEARS = (datetime(2026, 1, 1), datetime(2030, 1, 1))  # noqa: DTZ001 - hypothesis wants naive


@pytest.mark.parametrize(
    ("code", "zone"),
    [
        ("35", WIB),
        ("35.78", WIB),
        ("35.78.03.1003", WIB),
        ("3578031003", WIB),
        ("11", WIB),
        ("61", WIB),
        ("62", WIB),
        ("51.71", WITA),
        ("63", WITA),
        ("64", WITA),
        ("73.71", WITA),
        ("76", WITA),
        ("81", WIT),
        ("91", WIT),
        ("96.71", WIT),
    ],
)
def test_the_province_gives_the_zone(code: str, zone: ZoneInfo) -> None:
    assert zone_of(code) is zone


@pytest.mark.parametrize("code", ["", "3", "99", "xx", "00.01"])
def test_an_unknown_province_has_no_zone(code: str) -> None:
    with pytest.raises(ValueError, match="province"):
        zone_of(code)


@pytest.mark.parametrize(
    ("zone", "day"),
    [(WIB, date(2026, 10, 31)), (WITA, date(2026, 11, 1)), (WIT, date(2026, 11, 1))],
)
def test_midnight_comes_earlier_in_the_east(zone: ZoneInfo, day: date) -> None:
    assert local_date(datetime(2026, 10, 31, 16, 0, tzinfo=UTC), zone) == day


@pytest.mark.parametrize(
    ("clock", "greeting"),
    [
        ("00:00", Greeting.MORNING),
        ("05:30", Greeting.MORNING),
        ("10:59:59", Greeting.MORNING),
        ("11:00", Greeting.MIDDAY),
        ("14:59:59", Greeting.MIDDAY),
        ("15:00", Greeting.AFTERNOON),
        ("17:59:59", Greeting.AFTERNOON),
        ("18:00", Greeting.EVENING),
        ("23:59:59", Greeting.EVENING),
    ],
)
@pytest.mark.parametrize("zone", [WIB, WITA, WIT])
def test_the_greeting_follows_the_local_clock(
    clock: str, greeting: Greeting, zone: ZoneInfo
) -> None:
    assert greeting_at(at(THURSDAY, clock, zone), zone) is greeting


@pytest.mark.parametrize(
    ("day", "clock", "next_day", "next_clock"),
    [
        (THURSDAY, "00:00", THURSDAY, "08:00"),
        (THURSDAY, "07:59:59", THURSDAY, "08:00"),
        (THURSDAY, "08:00", THURSDAY, "08:00"),
        (THURSDAY, "12:00", THURSDAY, "12:00"),
        (THURSDAY, "17:29:59", THURSDAY, "17:29:59"),
        (THURSDAY, "17:30", THURSDAY, "18:30"),
        (THURSDAY, "18:29:59", THURSDAY, "18:30"),
        (THURSDAY, "18:30", THURSDAY, "18:30"),
        (THURSDAY, "19:59:59", THURSDAY, "19:59:59"),
        (THURSDAY, "20:00", FRIDAY, "08:00"),
        (THURSDAY, "23:59:59", FRIDAY, "08:00"),
        (FRIDAY, "11:29:59", FRIDAY, "11:29:59"),
        (FRIDAY, "11:30", FRIDAY, "13:00"),
        (FRIDAY, "12:59:59", FRIDAY, "13:00"),
        (FRIDAY, "13:00", FRIDAY, "13:00"),
        (date(2026, 10, 31), "20:00", date(2026, 11, 1), "08:00"),
        (date(2026, 12, 31), "21:15", date(2027, 1, 1), "08:00"),
    ],
)
@pytest.mark.parametrize("zone", [WIB, WITA, WIT])
def test_an_unasked_message_waits_for_the_next_allowed_moment(
    day: date, clock: str, next_day: date, next_clock: str, zone: ZoneInfo
) -> None:
    moment = at(day, clock, zone)
    allowed = QuietHours().next_allowed(moment, zone)
    assert allowed == at(next_day, next_clock, zone)
    assert allowed.utcoffset() == timedelta(0)
    assert QuietHours().is_quiet(moment, zone) is (allowed != moment)


def test_quiet_hours_are_settings() -> None:
    late = QuietHours(opens=time(9), closes=time(21), pauses=())
    assert late.next_allowed(at(THURSDAY, "08:30"), WIB) == at(THURSDAY, "09:00")
    assert late.next_allowed(at(FRIDAY, "12:00"), WIB) == at(FRIDAY, "12:00")


def test_pauses_that_meet_are_one_long_pause() -> None:
    hours = QuietHours(pauses=(Pause(time(12), time(13)), Pause(time(13), time(14))))
    assert hours.next_allowed(at(THURSDAY, "12:30"), WIB) == at(THURSDAY, "14:00")


def test_a_pause_up_to_the_evening_waits_for_the_morning() -> None:
    hours = QuietHours(pauses=(Pause(time(18), time(20)),))
    assert hours.next_allowed(at(THURSDAY, "18:00"), WIB) == at(FRIDAY, "08:00")


@pytest.mark.parametrize(
    "make",
    [
        lambda: QuietHours(opens=time(20), closes=time(8)),
        lambda: QuietHours(pauses=(Pause(time(8), time(20)),)),
        lambda: QuietHours(pauses=(Pause(time(0), time(23), weekday=4),)),
    ],
)
def test_hours_that_would_never_allow_a_message_are_refused(make: type[QuietHours]) -> None:
    with pytest.raises(ValueError, match="no time to send"):
        make()


@given(
    st.datetimes(min_value=YEARS[0], max_value=YEARS[1], timezones=st.just(UTC)),
    st.sampled_from([WIB, WITA, WIT]),
)
def test_the_next_allowed_moment_is_allowed_and_within_twelve_hours(
    moment: datetime, zone: ZoneInfo
) -> None:
    allowed = QuietHours().next_allowed(moment, zone)
    assert moment <= allowed <= moment + timedelta(hours=12)
    assert not QuietHours().is_quiet(allowed, zone)

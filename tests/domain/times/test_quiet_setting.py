"""Quiet hours as an operator writes them."""

from datetime import time

import pytest

from domain.times.calendar import FRIDAY, Pause, QuietHours
from domain.times.quiet_setting import EXAMPLE, read_quiet


def test_the_example_is_what_holds_by_itself() -> None:
    assert read_quiet(EXAMPLE) == QuietHours()


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("21.00-07.30", QuietHours(time(7, 30), time(21), ())),
        ("21:00 – 7:30", QuietHours(time(7, 30), time(21), ())),
        ("Jumat 11.00-13.30, 20.00-08.00",
         QuietHours(time(8), time(20), (Pause(time(11), time(13, 30), FRIDAY),))),
    ],
)  # fmt: skip
def test_nights_pauses_and_weekdays(written: str, read: QuietHours) -> None:
    assert read_quiet(written) == read


@pytest.mark.parametrize(
    ("written", "wrong"),
    [
        ("", "where hours were expected"),
        ("malam", "“malam” where hours were expected"),
        ("17.30-18.30", "one night"),
        ("20.00-08.00, 21.00-07.00", "one night"),
        ("Fri 20.00-08.00", "one night"),
        ("20.00-08.00, Xyz 11.00-12.00", "no weekday “xyz”"),
        ("20.00-08.00, 25.00-26.00", "no clock shows"),
        ("20.00-08.00, 12.00-12.00", "ends when it begins"),
        ("20.00-08.00, 08.00-20.00", "no time to send"),
    ],
)
def test_what_is_wrong_is_said_in_a_few_words(written: str, wrong: str) -> None:
    with pytest.raises(ValueError, match=wrong):
        read_quiet(written)

"""A month beside others: rises in a form that can be told, falls without a number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.reports.trends import Change, Direction, change, direction, streak
from domain.times.periods import Period

SAME, DOWN = Change(Direction.SAME), Change(Direction.DOWN)
OCTOBER = Period(2026, 10)


def up(percent: int | None = None, times: int | None = None) -> Change:
    return Change(Direction.UP, percent, times)


@pytest.mark.parametrize(
    ("rupiah", "before", "told"),
    [
        (1_500_000, None, None),
        (1_500_000, 0, None),
        (0, 0, None),
        (1_500_000, 1_500_000, SAME),
        (1_500_000, 1_501_000, SAME),
        (1_501_000, 1_500_000, SAME),
        (1_500_000, 1_200_000, up(percent=25)),
        (1_200_000, 1_500_000, DOWN),
        (0, 1_500_000, DOWN),
        (1_999_000, 1_000_000, up(percent=100)),
        (2_000_000, 1_000_000, up(times=2)),
        (2_600_000, 1_000_000, up(times=3)),
        (15_000_000, 1_000_000, up(times=15)),
        (20_000_000, 1_000_000, up()),
        (10**12, 1, up()),
    ],
)
def test_a_month_against_another(rupiah: int, before: int | None, told: Change | None) -> None:
    assert change(rupiah, before) == told


@given(st.integers(0, 10**12), st.integers(0, 10**12))
def test_a_change_never_says_other_than_its_direction(rupiah: int, before: int) -> None:
    told = change(rupiah, before)
    if told is not None and told.direction is not Direction.SAME:
        assert told.direction is direction(rupiah, before)
    if told is not None and told.direction is Direction.DOWN:
        assert (told.percent, told.times) == (None, None)


def test_months_in_a_row_end_at_the_first_gap() -> None:
    months = {OCTOBER, OCTOBER.minus(1), OCTOBER.minus(3)}
    assert streak(months, OCTOBER) == 2
    assert streak(months, OCTOBER.minus(3)) == 1
    assert streak(months, OCTOBER.next()) == 0

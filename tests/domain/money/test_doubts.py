"""Which figures are asked about once more."""

import pytest

from domain.money import Doubt, asked_back


@pytest.mark.parametrize(
    ("revenue_rupiah", "doubt"),
    [
        (0, None),
        (1, Doubt.LOW_FIRST),
        (999, Doubt.LOW_FIRST),
        (1_000, None),
        (1_500_000, None),
        (200_000_000, None),
        (200_000_001, Doubt.HIGH_FIRST),
    ],
)
@pytest.mark.parametrize("no_history", [None, 0])
def test_a_first_report_is_doubted_outside_its_bounds(
    revenue_rupiah: int, doubt: Doubt | None, no_history: int | None
) -> None:
    assert asked_back(revenue_rupiah, no_history) is doubt


@pytest.mark.parametrize(
    ("revenue_rupiah", "doubt"),
    [
        (0, None),
        (149_999, Doubt.FAR_BELOW_USUAL),
        (150_000, Doubt.FAR_BELOW_USUAL),
        (150_001, None),
        (1_500_000, None),
        (14_999_999, None),
        (15_000_000, Doubt.FAR_ABOVE_USUAL),
        (300_000_000, Doubt.FAR_ABOVE_USUAL),
    ],
)
def test_ten_times_or_a_tenth_of_her_own_median_is_doubted(
    revenue_rupiah: int, doubt: Doubt | None
) -> None:
    assert asked_back(revenue_rupiah, 1_500_000) is doubt


def test_with_a_history_the_bounds_of_a_first_report_do_not_count() -> None:
    assert asked_back(500_000_000, 400_000_000) is None
    assert asked_back(900, 800) is None

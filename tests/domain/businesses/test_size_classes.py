"""The classes of PP 7/2021, article 35 (5), at their borders."""

import pytest

from domain.businesses.size_classes import Hint, SizeClass, hint, size_class, year_of
from domain.times.periods import Period

MILLION, BILLION = 10**6, 10**9
MICRO, SMALL, MEDIUM, LARGE = SizeClass


@pytest.mark.parametrize(
    ("year_rupiah", "kind", "said"),
    [
        (0, MICRO, None),
        (1_599 * MILLION, MICRO, None),
        (1_600 * MILLION, MICRO, Hint(MICRO, crossed=False)),
        (2 * BILLION, MICRO, Hint(MICRO, crossed=False)),
        (2 * BILLION + 1, SMALL, Hint(MICRO, crossed=True)),
        (12 * BILLION - 1, SMALL, Hint(MICRO, crossed=True)),
        (12 * BILLION, SMALL, Hint(SMALL, crossed=False)),
        (15 * BILLION + 1, MEDIUM, Hint(SMALL, crossed=True)),
        (40 * BILLION, MEDIUM, Hint(MEDIUM, crossed=False)),
        (50 * BILLION + 1, LARGE, Hint(MEDIUM, crossed=True)),
    ],
)
def test_a_year_has_a_class_and_a_hint_near_its_border(
    year_rupiah: int, kind: SizeClass, said: Hint | None
) -> None:
    assert size_class(year_rupiah) is kind
    assert hint(year_rupiah) == said


def test_a_year_ends_with_the_newest_month_and_has_twelve() -> None:
    october = Period(2026, 10)
    months = {october.minus(back): 10**back for back in (0, 3, 11, 12)}
    assert year_of(months) == 1 + 10**3 + 10**11

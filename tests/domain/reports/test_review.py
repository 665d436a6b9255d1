"""What staff see beside a figure, what their decision is about, and when they look again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.money import Doubt
from domain.reports.report import Recheck, ReportState, doubt_after
from domain.reports.review import Seen
from domain.reports.usual import Usual, usual
from domain.times.periods import Period

NEW, YES, BACK = ReportState.SUBMITTED, ReportState.ACCEPTED, ReportState.SENT_BACK
OCTOBER = Period(2026, 10)
HIGH = Doubt.HIGH_FIRST.value


@given(st.integers(0, 10**15 - 1), st.sampled_from(ReportState))
def test_what_was_seen_is_read_back(rupiah: int, state: ReportState) -> None:
    assert Seen.parse(str(Seen(rupiah, state))) == Seen(rupiah, state)


@pytest.mark.parametrize("text", ["", "n", "15", "15x", "-1n", "1.5n", "٣n", "1" * 16 + "n", "1n "])
def test_anything_else_was_never_seen(text: str) -> None:
    with pytest.raises(ValueError, match="not a report as seen"):
        Seen.parse(text)


@pytest.mark.parametrize(
    ("of_figure", "before", "doubt_before", "same", "after"),
    [
        (None, NEW, None, False, None),
        (HIGH, NEW, None, False, HIGH),
        (None, NEW, HIGH, False, None),
        (None, NEW, Recheck.CORRECTED, False, Recheck.CORRECTED),
        (None, NEW, Recheck.CONFIRMED, False, Recheck.CORRECTED),
        (HIGH, NEW, Recheck.CORRECTED, False, Recheck.CORRECTED),
        (None, YES, None, False, Recheck.CORRECTED),
        (HIGH, YES, None, False, Recheck.CORRECTED),
        (None, BACK, HIGH, False, Recheck.CORRECTED),
        (HIGH, BACK, HIGH, True, Recheck.CONFIRMED),
        (None, BACK, None, True, Recheck.CONFIRMED),
    ],
)
def test_what_staff_settled_is_theirs_to_look_at_again(
    of_figure: str | None,
    before: ReportState,
    doubt_before: str | None,
    same: bool,
    after: str | None,
) -> None:
    found = doubt_after(of_figure, state_before=before, doubt_before=doubt_before, same=same)
    assert found == after


@pytest.mark.parametrize(
    ("back", "amounts", "found"),
    [
        (1, [], None),
        (1, [0, 0], None),
        (1, [1_000_000], Usual(1_000_000, 1_000_000)),
        (1, [2_000_000, 0, 1_000_000], Usual(1_000_000, 2_000_000)),
        (1, [3, 2, 4, 3, 2, 4, 100], Usual(2, 4)),
        (0, [15_000_000, 1_000_000], Usual(1_000_000, 1_000_000)),
    ],
)
def test_what_is_usual_is_the_range_of_her_newest_other_months(
    back: int, amounts: list[int], found: Usual | None
) -> None:
    months = {OCTOBER.minus(i): rupiah for i, rupiah in enumerate(amounts, start=back)}
    assert usual(months, OCTOBER) == found

"""A summary's figures and its code, as pure values."""

import json
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.reports.report import ReportState
from domain.reports.summaries import (
    CODE_LENGTH,
    SIGNS,
    Basis,
    Figures,
    Issued,
    Line,
    Paper,
    basis,
    checked_code,
    grouped,
    payload,
    read_code,
)
from domain.times.periods import Period
from tests.support.clocks import NOW

AUGUST, SEPTEMBER, OCTOBER = (Period(2026, month) for month in (8, 9, 10))
FIGURES = Figures(
    (Line(AUGUST, 1_000_000, basis=Basis.CHECKED), Line(SEPTEMBER), Line(OCTOBER, 500_001))
)
CODES = st.text(SIGNS, min_size=CODE_LENGTH, max_size=CODE_LENGTH)


@pytest.mark.parametrize(
    ("state", "typed_for_her", "rests_on"),
    [
        (ReportState.SUBMITTED, False, Basis.OWNER),
        (ReportState.SUBMITTED, True, Basis.OFFICER),
        (ReportState.ACCEPTED, True, Basis.CHECKED),
        (ReportState.SENT_BACK, False, Basis.IN_QUESTION),
    ],
)
def test_a_figure_claims_no_more_than_it_rests_on(
    state: ReportState, typed_for_her: bool, rests_on: Basis
) -> None:
    assert basis(state, typed_for_her=typed_for_her) is rests_on


def test_sums_and_averages_are_over_the_months_reported_alone() -> None:
    assert FIGURES.total_rupiah == 1_500_001
    assert FIGURES.average_rupiah == 750_000
    assert (len(FIGURES.reported), FIGURES.checked) == (2, 1)


def test_a_month_of_nothing_sold_counts_as_reported() -> None:
    figures = Figures((Line(AUGUST, 0), Line(SEPTEMBER, 100)))
    assert (figures.average_rupiah, len(figures.reported)) == (50, 2)


def test_without_reports_there_is_no_average() -> None:
    assert Figures((Line(AUGUST),)).average_rupiah is None


def test_figures_come_back_from_the_database_as_they_were() -> None:
    assert Figures.from_json(json.loads(json.dumps(FIGURES.to_json()))) == FIGURES


def test_what_changed_since_is_told_month_by_month() -> None:
    assert FIGURES.changes({AUGUST: 1_000_000, OCTOBER: 500_001, Period(2020, 1): 1}) == []
    assert FIGURES.changes({AUGUST: 2, SEPTEMBER: 3}) == [
        (AUGUST, 1_000_000, 2),
        (SEPTEMBER, None, 3),
        (OCTOBER, 500_001, None),
    ]


def test_for_ninety_days_everybody_who_has_the_code_sees_the_sum() -> None:
    issued = Issued("7F3K9QWXY", 1, Paper("Kue", "kue", "Siti", "35.78"), FIGURES, NOW)
    assert issued.is_shown_to_all(NOW + timedelta(days=89))
    assert not issued.is_shown_to_all(NOW + timedelta(days=90))
    assert (issued.first, issued.last) == (AUGUST, OCTOBER)


@given(CODES)
def test_a_code_is_read_back_however_it_is_written(code: str) -> None:
    assert read_code(grouped(code)) == code
    assert read_code(f"  {grouped(code).lower().replace('-', ' – ')} ") == code
    assert checked_code(payload(code)) == code
    assert len(payload(code)) <= 64


@pytest.mark.parametrize(
    "typed",
    ["", "7F3", "7F3-K9Q-WX0", "7F3-K9Q-WXYY", "<b>", "٧F3K9QWXY", "7F3K9QWX\x00", "a" * 4096],
)
def test_anything_else_is_no_code(typed: str) -> None:
    assert read_code(typed) is None


@pytest.mark.parametrize("start_payload", ["", "kel-3578031003", "staf-abc", "xcek-7F3K9QWXY"])
def test_other_links_are_no_checks(start_payload: str) -> None:
    assert checked_code(start_payload) is None

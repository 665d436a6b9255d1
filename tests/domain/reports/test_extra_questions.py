"""Which extra question is due: one a month, all of them within a year, skipped ones after two months."""

from datetime import date

import pytest

from domain.reports.extra_questions import FILLED_IN, Past, Topic, due, is_asked_in_month
from domain.times.periods import Period

RT_RW, WORKERS, REACH, PRODUCT = Topic.RT_RW, Topic.WORKERS, Topic.REACH, Topic.PRODUCT
NOV = date(2026, 11, 3)


def days_of_reporting(months: int) -> list[date]:
    """The third of each month, from November 2026 on."""
    first = Period(2026, 11)
    return [first.plus(n).first_day.replace(day=3) for n in range(months)]


def test_the_first_question_is_where_exactly_the_business_is() -> None:
    assert due({}, (), NOV) is RT_RW


def test_what_others_filled_in_is_not_asked() -> None:
    assert due({}, {RT_RW, WORKERS}, NOV) is REACH
    assert due({RT_RW: Past(date(2026, 1, 3))}, {RT_RW}, NOV) is WORKERS


@pytest.mark.parametrize(
    ("asked_on", "is_asked"),
    [(date(2026, 11, 1), True), (date(2026, 10, 31), False), (date(2025, 11, 3), False)],
)
def test_one_question_a_month_is_enough(asked_on: date, is_asked: bool) -> None:
    assert is_asked_in_month([Past(asked_on)], NOV) is is_asked


def test_what_was_skipped_is_asked_again_two_months_later_at_the_earliest() -> None:
    pasts = {topic: Past(date(2026, 9, 3), date(2026, 9, 3)) for topic in Topic}
    pasts[REACH] = Past(date(2026, 9, 30))
    assert due(pasts, FILLED_IN - {REACH}, date(2026, 10, 31)) is None
    assert due(pasts, FILLED_IN - {REACH}, date(2026, 11, 1)) is REACH


def test_what_waits_longest_comes_first() -> None:
    pasts = {topic: Past(date(2026, 8, 3)) for topic in Topic}
    pasts[PRODUCT] = Past(date(2026, 7, 3))
    assert due(pasts, (), NOV) is PRODUCT


def test_what_was_answered_a_year_ago_is_asked_anew_but_for_where_it_is() -> None:
    last_year = date(2025, 11, 30)
    pasts = {topic: Past(last_year, last_year) for topic in Topic}
    assert due(pasts, FILLED_IN, date(2026, 10, 31)) is None
    assert due(pasts, FILLED_IN, date(2026, 11, 1)) is WORKERS
    pasts[WORKERS] = Past(date(2026, 11, 1), last_year)
    assert due(pasts, FILLED_IN, date(2026, 12, 1)) is REACH


def test_where_it_is_is_asked_again_after_she_moved() -> None:
    pasts = {topic: Past(date(2026, 6, 3), date(2026, 6, 3)) for topic in Topic}
    assert due(pasts, FILLED_IN - {RT_RW}, NOV) is RT_RW


@pytest.mark.parametrize("skips", [0, 1])
def test_twelve_months_fill_them_all_even_if_each_is_skipped_once(skips: int) -> None:
    pasts: dict[Topic, Past] = {}
    left = dict.fromkeys(Topic, skips)
    for today in days_of_reporting(12):
        topic = due(pasts, {t for t in FILLED_IN if t in pasts and pasts[t].answered_on}, today)
        if topic is None:
            continue
        pasts[topic] = Past(today, None if left[topic] else today)
        left[topic] = max(0, left[topic] - 1)
    assert all(pasts[topic].answered_on is not None for topic in Topic)

"""docs/figures.md, sentence by sentence: who is in "n of m", and who is shown apart."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

import pytest

from domain.businesses.business import BusinessState, Standing
from domain.reports.report import ReportState
from domain.times.periods import Period
from storage.figures.figures import MonthFigures, month
from tests.support.city import KEDUNG_BARUK, WIB, City

OCTOBER = Period(2026, 10)
LAST_MOMENT = datetime(2026, 10, 31, 16, 59, 59, tzinfo=UTC)
"""23.59.59 WIB on the last day of October."""
MIDNIGHT = datetime(2026, 10, 31, 17, 0, tzinfo=UTC)
"""00.00 WIB on 1 November."""


@dataclass(frozen=True)
class Case:
    """One business, perhaps with a report, and what it adds to October."""

    sentence: str
    business: dict[str, Any]
    report: dict[str, Any] | None
    adds: dict[str, int] = field(default_factory=dict)


NOBODY = MonthFigures(0, 0, 0, 0, 0, 0)
EXPECTED = {"expected": 1}
COUNTED = {"expected": 1, "reported": 1}

CASES = (
    Case("an open business is expected", {}, None, EXPECTED),
    Case("a live report is in", {}, {}, COUNTED),
    Case("nothing sold is a report too", {}, {"rupiah": 0}, COUNTED),
    Case("a verified business is expected", {"standing": Standing.VERIFIED}, None, EXPECTED),
    Case("a rejected business is not", {"standing": Standing.REJECTED}, {}),
    Case("a business merged away is not", {"merged_into_id": 1}, {}),
    Case("a closed business is not", {"state": BusinessState.CLOSED}, {}),
    Case("the losing report of a merge does not count", {}, {"live": False}, EXPECTED),
    Case("a report of another month does not count", {}, {"period": "2026-09"}, EXPECTED),
    Case(
        "registered in the month's last second is expected",
        {"registered_at_utc": LAST_MOMENT}, None, EXPECTED,
    ),
    Case("registered after the month's end is not", {"registered_at_utc": MIDNIGHT}, None),
    Case(
        "a report for a month before the registration is shown apart",
        {"registered_at_utc": MIDNIGHT}, {}, {"newcomers": 1},
    ),
    Case("a paused business is shown apart", {"state": BusinessState.PAUSED}, None, {"paused": 1}),
    Case(
        "a paused business that reported stays apart",
        {"state": BusinessState.PAUSED}, {}, {"paused": 1, "paused_reported": 1},
    ),
    Case(
        "paused since after the month it is not shown at all",
        {"state": BusinessState.PAUSED, "registered_at_utc": MIDNIGHT}, None,
    ),
    Case("a doubt is to be checked", {}, {"doubt": "high_first"}, {**COUNTED, "to_check": 1}),
    Case(
        "a doubt that staff settled is not",
        {}, {"doubt": "high_first", "state": ReportState.ACCEPTED}, COUNTED,
    ),
    Case(
        "a report sent back still counts and is shown apart",
        {}, {"doubt": "high_first", "state": ReportState.SENT_BACK}, {**COUNTED, "sent_back": 1},
    ),
    Case(
        "a newcomer's doubtful report is to be checked like any other",
        {"registered_at_utc": MIDNIGHT}, {"doubt": "high_first"}, {"newcomers": 1, "to_check": 1},
    ),
    Case(
        "a paused business's doubtful report is to be checked",
        {"state": BusinessState.PAUSED}, {"doubt": "low_first"},
        {"paused": 1, "paused_reported": 1, "to_check": 1},
    ),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.sentence)
def test_it_holds_that(case: Case, city: City) -> None:
    business = city.business(**case.business)
    if case.report is not None:
        city.report(business, **case.report)
    assert month(city.session, KEDUNG_BARUK, OCTOBER, WIB) == replace(NOBODY, **case.adds)


def test_an_owner_with_two_businesses_counts_twice(city: City) -> None:
    owner = city.person()
    for name in ("Kue", "Katering"):
        city.report(city.business(name, owner_id=owner))
    figures = month(city.session, KEDUNG_BARUK, OCTOBER, WIB)
    assert (figures.reported, figures.expected) == (2, 2)


def test_where_nobody_is_known_every_figure_is_zero(city: City) -> None:
    assert month(city.session, KEDUNG_BARUK, OCTOBER, WIB) == NOBODY

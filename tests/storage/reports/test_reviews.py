"""A decision holds for the figure it was made on, and for nothing else."""

import pytest
from sqlmodel import Session

from domain.reports.report import ReportState
from domain.reports.review import Seen
from storage.reports import reviews
from tests.support.city import City
from tests.support.clocks import NOW

FRESH = Seen(15_000_000, ReportState.SUBMITTED)


@pytest.fixture
def city(session: Session) -> City:
    return City(session)


@pytest.fixture
def report(city: City) -> int:
    """A doubtful report of Rp15.000.000."""
    return city.report(city.business(), 15_000_000, doubt="high_first")


def test_accepting_is_kept_with_who_and_when(city: City, report: int) -> None:
    rina = city.person("Rina")
    assert reviews.accept(city.session, NOW, report, FRESH, rina)
    review = reviews.of_report(city.session, report)
    assert review == reviews.Review(ReportState.ACCEPTED, rina, "Bu Rina", NOW, None)


def test_sending_back_is_kept_with_its_reason(city: City, report: int) -> None:
    rina = city.person("Rina")
    assert reviews.send_back(city.session, NOW, report, FRESH, rina, "too_high")
    review = reviews.of_report(city.session, report)
    assert review == reviews.Review(ReportState.SENT_BACK, rina, "Bu Rina", NOW, "too_high")


def test_the_second_of_two_decisions_does_not_apply(city: City, report: int) -> None:
    rina, dewi = city.person("Rina"), city.person("Dewi")
    assert reviews.accept(city.session, NOW, report, FRESH, rina)
    assert not reviews.send_back(city.session, NOW, report, FRESH, dewi, "too_high")
    assert not reviews.accept(city.session, NOW, report, FRESH, dewi)
    review = reviews.of_report(city.session, report)
    assert review is not None
    assert (review.state, review.by) == (ReportState.ACCEPTED, "Bu Rina")


def test_a_figure_that_nobody_saw_is_not_accepted(city: City, report: int) -> None:
    before = Seen(1_500_000, ReportState.SUBMITTED)
    assert not reviews.accept(city.session, NOW, report, before, city.person("Rina"))


def test_what_was_accepted_can_still_be_sent_back(city: City, report: int) -> None:
    rina = city.person("Rina")
    reviews.accept(city.session, NOW, report, FRESH, rina)
    seen = Seen(15_000_000, ReportState.ACCEPTED)
    assert reviews.send_back(city.session, NOW, report, seen, rina, "too_high")


def test_a_report_that_is_gone_has_no_review(city: City) -> None:
    assert reviews.of_report(city.session, 404) is None
    assert not reviews.accept(city.session, NOW, 404, FRESH, city.person("Rina"))

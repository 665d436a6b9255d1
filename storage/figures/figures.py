"""What the figures mean (docs/figures.md): the one place that says who counts.

Every screen, export, reminder and digest builds its query from these conditions, so that "41 dari 58" is
the same everywhere. An area is a code and whatever starts with it and a dot; which businesses count there in
a month, after they moved or were closed, is said by `storage.figures.whereabouts`.

Two kinds of numbers stand beside each other on staff's screens and mean different things. The figures
of a month (`month`) are about one period. What waits (`waiting`) is work to be done now, whichever
month it came from: needs nobody has taken up, replies nobody has answered.
"""

from __future__ import annotations

from dataclasses import astuple, dataclass
from datetime import datetime, tzinfo
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, select
from sqlmodel import Session

from domain.businesses.business import BusinessState, Standing
from domain.needs.need import NeedState
from domain.replies import ReplyState, Topic
from domain.reports.report import ReportState
from domain.times.periods import Period
from storage.figures import whereabouts
from storage.tables import Business, Need, Reply, Report

BUSINESS = Business.__table__  # type: ignore[attr-defined]
REPORT = Report.__table__  # type: ignore[attr-defined]
NEED = Need.__table__  # type: ignore[attr-defined]
REPLY = Reply.__table__  # type: ignore[attr-defined]
_B, _R, _N, _A = BUSINESS.c, REPORT.c, NEED.c, REPLY.c


@dataclass(frozen=True, slots=True)
class MonthFigures:
    """One area in one month.

    `reported` of `expected` businesses reported ("tidak jualan" included); `paused` ones are not expected
    and shown apart. `newcomers` registered after the month had ended and reported it all the same: not
    expected either, and shown apart, so that no report is out of sight. `to_check` reports wait for staff
    with a doubt, `sent_back` ones for the owner, whoever sent them. `paused_reported` of the `paused` ones
    reported the month all the same. `reported`, `newcomers` and those are all reports there are.
    """

    reported: int
    expected: int
    paused: int
    newcomers: int
    to_check: int
    sent_back: int
    paused_reported: int = 0


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits for the staff of an area, whichever month it came from.

    `replies`, `questions`, `helps` and `entries` count conversations by their topic; of the questions,
    `late` wait longer than the person was told.
    """

    needs: int = 0
    replies: int = 0
    questions: int = 0
    late: int = 0
    helps: int = 0
    entries: int = 0

    @property
    def conversations(self) -> int:
        """Those that wait for somebody, whatever their topic."""
        return self.replies + self.questions + self.helps + self.entries

    def __add__(self, other: Waiting) -> Waiting:
        return Waiting(*(a + b for a, b in zip(astuple(self), astuple(other), strict=True)))


in_area = whereabouts.in_area


def registered() -> ColumnElement[bool]:
    """Businesses there are or were: not rejected, not merged away."""
    return and_(_B.standing != Standing.REJECTED, _B.merged_into_id.is_(None))


def taking_part() -> ColumnElement[bool]:
    """Businesses there are today, whenever they registered; paused ones too."""
    return and_(registered(), _B.state != BusinessState.CLOSED)


def there(period: Period) -> ColumnElement[bool]:
    """Businesses that were not closed in a period, whenever they registered and whatever they are today."""
    return and_(registered(), whereabouts.not_closed(str(period)))


def known(period: Period, zone: tzinfo) -> ColumnElement[bool]:
    """Businesses there are in a period: there, and registered before its end."""
    return and_(there(period), _B.registered_at_utc < period.next().starts_at_utc(zone))


def expected(period: Period, zone: tzinfo) -> ColumnElement[bool]:
    """The m of "n of m": known, and not paused today."""
    return and_(known(period, zone), _B.state != BusinessState.PAUSED)


def live_report(period: Period) -> ColumnElement[bool]:
    """Joins a business with its live report of the period."""
    return and_(_R.business_id == _B.id, _R.period == str(period), _R.live.is_(True))


def to_check() -> ColumnElement[bool]:
    """Reports staff should look at: something looked odd, or she changed what staff had settled, and
    nobody has said yes or no since (`domain.reports.report.doubt_after` writes the reason into `doubt`)."""
    return and_(_R.state == ReportState.SUBMITTED, _R.doubt.is_not(None))


def new_need() -> ColumnElement[bool]:
    """Needs that nobody has taken up."""
    noted: ColumnElement[bool] = _N.state == NeedState.NOTED
    return noted


def open_reply() -> ColumnElement[bool]:
    """Conversations that wait for somebody. All topics are named: the index begins with state and topic."""
    return and_(_A.state == ReplyState.OPEN, _A.topic.in_(list(Topic)))


def month(session: Session, code: str, period: Period, zone: tzinfo) -> MonthFigures:
    """The figures of one area and month."""
    here = whereabouts.in_month(session, code, period).here
    row = session.execute(_figures(period, zone).where(here)).one()
    return MonthFigures(*row)


def waiting(session: Session, code: str, now: datetime) -> Waiting:
    """What waits for the staff of an area."""
    needs = (
        select(func.count())
        .join_from(BUSINESS, NEED, _N.business_id == _B.id)
        .where(in_area(_B.area_code, code), taking_part(), new_need())
    )
    talks = session.execute(
        select(_A.topic, func.count(), _count(_A.due_at_utc < now))
        .where(in_area(_A.area_code, code), open_reply())
        .group_by(_A.topic)
    ).all()
    waits = {topic: n for topic, n, _late in talks}
    return Waiting(
        needs=session.scalar(needs) or 0,
        replies=waits.get(Topic.REPLY, 0),
        questions=waits.get(Topic.QUESTION, 0),
        late=sum(late for topic, _n, late in talks if topic is Topic.QUESTION),
        helps=waits.get(Topic.HELP, 0),
        entries=waits.get(Topic.ENTRY, 0),
    )


def _figures(period: Period, zone: tzinfo) -> Select[*tuple[Any, ...]]:
    counted, is_in = expected(period, zone), _R.id.is_not(None)
    pauses = and_(known(period, zone), _B.state == BusinessState.PAUSED)
    return (
        select(
            _count(and_(counted, is_in)),
            _count(counted),
            _count(pauses),
            _count(and_(is_in, ~known(period, zone))),
            _count(and_(is_in, to_check())),
            _count(and_(is_in, _R.state == ReportState.SENT_BACK)),
            _count(and_(is_in, pauses)),
        )
        .select_from(BUSINESS.outerjoin(REPORT, live_report(period)))
        .where(there(period))
    )


def _count(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)


def not_reported(period: Period, zone: tzinfo) -> Select[*tuple[Any, ...]]:
    """Ids of businesses that owe a report for the period: expected, and nothing live is there."""
    is_in = select(_R.id).where(live_report(period)).exists()
    return select(_B.id).where(expected(period, zone), ~is_in)

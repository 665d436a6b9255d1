"""What staff decide about a report: accepted, or sent back with a reason; by whom and when.

A decision names the figure and the state it was made on. If the report says something else by now, the
decision does not apply: nobody accepts a figure they have not seen, and of two who decide at once one
learns what the other said.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update
from sqlmodel import Session

from domain.reports.report import ReportState
from domain.reports.review import Seen
from storage.people import contacts
from storage.tables import Report

_R = Report.__table__.c  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Review:
    """What was decided last. `by` None: whoever it was is erased; `at_utc` None: not decided yet."""

    state: ReportState
    by_person_id: int | None
    by: str | None
    at_utc: datetime | None
    reason: str | None


def accept(session: Session, now: datetime, report_id: int, seen: Seen, by: int) -> bool:
    """Accepts the figure as seen. False when the report is another by now."""
    return _decide(session, now, report_id, seen, by, ReportState.ACCEPTED, None)


def send_back(
    session: Session, now: datetime, report_id: int, seen: Seen, by: int, reason: str
) -> bool:
    """Sends the figure back to the owner. False when the report is another by now."""
    return _decide(session, now, report_id, seen, by, ReportState.SENT_BACK, reason)


def of_report(session: Session, report_id: int) -> Review | None:
    """The last decision on a live report; None for strangers."""
    query = select(_R.state, _R.reviewed_by, _R.reviewed_at_utc, _R.reason).where(
        _R.id == report_id, _R.live.is_(True)
    )
    row = session.execute(query).first()
    if row is None:
        return None
    person = contacts.by_id(session, row.reviewed_by) if row.reviewed_by else None
    by = person.call if person else None
    return Review(row.state, row.reviewed_by, by, row.reviewed_at_utc, row.reason)


def _decide(
    session: Session,
    now: datetime,
    report_id: int,
    seen: Seen,
    by: int,
    state: ReportState,
    reason: str | None,
) -> bool:
    decided = session.connection().execute(
        update(Report)
        .where(
            _R.id == report_id,
            _R.live.is_(True),
            _R.state == seen.state,
            _R.revenue_rupiah == seen.revenue_rupiah,
        )
        .values(state=state, reason=reason, reviewed_at_utc=now, reviewed_by=by)
    )
    return decided.rowcount == 1

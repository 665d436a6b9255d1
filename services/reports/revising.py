"""Another figure in place of the one there is, whoever types it: what staff had settled, they see again."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlmodel import Session

from domain.reports.report import ReportState, doubt_after
from storage.reports import reports
from storage.reports.reports import Kept


def revise(
    session: Session, now: datetime, before: Kept, figure: dict[str, Any], by_person_id: int | None
) -> bool:
    """Keeps `figure` (as `storage.reports.reports.insert` takes it) with the one before as a revision.

    False where it is the same and nobody had sent it back: nothing changes. Where somebody had, the same
    figure is the answer, and staff look at it again.
    """
    same = before.revenue_rupiah == figure["revenue_rupiah"]
    if same and before.state is not ReportState.SENT_BACK:
        return False
    doubt = doubt_after(
        figure["doubt"], state_before=before.state, doubt_before=before.doubt, same=same
    )
    replaced = {**figure, "doubt": doubt}
    reports.revise(session, now, before, by_person_id=by_person_id, **replaced)
    return True

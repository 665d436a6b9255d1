"""A line that may be a report is offered as one first. Her words are kept as a reply from the start, and
closed only by her yes: whether she says no, or nothing at all, staff will read them."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.dialogs.engine import Facts
from domain.dialogs.report import OFFER, REPORT, business_of, offered, period_of
from domain.replies import Subject
from domain.report_lines import Line, read_line
from services import dialogs, report
from services.actors import Actor
from services.house import house
from services.replies.acknowledging import PASSED_ON, confirm
from storage import replies
from storage.businesses import OwnBusiness


def line_in(session: Session, now: datetime, words: str, subject: Subject) -> Line | None:
    """The report that the words may be; about the month of the reminder where they name none."""
    asked = replies.month_asked(session, subject.nudge_id) if subject.nudge_id else None
    found = read_line(words, house(session).world(now).today, reminded=asked is not None)
    if found is None or found.period is not None:
        return found
    return Line(asked, found.amount, found.says_more)


def offer(
    session: Session,
    actor: Actor,
    now: datetime,
    owned: list[OwnBusiness],
    line: Line,
    reply_id: int,
    message_id: int,
) -> None:
    """Echoes the amount and asks whether it is her report."""
    seed = {
        **report.seed(session, owned, now, line.period),
        "said": line.amount,
        "says_more": line.says_more,
        "reply": reply_id,
        "message": message_id,
    }
    dialogs.begin(session, actor, now, OFFER, seed=seed)


def decided(session: Session, actor: Actor, now: datetime, facts: Facts) -> None:
    """Her yes saves the report and goes on as the report does; her no passes her words on."""
    figure, reply_id = offered(facts), facts.seed["reply"]
    if figure is None:
        replies.not_a_report(session, reply_id)
        confirm(session, actor, now, PASSED_ON, reply_id, facts.seed["message"])
        return
    if facts.seed["says_more"]:
        replies.not_a_report(session, reply_id)
    else:
        replies.turned_into_report(session, reply_id)
    business_id, period = business_of(facts)["id"], period_of(facts)
    report.save_figure(session, actor, now, business_id, period, figure)
    answers = {"business": business_id, "period": str(period), "revenue": figure}
    dialogs.begin(session, actor, now, REPORT, seed=facts.seed, answers=answers)

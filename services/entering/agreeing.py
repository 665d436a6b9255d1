"""She is asked whether what an officer entered is right: her yes makes it hers, and the report goes on."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.messages import Message
from domain.times.periods import Period
from services import outgoing
from services.actors import Actor
from services.dialogs import Touch
from services.entering import texts
from services.replies.rights import office_name
from services.reports import report
from services.reports import texts as report_texts
from services.reports.sent_back import ALREADY_TOLD, own_report
from storage.businesses import businesses
from storage.reports.reports import Kept


def agree(
    session: Session, actor: Actor, now: datetime, touch: Touch, report_id: int, rupiah: int
) -> None:
    """Once, and to the figure that stood there: another one by now is put to her instead."""
    kept = own_report(session, actor, report_id)
    if kept is None:
        outgoing.say(session, actor.mailbox, now, Message(report_texts.GONE))
        return
    outgoing.unbutton(session, actor.mailbox, now, touch.message_id)
    if not kept.awaits_owner:
        outgoing.toast(session, actor.mailbox, touch.callback_query_id, ALREADY_TOLD)
    elif kept.revenue_rupiah != rupiah:
        _ask_anew(session, actor, now, kept)
    else:
        _go_on(session, actor, now, kept)


def _go_on(session: Session, actor: Actor, now: datetime, kept: Kept) -> None:
    """From here on it is as if she had typed it, and as if she stood by it where it was sent back: what she
    needs, and the thanks."""
    figure = {"rupiah": kept.revenue_rupiah, "approximate": kept.approximate, "doubt": kept.doubt}
    period = Period.parse(kept.period)
    report.save_figure(session, actor, now, kept.business_id, period, figure)
    report.go_on(session, actor, now, kept.business_id, period, figure)


def _ask_anew(session: Session, actor: Actor, now: datetime, kept: Kept) -> None:
    known = businesses.known(session, kept.business_id)
    assert known is not None, "it is one of hers"
    office, label = office_name(session, known.business.area_code), known.business.label
    text = texts.is_it_right(office, label, Period.parse(kept.period), kept.revenue_rupiah)
    outgoing.say(session, actor.mailbox, now, Message(text, texts.yes_or_correct(kept)))

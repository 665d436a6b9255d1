"""Giving out a summary: over how many months, and then the document with its code.

The figures are frozen when she asks, and the document is drawn from what was frozen: the paper and what
its code answers can never differ.
"""

from __future__ import annotations

import secrets
from datetime import datetime

from sqlmodel import Session

from domain.messages import Button, DocumentToMake, Inline, Message, Text, _, label, plural
from domain.reports.month_texts import span
from domain.reports.summaries import (
    CODE_LENGTH,
    LENGTHS,
    SIGNS,
    Figures,
    Issued,
    Line,
    Paper,
    basis,
    grouped,
)
from domain.times.calendar import local_date
from domain.times.periods import Period
from domain.times.yearly import months_upto
from services import menu, outgoing, several
from services.actors import Actor
from services.dialogs import Touch
from services.history import history
from services.history.history import Reports
from services.house import house
from services.reports import texts as report_texts
from storage.businesses.businesses import OwnBusiness
from storage.people import contacts
from storage.reports import summaries
from storage.reports.reports import Kept

SUMMARY = "sales_summary"
"""The document's name in services/documents.py."""

HOW_LONG = _(
    "A summary of the sales you reported, to show to a bank or a cooperative, {sapaan}. Over how many "
    "months?"
)
BACK = label("⬅️ Back")
BEING_MADE = _("One moment, {sapaan}, the document is on its way.")
NOTHING_TO_SUM_UP = _(
    "There is no report of those months yet, {call}. The first one takes a minute."
)


def how_long(session: Session, actor: Actor, _now: datetime, business_id: int) -> Message:
    """The one question: 12 months or 24."""
    if history.own(session, actor, business_id) is None:
        return Message(report_texts.NOT_HERS, menu.for_actor(actor))
    lengths = tuple(
        Button(plural("{n} month", "{n} months", n), history.data("pdf", business_id, n))
        for n in LENGTHS
    )
    back = Button(BACK, history.data("h", business_id, 0))
    text = several.named(session, actor.person_id, business_id, HOW_LONG)
    return Message(text, Inline((lengths, (back,))))


def issue(
    session: Session, actor: Actor, now: datetime, touch: Touch, business_id: int, months: int
) -> None:
    """Gives the summary out as a new message. The same figures on the same day keep their code."""
    mine = history.own(session, actor, business_id)
    if mine is None or actor.person_id is None:
        outgoing.say(session, actor.mailbox, now, Message(report_texts.NOT_HERS))
        return
    kept = history.of_business(session, business_id)
    figures = _figures(session, now, mine, kept, months)
    if not figures.reported:
        nothing = several.named(session, actor.person_id, business_id, NOTHING_TO_SUM_UP)
        outgoing.say(session, actor.mailbox, now, Message(nothing, menu.owner()))
        return
    issued = _again(session, now, mine, figures) or _anew(session, now, actor, mine, figures)
    outgoing.toast(session, actor.mailbox, touch.callback_query_id, BEING_MADE)
    document = DocumentToMake(SUMMARY, {"code": issued.code}, _filename(issued))
    outgoing.say(session, actor.mailbox, now, Message(_caption(issued), attachment=document))


def _figures(
    session: Session, now: datetime, business: OwnBusiness, kept: Reports, months: int
) -> Figures:
    """The months asked for; those before her very first report are no gaps, and left out."""
    for_her = summaries.typed_for_her(session, business.id)
    asked = months_upto(history.newest(session, now, business, kept), months)
    told = [month for month in asked if month >= min(kept, default=asked[0])]
    return Figures(tuple(_line(month, kept.get(month), for_her) for month in told))


def _line(month: Period, report: Kept | None, for_her: frozenset[Period]) -> Line:
    if report is None:
        return Line(month)
    rests_on = basis(report.state, typed_for_her=month in for_her)
    return Line(month, report.revenue_rupiah, report.approximate, rests_on)


def _again(
    session: Session, now: datetime, business: OwnBusiness, figures: Figures
) -> Issued | None:
    """What was given out today, if it says the same: a double tap is no second document."""
    zone = house(session).zone
    midnight = datetime.combine(local_date(now, zone), datetime.min.time(), zone)
    found = summaries.since(session, business.id, midnight)
    same = (i for i in found if i.figures == figures and i.paper.business == business.label)
    return next(same, None)


def _anew(
    session: Session, now: datetime, actor: Actor, business: OwnBusiness, figures: Figures
) -> Issued:
    assert actor.person_id is not None
    owner = contacts.by_id(session, actor.person_id)
    product = summaries.product_of(session, business.id)
    paper = Paper(business.label, product, owner.name if owner else "", business.area_code)
    code = "".join(secrets.choice(SIGNS) for _sign in range(CODE_LENGTH))
    issued = Issued(code, business.id, paper, figures, now)
    summaries.keep(session, issued)
    return issued


def _caption(issued: Issued) -> Text:
    return _(
        "Summary of sales of <b>{business}</b>, {months}. These are the figures {you} "
        "reported. Whoever holds the paper can check it for 90 days by its code {code}.",
        business=issued.paper.business,
        months=span(issued.first, issued.last),
        code=grouped(issued.code),
    )


def _filename(issued: Issued) -> str:
    """ringkasan-penjualan-2025-11-2026-10.pdf; of one month ringkasan-penjualan-2026-10.pdf"""
    months = "-".join(dict.fromkeys((str(issued.first), str(issued.last))))
    return f"ringkasan-penjualan-{months}.pdf"

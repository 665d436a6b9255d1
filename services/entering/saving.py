"""The officer's yes keeps the figure, with who typed it, and asks the owner whether it is right."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlmodel import Session

from domain.dialogs.engine import Facts
from domain.dialogs.report import business_of, period_of
from domain.messages import Message
from domain.money import asked_back
from domain.permissions import Action, allowed
from domain.times.periods import Period
from services import outgoing
from services.actors import Actor
from services.contacts import mailbox_of
from services.entering import texts
from services.entering.onward import onward
from services.entering.opening import is_hers, refused
from services.reminders import withdrawing
from services.replies.rights import office_name
from services.reports import reasons
from services.reports.revising import revise
from services.several import named
from storage import replies
from storage.businesses import businesses
from storage.businesses.businesses import Known
from storage.erasing import own_data
from storage.reports import reports
from storage.reports.reports import Kept


def entered(session: Session, actor: Actor, now: datetime, facts: Facts) -> None:
    """Keeps it, unless she was quicker, or the officer's role is gone."""
    period, business_id = period_of(facts), business_of(facts)["id"]
    known = businesses.known(session, business_id)
    refusal = refused(session, actor, now, known, period)
    if known is None or refusal is not None:
        outgoing.say(session, actor.mailbox, now, Message(refusal or texts.NOT_YOURS))
    elif is_hers(session, business_id, period, lock=True):
        there_is_one = texts.has_reported(facts.seed["owner"], period)
        text = named(session, known.owner_id, business_id, there_is_one)
        further = onward(session, known, period, facts.seed["entry"])
        outgoing.say(session, actor.mailbox, now, Message(text, further))
    else:
        _keep(session, actor, now, known, period, facts)


def _number(session: Session, actor: Actor, known: Known) -> str | None:
    """Her telephone number for who sees it anyway; a kader, who lives next door, does not."""
    if not allowed(actor.grants, Action.VIEW_AREA, known.business.area_code):
        return None
    return own_data.phone(session, known.owner_id)


def _keep(
    session: Session, actor: Actor, now: datetime, known: Known, period: Period, facts: Facts
) -> None:
    assert actor.person_id is not None, "whoever may enter is somebody"
    kept = _save(session, now, actor.person_id, known, period, facts.answers["revenue"])
    entry: int | None = facts.seed["entry"]
    if entry is not None:
        replies.entered(session, entry, kept.id, now, actor.person_id)
    asked = _ask_her(session, now, known, kept, entry)
    phone = _number(session, actor, known)
    saved = texts.saved(facts.seed["owner"], period, kept.revenue_rupiah, asked=asked, phone=phone)
    text = named(session, known.owner_id, known.business.id, saved)
    message = Message(text, onward(session, known, period, entry))
    outgoing.say(session, actor.mailbox, now, message, reply_id=entry)


def _save(
    session: Session,
    now: datetime,
    officer_id: int,
    known: Known,
    period: Period,
    answer: dict[str, Any],
) -> Kept:
    """The figure is compared with her own months here: the one who typed it may not have seen them."""
    business_id = known.business.id
    doubt = asked_back(answer["rupiah"], _median(session, business_id, period))
    figure = {
        "revenue_rupiah": answer["rupiah"],
        "approximate": answer["approximate"],
        "doubt": doubt.value if doubt else None,
        "entered_by_id": officer_id,
    }
    before = reports.of_month(session, business_id, period, lock=True)
    if before is None:
        reports.insert(session, now, business_id=business_id, period=period, **figure)
        withdrawing.reported(session, now, business_id, period)
    else:
        revise(session, now, before, figure, officer_id)
    reasons.keep_beside(session, now, business_id, period, answer)
    kept = reports.of_month(session, business_id, period)
    assert kept is not None, "it was just saved"
    return kept


def _median(session: Session, business_id: int, period: Period) -> int | None:
    return reports.own_median(reports.of_businesses(session, [business_id]), without=period)


def _ask_her(session: Session, now: datetime, known: Known, kept: Kept, entry: int | None) -> bool:
    """Asks whether it is right, under what she sent. False: she cannot be asked here."""
    mailbox = mailbox_of(session, known.owner_id)
    if mailbox is None:
        return False
    office, label = office_name(session, known.business.area_code), known.business.label
    text = texts.is_it_right(office, label, Period.parse(kept.period), kept.revenue_rupiah)
    found = replies.conversation(session, entry) if entry is not None else None
    under = next((s.message_id for s in found.spoken if s.file_id), None) if found else None
    message = Message(text, texts.yes_or_correct(kept), reply_to=under)
    outgoing.news(session, mailbox, now, message, reply_id=entry)
    return True

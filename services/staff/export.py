"""Files from the office: the month as a workbook, the kelurahan's poster; drawn when they are sent."""

from __future__ import annotations

import re
from datetime import datetime

from sqlmodel import Session

from domain.areas.codes import kelurahan_payload
from domain.catalogue.links import CatalogueLink, Leads
from domain.messages import DocumentToMake, Message, _
from domain.permissions import Action
from domain.times.periods import Period
from services import outgoing
from services.actors import Actor
from services.dialogs import Touch
from services.house import house
from services.posters import KELURAHAN_POSTER
from services.staff import words
from services.staff.place import Place, area_of, may, named

MONTH_WORKBOOK = "month_workbook"
"""The document's name in services/documents.py; services/staff/workbook.py draws it."""

BEING_MADE = _("One moment, {sapaan}, the file is on its way.")


def send_workbook(
    session: Session, actor: Actor, now: datetime, touch: Touch, place: Place
) -> None:
    """Sends the workbook as a new message; it says what is known by the time it is drawn."""
    area = area_of(session, place)
    if area is None or not may(session, actor, Action.EXPORT, place):
        outgoing.say(session, actor.mailbox, now, Message(words.NOT_YOURS))
        return
    outgoing.toast(session, actor.mailbox, touch.callback_query_id, BEING_MADE)
    document = DocumentToMake(
        MONTH_WORKBOOK,
        {"area": place.area_code, "month": str(place.period), "made_at": now.isoformat()},
        _filename(area.name, place.period),
    )
    caption = _(
        "The reports of {place} for {month:year}. It holds names, phone numbers and sales, so please keep "
        "it to yourself.",
        place=named(area),
        month=place.period,
    )
    outgoing.say(session, actor.mailbox, now, Message(caption, attachment=document))


def send_poster(session: Session, actor: Actor, now: datetime, touch: Touch, place: Place) -> None:
    """Sends the kelurahan's poster, to print and to hang up."""
    area = area_of(session, place)
    if area is None or not may(session, actor, Action.INVITE_OWNERS, place):
        outgoing.say(session, actor.mailbox, now, Message(words.NOT_YOURS))
        return
    outgoing.toast(session, actor.mailbox, touch.callback_query_id, BEING_MADE)
    document = DocumentToMake(
        KELURAHAN_POSTER,
        {"area": place.area_code, "made_at": now.isoformat()},
        f"poster-{_slug(area.name)}.pdf",
    )
    caption = _(
        "The poster of {place}, to print on A4. Whoever scans it registers for {place} at once:\n{link}\n\n"
        "What the businesses there offer, to share with whoever buys:\n{catalogue}",
        place=named(area),
        link=house(session).link(kelurahan_payload(place.area_code)),
        catalogue=house(session).link(CatalogueLink(Leads.AREA, area_code=place.area_code).payload),
    )
    outgoing.say(session, actor.mailbox, now, Message(caption, attachment=document))


def _filename(area: str, period: Period) -> str:
    """laporan-kedung-baruk-2026-10.xlsx"""
    return f"laporan-{_slug(area)}-{period}.xlsx"


def _slug(name: str) -> str:
    """Letters that every phone and computer can keep in a file's name."""
    return re.sub("[^a-z0-9]+", "-", name.casefold()).strip("-")

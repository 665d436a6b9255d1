"""The rapor of a business: a picture of its year, asked for by its owner, drawn when it is sent."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import datetime

from sqlmodel import Session

from domain.messages import Addressee, DocumentToMake, Message, Value, _
from domain.reports.summaries import basis
from domain.times.periods import Period
from domain.times.yearly import months_upto
from locales.catalog import Catalogs
from services import outgoing, several
from services.actors import Actor
from services.dialogs import Touch
from services.history import history
from services.history.history import Reports
from services.history.rapor_page import LOOKED_AT, Year, page
from services.house import house
from services.reports import texts as report_texts
from storage import needs
from storage.businesses import businesses
from storage.people import contacts
from storage.reports import summaries

RAPOR = "rapor"
"""The document's name in services/documents.py."""

BEING_DRAWN = _("One moment, {sapaan}, the picture is on its way.")
NOTHING_TO_DRAW = _(
    "There is no report of the last twelve months yet, {call}. The first one makes the picture."
)


def send(session: Session, actor: Actor, now: datetime, touch: Touch, business_id: int) -> None:
    """Sends her the picture of one of her businesses as a new message."""
    mine = history.own(session, actor, business_id)
    if mine is None:
        outgoing.say(session, actor.mailbox, now, Message(report_texts.NOT_HERS))
        return
    kept = history.of_business(session, business_id)
    year = year_of(kept, history.newest(session, now, mine, kept), frozenset())
    if not year.has_reports:
        nothing = several.named(session, actor.person_id, business_id, NOTHING_TO_DRAW)
        outgoing.say(session, actor.mailbox, now, Message(nothing))
        return
    outgoing.toast(session, actor.mailbox, touch.callback_query_id, BEING_DRAWN)
    picture = DocumentToMake(
        RAPOR,
        {
            "business": business_id,
            "label": mine.label,
            "last": str(year.months[-1]),
            "made_at": now.isoformat(),
        },
        f"rapor-{year.months[-1]}.png",
        kind="photo",
    )
    caption = _(
        "The report card of <b>{business}</b>. It is yours to keep or share, {sapaan}.",
        business=mine.label,
    )
    outgoing.say(session, actor.mailbox, now, Message(caption, attachment=picture))


def rapor(catalogs: Catalogs) -> Callable[[Session, Mapping[str, str | int], str], bytes]:
    """The maker. Its parameters: business (id), label (its name), last (month, 2026-10), made_at
    (ISO, aware)."""

    def draw(session: Session, params: Mapping[str, str | int], language: str) -> bytes:
        from documents.rapor.picture import (
            draw_rapor,  # loads Pillow, which a bot that draws nothing spares
        )

        business_id, now = int(params["business"]), datetime.fromisoformat(str(params["made_at"]))
        addressee = Addressee(language, zone=house(session).zone.key)

        def say(value: Value) -> str:
            return catalogs.plain(value, addressee, now)

        owner = contacts.by_id(session, businesses.owner_of(session, business_id))
        asked = needs.of_businesses(session, [business_id], offset=0, limit=LOOKED_AT)
        for_her = summaries.typed_for_her(session, business_id)
        last = Period.parse(str(params["last"]))
        year = year_of(history.of_business(session, business_id), last, for_her)
        call = owner.call if owner is not None else ""
        return draw_rapor(page(str(params["label"]), call, year, asked, now, say))

    return draw


def year_of(kept: Reports, last: Period, for_her: Collection[Period]) -> Year:
    """The year up to `last`; `for_her` are the months that others entered and she has not said yes to."""
    reported = {month: report.revenue_rupiah for month, report in kept.items()}
    rests_on = {
        month: basis(report.state, typed_for_her=month in for_her) for month, report in kept.items()
    }
    return Year(months_upto(last), reported, rests_on)

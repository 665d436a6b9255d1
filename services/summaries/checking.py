"""/cek and the code on the paper: is it genuine, what stood on it, and does it still hold?

Whoever holds the paper knows its code and may learn, for 90 days, what the paper says in sum; that
is what makes a forged sum useless. Staff of any area also see month by month what she changed since.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sqlmodel import Session

from domain.messages import Message, Rupiah, Text, Value, _, lines, plural
from domain.permissions import Action, scopes
from domain.reports.month_texts import span
from domain.reports.summaries import Issued, grouped, read_code
from domain.times.periods import Period
from services import outgoing
from services.actors import Actor
from services.history import history
from services.house import house
from storage.businesses import businesses
from storage.reports import summaries

_EXAMPLE = "/cek 7F3-K9Q-WXY"
HOW_TO = _(
    "Send the code that stands on the paper after the command, like this: {example}",
    example=_EXAMPLE,
)
UNKNOWN = _(
    "We do not know that code. Please compare it with the paper once more, like this: {example}",
    example=_EXAMPLE,
)


def check(session: Session, actor: Actor, now: datetime, typed: str) -> None:
    """Answers whoever asks about a code, by link or by command."""
    outgoing.say(session, actor.mailbox, now, _answer(session, actor, now, typed))


def _answer(session: Session, actor: Actor, now: datetime, typed: str) -> Message:
    if not typed.strip():
        return Message(HOW_TO)
    code = read_code(typed)
    issued = summaries.by_code(session, code) if code else None
    if issued is None:
        return Message(UNKNOWN)
    owner_id = businesses.owner_of(session, issued.business_id)
    return Message(_about(session, actor, now, issued), mentions=(owner_id,))


def _about(session: Session, actor: Actor, now: datetime, issued: Issued) -> Text:
    kept = history.of_business(session, issued.business_id)
    now_reported = {period: report.revenue_rupiah for period, report in kept.items()}
    changed = issued.figures.changes(now_reported)
    if scopes(actor.grants, Action.CHECK_SUMMARY):
        return _(
            "{lines}", lines=lines(*_genuine(session, issued), *_in_full(session, issued, changed))
        )
    if not issued.is_shown_to_all(now):
        return _("{lines}", lines=lines(*_genuine(session, issued), TOO_OLD))
    return _("{lines}", lines=lines(*_genuine(session, issued), _sum(issued), *_caution(changed)))


TOO_OLD = _(
    "That is more than 90 days ago, so its figures are not shown any more. Ask for a new one."
)
COMPARE = _(
    "Compare this with the paper. The figures were reported by the owner, they are not audited."
)
SUPERSEDED = _("Since then the owner has changed some of these months. Better ask for a new one.")
UNCHANGED = _("Nothing of it has changed since.")

Changes = list[tuple[Period, int | None, int | None]]


def _genuine(session: Session, issued: Issued) -> Iterator[Text]:
    yield _("✅ The summary {code} is genuine.", code=grouped(issued.code))
    yield _(
        "<b>{business}</b>, {area}. Issued: {at}",
        business=issued.paper.business,
        area=_area(session, issued),
        at=issued.issued_at_utc,
    )


def _area(session: Session, issued: Issued) -> str:
    area = house(session).areas.get(issued.paper.area_code)
    return area.name if area else ""


def _sum(issued: Issued) -> Text:
    figures = issued.figures
    return _(
        "{span}: <b>{sum}</b> in {months}, {checked}",
        span=span(issued.first, issued.last),
        sum=Rupiah(figures.total_rupiah),
        months=plural("{n} reported month", "{n} reported months", len(figures.reported)),
        checked=_checked(figures.checked),
    )


def _checked(months: int) -> Text:
    if months == 0:
        return _("none of them checked by the kelurahan")
    return plural(
        "{n} of them checked by the kelurahan", "{n} of them checked by the kelurahan", months
    )


def _caution(changed: Changes) -> Iterator[Text]:
    if changed:
        yield SUPERSEDED
    yield COMPARE


def _in_full(session: Session, issued: Issued, changed: Changes) -> Iterator[Text]:
    yield _("👤 {owner}", owner=issued.paper.owner)
    yield _sum(issued)
    if not changed:
        yield UNCHANGED
    for month, before, after in changed:
        yield _(
            "{month:year}: {before} → {after}",
            month=month,
            before=_told(before),
            after=_told(after),
        )


def _told(rupiah: int | None) -> Value:
    return _("nothing") if rupiah is None else Rupiah(rupiah)

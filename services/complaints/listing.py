"""The office's list of complaints about the catalogue, and one of them with what it is about."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.catalogue.complaints import ComplaintOutcome, ComplaintReason
from domain.messages import Button, Inline, Message, Text, Value, _, label, plural
from domain.permissions import Action, allowed, scopes
from services.actors import Actor
from services.catalogue import words
from services.catalogue.data import data
from services.inquiries.listing import TURNS_SHOWN, turn
from services.staff import words as office
from services.staff.pages import SIZE, Page, Row
from storage.catalogue import blocks, complaints, inquiries, products
from storage.catalogue.complaints import Case
from storage.catalogue.inquiries import Talk
from storage.catalogue.products import Item

NOTHING_OPEN = _("No complaint about the catalogue is open, {sapaan} 🌸")
HOME = (Button(office.OFFICE, "a:open"),)
REASONS: dict[ComplaintReason, Text] = {
    ComplaintReason.WORDS: _("what a buyer wrote"),
    ComplaintReason.INDECENT: _("indecent"),
    ComplaintReason.FRAUD: _("fraud"),
    ComplaintReason.NOT_THEIRS: _("not their own product"),
}
OUTCOMES: dict[ComplaintOutcome, Text] = {
    ComplaintOutcome.BLOCKED: _("✅ The catalogue is closed to this buyer."),
    ComplaintOutcome.TAKEN_DOWN: _("✅ The product is taken down."),
    ComplaintOutcome.NOTHING: _("✅ Looked at, nothing to be done."),
}
BLOCK = label("🚫 Block the buyer")
TAKE_DOWN = label("⛔ Take it down")
NOTHING = label("☑️ It is all right")
UNBLOCK = label("↩️ Unblock")
PUT_BACK = label("↩️ Put it back")
TO_LIST = label("⬅️ Complaints")


def way(session: Session, actor: Actor, area_code: str) -> Row:
    """The ways to what waits and to who is blocked from an office's first page, where there is anything."""
    if not allowed(actor.grants, Action.MODERATE, area_code):
        return ()
    waits, stand = (
        complaints.count_open(session, (area_code,)),
        blocks.count(session, (area_code,)),
    )
    blocked = Button(label("🚫 Blocked ({n})", n=stand), data("abl", 0))
    return (*([button(waits)] if waits else []), *([blocked] if stand else []))


def button(count: int) -> Button:
    """The way to the list, with how many wait there."""
    return Button(label("🚩 Complaints ({n})", n=count), data("ab", 0))


def waiting(session: Session, actor: Actor, _now: datetime, number: int) -> Message:
    """A page of what waits in the actor's areas; a number opens one."""
    codes = scopes(actor.grants, Action.MODERATE)
    if not codes:
        return Message(office.NOT_YOURS if actor.grants else office.NOT_STAFF)
    page = Page.of(number, complaints.count_open(session, codes))
    found = complaints.open_in(session, codes, offset=page.offset, limit=SIZE)
    if not found:
        return Message(NOTHING_OPEN, Inline((HOME,)))
    title = plural(
        "<b>{n} complaint</b> about the catalogue",
        "<b>{n} complaints</b> about the catalogue",
        page.total,
    )
    listed = page.numbered([_line(session, case) for case in found])
    rows = (
        *page.choices([data("abo", case.id) for case in found]),
        *page.turning(lambda n: data("ab", n)),
        HOME,
    )
    return Message(words.page(title, *listed), Inline(rows))


def _line(session: Session, case: Case) -> Text:
    item, talk = about(session, case)
    name: Value = item.name if item is not None else _("a product that is gone")
    if talk is not None:
        name = talk.product
    return _(
        "{product}: {reason}, {at:short}",
        product=name,
        reason=REASONS[case.reason],
        at=case.made_at_utc,
    )


def about(session: Session, case: Case) -> tuple[Item | None, Talk | None]:
    """The product and the inquiry it is about, as far as they are still there."""
    item = products.by_id(session, case.product_id) if case.product_id is not None else None
    talk = inquiries.by_id(session, case.inquiry_id) if case.inquiry_id is not None else None
    return item, talk


def one(session: Session, actor: Actor, _now: datetime, complaint_id: int) -> Message:
    """One complaint: what it is about, and what can be done."""
    case = complaints.by_id(session, complaint_id)
    if case is None or not allowed(actor.grants, Action.MODERATE, case.area_code):
        return Message(office.NOT_YOURS)
    item, talk = about(session, case)
    said: list[Value] = [
        _("🚩 <b>{reason}</b>, {at:short}", reason=REASONS[case.reason], at=case.made_at_utc)
    ]
    if item is not None:
        said += ["", _("<b>{product}</b>, {shop}", product=item.name, shop=item.business)]
        said += words.details(item)
    if talk is not None:
        said.append("")
        said += [turn(talk, s) for s in inquiries.said(session, talk.id, TURNS_SHOWN)]
    if case.outcome is not None:
        said += ["", OUTCOMES[case.outcome]]
    rows = [*_to_do(case, item, talk), (Button(TO_LIST, data("ab", 0)),)]
    return Message(words.page(*said), Inline(tuple(rows)))


def _to_do(case: Case, item: Item | None, talk: Talk | None) -> list[Row]:
    match case.outcome:
        case ComplaintOutcome.BLOCKED:
            return [(Button(UNBLOCK, data("abu", case.id)),)] if talk is not None else []
        case ComplaintOutcome.TAKEN_DOWN:
            return [(Button(PUT_BACK, data("abs", case.id)),)] if item is not None else []
        case ComplaintOutcome.NOTHING:
            return []
    rows: list[Row] = []
    if talk is not None:
        rows.append((Button(BLOCK, data("abk", case.id)),))
    elif item is not None:
        look = Button(label("👀 See the product"), data("abv", case.id))
        rows.append((Button(TAKE_DOWN, data("abh", case.id)), look))
    return [*rows, (Button(NOTHING, data("abn", case.id)),)]

"""The ladder: what a business has, what would be of use next, and one licence at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from sqlmodel import Session

from domain.licences.licence import LicenceKind, ladder, next_step
from domain.licences.nib import spaced
from domain.licences.texts import LICENCES
from domain.messages import Button, Inline, Message, Text, Value, _, label, lines
from services import menu
from services.actors import Actor
from services.house import house
from storage.businesses import businesses, licences
from storage.businesses.businesses import OwnBusiness
from storage.businesses.licences import Held

PREFIX = "l"
"""First part of the callback data of these screens: `l:<screen>[:<licence>:<business>]`."""

WHICH = _("The licences of which business, {sapaan}?")
NOT_HERS = _("Licences are shown to the owner of a business. Send /daftar to register yours.")
COMPLETE = _("All the licences that are of use are there. Well done, {call} 🌸")

HOW = label("📖 How to get it")
HAVE = label("✅ I have it")
NUMBER = label("✏️ Number")
HAVE_NOT = label("I do not have it")
HELP = label("🙋 Ask for help")
BACK = label("⬅️ Back")
TO_BUSINESS = label("🏷 The business")
OTHERS = label("⬅️ Other businesses")


def hers(session: Session, actor: Actor, business_id: int) -> OwnBusiness | None:
    """The business, if it is one of the actor's."""
    return next((mine for mine in _owned(session, actor) if mine.id == business_id), None)


def _owned(session: Session, actor: Actor) -> list[OwnBusiness]:
    return businesses.of_owner(session, actor.person_id) if actor.person_id else []


def open_licences(session: Session, actor: Actor, now: datetime) -> Message:
    """The ladder of her business; with several, which of them."""
    owned = _owned(session, actor)
    if not owned:
        return Message(NOT_HERS, menu.for_actor(actor))
    if len(owned) == 1:
        return of_business(session, actor, now, owned[0].id)
    rows = tuple((Button(b.label, f"{PREFIX}:of:{b.id}"),) for b in owned)
    return Message(WHICH, Inline(rows))


def of_business(session: Session, actor: Actor, now: datetime, business_id: int) -> Message:
    """What the business has, and the next useful step."""
    business = hers(session, actor, business_id)
    if business is None:
        return Message(NOT_HERS, menu.for_actor(actor))
    said = _("{lines}", lines=lines(*_rungs(session, actor, now, business)))
    return Message(said, _around(session, actor, business_id))


def _around(session: Session, actor: Actor, business_id: int) -> Inline:
    """A button for each rung; below them her page of the business, and her other businesses."""
    has = licences.of_business(session, business_id)
    kinds = ladder(licences.sector_of(session, business_id), has)
    row = [Button(LICENCES[kind], data("see", kind, business_id)) for kind in kinds]
    rungs = tuple(tuple(row[i : i + 2]) for i in range(0, len(row), 2))
    ways = [Button(TO_BUSINESS, f"p:b:{business_id}")]
    if len(_owned(session, actor)) > 1:
        ways.insert(0, Button(OTHERS, f"{PREFIX}:open"))
    return Inline((*rungs, tuple(ways)))


def _rungs(session: Session, actor: Actor, now: datetime, business: OwnBusiness) -> Iterator[Value]:
    has = licences.of_business(session, business.id)
    sector = licences.sector_of(session, business.id)
    following = next_step(sector, has)
    this_year = house(session).world(now).today.year
    yield _("<b>Licences · {business}</b>", business=business.label)
    for kind in ladder(sector, has):
        yield _rung(kind, has, following, this_year)
    yield ""
    if following is None:
        yield COMPLETE
    else:
        why = house(session).guides.guide(following, actor.addressee.language).why
        yield _("Next useful step: <b>{licence}</b>. {why}", licence=LICENCES[following], why=why)


def _rung(
    kind: LicenceKind,
    has: Mapping[LicenceKind, Held],
    following: LicenceKind | None,
    this_year: int,
) -> Text:
    if kind in has:
        held = held_text(has[kind], this_year)
        return _("✅ {licence}{held}", licence=LICENCES[kind], held=held)
    return _("{mark} {licence}", mark="👉" if kind is following else "▫️", licence=LICENCES[kind])


def held_text(held: Held, this_year: int) -> Value:
    """Its number and its last year, as far as she said them."""
    said: Value = ""
    if held.number is not None:
        is_nib = held.kind is LicenceKind.NIB
        said = _(" · {number}", number=spaced(held.number) if is_nib else held.number)
    if held.until_year is None:
        return said
    year = str(held.until_year)
    if held.until_year > this_year:
        return _("{held} · until {year}", held=said, year=year)
    return _("{held} · ⚠️ until {year}, time to renew", held=said, year=year)


def licence(
    session: Session, actor: Actor, now: datetime, kind: LicenceKind, business_id: int
) -> Message:
    """One licence: what it is good for, whether she has it, and what she can do."""
    business = hers(session, actor, business_id)
    if business is None:
        return Message(NOT_HERS, menu.for_actor(actor))
    guide = house(session).guides.guide(kind, actor.addressee.language)
    held = licences.of_business(session, business_id).get(kind)
    this_year = house(session).world(now).today.year
    text = _(
        "<b>{title}</b>\n{why}\n\n{business}: {state}",
        title=guide.title,
        why=guide.why,
        business=business.label,
        state=_state(held, this_year),
    )
    return Message(
        text, Inline((*_choices(kind, business_id, held is not None), _back(business_id)))
    )


def _state(held: Held | None, this_year: int) -> Text:
    if held is None:
        return _("▫️ not yet")
    return _("✅ has it{held}", held=held_text(held, this_year))


def _choices(kind: LicenceKind, business_id: int, has: bool) -> Iterator[tuple[Button, ...]]:
    yield (Button(HOW, f"{data('how', kind, business_id)}:0"),)
    if has:
        yield (Button(NUMBER, data("have", kind, business_id)),)
        yield (Button(HAVE_NOT, data("none", kind, business_id)),)
    else:
        have = Button(HAVE, data("have", kind, business_id))
        yield (have, Button(HELP, data("help", kind, business_id)))


def _back(business_id: int) -> tuple[Button, ...]:
    return (Button(BACK, f"{PREFIX}:of:{business_id}"),)


def data(screen: str, kind: LicenceKind, business_id: int) -> str:
    """Callback data of a button about one licence of one business."""
    return f"{PREFIX}:{screen}:{kind}:{business_id}"

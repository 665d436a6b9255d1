"""The guide to a licence, a page at a time, with the day it was checked and where it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sqlmodel import Session

from domain.licences.guides import Guide
from domain.licences.licence import LicenceKind
from domain.messages import Button, Inline, Message, Value, _, lines
from services.actors import Actor
from services.house import house
from services.licences.page import BACK, data
from services.staff.pages import Page

OLD = _("⚠️ This guide has not been checked for more than a year. Please ask the officers first.")


def guide(
    session: Session,
    actor: Actor,
    now: datetime,
    kind: LicenceKind,
    business_id: int,
    number: int,
) -> Message:
    """A page of the guide."""
    found = house(session).guides.guide(kind, actor.addressee.language)
    pages = found.pages()
    at = Page.of(number, len(pages), 1)
    old = found.is_old(house(session).world(now).today)
    is_last = at.number == len(pages) - 1
    said = lines(*_said(found, pages[at.number], old=old, is_last=is_last))
    turning = at.turning(lambda n: f"{data('how', kind, business_id)}:{n}")
    back = (Button(BACK, data("see", kind, business_id)),)
    return Message(_("{lines}", lines=said), Inline((*turning, back)))


def _said(found: Guide, steps: tuple[str, ...], *, old: bool, is_last: bool) -> Iterator[Value]:
    """The sources stand on the last page alone: what she reads is the steps."""
    yield _("<b>{title}</b>", title=found.title)
    yield ""
    for step in steps:
        yield _("{step}\n", step=step)
    if old:
        yield OLD
    checked = _("Checked on {day:short}.", day=found.checked)
    if not is_last:
        yield _("<i>{checked}</i>", checked=checked)
        return
    sources = "; ".join(found.sources)
    yield _("<i>{checked} Sources: {sources}</i>", checked=checked, sources=sources)

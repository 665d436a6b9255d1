"""She says that a business has a licence: that counts at once, its number and last year are extra.

An open need for the same thing is not closed behind her back: she is asked.
"""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.dialogs.engine import Facts
from domain.dialogs.licence import LICENCE, kind_of
from domain.licences.licence import AS_NEED, LicenceKind
from domain.licences.texts import LICENCES
from domain.messages import Button, Inline, Message, _, label
from services import dialogs, menu, outgoing
from services.actors import Actor
from services.dialogs import Touch
from services.licences import page
from services.needs import asking
from storage import needs
from storage.businesses import licences

TAKEN_BACK = _("All right, {sapaan}, taken off the list.")


def have(
    session: Session,
    actor: Actor,
    now: datetime,
    touch: Touch,
    kind: LicenceKind,
    business_id: int,
) -> None:
    """She has it: it is noted, and its number is asked."""
    business = page.hers(session, actor, business_id)
    if business is None:
        _not_hers(session, actor, now, touch)
        return
    licences.keep(session, now, business_id, kind)
    screen = page.licence(session, actor, now, kind, business_id)
    outgoing.redraw(session, actor.mailbox, now, screen, message_id=touch.message_id)
    seed = {"business": business_id, "kind": kind.value, "label": business.label}
    dialogs.begin(session, actor, now, LICENCE, seed=seed)


def answered(session: Session, actor: Actor, now: datetime, facts: Facts, step: str) -> Actor:
    """Keeps the number or the year; what she left out changes nothing."""
    column = {"number": "number", "until": "until_year"}[step]
    business_id: int = facts.seed["business"]
    if facts.answers[step] is not None and page.hers(session, actor, business_id) is not None:
        licences.describe(
            session, now, business_id, kind_of(facts), **{column: facts.answers[step]}
        )
    return actor


def finished(session: Session, actor: Actor, now: datetime, facts: Facts) -> None:
    """Shows the ladder with the new rung, and asks about a need that may be met by it."""
    kind, business_id = kind_of(facts), facts.seed["business"]
    ladder = page.of_business(session, actor, now, business_id)
    if page.hers(session, actor, business_id) is None:
        outgoing.say(session, actor.mailbox, now, ladder)
        return
    thanks = _("Thank you, {call}. Noted: {licence}.", licence=LICENCES[kind])
    text = _("{thanks}\n\n{ladder}", thanks=thanks, ladder=ladder.text)
    outgoing.say(session, actor.mailbox, now, Message(text, ladder.keyboard))
    _ask_about_need(session, actor, now, kind, business_id)


def _ask_about_need(
    session: Session, actor: Actor, now: datetime, kind: LicenceKind, business_id: int
) -> None:
    asked = [n for n in needs.open_of(session, business_id) if n.kind is AS_NEED[kind]]
    if not asked:
        return
    need = asked[0]
    text = _(
        "You had asked for help with this: {licence} ({code}). Is that done, {sapaan}?",
        licence=LICENCES[kind],
        code=need.code,
    )
    yes = Button(label("✅ Yes, done"), f"k:met:{need.id}")
    no = Button(label("Not yet"), f"k:keep:{need.id}")
    outgoing.say(session, actor.mailbox, now, Message(text, Inline(((yes, no),))))


def take_back(
    session: Session,
    actor: Actor,
    now: datetime,
    touch: Touch,
    kind: LicenceKind,
    business_id: int,
) -> None:
    """She does not have it after all."""
    if page.hers(session, actor, business_id) is None:
        _not_hers(session, actor, now, touch)
        return
    licences.drop(session, business_id, kind)
    outgoing.toast(session, actor.mailbox, touch.callback_query_id, TAKEN_BACK)
    screen = page.licence(session, actor, now, kind, business_id)
    outgoing.redraw(session, actor.mailbox, now, screen, message_id=touch.message_id)


def ask_for_help(
    session: Session,
    actor: Actor,
    now: datetime,
    touch: Touch,
    kind: LicenceKind,
    business_id: int,
) -> None:
    """She wants help with it: that is a need like any other."""
    asking.ask_for(session, actor, now, touch, business_id, AS_NEED[kind])


def _not_hers(session: Session, actor: Actor, now: datetime, touch: Touch) -> None:
    screen = Message(page.NOT_HERS, menu.for_actor(actor))
    outgoing.redraw(session, actor.mailbox, now, screen, message_id=touch.message_id)

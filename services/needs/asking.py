"""She adds a need: it counts with her first answer, and the note beside it is put to it."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.dialogs.engine import Facts
from domain.dialogs.need import NEED, business_of, kind_of, words_of
from domain.messages import Button, Inline, Message, Text, _
from domain.needs.need import NeedKind
from domain.needs.texts import HER_NAMES, named
from services import dialogs, menu, outgoing, registration
from services.actors import Actor
from services.dialogs import Touch
from services.needs.page import ADD, PREFIX
from storage import needs
from storage.businesses import businesses

CLOSED = _("That business is closed by now, {sapaan}, so nothing was noted for it.")


def open_asking(session: Session, actor: Actor, now: datetime) -> None:
    """Asks what she needs."""
    owned = businesses.of_owner(session, actor.person_id) if actor.person_id else []
    if not owned:
        registration.open_registration(session, actor, now)
        return
    seed = [
        {
            "id": business.id,
            "label": business.label,
            "open": [n.kind.value for n in needs.open_of(session, business.id)],
        }
        for business in owned
    ]
    dialogs.begin(session, actor, now, NEED, seed={"businesses": seed})


def answered(session: Session, actor: Actor, now: datetime, facts: Facts, step: str) -> Actor:
    """What she needs is noted at once; the note is put to it."""
    said = step in ("kind", "note") and facts.answers[step] is not None
    if said and _takes_part(session, actor, facts):
        _ask(session, now, facts)
    return actor


def _takes_part(session: Session, actor: Actor, facts: Facts) -> bool:
    """Whether the business is still hers and open: nobody in the office sees a need of any other."""
    owned = businesses.of_owner(session, actor.person_id) if actor.person_id else []
    return business_of(facts)["id"] in {business.id for business in owned}


def finished(session: Session, actor: Actor, now: datetime, facts: Facts) -> None:
    """Says what is noted, by which code it is found again, and what happens next."""
    if not _takes_part(session, actor, facts):
        outgoing.say(session, actor.mailbox, now, Message(CLOSED, menu.for_actor(actor)))
        return
    need_id = _ask(session, now, facts)
    need = needs.by_id(session, need_id)
    assert need is not None, "it was asked just now"
    text = noted(named(need.kind, need.note), need.code)
    rows = ((Button(menu.NEEDS, "m:kebutuhan"),), (Button(ADD, f"{PREFIX}:add"),))
    outgoing.say(session, actor.mailbox, now, Message(text, Inline(rows)))


def _ask(session: Session, now: datetime, facts: Facts) -> int:
    business_id: int = business_of(facts)["id"]
    return needs.ask(session, now, business_id, kind_of(facts), words_of(facts))


def noted(need: Text, code: str) -> Text:
    """It is noted; nothing is promised."""
    return _(
        "Thank you, {call}. <b>{need}</b> is noted, its code is {code}. The officers of the kelurahan see it "
        "now, and I tell you here whatever becomes of it.",
        need=need,
        code=code,
    )


def ask_for(
    session: Session, actor: Actor, now: datetime, touch: Touch, business_id: int, kind: NeedKind
) -> None:
    """A button that asks for help with one thing, such as a licence; twice is once."""
    owned = businesses.of_owner(session, actor.person_id) if actor.person_id else []
    if business_id not in {business.id for business in owned}:
        registration.open_registration(session, actor, now)
        return
    open_before = {n.id: n for n in needs.open_of(session, business_id)}
    need_id = needs.ask(session, now, business_id, kind, None)
    need = open_before.get(need_id) or needs.by_id(session, need_id)
    assert need is not None
    if need_id in open_before:
        said = _("{need} is noted already, {sapaan}: {code}.", need=HER_NAMES[kind], code=need.code)
        outgoing.toast(session, actor.mailbox, touch.callback_query_id, said)
        return
    rows = ((Button(menu.NEEDS, "m:kebutuhan"),),)
    text = noted(HER_NAMES[kind], need.code)
    outgoing.say(session, actor.mailbox, now, Message(text, Inline(rows)))

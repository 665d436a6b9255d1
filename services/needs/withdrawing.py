""" "Sudah tidak perlu": she closes a need of hers. Whoever was at work on it is told."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.messages import Button, Inline, Message, Text, _, label, lines
from domain.needs.need import OPEN, NeedKind, NeedState, owner_may
from domain.needs.texts import HER_NAMES, STATES, named
from domain.words.cleaning import shortened
from services import outgoing
from services.actors import Actor
from services.contacts import mailbox_of
from services.dialogs import Touch
from services.needs.page import BACK, PREFIX, SIZE, page
from services.staff.pages import Page
from storage import needs
from storage.businesses import businesses
from storage.businesses.businesses import OwnBusiness
from storage.needs import Need

LABEL_SHOWN = 20
"""Characters of her own words on a button."""

WHICH = _("Which one is not needed any more, {sapaan}? What you press is closed at once.")
NOTHING_OPEN = _("Nothing is open any more, {sapaan}.")
CLOSED = _("Noted, {sapaan}.")
KEPT = _("All right, {sapaan}. The officers still see it.")


def ask_which(
    session: Session, actor: Actor, now: datetime, message_id: int, number: int = 0
) -> None:
    """Her open needs as buttons, in the message pressed."""
    owned = _owned(session, actor)
    _redraw(session, actor, now, message_id, _which(session, owned, number))


def withdraw(session: Session, actor: Actor, now: datetime, touch: Touch, need_id: int) -> None:
    """Closes it; a late or a second press changes nothing and says how it stands."""
    close(session, actor, now, touch, need_id, NeedState.WITHDRAWN)
    owned = _owned(session, actor)
    ids = [business.id for business in owned]
    left = needs.count_of(session, ids, OPEN)
    screen = _which(session, owned, 0) if left else page(session, owned, 0)
    _redraw(session, actor, now, touch.message_id, screen)


def met(session: Session, actor: Actor, now: datetime, touch: Touch, need_id: int) -> None:
    """It is done, she says; the question stays, its buttons go."""
    close(session, actor, now, touch, need_id, NeedState.MET)
    outgoing.unbutton(session, actor.mailbox, now, touch.message_id)


def keep(session: Session, actor: Actor, now: datetime, touch: Touch) -> None:
    """It is not done: the need stays as it is."""
    outgoing.toast(session, actor.mailbox, touch.callback_query_id, KEPT)
    outgoing.unbutton(session, actor.mailbox, now, touch.message_id)


def close(
    session: Session, actor: Actor, now: datetime, touch: Touch, need_id: int, state: NeedState
) -> None:
    """Closes a need of hers as she says: withdrawn, or met. Nothing happens to anybody else's."""
    need = needs.by_id(session, need_id)
    if need is None or need.business_id not in {b.id for b in _owned(session, actor)}:
        return
    if closed(session, actor, now, need, state):
        said = CLOSED
    else:
        said = _("It stands so: {state}.", state=STATES[need.state])
    outgoing.toast(session, actor.mailbox, touch.callback_query_id, said)


def closed(session: Session, actor: Actor, now: datetime, need: Need, state: NeedState) -> bool:
    """Closes it and tells whoever had it in hand. False where it is not open, or was changed meanwhile."""
    if not owner_may(need.state, state):
        return False
    if not needs.change(session, now, need.id, need.state, state, actor.person_id):
        return False
    _tell_officer(session, actor, now, need, state)
    return True


def _which(session: Session, owned: list[OwnBusiness], number: int) -> Message:
    back = (Button(BACK, f"{PREFIX}:page:0"),)
    ids = [business.id for business in owned]
    at = Page.of(number, needs.count_of(session, ids, OPEN), SIZE)
    if at.total == 0:
        return Message(NOTHING_OPEN, Inline((back,)))
    found = needs.of_businesses(
        session, ids, offset=at.offset, limit=min(SIZE, at.total - at.offset)
    )
    rows = [(Button(_label(need), f"{PREFIX}:gone:{need.id}"),) for need in found]
    turning = at.turning(lambda n: f"{PREFIX}:drop:{n}")
    codes = [_line(need) for need in found]
    text = _("{lines}", lines=lines(WHICH, "", *codes))
    return Message(text, Inline((*rows, *turning, back)))


def _label(need: Need) -> Text:
    if need.kind is NeedKind.OTHER and need.note:
        return label("{words}", words=shortened(need.note, LABEL_SHOWN))
    return HER_NAMES[need.kind]


def _line(need: Need) -> Text:
    return _("{need} · {code}", need=_label(need), code=need.code)


def _tell_officer(
    session: Session, actor: Actor, now: datetime, need: Need, state: NeedState
) -> None:
    """Who had it in hand learns that there is nothing more to do."""
    mailbox = mailbox_of(session, need.changed_by) if need.changed_by is not None else None
    if need.state is NeedState.NOTED or mailbox is None or mailbox.person_id == actor.person_id:
        return
    text = _(
        "{who} says of {need} ({code}): {state}. There is nothing more to do for it.",
        who=actor.addressee.name or actor.first_name,
        need=named(need.kind, need.note),
        code=need.code,
        state=STATES[state],
    )
    outgoing.news(session, mailbox, now, Message(text))


def _owned(session: Session, actor: Actor) -> list[OwnBusiness]:
    return businesses.of_owner(session, actor.person_id) if actor.person_id else []


def _redraw(
    session: Session, actor: Actor, now: datetime, message_id: int, screen: Message
) -> None:
    outgoing.redraw(session, actor.mailbox, now, screen, message_id=message_id)

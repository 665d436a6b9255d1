"""Puts into the outbox what the engine shows: new messages, and changes of those already there.

Only what can still be answered keeps its buttons. A press names the message it came from; for a typed answer
the state remembers which messages have the buttons of the open page.
"""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.dialogs.engine import Offer, Outcome, Redraw, Say, State, Toast, Unbutton, texts
from domain.messages import Inline, Message, RemoveKeys
from services import outgoing
from services.actors import Actor
from services.dialogs.capability import Touch, seat
from storage import dialogs, outbox


def show(
    session: Session,
    actor: Actor,
    now: datetime,
    outcome: Outcome,
    touch: Touch | None = None,
    reply_id: int | None = None,
) -> tuple[int, ...]:
    """Everything shown, in order; returns the outbox rows of the new messages with buttons.

    `reply_id` names the balasan that it is about, as in `outgoing.say`.
    """
    rows = []
    for shown in outcome.shown:
        match shown:
            case Say(message):
                row = outgoing.say(session, actor.mailbox, now, message, reply_id=reply_id)
                rows += [row] if isinstance(message.keyboard, Inline) else []
            case Redraw(message) if touch is not None:
                outgoing.redraw(session, actor.mailbox, now, message, message_id=touch.message_id)
            case Unbutton() if touch is not None:
                outgoing.unbutton(session, actor.mailbox, now, touch.message_id)
            case Toast(text) if touch is not None:
                outgoing.toast(session, actor.mailbox, touch.callback_query_id, text)
            case _:
                pass
    return tuple(rows)


def shown_from(
    session: Session,
    actor: Actor,
    now: datetime,
    before: State,
    outcome: Outcome,
    touch: Touch | None = None,
) -> State:
    """Shows it; the buttons of a question left behind go. Returns the state to keep."""
    rows = show(session, actor, now, outcome, touch)
    if not _leaves_behind(before, outcome, rows):
        rows = (*before.shown_as, *rows)
    elif touch is None:
        for row in before.shown_as:
            outgoing.unbutton(session, actor.mailbox, now, sent_as=row)
    elif any(isinstance(shown, Say) for shown in outcome.shown):
        _unbutton_others(session, actor, now, before, touch)
    else:  # what was pressed shows the open page from now on
        rows = before.shown_as
    return outcome.state._replace(shown_as=rows)


def _leaves_behind(before: State, outcome: Outcome, rows: tuple[int, ...]) -> bool:
    """Whether the question shown before is over, or stands below with buttons of its own. One that was not
    understood keeps its buttons beside those of the hint."""
    after = outcome.state
    tries_again = after.tries > before.tries or after.offer is Offer.WAY_OUT
    return outcome.over or after.page != before.page or (bool(rows) and not tries_again)


def _unbutton_others(
    session: Session, actor: Actor, now: datetime, before: State, touch: Touch
) -> None:
    """What was pressed has been seen to; a hint or the question above it has the same buttons."""
    if len(before.shown_as) < 2:
        return
    for message_id in outbox.message_ids(session, before.shown_as).values():
        if message_id is not None and message_id != touch.message_id:
            outgoing.unbutton(session, actor.mailbox, now, message_id)


def lower_keyboard(session: Session, actor: Actor, now: datetime, for_dialog: str) -> None:
    """Takes away the reply keyboard of the dialog that is set aside: its keys would answer nobody."""
    saved = dialogs.active(session, seat(actor))
    if saved is None or saved.dialog == for_dialog:
        return
    state = State.loads(saved.state)
    if state.keys_up:
        lowered = state._replace(keys_up=False).dumps()
        dialogs.advance(session, seat(actor), now, saved.dialog, lowered)
        outgoing.say(session, actor.mailbox, now, Message(texts.SET_ASIDE, RemoveKeys()))

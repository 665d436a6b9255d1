"""Puts into the outbox what the engine shows: new messages, and changes of the message that was pressed."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlmodel import Session

from domain.dialogs.engine import Outcome, Redraw, Say, State, Toast, Unbutton, texts
from domain.messages import Message, RemoveKeys
from services import outgoing
from services.actors import Actor
from services.dialogs.capability import Touch, seat
from storage import dialogs


def show(
    session: Session,
    actor: Actor,
    now: datetime,
    outcome: Outcome,
    touch: Touch | None = None,
    reply_id: int | None = None,
) -> None:
    """Everything shown, in order. `reply_id` names the balasan that it is about, as in `outgoing.say`."""
    for shown in outcome.shown:
        match shown:
            case Say(message):
                outgoing.say(session, actor.mailbox, now, message, reply_id=reply_id)
            case Redraw(message) if touch is not None:
                outgoing.redraw(session, actor.mailbox, now, message, message_id=touch.message_id)
            case Unbutton() if touch is not None:
                outgoing.unbutton(session, actor.mailbox, now, touch.message_id)
            case Toast(text) if touch is not None:
                outgoing.toast(session, actor.mailbox, touch.callback_query_id, text)
            case _:
                pass


def lower_keyboard(session: Session, actor: Actor, now: datetime, for_dialog: str) -> None:
    """Takes away the reply keyboard of the dialog that is set aside: its keys would answer nobody."""
    saved = dialogs.active(session, seat(actor))
    if saved is None or saved.dialog == for_dialog:
        return
    state = State.loads(saved.state)
    if state.keys_up:
        lowered = replace(state, keys_up=False).dumps()
        dialogs.advance(session, seat(actor), now, saved.dialog, lowered)
        outgoing.say(session, actor.mailbox, now, Message(texts.SET_ASIDE, RemoveKeys()))

"""Runs dialogs: loads the state, lets the engine move it, keeps what came of it, shows what it shows.

Capabilities register what their dialog does with its answers (services/conversation.py lists them); the
engine and this file know none of them.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlmodel import Session

from domain.dialogs.engine import (
    Answer,
    Answered,
    Cancelled,
    Dialog,
    Facts,
    Finished,
    HelpWanted,
    Here,
    NotTaken,
    Outcome,
    Pressed,
    PutOff,
    Redraw,
    Say,
    State,
    Toast,
    Unbutton,
    advance,
    as_if_sent,
    facts,
    resume,
    start,
    texts,
    told,
)
from domain.dialogs.engine import cancel as cancel_dialog
from domain.messages import Message, RemoveKeys
from services import outgoing
from services.actors import Actor
from services.house import house
from storage import dialogs
from storage.dialogs import Saved, Seat

_TOKEN_BYTES = 4


def _unchanged(_session: Session, actor: Actor, _now: datetime, _facts: Facts, _step: str) -> Actor:
    return actor


def _nothing(_session: Session, _actor: Actor, _now: datetime, _facts: Facts) -> None:
    return None


@dataclass(frozen=True, slots=True)
class Capability:
    """A dialog and what its answers do.

    `answered` keeps one answer at once and returns the actor as he is known from then on; `finished` runs
    after the last question; `help_wanted` when the person asks for somebody to help with it.
    """

    dialog: Dialog
    answered: Callable[[Session, Actor, datetime, Facts, str], Actor] = _unchanged
    finished: Callable[[Session, Actor, datetime, Facts], None] = _nothing
    help_wanted: Callable[[Session, Actor, datetime, Facts], None] = _nothing


Capabilities = Mapping[str, Capability]


@dataclass(frozen=True, slots=True)
class Touch:
    """The press an answer came by: the message with the button, and the query to answer."""

    message_id: int
    callback_query_id: str


def seat(actor: Actor) -> Seat:
    """Whose dialogs these are."""
    return Seat(actor.chat_id, actor.telegram_id)


def begin(
    session: Session,
    actor: Actor,
    now: datetime,
    dialog: Dialog,
    *,
    seed: Mapping[str, Any] | None = None,
    answers: Mapping[str, Any] | None = None,
    only: str | None = None,
    reply_id: int | None = None,
) -> None:
    """Opens the dialog, or offers to go on with one left half-way.

    `reply_id` names the balasan that it is about, as in `outgoing.say`.
    """
    state = _half_way(session, actor, dialog) if dialog.progress and only is None else None
    if state is not None and state.answers:
        _offer_to_resume(session, actor, now, dialog, state)
        return
    token = secrets.token_urlsafe(_TOKEN_BYTES)
    outcome = start(dialog, token, house(session).world(now), seed=seed, answers=answers, only=only)
    _lower_keyboard(session, actor, now, dialog.name)
    dialogs.save(session, seat(actor), now, dialog.name, token, outcome.state.dumps())
    _show(session, actor, now, outcome, None, reply_id)


def left_behind(session: Session, actor: Actor, now: datetime, dialog: Dialog) -> Facts | None:
    """What she answered in a dialog that is not over, and ticked there without sending it; None where there
    is none, or where she stopped it herself."""
    state = _half_way(session, actor, dialog)
    if state is None or state.stopped:
        return None
    return facts(dialog, as_if_sent(state), house(session).world(now))


def tell(session: Session, actor: Actor, now: datetime, dialog: Dialog, **known: Any) -> bool:
    """What a newer link says of a dialog left half-way: it takes the place of her answer and of what an
    earlier link said. False where there is nothing to change."""
    state = _half_way(session, actor, dialog)
    if state is None or not state.answers:
        return False
    after = told(Here(dialog, state, house(session).world(now)), known)
    if after is state:
        return False
    dialogs.save(session, seat(actor), now, dialog.name, state.token, after.dumps())
    return True


def forget(session: Session, actor: Actor, dialog: Dialog) -> None:
    """Drops the person's instance of a dialog whose subject is gone."""
    dialogs.drop_named(session, seat(actor), dialog.name)


def open_about(session: Session, actor: Actor, dialog: Dialog) -> Mapping[str, Any] | None:
    """What the dialog that hears the person now was opened with; None where another one hears, or none."""
    saved = dialogs.active(session, seat(actor))
    return State.loads(saved.state).seed if saved and saved.dialog == dialog.name else None


def open_facts(session: Session, actor: Actor, now: datetime, dialog: Dialog) -> Facts | None:
    """What she answered in the dialog that hears her now; None where another one hears, or none."""
    saved = dialogs.active(session, seat(actor))
    if saved is None or saved.finished or saved.dialog != dialog.name:
        return None
    return facts(dialog, State.loads(saved.state), house(session).world(now))


def _half_way(session: Session, actor: Actor, dialog: Dialog) -> State | None:
    saved = dialogs.named(session, seat(actor), dialog.name)
    return State.loads(saved.state) if saved is not None and not saved.finished else None


def hear(
    session: Session,
    actor: Actor,
    now: datetime,
    known: Capabilities,
    answer: Answer,
    touch: Touch | None = None,
) -> bool:
    """Gives the answer to the dialog it belongs to. False when no dialog takes it: it is a reply."""
    theirs = dialogs.of_seat(session, seat(actor))
    saved = _meant(theirs, answer)
    if saved is None or saved.dialog not in known:
        return False
    state = State.loads(saved.state)
    if saved.finished:
        _show(session, actor, now, Outcome(state, (Toast(texts.ALREADY_TAKEN),)), touch)
        return True
    capability = known[saved.dialog]
    outcome = advance(capability.dialog, state, answer, house(session).world(now))
    if NotTaken() in outcome.events:
        return False
    if not saved.active and outcome.speaks and not outcome.leaves:  # its button takes it up again
        _lower_keyboard(session, actor, now, saved.dialog)
        dialogs.save(session, seat(actor), now, saved.dialog, saved.token, saved.state)
    _settle(session, actor, now, capability, outcome, touch)
    if outcome.over and any(not other.finished for other in theirs if other is not saved):
        offer_what_was_left(session, actor, now, known)
    return True


def cancel(session: Session, actor: Actor, now: datetime, known: Capabilities) -> bool:
    """Stops the dialog that is open. False when there is none."""
    saved = dialogs.active(session, seat(actor))
    if saved is None or saved.dialog not in known:
        return False
    capability = known[saved.dialog]
    outcome = cancel_dialog(capability.dialog, State.loads(saved.state))
    _settle(session, actor, now, capability, outcome, None)
    return True


def step_aside(session: Session, actor: Actor, now: datetime) -> None:
    """The open dialog hears nothing more for now: what she says next is meant for a person. Its buttons
    take it up again."""
    saved = dialogs.active(session, seat(actor))
    if saved is not None:
        _lower_keyboard(session, actor, now, "")
        dialogs.set_aside(session, seat(actor), saved.dialog)


def offer_what_was_left(session: Session, actor: Actor, now: datetime, known: Capabilities) -> None:
    """After a dialog ended, offers to go on with one set aside for it; not with one she stopped herself, nor
    with one where nothing was answered yet."""
    saved = dialogs.left_open(session, seat(actor))
    if saved is None or saved.dialog not in known or not known[saved.dialog].dialog.progress:
        return
    state = State.loads(saved.state)
    if state.answers and not state.stopped:
        _offer_to_resume(session, actor, now, known[saved.dialog].dialog, state)


def take_up(
    session: Session, actor: Actor, now: datetime, known: Capabilities, *, left_too: bool
) -> bool:
    """Offers to go on with the open dialog, with `left_too` else with the one she left last, by her own wish
    too. False when there is none."""
    saved = dialogs.active(session, seat(actor))
    if saved is None and left_too:
        saved = dialogs.left_open(session, seat(actor))
    if saved is None or saved.dialog not in known:
        return False
    _offer_to_resume(session, actor, now, known[saved.dialog].dialog, State.loads(saved.state))
    return True


def _meant(theirs: Sequence[Saved], answer: Answer) -> Saved | None:
    """The dialog whose button was pressed, else the one that hears what the person says next."""
    if isinstance(answer, Pressed):
        return next((saved for saved in theirs if saved.token == answer.token), None)
    return next((saved for saved in theirs if saved.active), None)


def _lower_keyboard(session: Session, actor: Actor, now: datetime, for_dialog: str) -> None:
    """Takes away the reply keyboard of the dialog that is set aside: its keys would answer nobody."""
    saved = dialogs.active(session, seat(actor))
    if saved is None or saved.dialog == for_dialog:
        return
    state = State.loads(saved.state)
    if state.keys_up:
        lowered = replace(state, keys_up=False).dumps()
        dialogs.advance(session, seat(actor), now, saved.dialog, lowered)
        outgoing.say(session, actor.mailbox, now, Message(texts.SET_ASIDE, RemoveKeys()))


def _offer_to_resume(
    session: Session, actor: Actor, now: datetime, dialog: Dialog, state: State
) -> None:
    outcome = resume(dialog, state, house(session).world(now))
    _lower_keyboard(session, actor, now, dialog.name)
    dialogs.save(session, seat(actor), now, dialog.name, state.token, outcome.state.dumps())
    _show(session, actor, now, outcome, None)


def _settle(
    session: Session,
    actor: Actor,
    now: datetime,
    capability: Capability,
    outcome: Outcome,
    touch: Touch | None,
) -> None:
    """Keeps the answers and the next state, then shows what the engine has to show."""
    name = capability.dialog.name
    if outcome.over:
        dialogs.finish(session, seat(actor), now, name, outcome.state.emptied().dumps())
    else:
        dialogs.advance(session, seat(actor), now, name, outcome.state.dumps())
    known = facts(capability.dialog, outcome.state, house(session).world(now))
    for event in outcome.events:
        if isinstance(event, Answered):
            actor = capability.answered(session, actor, now, known, event.step)
    _show(session, actor, now, outcome, touch)
    _end(session, actor, now, capability, known, outcome)


def _end(
    session: Session,
    actor: Actor,
    now: datetime,
    capability: Capability,
    known: Facts,
    outcome: Outcome,
) -> None:
    for event in outcome.events:
        match event:
            case Finished():
                capability.finished(session, actor, now, known)
            case HelpWanted():
                dialogs.set_aside(session, seat(actor), capability.dialog.name)
                capability.help_wanted(session, actor, now, known)
            case PutOff() | Cancelled():
                dialogs.set_aside(session, seat(actor), capability.dialog.name)
            case _:
                pass


def _show(
    session: Session,
    actor: Actor,
    now: datetime,
    outcome: Outcome,
    touch: Touch | None,
    reply_id: int | None = None,
) -> None:
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

"""Gives an answer to the dialog it belongs to, keeps what comes of it, and shows what is next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session

from domain.dialogs.engine import (
    Answer,
    Answered,
    Cancelled,
    Facts,
    Finished,
    HelpWanted,
    NotTaken,
    Outcome,
    Pressed,
    PutOff,
    State,
    Toast,
    advance,
    facts,
    texts,
)
from domain.dialogs.engine import cancel as cancel_dialog
from services.actors import Actor
from services.dialogs.capability import Capabilities, Capability, Next, Touch, seat
from services.dialogs.opening import may_be_left, offer_what_was_left
from services.dialogs.showing import lower_keyboard, show, shown_from
from services.house import house
from storage import dialogs
from storage.dialogs import Saved


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
        show(session, actor, now, Outcome(state, (Toast(texts.ALREADY_TAKEN),)), touch)
        return True
    capability = known[saved.dialog]
    outcome = advance(capability.dialog, state, answer, house(session).world(now))
    if NotTaken() in outcome.events:
        return False
    if not saved.active and outcome.speaks and not outcome.leaves:  # its button takes it up again
        lower_keyboard(session, actor, now, saved.dialog)
        dialogs.save(session, seat(actor), now, saved.dialog, saved.token, saved.state)
    ask_next = _settle(session, actor, now, capability, state, outcome, touch)
    if outcome.over:
        left = any(may_be_left(known, other) for other in theirs if other is not saved)
        if not (left and offer_what_was_left(session, actor, now, known)) and ask_next is not None:
            ask_next()
    return True


def cancel(session: Session, actor: Actor, now: datetime, known: Capabilities) -> bool:
    """Stops the dialog that is open. False when there is none."""
    saved = dialogs.active(session, seat(actor))
    if saved is None or saved.dialog not in known:
        return False
    capability = known[saved.dialog]
    state = State.loads(saved.state)
    _settle(session, actor, now, capability, state, cancel_dialog(capability.dialog, state))
    return True


def _meant(theirs: Sequence[Saved], answer: Answer) -> Saved | None:
    """The dialog whose button was pressed, else the one that hears what the person says next."""
    if isinstance(answer, Pressed):
        return next((saved for saved in theirs if saved.token == answer.token), None)
    return next((saved for saved in theirs if saved.active), None)


def _settle(
    session: Session,
    actor: Actor,
    now: datetime,
    capability: Capability,
    before: State,
    outcome: Outcome,
    touch: Touch | None = None,
) -> Next | None:
    """Keeps the answers, shows what the engine has to show, and keeps the next state. Returns what may be
    asked next."""
    known = facts(capability.dialog, outcome.state, house(session).world(now))
    for event in outcome.events:
        if isinstance(event, Answered):
            actor = capability.answered(session, actor, now, known, event.step)
    after = shown_from(session, actor, now, before, outcome, touch)
    if outcome.over:
        dialogs.finish(session, seat(actor), now, after.dialog, after.emptied().dumps())
    else:
        dialogs.advance(session, seat(actor), now, after.dialog, after.dumps())
    return _end(session, actor, now, capability, known, outcome)


def _end(
    session: Session,
    actor: Actor,
    now: datetime,
    capability: Capability,
    known: Facts,
    outcome: Outcome,
) -> Next | None:
    ask_next = None
    for event in outcome.events:
        match event:
            case Finished():
                ask_next = capability.finished(session, actor, now, known)
            case HelpWanted():
                dialogs.set_aside(session, seat(actor), capability.dialog.name)
                capability.help_wanted(session, actor, now, known)
            case PutOff() | Cancelled():
                dialogs.set_aside(session, seat(actor), capability.dialog.name)
            case _:
                pass
    return ask_next

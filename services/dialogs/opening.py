"""Begins a dialog, and offers to go on with one left half-way; sets the open one aside."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlmodel import Session

from domain.dialogs.engine import Dialog, State, resume, start
from services.actors import Actor
from services.dialogs.capability import Capabilities, seat
from services.dialogs.looking import half_way
from services.dialogs.showing import lower_keyboard, show
from services.house import house
from storage import dialogs

_TOKEN_BYTES = 4


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
    state = half_way(session, actor, dialog) if dialog.progress and only is None else None
    if state is not None and state.answers:
        _offer_to_resume(session, actor, now, dialog, state)
        return
    token = secrets.token_urlsafe(_TOKEN_BYTES)
    outcome = start(dialog, token, house(session).world(now), seed=seed, answers=answers, only=only)
    lower_keyboard(session, actor, now, dialog.name)
    dialogs.save(session, seat(actor), now, dialog.name, token, outcome.state.dumps())
    show(session, actor, now, outcome, reply_id=reply_id)


def step_aside(session: Session, actor: Actor, now: datetime) -> None:
    """The open dialog hears nothing more for now: what she says next is meant for a person. Its buttons
    take it up again."""
    saved = dialogs.active(session, seat(actor))
    if saved is not None:
        lower_keyboard(session, actor, now, "")
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


def _offer_to_resume(
    session: Session, actor: Actor, now: datetime, dialog: Dialog, state: State
) -> None:
    outcome = resume(dialog, state, house(session).world(now))
    lower_keyboard(session, actor, now, dialog.name)
    dialogs.save(session, seat(actor), now, dialog.name, state.token, outcome.state.dumps())
    show(session, actor, now, outcome)

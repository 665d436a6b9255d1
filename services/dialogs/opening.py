"""Begins a dialog, and offers to go on with one left half-way; sets the open one aside."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlmodel import Session

from domain.dialogs.engine import Dialog, State, resume, start
from services.actors import Actor
from services.dialogs.capability import Capabilities, seat
from services.dialogs.looking import half_way
from services.dialogs.showing import lower_keyboard, show, shown_from
from services.house import house
from storage import dialogs
from storage.dialogs import Saved

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
    rows = show(session, actor, now, outcome, reply_id=reply_id)
    _keep(session, actor, now, outcome.state._replace(shown_as=rows))


def step_aside(session: Session, actor: Actor, now: datetime) -> None:
    """The open dialog hears nothing more for now: what she says next is meant for a person. Its buttons
    take it up again."""
    saved = dialogs.active(session, seat(actor))
    if saved is not None:
        lower_keyboard(session, actor, now, "")
        dialogs.set_aside(session, seat(actor), saved.dialog)


def may_be_left(known: Capabilities, saved: Saved) -> bool:
    """Whether it is one that she is asked about again by itself, once another ended."""
    return not saved.finished and saved.dialog in known and known[saved.dialog].dialog.progress


def offer_what_was_left(session: Session, actor: Actor, now: datetime, known: Capabilities) -> bool:
    """After a dialog ended, offers to go on with one set aside for it; not with one she stopped herself, nor
    with one where nothing was answered yet. True where there is one, also when another hears her by now."""
    theirs = dialogs.of_seat(session, seat(actor))
    states = _states([saved for saved in theirs if may_be_left(known, saved)])
    left = [state for state in states if state.answers and not state.stopped]
    if left and not any(saved.active for saved in theirs):
        _offer_to_resume(session, actor, now, known[left[0].dialog].dialog, left[0])
    return bool(left)


def _states(theirs: Sequence[Saved]) -> list[State]:
    """Where she stands in them, the one that spoke last first."""
    states = [State.loads(saved.state) for saved in theirs]
    return sorted(states, key=lambda state: state.spoke_at_utc or "", reverse=True)


def take_up(
    session: Session, actor: Actor, now: datetime, known: Capabilities, *, left_too: bool
) -> bool:
    """Offers to go on with the open dialog, with `left_too` else with the one she left last, by her own wish
    too. False when there is none."""
    theirs = dialogs.of_seat(session, seat(actor))
    open_ones = [s for s in theirs if not s.finished and s.dialog in known]
    found = [s for s in open_ones if s.active]
    states = _states(found or open_ones if left_too else found)
    if not states:
        return False
    # What she began to answer comes before what she passed over.
    state = next((state for state in states if state.answers), states[0])
    _offer_to_resume(session, actor, now, known[state.dialog].dialog, state)
    return True


def _offer_to_resume(
    session: Session, actor: Actor, now: datetime, dialog: Dialog, state: State
) -> None:
    outcome = resume(dialog, state, house(session).world(now))
    lower_keyboard(session, actor, now, dialog.name)
    _keep(session, actor, now, shown_from(session, actor, now, state, outcome))


def _keep(session: Session, actor: Actor, now: datetime, state: State) -> None:
    """From now on this dialog hears her."""
    dialogs.save(session, seat(actor), now, state.dialog, state.token, state.dumps())

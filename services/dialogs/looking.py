"""What others want to know of a dialog, and what they know better: its subject changed, or is gone."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlmodel import Session

from domain.dialogs.engine import Dialog, Facts, State, as_if_sent, facts, told
from services.actors import Actor
from services.dialogs.capability import seat
from services.house import house
from storage import dialogs


def half_way(session: Session, actor: Actor, dialog: Dialog) -> State | None:
    """Where she stands in it; None where it never began or is over."""
    saved = dialogs.named(session, seat(actor), dialog.name)
    return State.loads(saved.state) if saved is not None and not saved.finished else None


def left_behind(session: Session, actor: Actor, now: datetime, dialog: Dialog) -> Facts | None:
    """What she answered in a dialog that is not over, and ticked there without sending it; None where there
    is none, or where she stopped it herself."""
    state = half_way(session, actor, dialog)
    if state is None or state.stopped:
        return None
    return facts(dialog, as_if_sent(state), house(session).world(now))


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


def tell(session: Session, actor: Actor, now: datetime, dialog: Dialog, **known: Any) -> bool:
    """What a newer link says of a dialog left half-way: it takes the place of her answer and of what an
    earlier link said. False where there is nothing to change."""
    state = half_way(session, actor, dialog)
    if state is None or not state.answers:
        return False
    after = told(dialog, state, house(session).world(now), known)
    if after is state:
        return False
    dialogs.save(session, seat(actor), now, dialog.name, state.token, after.dumps())
    return True


def forget(session: Session, actor: Actor, dialog: Dialog) -> None:
    """Drops the person's instance of a dialog whose subject is gone."""
    dialogs.drop_named(session, seat(actor), dialog.name)

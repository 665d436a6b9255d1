"""An officer or a kader is asked for the figure of somebody else's month."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlmodel import Session

from domain.businesses.business import BusinessState
from domain.dialogs.report import ENTRY
from domain.messages import Message, Text
from domain.permissions import Action, allowed
from domain.times.periods import MONTHS_A_YEAR, Period, period_of
from services import dialogs, outgoing
from services.actors import Actor
from services.dialogs import Touch
from services.entering import texts
from services.entering.sending import due_month
from services.house import house
from services.replies.rights import may_read
from services.replies.words import GONE
from services.reports import report
from services.several import named
from storage import replies
from storage.businesses import businesses
from storage.businesses.businesses import Known
from storage.people import contacts
from storage.reports import reports


def from_conversation(
    session: Session, actor: Actor, now: datetime, touch: Touch, reply_id: int
) -> None:
    """From what she sent, with the month it is for."""
    found = replies.conversation(session, reply_id)
    if found is None or found.business_id is None or not may_read(actor, found):
        outgoing.toast(session, actor.mailbox, touch.callback_query_id, GONE)
        return
    month = found.entry_month or due_month(session, now, found.business_id)
    _open(session, actor, now, touch, found.business_id, month, found.last_id)


def from_list(
    session: Session, actor: Actor, now: datetime, touch: Touch, business_id: int, period: Period
) -> None:
    """From the page of an owner who has not reported."""
    _open(session, actor, now, touch, business_id, period, None)


def _open(
    session: Session,
    actor: Actor,
    now: datetime,
    touch: Touch,
    business_id: int,
    period: Period,
    entry: int | None,
) -> None:
    known = businesses.known(session, business_id)
    refusal = refused(session, actor, now, known, period)
    if known is None or refusal is not None:
        text = refusal or texts.NOT_YOURS
        outgoing.toast(session, actor.mailbox, touch.callback_query_id, text)
        return
    owner = contacts.by_id(session, known.owner_id)
    called = owner.call if owner is not None else known.business.label
    if is_hers(session, business_id, period):
        text = named(session, known.owner_id, business_id, texts.has_reported(called, period))
        outgoing.say(session, actor.mailbox, now, Message(text), reply_id=entry)
        return
    seed = {
        **_seed(session, actor, now, known, period),
        "owner": called,
        "owner_id": known.owner_id,
        "entry": entry,
    }
    dialogs.begin(session, actor, now, ENTRY, seed=seed, reply_id=entry)


def refused(
    session: Session, actor: Actor, now: datetime, known: Known | None, period: Period
) -> Text | None:
    """Why the actor may not enter that month; None when they may. Asked at the first press and at the yes."""
    if known is None or not _helps_there(actor, known):
        return texts.NOT_YOURS
    if known.business.state is BusinessState.PAUSED:
        return texts.PAUSED
    return None if _is_taken(session, now, known, period) else texts.NOT_THAT_MONTH


def _helps_there(actor: Actor, known: Known) -> bool:
    """Whether the actor helps the owners of that area to enter what they have."""
    return allowed(actor.grants, Action.ENTER_FOR_OWNER, known.business.area_code)


def _is_taken(session: Session, now: datetime, known: Known, period: Period) -> bool:
    """A month of the last twelve, as she may fill in herself; the running one, too, and what is there."""
    running = period_of(house(session).world(now).today)
    if reports.of_month(session, known.business.id, period) is not None:
        return True
    return running.minus(MONTHS_A_YEAR) <= period <= running


def is_hers(session: Session, business_id: int, period: Period, *, lock: bool = False) -> bool:
    """Whether the month has a figure of her own, or one she agreed to: nobody types over that.

    `lock` it to save another: what she says at this very moment is then seen, or waits for it.
    """
    kept = reports.of_month(session, business_id, period, lock=lock)
    return kept is not None and not kept.awaits_owner


def _seed(
    session: Session, actor: Actor, now: datetime, known: Known, period: Period
) -> dict[str, Any]:
    """The report's own seed; a kader, who sees no figures, is not told her usual ones by the echo."""
    seed = report.seed(session, [known.business], now, period)
    if str(period) not in seed["periods"]:
        seed["periods"] = [str(period)]
    if not allowed(actor.grants, Action.VIEW_AREA, known.business.area_code):
        (hers,) = seed["businesses"]
        hers.update(reported={}, median=None, open_needs=[], told={})
    return seed

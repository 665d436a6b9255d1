"""Writing down what became of rows, in batches, and carrying it to whom it concerns.

A row changes only as domain/delivery.TRANSITIONS says, whatever the sender reports: the state it leaves
is part of every UPDATE here, so that late and double reports change nothing.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import cache
from itertools import product
from typing import Any, Final, TypeAlias

from sqlalchemy import (
    BigInteger,
    Case,
    ColumnElement,
    Integer,
    Text,
    Update,
    and_,
    bindparam,
    case,
    func,
    or_,
    update,
)
from sqlalchemy.types import TypeEngine
from sqlmodel import Session

from domain.delivery import OPEN, Delivery, Happened, step
from storage.hot import in_one, is_postgres, many_rows, run
from storage.outbox.carrying import carry_to_nudges, carry_to_recipients, mark_unreachable
from storage.outbox.table import IN_FLIGHT, OUTBOX, OWED, state_is
from storage.outbox.waiting import MEMORY_ONLY, Outcome

_Values: TypeAlias = dict[str, Any]

MAX_TRIES = 5
"""How often a row is sent again after Telegram's answer was lost."""

SENT_AGAIN_AFTER = timedelta(seconds=10)

MAX_ERROR = 200
"""Characters of Telegram's description that are kept."""


def settle(session: Session, outcomes: Iterable[Outcome], now: datetime, owner: str) -> None:
    """Writes the outcomes down, by `owner`, who has held the rows.

    The new state is carried to the announcement's recipient and to the nudge; a person who blocked the
    bot is marked unreachable.
    """
    kept = [outcome for outcome in outcomes if outcome.row.id != MEMORY_ONLY]
    for happened in Happened:
        batch = [_values(o, now) for o in kept if o.happened is happened]
        if batch:
            _write(session, happened, batch, {"owner": owner, "at": now})
    carry_to_recipients(session, [o.row.id for o in kept if o.row.announcement_id])
    carry_to_nudges(session, [o.row.id for o in kept if o.row.nudge_id])
    mark_unreachable(session, [o.row for o in kept if o.happened is Happened.BLOCKED], now)
    _follow_groups(session, kept)


def _write(
    session: Session, happened: Happened, batch: Sequence[_Values], known: dict[str, Any]
) -> None:
    """One UPDATE for all on PostgreSQL, where each would be a round trip; one for each on SQLite."""
    if is_postgres(session):
        run(session, _moves(happened, _of_many), **known, **in_one(batch))
    else:
        for row in batch:
            run(session, _moves(happened, _of_one), **known, **row)


_TIME: Final = OUTBOX.c.due_at_utc.type

_GIVEN: Final[Mapping[str, TypeEngine[Any]]] = {
    "row_id": BigInteger(),
    "made": BigInteger(),
    "why": Text(),
    "tries": Integer(),
    "due": _TIME,
    "again_at": _TIME,
}
"""What differs from outcome to outcome."""

_ROWS: Final = many_rows(**_GIVEN)


def _of_one(name: str) -> ColumnElement[Any]:
    """With its type: inside a CASE or COALESCE a parameter does not learn its column's."""
    return bindparam(name, type_=_GIVEN[name])


def _of_many(name: str) -> ColumnElement[Any]:
    given: ColumnElement[Any] = _ROWS[name]
    return given


@cache
def _moves(happened: Happened, given: Callable[[str], ColumnElement[Any]]) -> Update:
    """The one UPDATE for an event; its WHERE is the transition table. `given` has what differs by name."""
    after, before = step(happened)
    unsure = after is Delivery.UNKNOWN
    due: Any = func.coalesce(given("due"), OUTBOX.c.due_at_utc)
    settled_at: Any = None if after in OPEN else bindparam("at", type_=_TIME)
    return (
        update(OUTBOX)
        .where(OUTBOX.c.id == given("row_id"), state_is(*before), _held_by_owner(happened))
        .values(
            state=_by_policy(given, step(Happened.RESENT)[0], after) if unsure else after,
            message_id=func.coalesce(given("made"), OUTBOX.c.message_id),
            error=given("why"),
            attempts=given("tries"),
            due_at_utc=_by_policy(given, given("again_at"), due) if unsure else due,
            claimed_by=None,
            claimed_until_utc=None,
            settled_at_utc=_by_policy(given, None, settled_at) if unsure else settled_at,
        )
    )


def _by_policy(given: Callable[[str], ColumnElement[Any]], sent_again: Any, left: Any) -> Case[Any]:
    """The first value where an unknown row goes out again, else the second.

    Reminders and digests go out again, MAX_TRIES at most. Announcements do not: their author sees how
    many are in doubt, and decides (storage/announcements/resending.py).
    """
    by_itself = OUTBOX.c.announcement_id.is_(None)
    return case((and_(given("tries") < MAX_TRIES, by_itself), sent_again), else_=left)


def _held_by_owner(happened: Happened) -> ColumnElement[bool]:
    """Telegram's yes counts whoever reports it; everything else only from the row's holder."""
    owner: ColumnElement[str] = bindparam("owner")
    if happened in (Happened.ACCEPTED, Happened.RECOVERED):
        return owner == owner
    return or_(OUTBOX.c.claimed_by.is_(None), OUTBOX.c.claimed_by == owner)


def _values(outcome: Outcome, now: datetime) -> _Values:
    return {
        "row_id": outcome.row.id,
        "made": outcome.message_id,
        "why": outcome.error[:MAX_ERROR] if outcome.error else None,
        "tries": outcome.attempts,
        "due": outcome.due_at_utc,
        "again_at": now + SENT_AGAIN_AFTER,
    }


def _follow_groups(session: Session, outcomes: Sequence[Outcome]) -> None:
    """A group that became a supergroup has a new id; what is still owed to it goes there."""
    moved = {o.row.chat_id: o.moved_to for o in outcomes if o.moved_to is not None}
    for (old, new), still_owed in product(moved.items(), (OWED, IN_FLIGHT)):
        session.connection().execute(
            update(OUTBOX).where(OUTBOX.c.chat_id == old, still_owed).values(chat_id=new)
        )

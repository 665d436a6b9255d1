"""The end of an update's way: done, or tried again later."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, ColumnElement, Text, Update, bindparam, select, update
from sqlmodel import Session

from storage.hot import Lookup, Wish, many_rows, run
from storage.inbox.table import FIRST_OF_ITS_CHAT, INBOX, TODO


class Finish(StrEnum):
    """What `finish` found."""

    OURS = "ours"  # claimed and finished: do the work, in this transaction
    NOT_YET = "not yet"  # an older update of the chat is still to be done
    GONE = "gone"  # somebody did it, or it was parked: there is nothing to do


def _finish(
    row_id: ColumnElement[int], now: ColumnElement[datetime], did: ColumnElement[str]
) -> Update:
    """Only who finds the row undone finishes it."""
    return (
        update(INBOX)
        .where(INBOX.c.id == row_id, INBOX.c.state == TODO, FIRST_OF_ITS_CHAT)
        .values(state="done", done_at_utc=now, effect=did, claimed_by=None)
        .returning(INBOX.c.id.label("row_id"))
    )


_GIVEN = many_rows(row_id=BigInteger(), now=INBOX.c.done_at_utc.type, did=Text())
_FINISH = Lookup(
    _finish(bindparam("row_id"), bindparam("now"), bindparam("did")),
    _finish(_GIVEN.row_id, _GIVEN.now, _GIVEN.did),
    key=("row_id",),
    claims=True,
)
_STATE = select(INBOX.c.state).where(INBOX.c.id == bindparam("row_id"))


def finish(session: Session, row_id: int, now: datetime, effect: str) -> Finish:
    """Claims and finishes a row, as the first statement of its unit of work.

    With two processes at it, the second waits for the first one's commit and then finds it GONE. The
    work itself follows in the same transaction, so the row is done when, and only when, its effect is
    there. `effect` names what ran, or why nothing did.
    """
    if _FINISH.get(session, row_id=row_id, now=now, did=effect):
        return Finish.OURS
    state = run(session, _STATE, row_id=row_id).scalar()
    return Finish.NOT_YET if state == "todo" else Finish.GONE


def finish_wish(row_id: int, now: datetime, effect: str) -> Wish:
    """What `finish` of these will ask, for the groups that ask for many at once."""
    return Wish(_FINISH, {"row_id": row_id, "now": now, "did": effect})


def count_attempt(session: Session, row_id: int, due_at_utc: datetime | None = None) -> int:
    """Counts a try, and how many there were with it. `due_at_utc`: not before then again."""
    counted = (
        update(INBOX)
        .where(INBOX.c.id == row_id, INBOX.c.state == TODO)
        .values(attempts=INBOX.c.attempts + 1, due_at_utc=due_at_utc)
        .returning(INBOX.c.attempts)
    )
    return session.connection().scalar(counted) or 0

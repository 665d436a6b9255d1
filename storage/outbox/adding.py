"""Putting a call into the outbox, in the transaction of whatever makes it due."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Insert, insert, literal, select, update
from sqlmodel import Session

from domain import message_json
from domain.announcements.announcement import AnnouncementState
from domain.delivery import Delivery, Lane
from domain.messages import Addressee, Text
from storage.hot import Owing, many_rows, next_number, run
from storage.outbox.table import ANNOUNCEMENT, OUTBOX, PERSON, RECIPIENT
from storage.outbox.waiting import (
    MEMORY_ONLY,
    NOBODY_IN_PARTICULAR,
    SENDS,
    Body,
    Waiting,
    body_json,
    remember,
)
from storage.people.people import agrees

IN_HAND = timedelta(seconds=15)
"""How long a row belongs to the process that committed it, unless that process says that it still does."""

_INSERT = insert(OUTBOX).returning(OUTBOX.c.id)
_ADDED = (
    "id", "lane", "method", "chat_id", "person_id", "body", "addressee", "edits_id", "message_id", "state",
    "attempts", "due_at_utc", "claimed_until_utc", "announcement_id", "nudge_id", "reply_id",
    "created_at_utc",
)  # fmt: skip
_ROW = many_rows(**{name: OUTBOX.c[name].type for name in _ADDED})
_NUMBERED = Owing(insert(OUTBOX), insert(OUTBOX).from_select(_ADDED, select(*_ROW)), key=("id",))


def add(
    session: Session,
    *,
    now: datetime,
    lane: Lane,
    method: str,
    chat_id: int,
    body: Body | None = None,
    addressee: Addressee | None = None,
    person_id: int | None = None,
    edits_id: int | None = None,
    message_id: int | None = None,
    announcement_id: int | None = None,
    nudge_id: int | None = None,
    reply_id: int | None = None,
    due_at_utc: datetime | None = None,
) -> int:
    """Owes Telegram one call; returns the row's id.

    Replies and edits without `due_at_utc` go out right after the commit, from memory (unless this
    process has no sender); everything else waits in the table until due (None: at once). `edits_id` or
    `message_id` names the message that an edit, a deletion or a pin is about. `addressee` None: the
    person of `person_id` as they are by then.
    """
    sent_here = session.info.get(SENDS, True)
    in_hand = sent_here and lane is not Lane.BULK and due_at_utc is None
    row = {
        "lane": lane,
        "method": method,
        "chat_id": chat_id,
        "person_id": person_id,
        "body": body_json(body),
        "addressee": message_json.dumps(addressee) if addressee else None,
        "edits_id": edits_id,
        "message_id": message_id,
        "state": Delivery.SENDING if in_hand else Delivery.QUEUED,
        "attempts": 0,
        "due_at_utc": due_at_utc or now,
        "claimed_until_utc": now + IN_HAND if in_hand else None,
        "announcement_id": announcement_id,
        "nudge_id": nudge_id,
        "reply_id": reply_id,
        "created_at_utc": now,
    }
    row_id = _put(session, row)
    if in_hand:
        remember(
            session,
            Waiting(
                row_id, lane, method, chat_id, body, addressee or NOBODY_IN_PARTICULAR, person_id, edits_id,
                message_id, announcement_id, nudge_id, reply_id,
            ),
        )  # fmt: skip
    return row_id


def _put(session: Session, row: dict[str, Any]) -> int:
    number = next_number(session, OUTBOX.name)
    if number is None:
        row_id: int = run(session, _INSERT, **row).scalar()
        return row_id
    _NUMBERED.put(session, id=number, **row)
    return number


def answer_callback(
    session: Session, callback_query_id: str, text: Text | None, addressee: Addressee
) -> None:
    """Answers a pressed button after the commit (`text` None: only stops its spinner). Never stored."""
    body = {"callback_query_id": callback_query_id, **({"text": text} if text else {})}
    answer = Waiting(MEMORY_ONLY, Lane.REPLY, "answerCallbackQuery", 0, body, addressee)
    remember(session, answer)


def queue_announcement(
    session: Session, announcement_id: int, now: datetime, *, limit: int = 1000
) -> bool:
    """Owes the announcement to its next `limit` recipients, in the order of their ids.

    Returns whether there are more. Remembers how far it came in `announcement.queued_up_to`, so calling
    it again, after a crash too, owes nobody anything twice. Recipients who may or can no longer be written
    to (consent withdrawn since, no chat) are left QUEUED in `recipient` and get no row.
    """
    done_to = session.scalar(
        select(ANNOUNCEMENT.c.queued_up_to)
        .where(
            ANNOUNCEMENT.c.id == announcement_id, ANNOUNCEMENT.c.state == AnnouncementState.SENDING
        )
        .with_for_update()
    )
    if done_to is None:
        return False
    batch = (
        select(RECIPIENT.c.person_id)
        .where(RECIPIENT.c.announcement_id == announcement_id, RECIPIENT.c.person_id > done_to)
        .order_by(RECIPIENT.c.person_id)
        .limit(limit)
    )
    people = session.scalars(batch).all()
    if not people:
        return False
    session.execute(_owe_to_recipients(announcement_id, done_to, people[-1], now))
    session.execute(
        update(ANNOUNCEMENT)
        .where(ANNOUNCEMENT.c.id == announcement_id)
        .values(queued_up_to=people[-1])
    )
    return len(people) == limit


def _owe_to_recipients(announcement_id: int, after: int, up_to: int, now: datetime) -> Insert:
    row = {
        "lane": literal(Lane.BULK, OUTBOX.c.lane.type),
        "method": literal("send"),
        "chat_id": PERSON.c.chat_id,
        "person_id": PERSON.c.id,
        "state": literal(Delivery.QUEUED, OUTBOX.c.state.type),
        "attempts": literal(0),
        "due_at_utc": literal(now, OUTBOX.c.due_at_utc.type),
        "announcement_id": literal(announcement_id),
        "created_at_utc": literal(now, OUTBOX.c.created_at_utc.type),
    }
    owed = (
        select(*row.values())
        .join_from(RECIPIENT, PERSON, PERSON.c.id == RECIPIENT.c.person_id)
        .where(
            RECIPIENT.c.announcement_id == announcement_id,
            RECIPIENT.c.person_id > after,
            RECIPIENT.c.person_id <= up_to,
            PERSON.c.chat_id.is_not(None),
            agrees(PERSON.c.id),
        )
        .order_by(PERSON.c.id)
    )
    return insert(OUTBOX).from_select(list(row), owed)

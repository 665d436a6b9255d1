"""An outbox row as the sender holds it: values instead of JSON, and only what sending needs."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeAlias

from sqlmodel import Session

from domain import message_json
from domain.delivery import Happened, Lane
from domain.messages import Addressee, Message

Body: TypeAlias = Message | Mapping[str, Any]
"""A message whose text is made when it is sent, or the parameters of a method.

A parameter that is a Text becomes plain text in the addressee's language."""

MEMORY_ONLY = 0
"""The id of what has no row: an answer to a callback query, worthless a minute later."""

SENDS = "sends"
"""The key of `session.info` that is False in a process without a sender; its rows wait in the table."""

REMEMBERED = "outbox"
"""The key of `session.info` under which a unit of work finds the rows to hand to the sender."""


NOBODY_IN_PARTICULAR = Addressee()


@dataclass(frozen=True, slots=True, eq=False)
class Waiting:
    """One call that is owed.

    `body` None with an `announcement_id`: the announcement's stored message. `edits_id` is the outbox
    row whose message this call is about; `message_id` is that message, where already known. `attempts`
    counts the calls made so far that Telegram or the network failed.
    """

    id: int
    lane: Lane
    method: str
    chat_id: int
    body: Body | None = None
    addressee: Addressee = NOBODY_IN_PARTICULAR
    person_id: int | None = None
    edits_id: int | None = None
    message_id: int | None = None
    announcement_id: int | None = None
    nudge_id: int | None = None
    reply_id: int | None = None
    attempts: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Outcome:
    """What became of a row.

    `message_id` is the message it made (None: made none). `due_at_utc` says when a postponed row is
    tried again (None: now). `moved_to` is the new id of a group that became a supergroup. `bad_content`
    True: Telegram refuses what it says, whomever it is said to.
    """

    row: Waiting
    happened: Happened
    message_id: int | None = None
    error: str | None = None
    attempts: int = 0
    due_at_utc: datetime | None = None
    moved_to: int | None = None
    bad_content: bool = False


def committed(session: Session) -> list[Waiting]:
    """The replies and edits added in this unit of work; call it once the commit is done."""
    rows: list[Waiting] = session.info.get(REMEMBERED, [])
    return rows


def remember(session: Session, row: Waiting) -> None:
    """Hands the row to the sender when, and only when, this unit of work is committed."""
    session.info.setdefault(REMEMBERED, []).append(row)


def body_json(body: Body | None) -> str | None:
    """The body as it is stored."""
    return None if body is None else message_json.dumps(body)


def body_value(stored: str | None) -> Body | None:
    """What `body_json` stored."""
    if stored is None:
        return None
    body: Body = message_json.loads(stored)
    return body

"""What a person saw last: the newest message of her chat as it reads now, with its buttons."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, exists, literal_column, select
from sqlmodel import Session

from domain.messages import Inline, Message
from storage.outbox.table import OUTBOX
from storage.outbox.waiting import body_value

_O: Final = OUTBOX.c
_ON_ITS_WAY: Final = OUTBOX.alias("on_its_way").c
_UNSEEN: Final = exists().where(
    _ON_ITS_WAY.state == literal_column("'sending'"),
    _ON_ITS_WAY.chat_id == bindparam("chat"),
    _ON_ITS_WAY.method == "send",
    _ON_ITS_WAY.message_id.is_(None),
)
_LAST: Final = (
    select(
        _O.body,
        _O.message_id,
        _O.announcement_id,
        _O.nudge_id,
        _O.reply_id,
    )
    .where(
        _O.chat_id == bindparam("chat"),
        _O.message_id.is_not(None),
        ~_UNSEEN,
        _O.created_at_utc > bindparam("since"),
    )
    .order_by(_O.message_id.desc(), _O.id.desc())
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class Screen:
    """A message with buttons."""

    message_id: int
    keyboard: Inline


def last(session: Session, chat_id: int, since_utc: datetime) -> Screen | None:
    """The newest message, if something can be pressed under it and it belongs to no conversation,
    announcement or reminder; None for none, and while a newer one is on its way: she may have seen that.

    Telegram numbers a chat's messages in order, and an edit has the number of its message.
    """
    row = session.execute(_LAST, {"chat": chat_id, "since": since_utc}).first()
    if row is None or row.announcement_id or row.nudge_id or row.reply_id:
        return None
    body = body_value(row.body)
    keyboard = body.keyboard if isinstance(body, Message) else None
    return Screen(row.message_id, keyboard) if isinstance(keyboard, Inline) else None

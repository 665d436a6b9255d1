"""Balasan: what people said outside dialogs."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.replies import ReplyKind
from storage.tables import Reply


def keep(
    session: Session,
    now: datetime,
    *,
    person_id: int,
    area_code: str,
    chat_id: int,
    kind: ReplyKind = ReplyKind.TEXT,
    words: str = "",
    business_id: int | None = None,
    message_id: int | None = None,
    file_id: str | None = None,
    file_unique_id: str | None = None,
    help_with: str | None = None,
) -> int:
    """Saves a reply for the staff of the area; returns its id."""
    reply = Reply(
        person_id=person_id,
        business_id=business_id,
        area_code=area_code,
        kind=kind,
        words=words,
        file_id=file_id,
        file_unique_id=file_unique_id,
        help_with=help_with,
        chat_id=chat_id,
        message_id=message_id,
        said_at_utc=now,
    )
    session.add(reply)
    session.flush()
    assert reply.id is not None
    return reply.id

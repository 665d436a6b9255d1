"""Balasan: what people said outside dialogs, and what staff answered."""

from datetime import datetime

from sqlalchemy import BigInteger, Index, Text
from sqlmodel import Field

from domain.replies import ReplyKind, ReplyState, Topic
from storage.tables.columns import AreaCodeText, BigId, Json, enum_type
from storage.tables.table import Table


class Reply(Table, table=True):
    """A balasan: what someone said outside a dialog, or the help they asked for, and what became of it.

    `thread_id` is the first reply of its conversation; None for that one itself. `message_id` is her message
    in her chat, so that the answer comes back under it; None after a button. `words` is her text or caption,
    `earlier_words` what they were before she edited them; `file_id` is None where there is no file. Of
    announcement, nudge (reminder) and report the one it is about is set, if any. `needs_answer` False: a
    thank-you or an ok. `offered` True: she was asked whether it is a report (yes where it is CLOSED).
    `period` is the month (ISO) whose sales she sent for staff to enter. `due_at_utc` is by when she was told
    that somebody sees to it. `settled_by` is who answered or closed it; None where nobody had to.
    """

    __tablename__ = "reply"
    __table_args__ = (
        Index("ix_reply_area", "state", "topic", "area_code", "id"),
        Index("ix_reply_person", "person_id", "said_at_utc"),
    )

    id: int | None = Field(default=None, sa_type=BigId, primary_key=True)
    thread_id: int | None = Field(default=None, sa_type=BigInteger, index=True)
    person_id: int = Field(sa_type=BigInteger, foreign_key="person.id")
    business_id: int | None = Field(default=None, sa_type=BigInteger)
    area_code: str = Field(sa_type=AreaCodeText)
    topic: Topic = Field(sa_type=enum_type(Topic), default=Topic.REPLY)
    kind: ReplyKind = Field(sa_type=enum_type(ReplyKind))
    words: str = Field(default="", sa_type=Text)
    earlier_words: list[str] = Field(default_factory=list, sa_type=Json)
    file_id: str | None = None
    file_unique_id: str | None = None
    help_with: str | None = Field(default=None, description="dialog she asked for help with")
    chat_id: int = Field(sa_type=BigInteger)
    message_id: int | None = Field(default=None, sa_type=BigInteger)
    announcement_id: int | None = Field(default=None, sa_type=BigInteger, index=True)
    nudge_id: int | None = Field(default=None, sa_type=BigInteger)
    report_id: int | None = Field(default=None, sa_type=BigInteger)
    period: str | None = None
    said_at_utc: datetime
    due_at_utc: datetime | None = None
    needs_answer: bool = True
    offered: bool = False
    state: ReplyState = Field(sa_type=enum_type(ReplyState), default=ReplyState.OPEN)
    settled_by: int | None = Field(default=None, sa_type=BigInteger)
    settled_at_utc: datetime | None = None


class ReplyAnswer(Table, table=True):
    """What an officer answered in a conversation (`thread_id`, the id of its first reply).

    `office` is the area they spoke for. `outbox_id` is the message to her; None when she could not be
    written to at the time. `returned_at_utc` is when it turned out that it did not reach her.
    """

    __tablename__ = "reply_answer"

    id: int | None = Field(default=None, sa_type=BigId, primary_key=True)
    thread_id: int = Field(sa_type=BigInteger, foreign_key="reply.id", index=True)
    person_id: int = Field(
        sa_type=BigInteger, foreign_key="person.id", index=True, description="whom it was said to"
    )
    by_person_id: int = Field(sa_type=BigInteger)
    office: str = Field(sa_type=AreaCodeText)
    kind: ReplyKind = Field(sa_type=enum_type(ReplyKind))
    words: str = Field(default="", sa_type=Text)
    file_id: str | None = None
    file_unique_id: str | None = None
    outbox_id: int | None = Field(default=None, sa_type=BigInteger, index=True)
    answered_at_utc: datetime
    returned_at_utc: datetime | None = None

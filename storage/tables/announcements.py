"""Announcements, the people they go to, and what these answered."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Column, Index, Text
from sqlmodel import Field

from domain.announcements.announcement import AnnouncementKind, AnnouncementState, Rsvp
from domain.delivery import Delivery
from domain.sectors.sector import Sector
from storage.tables.columns import AreaCodeText, BigId, Json, enum_type
from storage.tables.table import Table


class Announcement(Table, table=True):
    """News or an invitation to the owners of an area, optionally of one sector.

    `revision` counts the changes of a draft: only what its author saw last can be sent. `due_at_utc` is
    when sending begins (None for a draft). `progress_id` is the outbox row of the author's progress
    message, `progress` what it says (domain/announcements/progress.py), looked after last at
    `progress_at_utc`; answers and replies up to `counted_to_utc` are surely in it.
    """

    __tablename__ = "announcement"
    __table_args__ = (
        Index("ix_announcement_open", "state",
              sqlite_where=Column("finished_at_utc").is_(None),
              postgresql_where=Column("finished_at_utc").is_(None)),
    )  # fmt: skip

    id: int | None = Field(default=None, sa_type=BigId, primary_key=True)
    author_id: int = Field(sa_type=BigInteger, foreign_key="person.id", index=True)
    kind: AnnouncementKind = Field(sa_type=enum_type(AnnouncementKind))
    text: str = Field(sa_type=Text)
    photo_file_id: str | None = None
    area_code: str = Field(sa_type=AreaCodeText)
    sector: Sector | None = Field(default=None, sa_type=enum_type(Sector))
    revision: int = 0
    state: AnnouncementState = Field(
        sa_type=enum_type(AnnouncementState), default=AnnouncementState.DRAFT
    )
    recipients: int = 0
    queued_up_to: int = Field(
        default=0, sa_type=BigInteger, description="person id up to which outbox rows exist"
    )
    progress_id: int | None = Field(default=None, sa_type=BigInteger)
    progress: dict[str, Any] | None = Field(default=None, sa_type=Json)
    progress_at_utc: datetime | None = None
    counted_to_utc: datetime | None = None
    made_at_utc: datetime
    due_at_utc: datetime | None = None
    finished_at_utc: datetime | None = None


class Recipient(Table, table=True):
    """One person an announcement goes to, frozen when it was sent; once however many businesses.

    `rsvp` is the last answer to an invitation; the earlier ones are in `rsvp_answer`.
    """

    __tablename__ = "recipient"
    __table_args__ = (
        Index("ix_recipient_person", "person_id", "announcement_id"),
        Index("ix_recipient_state", "announcement_id", "state"),
        Index("ix_recipient_answer", "announcement_id", "rsvp_at_utc", "rsvp",
              sqlite_where=Column("rsvp_at_utc").is_not(None),
              postgresql_where=Column("rsvp_at_utc").is_not(None)),
    )  # fmt: skip

    announcement_id: int = Field(
        sa_type=BigInteger, primary_key=True, foreign_key="announcement.id"
    )
    person_id: int = Field(sa_type=BigInteger, primary_key=True, foreign_key="person.id")
    state: Delivery = Field(sa_type=enum_type(Delivery), default=Delivery.QUEUED)
    message_id: int | None = Field(default=None, sa_type=BigInteger)
    settled_at_utc: datetime | None = None
    rsvp: Rsvp | None = Field(default=None, sa_type=enum_type(Rsvp))
    rsvp_at_utc: datetime | None = None


class RsvpAnswer(Table, table=True):
    """One answer to an invitation, changes of mind included, in the order of `id`."""

    __tablename__ = "rsvp_answer"
    __table_args__ = (Index("ix_rsvp_answer_recipient", "announcement_id", "person_id"),)

    id: int | None = Field(default=None, sa_type=BigId, primary_key=True)
    announcement_id: int = Field(sa_type=BigInteger, foreign_key="announcement.id")
    person_id: int = Field(sa_type=BigInteger, foreign_key="person.id", index=True)
    answer: Rsvp = Field(sa_type=enum_type(Rsvp))
    answered_at_utc: datetime

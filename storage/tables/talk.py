"""Dialogs half-way, and announcements."""

from datetime import datetime

from sqlalchemy import BigInteger, Column, Index, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from domain.announcements import AnnouncementKind, AnnouncementState, Rsvp, WhenUnknown
from domain.delivery import Delivery
from domain.sectors import Sector
from storage.tables.columns import AreaCodeText, BigId, enum_type


class DialogRow(SQLModel, table=True):
    """One dialog of one person in one chat, saved with every answer. At most one of them is active.

    `state` is the JSON of domain/dialogs/engine/state.py; `token` is in the buttons of this instance. A
    finished one stays, without its answers, so that a second tap on its last button is known.
    """

    __tablename__ = "dialog"
    __table_args__ = (
        UniqueConstraint("chat_id", "telegram_id", "dialog"),
        Index("uq_dialog_active", "chat_id", "telegram_id", unique=True,
              sqlite_where=Column("active").is_(True), postgresql_where=Column("active").is_(True)),
    )  # fmt: skip

    id: int | None = Field(default=None, sa_type=BigId, primary_key=True)
    chat_id: int = Field(sa_type=BigInteger)
    telegram_id: int = Field(sa_type=BigInteger)
    dialog: str
    token: str
    active: bool = True
    state: str = Field(sa_type=Text)
    started_at_utc: datetime
    changed_at_utc: datetime
    finished_at_utc: datetime | None = None


class Announcement(SQLModel, table=True):
    """News or an invitation to the owners of an area, optionally of one sector."""

    __tablename__ = "announcement"

    id: int | None = Field(default=None, sa_type=BigId, primary_key=True)
    author_id: int = Field(sa_type=BigInteger, foreign_key="person.id", index=True)
    kind: AnnouncementKind = Field(sa_type=enum_type(AnnouncementKind))
    text: str = Field(sa_type=Text)
    photo_file_id: str | None = None
    area_code: str = Field(sa_type=AreaCodeText)
    sector: Sector | None = Field(default=None, sa_type=enum_type(Sector))
    state: AnnouncementState = Field(
        sa_type=enum_type(AnnouncementState), default=AnnouncementState.SENDING
    )
    when_unknown: WhenUnknown = Field(sa_type=enum_type(WhenUnknown), default=WhenUnknown.LEAVE)
    recipients: int = 0
    queued_up_to: int = Field(
        default=0, sa_type=BigInteger, description="person id up to which outbox rows exist"
    )
    progress_id: int | None = Field(
        default=None, sa_type=BigInteger, description="outbox row of the author's progress message"
    )
    progress_at_utc: datetime | None = None
    made_at_utc: datetime
    finished_at_utc: datetime | None = None


class Recipient(SQLModel, table=True):
    """One person an announcement goes to, frozen when it was sent; once however many businesses."""

    __tablename__ = "recipient"
    __table_args__ = (Index("ix_recipient_person", "person_id", "announcement_id"),)

    announcement_id: int = Field(
        sa_type=BigInteger, primary_key=True, foreign_key="announcement.id"
    )
    person_id: int = Field(sa_type=BigInteger, primary_key=True, foreign_key="person.id")
    state: Delivery = Field(sa_type=enum_type(Delivery), default=Delivery.QUEUED)
    message_id: int | None = Field(default=None, sa_type=BigInteger)
    settled_at_utc: datetime | None = None
    rsvp: Rsvp | None = Field(default=None, sa_type=enum_type(Rsvp))
    rsvp_at_utc: datetime | None = None

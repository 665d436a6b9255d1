"""People, what they agreed to, and what they may do."""

from datetime import datetime

from sqlalchemy import BigInteger, Column, Index
from sqlmodel import Field

from domain.businesses.business import EnteredBy
from domain.people.sapaan import Sapaan
from domain.permissions import Role
from domain.reminders.reminder import Wish
from storage.tables.columns import AreaCodeText, BigId, enum_type
from storage.tables.table import Table


class Person(Table, table=True):
    """Anyone who talks to the bot, or was entered by staff and has not written yet.

    `telegram_id` None: never talked to the bot. `chat_id` is the private chat. `unreachable_since_utc`
    set: blocked the bot or is gone; cleared by the next thing they say. `sapaan` None: not asked yet.
    """

    __tablename__ = "person"
    __table_args__ = (
        Index("ix_person_phone", "phone",
              sqlite_where=Column("phone").is_not(None),
              postgresql_where=Column("phone").is_not(None)),
    )  # fmt: skip

    id: int | None = Field(default=None, sa_type=BigId, primary_key=True)
    telegram_id: int | None = Field(default=None, sa_type=BigInteger, unique=True)
    chat_id: int | None = Field(default=None, sa_type=BigInteger)
    first_name: str = ""
    sapaan: Sapaan | None = Field(default=None, sa_type=enum_type(Sapaan))
    name: str | None = None
    phone: str | None = Field(default=None, description="E.164")
    language: str = "id"
    unreachable_since_utc: datetime | None = None
    reminders: Wish = Field(default=Wish.ALL, sa_type=enum_type(Wish))
    reminders_skip: str | None = Field(default=None, description="ISO month without reminders")
    entered_by: EnteredBy = Field(sa_type=enum_type(EnteredBy), default=EnteredBy.OWNER)
    created_at_utc: datetime


class Newcomer(Table, table=True):
    """Somebody who chose a language before there is a person to keep it with; gone once there is."""

    __tablename__ = "newcomer"

    telegram_id: int = Field(sa_type=BigInteger, primary_key=True)
    language: str


class Consent(Table, table=True):
    """One agreement to one version of the consent text; withdrawn ones stay as history."""

    __tablename__ = "consent"

    id: int | None = Field(default=None, sa_type=BigId, primary_key=True)
    person_id: int = Field(sa_type=BigInteger, foreign_key="person.id", index=True)
    version: str
    given_at_utc: datetime
    withdrawn_at_utc: datetime | None = None


class RoleGrant(Table, table=True):
    """A role in an area; revoked ones stay as history. Owners need no row."""

    __tablename__ = "role_grant"
    __table_args__ = (
        Index("uq_role_grant_live", "person_id", "role", "area_code", unique=True,
              sqlite_where=Column("revoked_at_utc").is_(None),
              postgresql_where=Column("revoked_at_utc").is_(None)),
        Index("ix_role_grant_area", "area_code"),
    )  # fmt: skip

    id: int | None = Field(default=None, sa_type=BigId, primary_key=True)
    person_id: int = Field(sa_type=BigInteger, foreign_key="person.id")
    role: Role = Field(sa_type=enum_type(Role))
    area_code: str = Field(sa_type=AreaCodeText)
    granted_at_utc: datetime
    granted_by: int | None = Field(default=None, sa_type=BigInteger)
    revoked_at_utc: datetime | None = None


class StaffInvitation(Table, table=True):
    """A one-time link that makes someone staff. Only the hash of its 128-bit token is kept."""

    __tablename__ = "staff_invitation"

    id: int | None = Field(default=None, sa_type=BigId, primary_key=True)
    token_hash: str = Field(unique=True)
    role: Role = Field(sa_type=enum_type(Role))
    area_code: str = Field(sa_type=AreaCodeText)
    made_at_utc: datetime
    made_by: int | None = Field(default=None, sa_type=BigInteger, description="None: command line")
    expires_at_utc: datetime
    used_at_utc: datetime | None = None
    used_by: int | None = Field(default=None, sa_type=BigInteger)

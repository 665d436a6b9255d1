"""What businesses ask help for, and what became of it."""

from datetime import datetime

from sqlalchemy import BigInteger, Index, text
from sqlmodel import Field

from domain.needs.need import NeedKind, NeedState
from storage.tables.columns import BigId, enum_type
from storage.tables.table import Table

_OPEN_AND_NAMED = text("state IN ('noted', 'in_progress', 'scheduled') AND kind <> 'other'")
"""`domain.needs.need.OPEN`, without the needs in her own words."""


class Need(Table, table=True):
    """Something a business asks help for. `note` is her own words, `answer` what staff said last with the
    state: when and where, or why not. Its code is made from its id (`domain.needs.codes`)."""

    __tablename__ = "need"
    __table_args__ = (
        Index("uq_need_open", "business_id", "kind", unique=True,
              sqlite_where=_OPEN_AND_NAMED, postgresql_where=_OPEN_AND_NAMED),
    )  # fmt: skip

    id: int | None = Field(default=None, sa_type=BigId, primary_key=True)
    business_id: int = Field(sa_type=BigInteger, foreign_key="business.id", index=True)
    report_id: int | None = Field(default=None, sa_type=BigInteger, index=True)
    kind: NeedKind = Field(sa_type=enum_type(NeedKind))
    note: str | None = None
    state: NeedState = Field(sa_type=enum_type(NeedState), default=NeedState.NOTED)
    answer: str | None = None
    asked_at_utc: datetime
    changed_at_utc: datetime | None = None
    changed_by: int | None = Field(default=None, sa_type=BigInteger)


class NeedChange(Table, table=True):
    """One step in the life of a need: to which state, by whom, and what was said with it."""

    __tablename__ = "need_change"

    id: int | None = Field(default=None, sa_type=BigId, primary_key=True)
    need_id: int = Field(sa_type=BigInteger, foreign_key="need.id", index=True)
    state: NeedState = Field(sa_type=enum_type(NeedState))
    answer: str | None = None
    at_utc: datetime
    by_person_id: int | None = Field(default=None, sa_type=BigInteger)

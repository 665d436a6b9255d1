"""Businesses and their monthly reports."""

from datetime import datetime

from sqlalchemy import BigInteger, Column, Index
from sqlmodel import Field

from domain.businesses.business import BusinessState, EnteredBy, Reach, Standing
from domain.reports.report import ReportState
from domain.sectors.sector import Sector
from storage.tables.columns import AreaCodeText, BigId, Json, enum_type
from storage.tables.table import Table


class Business(Table, table=True):
    """A business of an owner. `name` None: has none yet. `area_code` is its kelurahan (35.78.03.1003)."""

    __tablename__ = "business"
    __table_args__ = (
        Index("ix_business_area", "area_code", "id"),
        {
            "sqlite_autoincrement": True
        },  # an old button never means the next one: erased ids stay unused
    )

    id: int | None = Field(default=None, sa_type=BigId, primary_key=True)
    owner_id: int = Field(sa_type=BigInteger, foreign_key="person.id", index=True)
    name: str | None = None
    product: str
    sector: Sector = Field(sa_type=enum_type(Sector))
    area_code: str = Field(sa_type=AreaCodeText)
    rt: str | None = None
    rw: str | None = None
    workers: int | None = Field(default=None, description="people who work in it, she included")
    reach: Reach | None = Field(default=None, sa_type=enum_type(Reach))
    state: BusinessState = Field(sa_type=enum_type(BusinessState), default=BusinessState.OPEN)
    standing: Standing = Field(sa_type=enum_type(Standing), default=Standing.NEW)
    merged_into_id: int | None = Field(default=None, sa_type=BigInteger)
    registered_at_utc: datetime
    entered_by: EnteredBy = Field(sa_type=enum_type(EnteredBy), default=EnteredBy.OWNER)
    entered_by_id: int | None = Field(default=None, sa_type=BigInteger)


class Report(Table, table=True):
    """The sales of one business in one calendar month. Rp0 is "tidak jualan".

    `period` is ISO ("2026-10"). `live` False: the losing report of a merge, kept as history.
    `approximate` True: she said so ("sekitar"). `reason` is staff's when sent back. `awaits_owner` True:
    somebody else entered it, and she has not said yet that it is right.
    """

    __tablename__ = "report"
    __table_args__ = (
        Index("uq_report_live", "business_id", "period", unique=True,
              sqlite_where=Column("live").is_(True), postgresql_where=Column("live").is_(True)),
        # None on the month alone: SQLite would start there and read the whole city's for one kelurahan.
        Index("ix_report_doubt", "state", "period", sqlite_where=Column("doubt").is_not(None),
              postgresql_where=Column("doubt").is_not(None)),
    )  # fmt: skip

    id: int | None = Field(default=None, sa_type=BigId, primary_key=True)
    business_id: int = Field(sa_type=BigInteger, foreign_key="business.id")
    period: str
    revenue_rupiah: int = Field(sa_type=BigInteger)
    approximate: bool = False
    live: bool = True
    state: ReportState = Field(sa_type=enum_type(ReportState), default=ReportState.SUBMITTED)
    doubt: str | None = Field(default=None, description="why it stands in staff's list to check")
    obstacles: list[str] = Field(default_factory=list, sa_type=Json)
    boosts: list[str] = Field(default_factory=list, sa_type=Json, description="what helped")
    note: str | None = Field(default=None, description="her own words on the month and her needs")
    reason: str | None = None
    reviewed_at_utc: datetime | None = None
    reviewed_by: int | None = Field(default=None, sa_type=BigInteger)
    reported_at_utc: datetime
    entered_by: EnteredBy = Field(sa_type=enum_type(EnteredBy), default=EnteredBy.OWNER)
    entered_by_id: int | None = Field(default=None, sa_type=BigInteger)
    awaits_owner: bool = False


class ReportRevision(Table, table=True):
    """What a report said before it was corrected."""

    __tablename__ = "report_revision"

    id: int | None = Field(default=None, sa_type=BigId, primary_key=True)
    report_id: int = Field(sa_type=BigInteger, foreign_key="report.id", index=True)
    revenue_rupiah: int = Field(sa_type=BigInteger)
    state: ReportState = Field(sa_type=enum_type(ReportState))
    reported_at_utc: datetime
    replaced_at_utc: datetime
    replaced_by: int | None = Field(default=None, sa_type=BigInteger)

"""What has happened to a business: where it was before it moved, and when it was closed."""

from datetime import datetime

from sqlalchemy import BigInteger, Index
from sqlmodel import Field

from domain.businesses.business import ClosingReason
from storage.tables.columns import AreaCodeText, BigId, enum_type
from storage.tables.table import Table


class BusinessMove(Table, table=True):
    """A business moved to another kelurahan.

    Months before `before_period` (ISO) were over for reports by then and stay with `from_area`; from that
    month on it counts where it moved to.
    """

    __tablename__ = "business_move"
    __table_args__ = (
        Index("ix_business_move_period", "before_period", "business_id"),
        Index("ix_business_move_at", "moved_at_utc"),
    )

    id: int | None = Field(default=None, sa_type=BigId, primary_key=True)
    business_id: int = Field(sa_type=BigInteger, foreign_key="business.id", index=True)
    from_area: str = Field(sa_type=AreaCodeText)
    to_area: str = Field(sa_type=AreaCodeText)
    before_period: str
    moved_at_utc: datetime
    moved_by: int | None = Field(default=None, sa_type=BigInteger)


class BusinessBreak(Table, table=True):
    """A business was closed: not counted from `since_period` (ISO) until before `until_period`.

    `until_period` None: closed to this day. `reason` None: she gave none.
    """

    __tablename__ = "business_break"
    __table_args__ = (
        Index("ix_business_break_period", "since_period", "business_id"),
        Index("ix_business_break_closed", "closed_at_utc"),
        Index("ix_business_break_reopened", "reopened_at_utc"),
    )

    id: int | None = Field(default=None, sa_type=BigId, primary_key=True)
    business_id: int = Field(sa_type=BigInteger, foreign_key="business.id", index=True)
    since_period: str
    until_period: str | None = None
    reason: ClosingReason | None = Field(default=None, sa_type=enum_type(ClosingReason))
    closed_at_utc: datetime
    reopened_at_utc: datetime | None = None

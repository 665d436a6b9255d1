"""Summaries of sales that were given out: what stood on the paper, found by its code."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger
from sqlmodel import Field

from storage.tables.columns import AreaCodeText, BigId, Json
from storage.tables.table import Table


class SalesSummary(Table, table=True):
    """One summary. `figures` is domain.reports.summaries.Figures as JSON; the words are those printed."""

    __tablename__ = "sales_summary"

    id: int | None = Field(default=None, sa_type=BigId, primary_key=True)
    code: str = Field(unique=True)
    business_id: int = Field(sa_type=BigInteger, foreign_key="business.id", index=True)
    business: str
    product: str
    owner: str
    area_code: str = Field(sa_type=AreaCodeText)
    figures: list[Any] = Field(sa_type=Json)
    issued_at_utc: datetime

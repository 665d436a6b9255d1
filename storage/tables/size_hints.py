"""Which hints about its size class a business was given, so that none comes twice a year."""

from datetime import datetime

from sqlalchemy import BigInteger
from sqlmodel import Field

from storage.tables.table import Table


class SizeHint(Table, table=True):
    """When the hint was given last; `hint` is domain/businesses/size_classes.py's Hint as text."""

    __tablename__ = "size_hint"

    business_id: int = Field(sa_type=BigInteger, foreign_key="business.id", primary_key=True)
    hint: str = Field(primary_key=True)
    told_at_utc: datetime

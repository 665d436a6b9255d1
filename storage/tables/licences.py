"""The licences of businesses, as their owners say."""

from datetime import datetime

from sqlalchemy import BigInteger, UniqueConstraint
from sqlmodel import Field

from domain.licences.licence import LicenceKind
from storage.tables.columns import BigId, enum_type
from storage.tables.table import Table


class Licence(Table, table=True):
    """A licence that a business has, by its owner's word. `until_year` None: it holds without end, or she
    did not say."""

    __tablename__ = "licence"
    __table_args__ = (UniqueConstraint("business_id", "kind"),)

    id: int | None = Field(default=None, sa_type=BigId, primary_key=True)
    business_id: int = Field(sa_type=BigInteger, foreign_key="business.id")
    kind: LicenceKind = Field(sa_type=enum_type(LicenceKind))
    number: str | None = None
    until_year: int | None = None
    noted_at_utc: datetime

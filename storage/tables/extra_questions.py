"""Which extra question a business was asked, and when its owner answered."""

from datetime import datetime

from sqlalchemy import BigInteger
from sqlmodel import Field

from domain.reports.extra_questions import Topic
from storage.tables.columns import enum_type
from storage.tables.table import Table


class ExtraQuestion(Table, table=True):
    """When a topic was asked last, and answered last; the answer stands where it belongs (the business, its
    licences). `answered_at_utc` None: skipped or passed over."""

    __tablename__ = "extra_question"

    business_id: int = Field(sa_type=BigInteger, foreign_key="business.id", primary_key=True)
    topic: Topic = Field(sa_type=enum_type(Topic), primary_key=True)
    asked_at_utc: datetime
    answered_at_utc: datetime | None = None

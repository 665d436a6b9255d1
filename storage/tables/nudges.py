"""What comes due by itself: who was reminded or told, and how far each round has come."""

from datetime import datetime

from sqlalchemy import BigInteger, UniqueConstraint
from sqlmodel import Field

from domain.delivery import Delivery
from domain.reminders.nudges import NudgeAnswer
from storage.tables.columns import BigId, Json, enum_type
from storage.tables.table import Table


class Nudge(Table, table=True):
    """Something due by itself, once for its key: a reminder to an owner, a digest to staff.

    `kind`, `key_period` and `stage` are those of domain.reminders.nudges.Round; `subject_id` is 0 for both
    kinds there are. `answer` is what the person pressed below it, None when nothing (yet).
    """

    __tablename__ = "nudge"
    __table_args__ = (UniqueConstraint("person_id", "kind", "subject_id", "key_period", "stage"),)

    id: int | None = Field(default=None, sa_type=BigId, primary_key=True)
    person_id: int = Field(sa_type=BigInteger, foreign_key="person.id")
    kind: str
    subject_id: int = Field(default=0, sa_type=BigInteger)
    key_period: str
    stage: int = 1
    state: Delivery = Field(sa_type=enum_type(Delivery), default=Delivery.QUEUED)
    made_at_utc: datetime
    settled_at_utc: datetime | None = None
    answer: NudgeAnswer | None = Field(default=None, sa_type=enum_type(NudgeAnswer))
    answered_at_utc: datetime | None = None


class NudgeRound(Table, table=True):
    """How far a round has come: every person with an id up to `up_to` was looked at.

    `told` people got a nudge; `skipped` counts the others by the values of domain.reminders.nudges.Skipped.
    """

    __tablename__ = "nudge_round"

    kind: str = Field(primary_key=True)
    key_period: str = Field(primary_key=True)
    stage: int = Field(primary_key=True)
    up_to: int = Field(default=0, sa_type=BigInteger)
    told: int = 0
    skipped: dict[str, int] = Field(default_factory=dict, sa_type=Json)
    began_at_utc: datetime
    finished_at_utc: datetime | None = None

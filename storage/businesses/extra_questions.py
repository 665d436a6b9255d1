"""What was asked of a business beside its sales, and what is known of it anyway."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Any, Final

from sqlalchemy import bindparam, select, update
from sqlalchemy.dialects.postgresql import insert as postgres_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlmodel import Session, SQLModel

import storage.tables  # noqa: F401  # fills the metadata
from domain.reports.extra_questions import Past, Topic
from domain.times.calendar import local_date
from storage.hot import is_postgres, run

_TABLE: Final = SQLModel.metadata.tables["extra_question"]
_BUSINESS: Final = SQLModel.metadata.tables["business"]
_Q, _B = _TABLE.c, _BUSINESS.c
_THIS: Final = (_Q.business_id == bindparam("business"), _Q.topic == bindparam("about"))
_PASTS: Final = select(_Q.topic, _Q.asked_at_utc, _Q.answered_at_utc).where(
    _Q.business_id == bindparam("business")
)
_PROFILE: Final = select(_B.product, _B.rw, _B.workers, _B.reach).where(
    _B.id == bindparam("business")
)
_ANSWER: Final = update(_TABLE).where(*_THIS).values(answered_at_utc=bindparam("now"))


@dataclass(frozen=True, slots=True)
class Profile:
    """What stands in a business's own columns; None where nobody said."""

    product: str
    rw: str | None
    workers: int | None
    reach: str | None

    @property
    def filled_in(self) -> frozenset[Topic]:
        """The topics that are known, whoever said so."""
        known = {Topic.RT_RW: self.rw, Topic.WORKERS: self.workers, Topic.REACH: self.reach}
        return frozenset(topic for topic, value in known.items() if value is not None)


def _asking(insert: Any) -> Any:
    into = insert(_TABLE).values(
        business_id=bindparam("business"),
        topic=bindparam("about"),
        asked_at_utc=bindparam("now"),
        answered_at_utc=None,
    )
    anew = {"asked_at_utc": into.excluded.asked_at_utc}
    return into.on_conflict_do_update(index_elements=(_Q.business_id, _Q.topic), set_=anew)


def _telling(insert: Any) -> Any:
    into = insert(_TABLE).values(
        business_id=bindparam("business"),
        topic=bindparam("about"),
        asked_at_utc=bindparam("now"),
        answered_at_utc=bindparam("now"),
    )
    anew = {"answered_at_utc": into.excluded.answered_at_utc}
    return into.on_conflict_do_update(index_elements=(_Q.business_id, _Q.topic), set_=anew)


_ASK_SQLITE: Final = _asking(sqlite_insert)
_ASK_POSTGRES: Final = _asking(postgres_insert)
_TELL_SQLITE: Final = _telling(sqlite_insert)
_TELL_POSTGRES: Final = _telling(postgres_insert)


def pasts(
    session: Session, business_ids: Collection[int], zone: tzinfo
) -> dict[int, dict[Topic, Past]]:
    """What each business was asked, with the dates on the area's calendars."""
    return {business_id: _past(session, business_id, zone) for business_id in business_ids}


def _past(session: Session, business_id: int, zone: tzinfo) -> dict[Topic, Past]:
    return {
        row.topic: Past(
            local_date(row.asked_at_utc, zone),
            local_date(row.answered_at_utc, zone) if row.answered_at_utc is not None else None,
        )
        for row in run(session, _PASTS, business=business_id)
    }


def profile(session: Session, business_id: int) -> Profile:
    """What is known of the business. Raises NoResultFound for none."""
    return Profile(*tuple(run(session, _PROFILE, business=business_id).one()))


def ask(session: Session, now: datetime, business_id: int, topic: Topic) -> None:
    """Notes that the topic is asked now; an answer of last year stays until there is a new one."""
    asking = _ASK_POSTGRES if is_postgres(session) else _ASK_SQLITE
    run(session, asking, business=business_id, about=topic, now=now)


def told(session: Session, now: datetime, business_id: int, topic: Topic) -> None:
    """Notes that she said so without being asked. What was never asked counts as asked
    this month: who has just filled in her profile is left in peace."""
    telling = _TELL_POSTGRES if is_postgres(session) else _TELL_SQLITE
    run(session, telling, business=business_id, about=topic, now=now)


def answer(session: Session, now: datetime, business_id: int, topic: Topic, **columns: Any) -> None:
    """Notes that the topic is answered, and puts what was said into the business's columns."""
    run(session, _ANSWER, business=business_id, about=topic, now=now)
    if columns:
        session.execute(update(_BUSINESS).where(_B.id == business_id).values(columns))

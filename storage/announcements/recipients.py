"""The people an announcement goes to: what became of their messages, and what they answered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any

from sqlalchemy import Row, func, insert, or_, select, update
from sqlmodel import Session, SQLModel

import storage.tables  # noqa: F401  # declares the tables
from domain.announcements.announcement import AnnouncementKind, Rsvp
from domain.delivery import Delivery
from domain.people.sapaan import Sapaan
from domain.sectors.sector import Sector
from storage.figures.figures import in_area, taking_part

_TABLES = SQLModel.metadata.tables
_RECIPIENT, _ANSWER = _TABLES["recipient"], _TABLES["rsvp_answer"]
_R, _P, _B, _A = (_TABLES[n].c for n in ("recipient", "person", "business", "announcement"))
_MOST_INVITED = 5


class Kept(Enum):
    """What came of an answer to an invitation."""

    CHANGED = "changed"
    SAME = "same"
    NOT_INVITED = "not_invited"


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody who answered: how they are called, their business in the area, and its kelurahan."""

    sapaan: Sapaan | None
    name: str
    business: str | None
    area_code: str | None


@dataclass(frozen=True, slots=True)
class Invited:
    """An invitation that reached somebody, and its words."""

    announcement_id: int
    text: str


def invited(
    session: Session, person_id: int, *, since_utc: datetime | None = None, only: int | None = None
) -> list[Invited]:
    """The invitations that reached the person after `since_utc`, newest first, five at most; or `only` this
    one, if it is one of theirs."""
    query = (
        select(_R.announcement_id, _A.text)
        .join(_TABLES["announcement"], _A.id == _R.announcement_id)
        .where(_R.person_id == person_id, _A.kind == AnnouncementKind.INVITATION)
    )
    if only is not None:
        query = query.where(_R.announcement_id == only)
    if since_utc is not None:
        query = query.where(_R.state == Delivery.ACCEPTED, _R.settled_at_utc > since_utc)
    found = session.execute(query.order_by(_R.announcement_id.desc()).limit(_MOST_INVITED))
    return [Invited(*row) for row in found]


def states(session: Session, announcement_id: int) -> dict[Delivery, int]:
    """How many recipients there are by what became of their message."""
    found = session.execute(
        select(_R.state, func.count())
        .where(_R.announcement_id == announcement_id)
        .group_by(_R.state)
    )
    return {row[0]: row[1] for row in found}


def answers(session: Session, announcement_id: int) -> dict[Rsvp, int]:
    """How many gave each answer."""
    found = session.execute(
        select(_R.rsvp, func.count())
        .where(_R.announcement_id == announcement_id, _R.rsvp_at_utc.is_not(None))
        .group_by(_R.rsvp)
    )
    return {row[0]: row[1] for row in found}


def message_of(session: Session, announcement_id: int, person_id: int) -> int | None:
    """Telegram's id of the message she got; None before it is known."""
    mine = (_R.announcement_id == announcement_id, _R.person_id == person_id)
    found: int | None = session.execute(select(_R.message_id).where(*mine)).scalar()
    return found


def answer(
    session: Session, announcement_id: int, person_id: int, rsvp: Rsvp, now: datetime
) -> Kept:
    """Keeps the answer and when it was given; the same answer again changes nothing."""
    mine = (_R.announcement_id == announcement_id, _R.person_id == person_id)
    changed: Any = session.execute(
        update(_RECIPIENT)
        .where(*mine, or_(_R.rsvp.is_(None), _R.rsvp != rsvp))
        .values(rsvp=rsvp, rsvp_at_utc=now)
    )
    if changed.rowcount:
        session.execute(
            insert(_ANSWER).values(
                announcement_id=announcement_id,
                person_id=person_id,
                answer=rsvp,
                answered_at_utc=now,
            )
        )
        return Kept.CHANGED
    invited = session.execute(select(_R.person_id).where(*mine)).first()
    return Kept.SAME if invited else Kept.NOT_INVITED


def guests(
    session: Session,
    announcement_id: int,
    rsvp: Rsvp,
    *,
    area_code: str,
    sector: Sector | None,
    offset: int,
    limit: int,
) -> list[Guest]:
    """Who gave this answer, in the order they gave it; their first business of the area and sector."""
    suits = [_B.owner_id == _P.id, in_area(_B.area_code, area_code), taking_part()]
    if sector is not None:
        suits.append(_B.sector == sector)
    first = select(func.min(_B.id)).where(*suits).correlate(_TABLES["person"]).scalar_subquery()
    business = _TABLES["business"].alias("shown")
    found = session.execute(
        select(
            _P.sapaan,
            func.coalesce(_P.name, _P.first_name).label("name"),
            func.coalesce(business.c.name, business.c.product).label("business"),
            business.c.area_code,
        )
        .select_from(_RECIPIENT)
        .join(_TABLES["person"], _P.id == _R.person_id)
        .outerjoin(business, business.c.id == first)
        .where(_R.announcement_id == announcement_id, _R.rsvp_at_utc.is_not(None), _R.rsvp == rsvp)
        .order_by(_R.rsvp_at_utc, _R.person_id)
        .offset(offset)
        .limit(limit)
    )
    return [_guest(row) for row in found]


def cancel_left(session: Session, announcement_id: int, now: datetime, limit: int) -> int:
    """Cancels up to `limit` recipients whose message will not be sent any more; returns how many."""
    left = (
        select(_R.person_id)
        .where(_R.announcement_id == announcement_id, _R.state == Delivery.QUEUED)
        .order_by(_R.person_id)
        .limit(limit)
    )
    people = session.scalars(left.with_for_update()).all()
    if people:  # by their ids: a subquery of rows just made misleads PostgreSQL into a nested loop
        session.execute(
            update(_RECIPIENT)
            .where(_R.announcement_id == announcement_id, _R.person_id.in_(people))
            .values(state=Delivery.CANCELLED, settled_at_utc=now)
        )
    return len(people)


def _guest(row: Row[*tuple[Any, ...]]) -> Guest:
    return Guest(row.sapaan, row.name, row.business, row.area_code)

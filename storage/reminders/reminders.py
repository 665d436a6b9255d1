"""Owners who owe a month's report, and what decides whether they are reminded of it.

Who owes is what `storage.figures.figures` says, so reminders go to the very people on staff's "not yet
reported".
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import tzinfo
from typing import Final

from sqlalchemy import ColumnElement, and_, bindparam, case, func, select
from sqlmodel import Session

from domain.businesses.business import BusinessState
from domain.reminders.left_in_peace import History, Owner
from domain.times.periods import Period
from storage.figures import figures
from storage.figures.figures import BUSINESS, REPORT
from storage.hot import is_postgres, run
from storage.people import people
from storage.reminders import reminded
from storage.tables import Person

PERSON = Person.__table__  # type: ignore[attr-defined]
_P, _B = PERSON.c, BUSINESS.c

_OWNER: Final = (
    select(_P.id)
    .where(_P.id == select(_B.owner_id).where(_B.id == bindparam("business")).scalar_subquery())
    .with_for_update(key_share=True)
)


def next_owners(
    session: Session, period: Period, zone: tzinfo, *, after: int, limit: int
) -> list[int]:
    """The next owners by id with a business that has not reported, paused ones too.

    They stay locked until the end of the transaction, so that none of them reports meanwhile
    (`lock_owner`); one who was just doing so is no longer among those that `look_at` finds.
    """
    owing = select(_B.id).where(_B.owner_id == _P.id, _unreported(period, zone)).exists()
    query = (
        select(_P.id)
        .where(_P.id > after, owing)
        .order_by(_P.id)
        .limit(limit)
        .with_for_update(key_share=True, of=PERSON)
    )
    return list(session.scalars(query))


def lock_owner(session: Session, business_id: int) -> None:
    """Lets no reminder be made for the owner of a business until the end of the transaction."""
    if is_postgres(session):  # SQLite has one writer
        run(session, _OWNER, business=business_id)


def look_at(
    session: Session, owners: Collection[int], period: Period, zone: tzinfo
) -> dict[int, Owner]:
    """What decides about a reminder, for those of these who owe the month's report; in order of id.

    A small query for each table, by its index: of one great statement PostgreSQL makes whole scans.
    """
    owing = _owing(session, owners, period, zone)
    agreeing = people.agreeing(session, owners)
    histories = reminded.histories(session, owners, period)
    rows = session.execute(
        select(_P.id, _P.chat_id, _P.unreachable_since_utc, _P.reminders, _P.reminders_skip)
        .where(_P.id.in_(owing))
        .order_by(_P.id)
    )
    return {
        row.id: Owner(
            opened_the_bot=row.chat_id is not None,
            agrees=row.id in agreeing,
            has_open_business=owing[row.id],
            reachable=row.unreachable_since_utc is None,
            wish=row.reminders,
            history=_history(histories.get(row.id, History()), row.reminders_skip == str(period)),
        )
        for row in rows
    }


def _history(history: History, skips: bool) -> History:
    return replace(history, declined=True) if skips else history


def owes(session: Session, person_id: int, period: Period, zone: tzinfo) -> bool:
    """Whether an open business of this person has still to report the month."""
    owed = figures.not_reported(period, zone)
    owed = owed.where(_B.owner_id == person_id, figures.taking_part())
    return session.execute(owed.limit(1)).first() is not None


def owed_of_several(
    session: Session, people: Collection[int], period: Period, zone: tzinfo
) -> dict[int, list[str]]:
    """What the businesses are called that still owe the month's report, of those of these people who have
    several; in the order of their ids."""
    other = BUSINESS.alias("other")
    has_other = (
        select(other.c.id)
        .where(
            other.c.owner_id == _B.owner_id,
            other.c.id != _B.id,
            other.c.merged_into_id.is_(None),
            other.c.state != BusinessState.CLOSED,
        )
        .exists()
    )
    query = (
        select(_B.owner_id, func.coalesce(_B.name, _B.product))
        .where(_B.owner_id.in_(people), has_other, _unreported(period, zone))
        .order_by(_B.owner_id, _B.id)
    )
    found: dict[int, list[str]] = {}
    for owner_id, label in session.execute(query):
        found.setdefault(owner_id, []).append(label)
    return found


def _owing(
    session: Session, owners: Collection[int], period: Period, zone: tzinfo
) -> dict[int, bool]:
    """Who has not reported; True where one of the businesses concerned is open."""
    is_open = func.max(case((_B.state == BusinessState.OPEN, 1), else_=0))
    query = select(_B.owner_id, is_open).where(_B.owner_id.in_(owners), _unreported(period, zone))
    return {row[0]: row[1] == 1 for row in session.execute(query.group_by(_B.owner_id))}


def _unreported(period: Period, zone: tzinfo) -> ColumnElement[bool]:
    reported = select(REPORT.c.id).where(figures.live_report(period)).exists()
    return and_(figures.known(period, zone), figures.taking_part(), ~reported)

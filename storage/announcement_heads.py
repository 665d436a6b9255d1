"""What the replies to an announcement need to know of it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlmodel import Session

from storage.tables import Announcement

_A = Announcement.__table__.c  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Head:
    """An announcement, its author (a person's id), and the area it went to."""

    author_id: int
    text: str
    area_code: str


def by_id(session: Session, announcement_id: int) -> Head | None:
    """The announcement; None when there is none."""
    query = select(_A.author_id, _A.text, _A.area_code).where(_A.id == announcement_id)
    row = session.execute(query).first()
    return Head(*row) if row is not None else None

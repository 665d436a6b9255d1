"""By when an office usually answers: said to whoever asks, and kept with what she asked."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.messages import Text
from domain.promises.promise import LOOKED_AT, Promise, promise, usual
from domain.promises.texts import usually
from services.house import house
from storage import replies


def promised(session: Session, now: datetime, area_code: str) -> Promise:
    """What somebody who asks the office of this area now is told."""
    home = house(session)
    waits = [
        home.works.between(wait.asked_at_utc, wait.answered_at_utc or now, home.zone)
        for wait in replies.recent_waits(session, area_code, LOOKED_AT)
    ]
    takes = usual(waits, home.works.day, home.answer_days)
    return promise(now, takes, home.works, home.zone)


def in_words(session: Session, now: datetime, made: Promise) -> Text:
    """The promise as she reads it."""
    return usually(made, house(session).world(now))

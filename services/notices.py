"""Word to the officers of a kelurahan that somebody waits for them: once an hour at most, in office hours.

One message for whatever comes within the hour, without a word of what was said: the office shows it. What
comes when nobody works is in the next morning's digest.
"""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.messages import Button, Inline, Message, Text, Value, _
from domain.permissions import Action
from domain.reminders.nudges import NudgeKind, Round
from domain.replies import Topic
from services.house import house
from services.staff.place import name_of
from services.staff.words import OPEN_OFFICE
from storage.people import grants, nearest
from storage.reminders import nudges

MOST = 20
"""Officers of a kelurahan who are told; no office has more."""


def tell_office(session: Session, now: datetime, area_code: str, topic: Topic) -> None:
    """Tells the kelurahan's staff that somebody waits, unless they were told something this hour."""
    staff = grants.staff_of(session, area_code, limit=MOST)
    _tell(session, now, staff, _news(topic, name_of(session, area_code)))


def tell_of_complaint(session: Session, now: datetime, area_code: str) -> None:
    """As `tell_office`, of something in the catalogue that everybody can see until they look at it; so where
    a kelurahan has no staff, those above it are told."""
    officers = nearest.officers(session, area_code, Action.MODERATE, limit=MOST)
    area = name_of(session, area_code)
    text = _("🚩 Somebody has reported something in the catalogue of {area}.", area=area)
    _tell(session, now, officers, text)


def _tell(session: Session, now: datetime, officers: list[int], text: Text) -> None:
    home = house(session)
    if not home.works.is_open(now, home.zone) or home.quiet.is_quiet(now, home.zone):
        return
    hour = now.astimezone(home.zone).strftime("%Y-%m-%dT%H")
    message = Message(text, Inline(((Button(OPEN_OFFICE, "m:admin"),),)))
    nudges.send(session, now, Round(NudgeKind.NOTICE, hour), officers, message)


def _news(topic: Topic, area: Value) -> Text:
    match topic:
        case Topic.HELP:
            return _("🙋 Somebody in {area} wants help.", area=area)
        case Topic.ENTRY:
            return _("✍️ Somebody in {area} sent a report for you to enter.", area=area)
        case _:
            return _("❓ Somebody in {area} has a question for you.", area=area)

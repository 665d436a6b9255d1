"""What every service may know of the deployment: made once in bot/app.py, carried by each session."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, cast
from zoneinfo import ZoneInfo

from sqlmodel import Session

from domain.areas import AreaBook
from domain.reminders.reminder import DAYS, Days
from domain.times.calendar import QuietHours
from domain.times.office_hours import OfficeHours
from domain.times.periods import MONTHS_OPEN
from domain.world import World
from locales.guidebook import GuideBook, built_in


@dataclass(frozen=True, slots=True)
class House:
    """The served area and its clock; `bot_username` is without the @, for links.

    `quiet` is when nothing unasked is sent, `reminder_days` are those of the month, which takes reports until
    `months_open` more are over. `answer_days` of work is what a question is said to take while an office has
    not answered enough of them to tell. `guides` are those to licences.
    """

    areas: AreaBook
    zone: ZoneInfo
    bot_username: str = ""
    quiet: QuietHours = field(default_factory=QuietHours)
    reminder_days: Days = DAYS
    months_open: int = MONTHS_OPEN
    works: OfficeHours = field(default_factory=OfficeHours)
    answer_days: int = 2
    guides: GuideBook = field(default_factory=built_in)

    def world(self, now: datetime) -> World:
        """What dialogs may look up at this moment."""
        return World(self.areas, now, self.zone, self.months_open)

    def link(self, payload: str) -> str:
        """A deep link that opens the bot with this /start payload."""
        return f"https://t.me/{self.bot_username}?start={payload}"


def house_of(info: Mapping[Any, object]) -> House:
    """The deployment in what every session carries."""
    return cast(House, info["house"])


def house(session: Session) -> House:
    """The deployment this session works for."""
    return house_of(session.info)

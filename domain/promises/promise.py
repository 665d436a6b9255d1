"""By when somebody is told that an office answers: what it usually takes, in its own hours, rounded up.

Told from the office's last questions where there are enough of them; questions that still wait count with
the time they have waited so far, so that an office that answers few of them quickly does not look quick.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from math import ceil

from domain.times.office_hours import OfficeHours

ENOUGH = 10
"""Nothing is averaged over fewer (docs/voice.md, 11)."""

LOOKED_AT = 40
"""Recent questions of an office that tell how quick it is."""

HOUR = timedelta(hours=1)
MOST_HOURS = 4
"""Longer waits are told in days of work."""
MOST_DAYS = 10


@dataclass(frozen=True, slots=True)
class Promise:
    """`hours` of work, or (0) `days` of it; and when that is, in UTC."""

    hours: int
    days: int
    due_at_utc: datetime


def usual(waits: Sequence[timedelta], day: timedelta, default_days: int) -> timedelta:
    """The median of what questions took, rounded up to hours or days of work; else the default."""
    if len(waits) < ENOUGH:
        return day * default_days
    median = sorted(waits)[len(waits) // 2]
    hours = max(1, ceil(median / HOUR))
    if hours <= MOST_HOURS:
        return HOUR * hours
    return day * min(ceil(median / day), MOST_DAYS)


def promise(now: datetime, work: timedelta, hours: OfficeHours, zone: tzinfo) -> Promise:
    """What is said to somebody who asks at `now`."""
    due = hours.after(now, work, zone)
    if work <= HOUR * MOST_HOURS:
        return Promise(work // HOUR, 0, due)
    return Promise(0, work // hours.day, due)

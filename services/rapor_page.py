"""What stands on a rapor, in the reader's words: figures, seasons, needs. documents/rapor.py draws it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from documents.rapor import Asked, Band, Bar, Fact, Rapor, Tone
from domain.messages import Rupiah, Text, Value, _, plural
from domain.month_texts import span
from domain.need_texts import NEEDS, STATES
from domain.needs import NeedKind, NeedState
from domain.periods import Period, period_of
from domain.ramadan import seasons
from domain.trends import Change, Direction, change
from storage.needs import Need

LOOKED_AT = 30
SHOWN = 3
SETTLED_SHOWN_FOR: Final = timedelta(days=120)
"""A need that was met or declined is news for so long."""

Say = Callable[[Value], str]

_TONES: Final[Mapping[NeedState, Tone]] = {
    NeedState.NOTED: Tone.WAITING,
    NeedState.IN_PROGRESS: Tone.MOVING,
    NeedState.SCHEDULED: Tone.MOVING,
    NeedState.MET: Tone.DONE,
    NeedState.DECLINED: Tone.REFUSED,
}


@dataclass(frozen=True, slots=True)
class Year:
    """The months of the picture, the earliest first, and all that was ever `reported`, in rupiah."""

    months: tuple[Period, ...]
    reported: Mapping[Period, int]

    @property
    def has_reports(self) -> bool:
        """Whether there is anything to draw."""
        return any(month in self.reported for month in self.months)

    @property
    def newest(self) -> Period:
        """The newest month with a report; there is one."""
        return max(month for month in self.months if month in self.reported)


def page(
    business: str, owner: str, year: Year, asked: Sequence[Need], now: datetime, say: Say
) -> Rapor:
    """The whole picture."""
    shown = [need for need in asked if _is_news(need, now)]
    newest = year.newest
    moved = change(year.reported[newest], year.reported.get(newest.previous()))
    first, last = year.months[0], year.months[-1]
    return Rapor(
        title=say(_("Report card · {months}", months=span(first, last))),
        business=business,
        owner=owner,
        month=say(_("{month:year}", month=newest)),
        amount=say(_("{amount}", amount=Rupiah(year.reported[newest]))),
        change=say(_told(moved, newest.previous())) if moved else "",
        is_up=moved is not None and moved.direction is Direction.UP,
        bars=tuple(_bar(month, year, say) for month in year.months),
        newest=year.months.index(newest),
        bands=tuple(_bands(first, last, say)),
        gap=say(_("not reported yet")),
        facts=_facts(year, say),
        asked_title=say(_("Needs")),
        asked=tuple(_asked(need, say) for need in shown[:SHOWN]),
        more=say(_("+{n} more", n=len(shown) - SHOWN)) if len(shown) > SHOWN else "",
        note=say(_("As reported by {owner} · {day:short}", owner=owner, day=now)),
    )


def _told(change: Change, before: Period) -> Text:
    match change:
        case Change(Direction.DOWN):
            return _("quieter than {before}", before=before)
        case Change(Direction.SAME):
            return _("about the same as in {before}", before=before)
        case Change(percent=int(percent)):
            return _("up {percent}% on {before}", percent=percent, before=before)
        case Change(times=int(times)):
            return _("about {times} times {before}", times=times, before=before)
        case _:
            return _("far more than in {before}", before=before)


def _bar(month: Period, year: Year, say: Say) -> Bar:
    rupiah = year.reported.get(month)
    amount = "" if rupiah is None else say(_("{amount:short}", amount=Rupiah(rupiah)))
    begins = month.month == 1 or month == year.months[0]
    return Bar(
        say(_("{month:short}", month=month)), rupiah, amount, str(month.year) if begins else ""
    )


def _bands(first: Period, last: Period, say: Say) -> list[Band]:
    width = last.months_since(first) + 1
    found = []
    for season in seasons(first, last):
        start = max(0.0, _position(season.first_day, first))
        end = min(float(width), _position(season.last_day + timedelta(days=1), first))
        found.append(Band(say(_("Ramadan")), start, end))
    return found


def _position(day: date, first: Period) -> float:
    """Where a day lies, in months since the first of `first`."""
    month = period_of(day)
    return month.months_since(first) + (day.day - 1) / month.last_day.day


def _facts(year: Year, say: Say) -> tuple[Fact, ...]:
    there = [year.reported[month] for month in year.months if month in year.reported]
    return (
        Fact(say(_("Sum of 12 months")), say(_("{amount}", amount=Rupiah(sum(there))))),
        Fact(say(_("Reported")), say(plural("{n} month", "{n} months", len(there)))),
    )


def _is_news(need: Need, now: datetime) -> bool:
    if need.state is NeedState.WITHDRAWN:
        return False
    return need.is_open or now - (need.changed_at_utc or need.asked_at_utc) < SETTLED_SHOWN_FOR


def _asked(need: Need, say: Say) -> Asked:
    said = need.note if need.kind is NeedKind.OTHER and need.note else NEEDS[need.kind]
    return Asked(say(said), say(STATES[need.state]), _TONES[need.state])

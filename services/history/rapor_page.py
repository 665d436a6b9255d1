"""What stands on a rapor, in the words of its reader: figures, seasons, needs. documents.rapor draws it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Final

from documents.rapor.content import Asked, Band, Bar, Fact, Mark, Rapor, Tone
from domain.messages import Rupiah, Text, Value, _, plural
from domain.needs.need import NeedKind, NeedState
from domain.needs.texts import NEEDS, STATES
from domain.reports.month_texts import span
from domain.reports.summaries import Basis
from domain.reports.trends import Change, Direction, change
from domain.times.periods import Period, period_of
from domain.times.ramadan import seasons
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
_MARKS: Final[Mapping[Basis, Mark]] = {
    Basis.CHECKED: Mark.CHECKED,
    Basis.OFFICER: Mark.ENTERED,
    Basis.IN_QUESTION: Mark.IN_QUESTION,
}
_SAYS: Final[Mapping[Mark, Text]] = {
    Mark.GAP: _("not reported yet"),
    Mark.CHECKED: _("checked by the kelurahan"),
    Mark.ENTERED: _("entered by an officer"),
    Mark.IN_QUESTION: _("being looked into"),
}
"""In the words of the summary for a bank, as short as a legend has them; in the order of the legend."""


@dataclass(frozen=True, slots=True)
class Year:
    """The months of the picture, the earliest first, and all that was ever `reported`, in rupiah.

    `rests_on` says of a month what its figure rests on; a month it does not name is her own word.
    """

    months: tuple[Period, ...]
    reported: Mapping[Period, int]
    rests_on: Mapping[Period, Basis] = field(default_factory=dict)

    @property
    def has_reports(self) -> bool:
        """Whether there is anything to draw."""
        return any(month in self.reported for month in self.months)

    @property
    def newest(self) -> Period:
        """The newest month with a report; there is one."""
        return max(month for month in self.months if month in self.reported)

    def mark(self, month: Period) -> Mark | None:
        """How the month is marked; None where it is simply her own word."""
        if month not in self.reported:
            return Mark.GAP
        return _MARKS.get(self.rests_on.get(month, Basis.OWNER))


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
        month=say(_newest(year)),
        amount=say(_("{amount}", amount=Rupiah(year.reported[newest]))),
        change=say(_told(moved, newest.previous())) if moved else "",
        is_up=moved is not None and moved.direction is Direction.UP,
        bars=tuple(_bar(month, year, say) for month in year.months),
        newest=year.months.index(newest),
        bands=tuple(_bands(first, last, say)),
        legend=_legend(year, say),
        facts=_facts(year, say),
        asked_title=say(_("Needs")),
        asked=tuple(_asked(need, say) for need in shown[:SHOWN]),
        more=say(_("+{n} more", n=len(shown) - SHOWN)) if len(shown) > SHOWN else "",
        note=say(_("As reported by {owner} · {day:short}", owner=owner, day=now)),
    )


def _newest(year: Year) -> Text:
    """The newest month, with what its figure rests on where that is not simply her own word."""
    mark = year.mark(year.newest)
    if mark is None:
        return _("{month:year}", month=year.newest)
    return _("{month:year} · {mark}", month=year.newest, mark=_SAYS[mark])


def _legend(year: Year, say: Say) -> tuple[tuple[Mark, str], ...]:
    """The marks that this picture has."""
    there = {year.mark(month) for month in year.months}
    return tuple((mark, say(words)) for mark, words in _SAYS.items() if mark in there)


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
        say(_("{month:short}", month=month)),
        rupiah,
        amount,
        str(month.year) if begins else "",
        year.mark(month),
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

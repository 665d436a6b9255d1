"""The columns of the month's workbook, and what each says of a business; one more is one line of COLUMNS."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from documents.workbook.cells import Cell, Column, Kind
from domain.areas import AreaBook
from domain.businesses.texts import REACHES
from domain.dialogs.report.help_texts import BOOSTS, OBSTACLES
from domain.licences.licence import LicenceKind
from domain.licences.texts import LICENCES
from domain.messages import Addressee, Joined, Text, Value, _
from domain.needs.texts import STATES, named
from domain.reports.report import ReportState
from domain.sectors.texts import SECTORS
from domain.times.calendar import local_date
from locales.catalog import Catalogs
from services.staff import words
from storage.needs import Need
from storage.reports.month_export import Exported, ExportedReport

NOT_IN = _("not in yet")
PAUSED = _("taking a break")
TO_CHECK = _("to check")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Says texts in one language, without tags, as of a moment."""

    catalogs: Catalogs
    addressee: Addressee
    now: datetime

    def say(self, value: Value) -> str:
        """The plain words of a value."""
        return self.catalogs.plain(value, self.addressee, self.now)

    def day(self, at_utc: datetime) -> Cell:
        """The date on the area's calendars."""
        return local_date(at_utc, ZoneInfo(self.addressee.zone))


@dataclass(frozen=True, slots=True)
class Seen:
    """A business of the month and what a cell of it is made of. `kecamatan` None: the area is no more."""

    row: Exported
    kelurahan: str
    kecamatan: str | None
    speaker: Speaker

    def say(self, value: Value) -> str:
        """The plain words of a value."""
        return self.speaker.say(value)


Fill = Callable[[Seen], Cell]
"""Makes the cell of one column."""


def _places(code: str, areas: AreaBook) -> tuple[str, str | None]:
    names = [area.name for area in areas.path(code)]
    return (names[0], names[1]) if len(names) > 1 else (code, None)


def _state(row: Exported) -> Text:
    if row.report is None:
        return PAUSED if row.paused else NOT_IN
    waits = row.report.state is ReportState.SUBMITTED and row.report.doubt is not None
    return TO_CHECK if waits else words.STATES[row.report.state]


def _need(need: Need) -> Text:
    """Kemasan (K-7F3, diproses)."""
    return _(
        "{need} ({code}, {state})",
        need=named(need.kind, need.note),
        code=need.code,
        state=STATES[need.state],
    )


def _needs(seen: Seen) -> Cell:
    return seen.say(Joined(tuple(map(_need, seen.row.needs)))) or None


def _reported(fill: Callable[[ExportedReport, Speaker], Cell]) -> Fill:
    """A cell about the month's report; empty where none came."""
    return lambda seen: fill(seen.row.report, seen.speaker) if seen.row.report else None


def _in_the_way(report: ExportedReport, speaker: Speaker) -> Cell:
    return speaker.say(Joined(tuple(OBSTACLES[o] for o in report.obstacles if o in OBSTACLES)))


def _helped(report: ExportedReport, speaker: Speaker) -> Cell:
    return speaker.say(Joined(tuple(BOOSTS[boost] for boost in report.boosts)))


def _reach(seen: Seen) -> Cell:
    reach = seen.row.known.reach
    return seen.say(REACHES[reach]) if reach else None


def _told_on(seen: Seen) -> Cell:
    told_at_utc = seen.row.known.told_at_utc
    return seen.speaker.day(told_at_utc) if told_at_utc else None


def _licence(kind: LicenceKind) -> Fill:
    return lambda seen: seen.row.known.licences[kind]


COLUMNS: tuple[tuple[Text, Kind, Fill], ...] = (
    (_("Kecamatan"), Kind.TEXT, lambda seen: seen.kecamatan),
    (_("Kelurahan"), Kind.TEXT, lambda seen: seen.kelurahan),
    (_("Business"), Kind.TEXT, lambda seen: seen.row.by.label),
    (_("Owner"), Kind.TEXT, lambda seen: seen.row.by.owner),
    (_("Phone number"), Kind.TEXT, lambda seen: seen.row.by.phone),
    (_("Product"), Kind.TEXT, lambda seen: seen.row.product),
    (_("Kind of business"), Kind.TEXT, lambda seen: seen.say(SECTORS[seen.row.sector])),
    (_("State"), Kind.TEXT, lambda seen: seen.say(_state(seen.row))),
    (_("Sales (Rp)"), Kind.RUPIAH, _reported(lambda report, _speaker: report.revenue_rupiah)),
    (_("Estimate"), Kind.FLAG, _reported(lambda report, _speaker: report.approximate)),
    (_("Reported on"), Kind.DATE, _reported(lambda report, speaker: speaker.day(report.reported_at_utc))),
    (_("Checked by"), Kind.TEXT, _reported(lambda report, _speaker: report.checked_by)),
    (_("Needs"), Kind.TEXT, _needs),
    (_("In the way"), Kind.TEXT, _reported(_in_the_way)),
    (_("What helped"), Kind.TEXT, _reported(_helped)),
    (_("Note"), Kind.TEXT, _reported(lambda report, _speaker: report.note)),
    (_("Entered for the owner, no yes yet"), Kind.FLAG,
     _reported(lambda report, _speaker: report.awaits_owner)),
    (_("Registered by an officer, not on the bot"), Kind.FLAG, lambda seen: seen.row.by.off_the_bot),
    (_("Workers"), Kind.NUMBER, lambda seen: seen.row.known.workers),
    (_("Sold as far as"), Kind.TEXT, _reach),
    (_("Workers and reach told on"), Kind.DATE, _told_on),
    *((LICENCES[kind], Kind.FLAG, _licence(kind)) for kind in LicenceKind),
)  # fmt: skip


def columns(speaker: Speaker) -> list[Column]:
    """Headers and kinds."""
    return [Column(speaker.say(header), kind) for header, kind, _fill in COLUMNS]


def row_of(row: Exported, areas: AreaBook, speaker: Speaker) -> list[Cell]:
    """One business; the order is that of COLUMNS."""
    seen = Seen(row, *_places(row.by.area_code, areas), speaker)
    return [fill(seen) for _header, _kind, fill in COLUMNS]

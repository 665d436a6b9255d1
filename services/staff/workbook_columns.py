"""The columns of the month's workbook, and what each says of a business."""

from __future__ import annotations

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
from storage.businesses.known import Known
from storage.needs import Need
from storage.reports.month_export import Exported, ExportedReport

COLUMNS: tuple[tuple[Text, Kind], ...] = (
    (_("Kecamatan"), Kind.TEXT),
    (_("Kelurahan"), Kind.TEXT),
    (_("Business"), Kind.TEXT),
    (_("Owner"), Kind.TEXT),
    (_("Phone number"), Kind.TEXT),
    (_("Product"), Kind.TEXT),
    (_("Kind of business"), Kind.TEXT),
    (_("State"), Kind.TEXT),
    (_("Sales (Rp)"), Kind.RUPIAH),
    (_("Estimate"), Kind.FLAG),
    (_("Reported on"), Kind.DATE),
    (_("Checked by"), Kind.TEXT),
    (_("Needs"), Kind.TEXT),
    (_("In the way"), Kind.TEXT),
    (_("What helped"), Kind.TEXT),
    (_("Note"), Kind.TEXT),
    (_("Entered for the owner, no yes yet"), Kind.FLAG),
    (_("Registered by an officer, not on the bot"), Kind.FLAG),
    (_("Workers"), Kind.NUMBER),
    (_("Sold as far as"), Kind.TEXT),
    (_("Workers and reach told on"), Kind.DATE),
    *((LICENCES[kind], Kind.FLAG) for kind in LicenceKind),
)

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


def columns(speaker: Speaker) -> list[Column]:
    """Headers and kinds."""
    return [Column(speaker.say(header), kind) for header, kind in COLUMNS]


def row_of(row: Exported, areas: AreaBook, speaker: Speaker) -> list[Cell]:
    """One business; the order is that of COLUMNS."""
    kelurahan, kecamatan = _places(row.by.area_code, areas)
    who: list[Cell] = [kecamatan, kelurahan, row.by.label, row.by.owner, row.by.phone, row.product]
    who += [speaker.say(SECTORS[row.sector]), speaker.say(_state(row))]
    needs = speaker.say(Joined(tuple(map(_need, row.needs)))) or None
    known = _known(row.known, speaker)
    if row.report is None:
        return [*who, *[None] * 4, needs, *[None] * 4, row.by.off_the_bot, *known]
    said = [*_figure(row.report, speaker), needs, *_around(row.report, speaker)]
    return [*who, *said, row.by.off_the_bot, *known]


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


def _figure(report: ExportedReport, speaker: Speaker) -> list[Cell]:
    day = speaker.day(report.reported_at_utc)
    return [report.revenue_rupiah, report.approximate, day, report.checked_by]


def _around(report: ExportedReport, speaker: Speaker) -> list[Cell]:
    """What was in the way, what helped, her words, and whether it waits for her yes."""
    obstacles = tuple(OBSTACLES[o] for o in report.obstacles if o in OBSTACLES)
    boosts = tuple(BOOSTS[boost] for boost in report.boosts)
    return [
        speaker.say(Joined(obstacles)),
        speaker.say(Joined(boosts)),
        report.note,
        report.awaits_owner,
    ]


def _known(known: Known, speaker: Speaker) -> list[Cell]:
    """Workers, reach, how fresh they are, and a yes or no for each licence."""
    return [
        known.workers,
        speaker.say(REACHES[known.reach]) if known.reach else None,
        speaker.day(known.told_at_utc) if known.told_at_utc else None,
        *(known.licences[kind] for kind in LicenceKind),
    ]

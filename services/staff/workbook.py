"""Draws the month of an area as a workbook: every business a row, those who have not reported too."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from sqlmodel import Session

from documents.apart import apart
from documents.workbook.workbook import Sheet, write_workbook
from domain.messages import Addressee, _
from locales.catalog import Catalogs
from services.house import house
from services.staff.home import beside, how_many
from services.staff.place import Place, area_of, named
from services.staff.workbook_columns import Speaker, columns, row_of
from storage.figures import figures
from storage.reports import month_export

MANY_ROWS = 1000
"""More are worth starting a process for: each thousand takes some 130 ms to draw."""


def month_workbook(catalogs: Catalogs) -> Callable[[Session, Mapping[str, str | int], str], bytes]:
    """The maker, speaking the catalogues' languages. Its parameters: area, month, made_at (ISO, aware)."""

    def draw(session: Session, params: Mapping[str, str | int], language: str) -> bytes:
        place = Place.parse(str(params["area"]), str(params["month"]))
        made_at_utc = datetime.fromisoformat(str(params["made_at"]))
        speaker = Speaker(catalogs, Addressee(language, zone=house(session).zone.key), made_at_utc)
        return _written(_sheet(session, place, speaker), made_at_utc)

    return draw


def _written(sheet: Sheet, made_at_utc: datetime) -> bytes:
    """A kelurahan's workbook is drawn here, a city's in a process of its own."""
    rows = list(sheet.rows)
    listed = replace(sheet, rows=rows)
    if len(rows) <= MANY_ROWS:
        return write_workbook(listed, made_at_utc)
    return apart(write_workbook, listed, made_at_utc)


def _sheet(session: Session, place: Place, speaker: Speaker) -> Sheet:
    area = area_of(session, place)
    assert area is not None, "asked for from the office of that area"
    zone = house(session).zone
    month = figures.month(session, place.area_code, place.period, zone)
    title = _("Sales reports · {place} · {month:year}", place=named(area), month=place.period)
    counted = map(speaker.say, (how_many(month), *beside(month)))
    made = _("Made on {at}. The amounts are what businesses told us.", at=speaker.now)
    exported = month_export.rows(session, place.area_code, place.period, zone)
    return Sheet(
        tab=speaker.say(_("{month:year}", month=place.period)),
        title=speaker.say(title),
        notes=(" · ".join(counted), speaker.say(made)),
        columns=tuple(columns(speaker)),
        rows=(row_of(row, house(session).areas, speaker) for row in exported),
        yes=speaker.say(_("yes")),
        no=speaker.say(_("no")),
    )

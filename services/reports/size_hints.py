"""A gentle word when a business grows towards another size class of PP 7/2021, once a year."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlmodel import Session

from domain.businesses.size_classes import ABOVE, MOST_RUPIAH, Hint, SizeClass, hint, year_of
from domain.messages import Rupiah, Text, _
from domain.times.periods import Period
from storage.businesses import size_hints

SIZES: dict[SizeClass, Text] = {
    SizeClass.MICRO: _("micro business"),
    SizeClass.SMALL: _("small business"),
    SizeClass.MEDIUM: _("medium business"),
    SizeClass.LARGE: _("large business"),
}


def due(
    session: Session, now: datetime, business_id: int, months: Mapping[Period, int]
) -> Text | None:
    """What to add to her thanks, if anything; from then on it counts as said. `months` in rupiah."""
    year_rupiah = year_of(months)
    found = hint(year_rupiah)
    if found is None or not size_hints.claim(session, now, business_id, found):
        return None
    return _crossed(found, year_rupiah) if found.crossed else _near(found, year_rupiah)


def _near(found: Hint, year_rupiah: int) -> Text:
    return _(
        "ℹ️ The last twelve months: {year}. Up to {most} a year is a {below}, above that a {above} "
        "(PP 7/2021). There is nothing to do now, {sapaan}. If you want to know what changes then, "
        "just ask here.",
        year=Rupiah(year_rupiah),
        most=Rupiah(MOST_RUPIAH[found.below]),
        below=SIZES[found.below],
        above=SIZES[ABOVE[found.below]],
    )


def _crossed(found: Hint, year_rupiah: int) -> Text:
    return _(
        "ℹ️ The last twelve months: {year}. With more than {most} a year it counts as a {above} "
        "(PP 7/2021), no longer a {below}. Some rules differ; if you want to know which, {sapaan}, just "
        "ask here.",
        year=Rupiah(year_rupiah),
        most=Rupiah(MOST_RUPIAH[found.below]),
        below=SIZES[found.below],
        above=SIZES[ABOVE[found.below]],
    )

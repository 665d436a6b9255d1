"""What a dialog may look up but does not keep: the areas, the moment, and how long a month is open."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from domain.areas import AreaBook
from domain.times.periods import MONTHS_OPEN


@dataclass(frozen=True, slots=True)
class World:
    """The served area's book of places, and the moment (aware UTC) with the area's zone.

    A month takes reports until `months_open` more are over.
    """

    areas: AreaBook
    now_utc: datetime
    zone: ZoneInfo
    months_open: int = MONTHS_OPEN

    @property
    def today(self) -> date:
        """The date on the area's calendars."""
        return self.now_utc.astimezone(self.zone).date()

"""What a dialog may look up but does not keep: the areas, and the clock of the moment."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from domain.areas import AreaBook


@dataclass(frozen=True, slots=True)
class World:
    """The served area's book of places, and the moment (aware UTC) with the area's zone."""

    areas: AreaBook
    now_utc: datetime
    zone: ZoneInfo

    @property
    def today(self) -> date:
        """The date on the area's calendars."""
        return self.now_utc.astimezone(self.zone).date()

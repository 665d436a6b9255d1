"""A promise in words: how long it usually takes, and which day that is."""

from domain.messages import Text, Value, _, plural
from domain.promises.promise import Promise
from domain.times.calendar import local_date
from domain.world import World


def usually(made: Promise, world: World) -> Text:
    """ "Usually within 2 working days, about Thursday, 5 November 2026." """
    day = local_date(made.due_at_utc, world.zone)
    about: Value = _("today") if day == world.today else _("{day:date}", day=day)
    return _("Usually within {time}, about {day}.", time=_how_long(made), day=about)


def _how_long(made: Promise) -> Text:
    if made.hours:
        return plural("{n} working hour", "{n} working hours", made.hours)
    return plural("{n} working day", "{n} working days", made.days)

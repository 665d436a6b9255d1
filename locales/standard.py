"""The fields every text may use: the greeting of the hour, and how a person wishes to be addressed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.messages import Addressee, Text, _
from domain.people.sapaan import Sapaan, addressed
from domain.times.calendar import Greeting, greeting_at

GREETINGS: Mapping[Greeting, Text] = {
    Greeting.MORNING: _("Good morning"),
    Greeting.MIDDAY: _("Good day"),
    Greeting.AFTERNOON: _("Good afternoon"),
    Greeting.EVENING: _("Good evening"),
}
YOU = _("you")
SIR_OR_MADAM = _("Sir/Madam")
INDONESIAN = "id"


@dataclass(frozen=True, slots=True)
class Occasion:
    """To whom something is said, and when. `now` is aware."""

    addressee: Addressee
    now: datetime

    @property
    def zone(self) -> ZoneInfo:
        """The addressee's."""
        return ZoneInfo(self.addressee.zone)


def _greeting(occasion: Occasion) -> Text:
    return GREETINGS[greeting_at(occasion.now, occasion.zone)]


def _sapaan(occasion: Occasion) -> Text | str:
    sapaan = occasion.addressee.sapaan
    return Sapaan(sapaan).short if sapaan else SIR_OR_MADAM


def _you(occasion: Occasion) -> Text | str:
    """Indonesian says "Ibu" where English says "you"."""
    addressee = occasion.addressee
    if addressee.sapaan and addressee.language == INDONESIAN:
        return Sapaan(addressee.sapaan).long
    return YOU


def _call(occasion: Occasion) -> Text | str:
    addressee = occasion.addressee
    if not addressee.sapaan:
        return addressee.name or SIR_OR_MADAM
    return addressed(Sapaan(addressee.sapaan), addressee.name or "")


STANDARD_FIELDS: Mapping[str, Callable[[Occasion], Text | str]] = {
    "greeting": _greeting,
    "sapaan": _sapaan,
    "call": _call,
    "you": _you,
}
"""`{greeting}` Selamat pagi, `{sapaan}` Bu, `{call}` Bu Siti, `{you}` Ibu; `{you:cap}` at the start of
an English sentence. Without a sapaan: Ibu/Bapak, and `{call}` is the name alone."""

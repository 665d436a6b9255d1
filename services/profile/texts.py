"""The words and buttons of the profile."""

from __future__ import annotations

from datetime import datetime

from domain.businesses.business import ClosingReason
from domain.messages import Button, Inline, Text, Value, _, label
from domain.reminders.reminder import Days, Wish
from domain.times.periods import Period
from services import menu

PREFIX = "p"
"""First part of callback data: `p:<verb>:<id or word>`."""

BACK = _("⬅️ Back")
ADD = label("➕ Add a business")
REMINDERS = label("🔔 Reminders")
LANGUAGE = label("🌐 Language")
MOVE = label("🚚 Move")
CLOSE = label("🔒 Close the business")
REOPEN = label("🔓 Open again")
PAUSE_ALL = label("⏸ Pause everything")
LET_GO = label("Do not change")

NAME = label("👤 Name")
PHONE = label("📱 Phone number")
BUSINESS_NAME = label("🏷 Business name")
PRODUCT = label("🧺 Product")
SECTOR = label("🗂 Kind of business")
RT_RW = label("🏘 RT/RW")
WORKERS = label("👥 Workers")
REACH = label("🧭 Sold as far as")
PLACE = label("📍 Kelurahan")
EMPTY = _("not filled in")
IS_CLOSED = _(" (closed)")

PAUSED = _("⏸ Everything is paused: no reminders, no news.")
CLOSED_NOW = _("🔒 Closed just now. Its reports are kept.")
NO_BUSINESS = _("No business is registered yet.")
GONE = _("I cannot find that business any more, {sapaan}. Here is what there is now.")
TOO_MANY = _(
    "That is as many businesses as I can keep for one person, {sapaan}. The officers of the kelurahan can "
    "help with more; just write to them here."
)
ALL_CLOSED = _("Your business is closed just now, {sapaan}. Shall we open it again?")

REASONS: dict[ClosingReason, Text] = {
    ClosingReason.MOVED_AWAY: label("Moved away"),
    ClosingReason.FOR_A_WHILE: label("Closed for a while"),
    ClosingReason.ANOTHER_TRADE: label("Another trade"),
    ClosingReason.OTHER: label("Another reason"),
}
JUST_CLOSE = label("🔒 Just close it")

WISHES: dict[Wish, Text] = {
    Wish.ALL: label("Three times"),
    Wish.ONE: label("Only once"),
    Wish.NONE: label("Not at all"),
}
HOW_LONG = _("No reminders for this month only, {sapaan}, or from now on?")


def button(text: Value, *parts: str | int) -> Button:
    """A button of the profile: `button(BACK, "b", 5)` has the data `p:b:5`."""
    return Button(text, ":".join([PREFIX, *map(str, parts)]))


def rows(buttons: list[Button]) -> list[tuple[Button, ...]]:
    """Two in a row."""
    return [tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)]


def to_profile(business_id: int | None = None) -> Inline:
    """Back to where a change was begun."""
    there = ("me",) if business_id is None else ("b", business_id)
    return Inline(((button(menu.PROFILE, *there),),))


def line(field: Value, value: Value) -> Text:
    """A field on a page; its label begins with an icon."""
    return _("{field}: {value}", field=field, value=value)


def told(value: Value, at_utc: datetime | None) -> Value:
    """What she said, and when; without a day where somebody else filled it in."""
    return value if at_utc is None else _("{value} (told {at:short})", value=value, at=at_utc)


def changed(lines: Value) -> Text:
    """The echo of a change."""
    return _("✅ Changed, {sapaan}.\n{lines}", lines=lines)


def unchanged(lines: Value) -> Text:
    """She said what stood there already."""
    return _("✅ It stays as it is, {sapaan}.\n{lines}", lines=lines)


def added(business: str, area: str) -> Text:
    """A second business is there."""
    return _(
        "✅ <b>{business}</b> in {area} is registered too, {sapaan}. When you report, I will ask which "
        "business it is about.",
        business=business,
        area=area,
    )


def moved(business: str, area: Value) -> Text:
    """She moved."""
    return _(
        "✅ <b>{business}</b> now belongs to {area}, {sapaan}. Your reports moved along, and the officers of "
        "both kelurahan will hear of it.",
        business=business,
        area=area,
    )


def there_already(business: str, area: Value) -> Text:
    """She chose where it is."""
    return _(
        "✅ <b>{business}</b> belongs to {area} already, {sapaan}. Nothing changes.",
        business=business,
        area=area,
    )


def ask_close(business: str) -> Text:
    """Asked before a business is closed; the reason is hers to give."""
    return _(
        "Close <b>{business}</b>, {sapaan}? From this month on there are no reports and no reminders for it; "
        "earlier reports stay. If it only moves within the city, use “🚚 Move”.\n\nMay we know why?",
        business=business,
    )


def closed(business: str) -> Text:
    """It is closed."""
    return _(
        "🔒 <b>{business}</b> is closed, {sapaan}. Its reports are kept. You can open it again at any time "
        "in /profil.",
        business=business,
    )


def reopened(business: str) -> Text:
    """It takes part again."""
    return _(
        "🔓 <b>{business}</b> is open again, {sapaan}. Good luck with it 🌸", business=business
    )


def reminders(wish: Text, days: Days) -> Text:
    """Which reminders she gets, and when."""
    return _(
        "🔔 <b>Reminders</b>\nThey come on day {first}, {second} and {last} of the month, and only while "
        "a report is missing.\nNow: <b>{wish}</b>\n\nHow often would you like them, {sapaan}?",
        first=days[0],
        second=days[1],
        last=days[2],
        wish=wish,
    )


def skipped(month: Period) -> Text:
    """No reminders about one month."""
    return _("none about {month}", month=month)


def here_from_link(business: str, area: str, here: str) -> Text:
    """She opened the poster of another kelurahan than hers."""
    return _(
        "{greeting}, {call}. <b>{business}</b> is registered in {area}, and this link is from {here}. Does "
        "it move there?",
        business=business,
        area=area,
        here=here,
    )


MOVE_HERE = label("🚚 Yes, it moves")
ADD_HERE = label("➕ A new business")
STAY = label("It stays")
STAYS = _("All right, {sapaan}. Everything stays as it was.")


def area_from_link(area: str) -> Text:
    """The poster of another kelurahan, scanned half-way through registration."""
    return _("All right, {sapaan}, by the new link the kelurahan is {area}.", area=area)

"""The words of the progress message. "Accepted by Telegram" is all that anybody can know."""

from datetime import datetime

from domain.messages import Text, Value, _, label

REFRESH = label("🔄 Refresh")
WHO = label("👥 Who answered")
STOP = label("⏹ Stop")
GO_ON = label("▶️ Try again")

UP_TO_DATE = _("These are the newest numbers, {sapaan}.")
NOTHING_NEW = _("Nothing new yet, {sapaan}.")

BLOCKED = "blocked"
FAILED = "failed"
UNKNOWN = "unknown"
WITHDRAWN = "withdrawn"
_COUNTED = {
    BLOCKED: _("Blocked the bot"),
    FAILED: _("Could not be delivered"),
    UNKNOWN: _("Not certain (it may have arrived)"),
    WITHDRAWN: _("Not sent any more"),
}

SENDING = _("📤 Being sent …")
PAUSED = _("⏸ Paused: Telegram does not accept what it says.")
STOPPED = _("⏹ Stopped.")


def title(words: str, area: Value) -> Text:
    """The beginning of the official's words, and where it goes."""
    return _("📣 <b>{words}</b>\n📍 {area}\n", words=words, area=area)


def bar(cells: str, percent: int) -> Text:
    """▓▓▓▓░░░░░░ 42%"""
    return _("{cells} {percent}%", cells=cells, percent=percent)


def accepted(n: int, of: int) -> Text:
    """How many messages Telegram took."""
    return _("Accepted by Telegram: <b>{n}</b> of {of}", n=n, of=of)


def counted(name: str, n: int) -> Text:
    """One more line of numbers."""
    return _("{name}: {n}", name=_COUNTED[name], n=n)


def answers(yes: int, maybe: int, no: int) -> Text:
    """What people answered to an invitation."""
    return _("✅ Coming {yes} · not sure {maybe} · cannot {no}", yes=yes, maybe=maybe, no=no)


def goes_out(at_utc: datetime) -> Text:
    """While it waits, before the first message or in between."""
    return _("🕗 Goes out {at}.", at=at_utc)


def done(at_utc: datetime) -> Text:
    """When nobody is left to write to; how many Telegram took stands above."""
    return _("✅ Sending ended {at}.", at=at_utc)

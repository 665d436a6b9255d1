"""The words and buttons of reminders (docs/voice.md)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from domain.dialogs.engine import texts as engine_texts
from domain.messages import Button, Inline, Joined, Message, Text, Value, _
from domain.reminders.reminder import Reminder
from domain.times.periods import Period
from domain.words.cleaning import shortened

PREFIX = "e"
"""First part of a reminder's callback data: `e:<verb>:<month>:<stage>`."""


_LONGEST_NAME = 40


class Verb(StrEnum):
    """What a button of a reminder asks for."""

    REPORT = "report"
    TOMORROW = "tomorrow"
    STOP = "stop"
    GO_ON = "go_on"
    THIS_MONTH = "this_month"
    FOR_GOOD = "for_good"
    AGAIN = "again"
    HELP = "help"


REPORT_NOW = _("💰 Report now")
TOMORROW = _("⏰ Remind me tomorrow")
STOP = _("🔕 Stop reminders")
SKIP_MONTH = _("Skip this month")
ONLY_THIS_MONTH = _("This month only")
FOR_GOOD = _("From now on")
GO_ON = _("Keep them")
AGAIN = _("🔔 Remind me again")

ASK_STOP = _(
    "All right, {sapaan}. Shall the reminders stop for this month only, or from now on? You can report "
    "at any time either way."
)
STOPPED = _(
    "All right, {sapaan}. From now on there are no reminders. You can report at any time with /lapor, and "
    "have them back in /profil."
)
STARTED_AGAIN = _("All right, {sapaan}. When a month's report is missing, I will remind you again.")
"""After `AGAIN`."""


def message(reminder: Reminder, businesses: Sequence[str] = ()) -> Message:
    """The reminder as it is sent: the same for everybody, addressed to each.

    To an owner of several it names the `businesses` it is about.
    """
    month = _month_of(reminder.period, businesses)
    if not reminder.is_last:
        text = _(
            "{greeting}, {call}. The report for {month} has not arrived yet. If you have a moment, please "
            "report now, {sapaan}. It takes a minute.",
            month=month,
        )
        tomorrow = _row(reminder, (TOMORROW, Verb.TOMORROW))
        return Message(
            text, Inline((_report(reminder), tomorrow, _row(reminder, (STOP, Verb.STOP))))
        )
    text = _(
        "{call}, we look forward to the report for {month}. If it is too much trouble, just answer with "
        "the amount, for example 1,5 juta. After today is fine, too. The officers of the kelurahan can "
        "also help.",
        month=month,
    )
    help_ = _row(reminder, (engine_texts.ASK_FOR_HELP, Verb.HELP))
    skip = _row(reminder, (SKIP_MONTH, Verb.THIS_MONTH))
    return Message(text, Inline((_report(reminder), help_, skip)))


def _month_of(month: Period, businesses: Sequence[str]) -> Value:
    """Oktober; of several businesses "Oktober (Kue Siti dan Batik Siti)"."""
    if not businesses:
        return month
    names = Joined(tuple(shortened(name, _LONGEST_NAME) for name in businesses))
    return _("{month} ({businesses})", month=month, businesses=names)


def ask_stop(reminder: Reminder) -> Message:
    """Asked once, in place of the reminder."""
    how_long = _row(reminder, (ONLY_THIS_MONTH, Verb.THIS_MONTH), (FOR_GOOD, Verb.FOR_GOOD))
    return Message(ASK_STOP, Inline((how_long, _row(reminder, (GO_ON, Verb.GO_ON)))))


def put_off(reminder: Reminder, at_utc: datetime) -> Message:
    """The next reminder comes tomorrow."""
    text = _("All right, {sapaan}. I will remind you again on {at}.", at=at_utc)
    return Message(text, Inline((_report(reminder),)))


def no_more(reminder: Reminder) -> Message:
    """She wants to be reminded again, but has had all reminders about the month."""
    text = _(
        "That was the last reminder about {month}, {sapaan}. You can still report whenever you like.",
        month=reminder.period,
    )
    return Message(text, Inline((_report(reminder),)))


def not_this_month(reminder: Reminder) -> Message:
    """No more reminders about this month."""
    text = _(
        "All right, {sapaan}. I will not remind you of {month} any more. Should you change your mind, you "
        "can still report.",
        month=reminder.period,
    )
    return Message(text, Inline((_report(reminder),)))


def stopped(reminder: Reminder) -> Message:
    """No more reminders at all; one press takes it back."""
    return Message(STOPPED, Inline((_row(reminder, (AGAIN, Verb.AGAIN)),)))


def nothing_owed(month: Period) -> Message:
    """She presses an old reminder's button after all reports of the month are in."""
    return Message(_("Nothing more is needed for {month}, {sapaan}. Thank you.", month=month))


def _report(reminder: Reminder) -> tuple[Button, ...]:
    return _row(reminder, (REPORT_NOW, Verb.REPORT))


def _row(reminder: Reminder, *buttons: tuple[Text, Verb]) -> tuple[Button, ...]:
    return tuple(
        Button(label, f"{PREFIX}:{verb}:{reminder.period}:{reminder.stage}")
        for label, verb in buttons
    )

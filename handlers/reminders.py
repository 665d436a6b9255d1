"""The buttons of a reminder."""

from __future__ import annotations

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, ContextTypes

from domain.reminders.reminder import Reminder
from domain.times.periods import Period
from handlers.edge import MONTH, match_of, query_of, touch
from services import unit
from services.reminders import answering
from services.reminders.answering import Press
from services.reminders.texts import PREFIX, Verb


async def report_now(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """She wants to report."""
    await unit.call(answering.report_now, _press(update, context))


async def tomorrow(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """She wants to be reminded tomorrow."""
    await unit.call(answering.tomorrow, _press(update, context))


async def stop(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """She wants no reminders; for how long?"""
    await unit.call(answering.stop, _press(update, context))


async def go_on(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """She wants them after all."""
    await unit.call(answering.go_on, _press(update, context))


async def this_month(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """She wants none about this month."""
    await unit.call(answering.this_month, _press(update, context))


async def for_good(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """She wants none at all."""
    await unit.call(answering.for_good, _press(update, context))


async def again(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """She wants them again."""
    await unit.call(answering.again, _press(update, context))


async def help_wanted(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """She wants somebody to help her."""
    await unit.call(answering.help_wanted, _press(update, context))


BUTTONS = {
    Verb.REPORT: report_now,
    Verb.TOMORROW: tomorrow,
    Verb.STOP: stop,
    Verb.GO_ON: go_on,
    Verb.THIS_MONTH: this_month,
    Verb.FOR_GOOD: for_good,
    Verb.AGAIN: again,
    Verb.HELP: help_wanted,
}


def handlers() -> list[BaseHandler]:  # type: ignore[type-arg]
    """In the order they are tried."""
    which = rf"{MONTH}:(?P<stage>[1-9])"
    return [
        CallbackQueryHandler(pressed, pattern=rf"^{PREFIX}:{verb}:{which}$")
        for verb, pressed in BUTTONS.items()
    ]


def _press(update: Update, context: ContextTypes.DEFAULT_TYPE) -> Press:
    found = match_of(context)
    reminder = Reminder(Period.parse(found["month"]), int(found["stage"]))
    return Press(reminder, touch(query_of(update)))

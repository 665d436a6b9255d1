"""Telegram's edge: one module per capability; this file is the table of contents.

PTB tries the handlers in this order and the first that matches takes the update: `dialogs`, the buttons
pressed most, come first, and `conversation`, which takes everything, comes last.
"""

from telegram.ext import BaseHandler

from handlers import (
    arrival,
    conversation,
    dialogs,
    groups,
    invitations,
    own_data,
    reachability,
    registration,
    reminders,
    replies,
    report,
    reviews,
    staff,
)

CONTENTS = (
    dialogs,
    arrival,
    registration,
    report,
    reminders,
    own_data,
    staff,
    reviews,
    invitations,
    replies,
    reachability,
    groups,
    conversation,
)


def all_handlers() -> list[BaseHandler]:  # type: ignore[type-arg]
    """Every handler, in the order they are tried."""
    return [handler for module in CONTENTS for handler in module.handlers()]

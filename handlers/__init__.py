"""Telegram's edge: one module per capability; this file is the table of contents.

The handlers are tried in this order and the first that matches takes the update: `groups` comes first, so
that all others meet people in private chats alone; then `dialogs`; and `conversation`, which takes
everything, comes last. Of buttons only those are asked whose pattern begins like the data
(gateway/worker/finding.py), so one more capability makes nobody's press slower.
"""

from telegram.ext import BaseHandler

from handlers import (
    announcements,
    arrival,
    assisting,
    catalogue,
    complaints,
    conversation,
    dialogs,
    entering,
    groups,
    handling,
    history,
    inquiries,
    invitations,
    licences,
    needs,
    own_data,
    profile,
    questions,
    reachability,
    registration,
    reminders,
    replies,
    report,
    reviews,
    search,
    staff,
    summaries,
)

CONTENTS = (
    groups,
    dialogs,
    arrival,
    registration,
    report,
    needs,
    licences,
    history,
    summaries,
    reminders,
    own_data,
    profile,
    catalogue,
    questions,
    search,
    inquiries,
    entering,
    assisting,
    complaints,
    staff,
    reviews,
    handling,
    invitations,
    announcements,
    replies,
    reachability,
    conversation,
)


def all_handlers() -> list[BaseHandler]:  # type: ignore[type-arg]
    """Every handler, in the order they are tried."""
    return [handler for module in CONTENTS for handler in module.handlers()]

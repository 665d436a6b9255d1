"""Which handlers an update may concern; asking all two hundred takes longer than most of them do.

Who takes what is read off python-telegram-bot's own handlers, so a capability only writes those. The data of
a button begin with a word and a colon that say whose it is, and so does the pattern of who takes it.
"""

import re
from collections.abc import Sequence
from typing import Any, TypeAlias

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler

from services.outgoing import APART

AnyHandler: TypeAlias = "BaseHandler[Any, Any, Any]"

_BEGINNING = re.compile(rf"\^(?:\\\{APART}\?)?([a-z]+:)")


class Finder:
    """The handlers, in the order they are tried."""

    def __init__(self, handlers: Sequence[AnyHandler]) -> None:
        presses = [handler for handler in handlers if isinstance(handler, CallbackQueryHandler)]
        self._said = [each for each in handlers if not isinstance(each, CallbackQueryHandler)]
        self._no_command = [each for each in self._said if not isinstance(each, CommandHandler)]
        self._of_any_data = [handler for handler in presses if not _beginning(handler)]
        self._of_data = {
            beginning: [each for each in presses if _beginning(each) in ("", beginning)]
            for beginning in map(_beginning, presses)
        }

    def of(self, update: Update) -> Sequence[AnyHandler]:
        """Those that may take this update; all others cannot."""
        if update.callback_query is not None:
            word, colon, _rest = (update.callback_query.data or "").partition(":")
            return self._of_data.get(word.removeprefix(APART) + colon, self._of_any_data)
        if update.message is not None and not update.message.entities:
            return self._no_command
        return self._said


def _beginning(handler: CallbackQueryHandler[Any, Any]) -> str:
    """What data must begin with for its pattern; "" if they may begin with anything."""
    pattern = handler.pattern
    found = _BEGINNING.match(pattern.pattern) if isinstance(pattern, re.Pattern) else None
    return found[1] if found else ""

"""From Telegram's objects to our values: the only place that knows the shape of an update."""

from __future__ import annotations

import re
from dataclasses import replace

from telegram import CallbackQuery, InaccessibleMessage, Message, Update
from telegram import Contact as TelegramContact
from telegram.ext import ContextTypes

from domain.dialogs.engine import Answer, Contact, Typed
from domain.screens import Pressed
from domain.words.cleaning import clean_note
from handlers.edge.media import sent
from services.dialogs import Touch
from services.incoming import Incoming
from services.outgoing import APART

AREA = r"(?P<area>[0-9]{2}(?:\.[0-9]{2}(?:\.[0-9]{2}(?:\.[0-9]{4})?)?)?)"
MONTH = r"(?P<month>20[0-9]{2}-(?:0[1-9]|1[0-2]))"
ID = r"(?P<id>[0-9]{1,18})"
PAGE = r"(?P<page>[0-9]{1,6})"
"""Parts of callback data, for patterns. Only the digits 0 to 9, not those of every script."""

NEWS = rf"\{APART}?"
"""Stands before the data of screens to which news lead, too."""

_LONGEST_MESSAGE = 3 * 4096
"""Characters of a message (Bot API sendMessage) once it is cleaned: normalising makes up to three of one."""


def answer_of(message: Message) -> Answer:
    """What the message says, as dialogs and replies hear it."""
    if message.contact is not None:
        return _contact(message, message.contact)
    if message.text is not None:
        return Typed(_clean(message.text), forwarded=message.forward_origin is not None)
    found = sent(message)
    return replace(found, words=_clean(found.words))


def _contact(message: Message, shared: TelegramContact) -> Contact:
    user = message.from_user
    own = user is not None and shared.user_id == user.id
    return Contact(shared.phone_number, own, _clean(shared.first_name))


def _clean(text: str) -> str:
    return clean_note(text, _LONGEST_MESSAGE) or ""


def incoming(message: Message) -> Incoming:
    """Where in the chat it was said."""
    replied = message.reply_to_message
    return Incoming(message.message_id, replied.message_id if replied else None)


def message_of(update: Update) -> Message:
    """The message of an update whose filter let only messages through."""
    assert update.message is not None
    return update.message


def query_of(update: Update) -> CallbackQuery:
    """The press of an update whose handler takes only presses."""
    assert update.callback_query is not None
    return update.callback_query


def match_of(context: ContextTypes.DEFAULT_TYPE) -> re.Match[str]:
    """What the pattern found in the data of the pressed button."""
    assert context.matches
    return context.matches[0]


def as_press(update: Update, meant: Pressed) -> Update:
    """The update as it would be, had she pressed the button she means. No query waits for an answer."""
    said = message_of(update)
    assert said.from_user is not None
    under = InaccessibleMessage(said.chat, meant.message_id)
    query = CallbackQuery("", said.from_user, "", under, data=meant.data)
    return Update(update.update_id, callback_query=query)


def touch(query: CallbackQuery) -> Touch:
    """The press: the message its button stood under, and the query to answer.

    A button under news names no message: what it opens is a new one (`services.outgoing.apart`).
    """
    message, apart = query.message, (query.data or "").startswith(APART)
    return Touch(message.message_id if message and not apart else 0, query.id)

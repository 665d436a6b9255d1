"""From Telegram's objects to our values: the only place that knows the shape of an update."""

from __future__ import annotations

import re

from telegram import CallbackQuery, Message, Update
from telegram.ext import ContextTypes

from domain.dialogs.engine import Answer, Contact, Sent, Typed
from domain.replies import ReplyKind
from domain.texts import clean_note
from services.dialogs import Touch
from services.incoming import Incoming

AREA = r"(?P<area>[0-9]{2}(?:\.[0-9]{2}(?:\.[0-9]{2}(?:\.[0-9]{4})?)?)?)"
MONTH = r"(?P<month>20[0-9]{2}-(?:0[1-9]|1[0-2]))"
ID = r"(?P<id>[0-9]{1,18})"
PAGE = r"(?P<page>[0-9]{1,6})"
"""Parts of callback data, for patterns. Only the digits 0 to 9, not those of every script."""

_LONGEST_MESSAGE = 4096
"""Characters of a message (Bot API sendMessage)."""

_FILES = (  # an animation comes as a document, too (Bot API Message)
    ReplyKind.ANIMATION,
    ReplyKind.DOCUMENT,
    ReplyKind.VIDEO,
    ReplyKind.VIDEO_NOTE,
    ReplyKind.AUDIO,
)
"""Kinds of files by the name of their field."""


def answer_of(message: Message) -> Answer:
    """What the message says, as dialogs and replies hear it."""
    caption = _clean(message.caption)
    if message.contact is not None:
        user = message.from_user
        own = user is not None and message.contact.user_id == user.id
        return Contact(message.contact.phone_number, own)
    if message.photo:
        largest = message.photo[-1]
        return Sent(ReplyKind.PHOTO, largest.file_id, largest.file_unique_id, caption)
    if message.voice is not None:
        return Sent(ReplyKind.VOICE, message.voice.file_id, message.voice.file_unique_id, caption)
    if message.text is not None:
        return Typed(_clean(message.text))
    return _other(message, caption)


def _other(message: Message, caption: str) -> Sent:
    """Anything else is kept by its file, or in words (a place as its coordinates, a sticker as its emoji)."""
    if message.location is not None:
        place = f"{message.location.latitude:.5f}, {message.location.longitude:.5f}"
        return Sent(ReplyKind.OTHER, None, None, place)
    for kind in _FILES:
        file = getattr(message, kind.value)
        if file is not None:
            return Sent(kind, file.file_id, file.file_unique_id, caption)
    if message.sticker is not None:
        sticker = message.sticker
        return Sent(ReplyKind.OTHER, sticker.file_id, sticker.file_unique_id, sticker.emoji or "")
    return Sent(ReplyKind.OTHER, None, None, caption)


def _clean(text: str | None) -> str:
    return clean_note(text or "", _LONGEST_MESSAGE) or ""


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


def touch(query: CallbackQuery) -> Touch:
    """The press: the message its button stood under, and the query to answer."""
    message = query.message
    return Touch(message.message_id if message else 0, query.id)

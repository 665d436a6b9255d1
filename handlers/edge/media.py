"""Everything that is not plain words: a file by Telegram's id, or what it says in words staff understand."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from telegram import Location, Message, Sticker

from domain.dialogs.engine import Sent
from domain.replies import ReplyKind

_FILES = (  # an animation comes as a document, too (Bot API Message)
    ReplyKind.ANIMATION,
    ReplyKind.VOICE,
    ReplyKind.DOCUMENT,
    ReplyKind.VIDEO,
    ReplyKind.VIDEO_NOTE,
    ReplyKind.AUDIO,
)
"""Kinds of files by the name of their field."""


def sent(message: Message) -> Sent:
    """What was sent, with its caption."""
    caption = message.caption or ""
    if message.photo:
        largest = message.photo[-1]
        return Sent(ReplyKind.PHOTO, largest.file_id, largest.file_unique_id, caption)
    for kind in _FILES:
        file = getattr(message, kind.value)
        if file is not None:
            return Sent(kind, file.file_id, file.file_unique_id, caption)
    if message.sticker is not None:
        return _sticker(message.sticker)
    kind, words = _in_words(message)
    return Sent(kind, None, None, words)


def _sticker(sticker: Sticker) -> Sent:
    return Sent(ReplyKind.STICKER, sticker.file_id, sticker.file_unique_id, sticker.emoji or "")


def _in_words(message: Message) -> tuple[ReplyKind, str]:
    """What has no file: its kind, and what there is to read."""
    for kind, words in _KINDS:
        found = words(message)
        if found is not None:
            return kind, found
    return ReplyKind.OTHER, message.caption or ""


def _place(message: Message) -> str | None:
    venue = message.venue  # comes as a location, too
    if venue is not None:
        return f"{venue.title}, {venue.address} ({_point(venue.location)})"
    return _point(message.location) if message.location is not None else None


def _poll(message: Message) -> str | None:
    poll = message.poll
    return _list(poll.question, (option.text for option in poll.options)) if poll else None


def _checklist(message: Message) -> str | None:
    found = message.checklist
    return _list(found.title, (task.text for task in found.tasks)) if found else None


def _dice(message: Message) -> str | None:
    return f"{message.dice.emoji} {message.dice.value}" if message.dice else None


def _game(message: Message) -> str | None:
    return message.game.title if message.game else None


def _story(message: Message) -> str | None:
    return "" if message.story else None


_KINDS: tuple[tuple[ReplyKind, Callable[[Message], str | None]], ...] = (
    (ReplyKind.PLACE, _place),
    (ReplyKind.POLL, _poll),
    (ReplyKind.DICE, _dice),
    (ReplyKind.GAME, _game),
    (ReplyKind.STORY, _story),
    (ReplyKind.OTHER, _checklist),
)
"""Each kind with its words, None where the message holds none of it."""


def _list(title: str, items: Iterable[str]) -> str:
    return "\n".join((title, *(f"- {item}" for item in items)))


def _point(location: Location) -> str:
    return f"{location.latitude:.5f}, {location.longitude:.5f}"

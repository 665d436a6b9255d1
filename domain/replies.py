"""Balasan: what a person says outside a dialog."""

from enum import StrEnum


class ReplyKind(StrEnum):
    """What she sent."""

    TEXT = "text"
    PHOTO = "photo"
    VOICE = "voice"
    OTHER = "other"  # video, document, sticker, location: kept by file_id or in words


class ReplyState(StrEnum):
    """Whether somebody took care of it."""

    OPEN = "open"
    ANSWERED = "answered"
    CLOSED = "closed"  # read, needs no answer

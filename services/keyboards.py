"""Keyboards as the Bot API wants them, their labels in the reader's language."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from domain.messages import (
    Button,
    ContactButton,
    Inline,
    Key,
    Keyboard,
    Keys,
    LinkButton,
    RemoveKeys,
    Value,
)

Say = Callable[[Value], str]
"""A label as plain text."""


def markup(keyboard: Keyboard, say: Say) -> dict[str, Any]:
    """The `reply_markup` of a keyboard."""
    match keyboard:
        case Inline(rows):
            return {"inline_keyboard": [[_inline(button, say) for button in row] for row in rows]}
        case Keys(rows):
            keys = [[_key(key, say) for key in row] for row in rows]
            return {"keyboard": keys, "resize_keyboard": True, "one_time_keyboard": True}
        case RemoveKeys():
            return {"remove_keyboard": True}


def _inline(button: Button | LinkButton, say: Say) -> dict[str, Any]:
    text = say(button.label)
    if isinstance(button, LinkButton):
        return {"text": text, "url": button.url}
    return {"text": text, "callback_data": button.data}


def _key(key: Key | ContactButton, say: Say) -> dict[str, Any]:
    text = say(key.label)
    return (
        {"text": text, "request_contact": True}
        if isinstance(key, ContactButton)
        else {"text": text}
    )

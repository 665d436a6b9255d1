"""What a person did, as a dialog hears it, and the callback data that comes back from its buttons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from domain.replies import ReplyKind

PREFIX = "d"
"""First part of a dialog's callback data: `d:<token>:<step>:<key>`."""


@dataclass(frozen=True, slots=True)
class Typed:
    """Words, cleaned of what cannot be stored."""

    text: str


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button of a dialog: `token` names the instance, `step` its step, `key` what the button means."""

    token: str
    step: str
    key: str


@dataclass(frozen=True, slots=True)
class Contact:
    """A shared contact; `own` is whether it is the person's own (Bot API Contact.user_id)."""

    phone: str
    own: bool


@dataclass(frozen=True, slots=True)
class Sent:
    """A photo, voice note or other file, by Telegram's ids, with its caption ("" for none)."""

    kind: ReplyKind
    file_id: str | None
    file_unique_id: str | None
    words: str = ""


Answer: TypeAlias = Typed | Pressed | Contact | Sent


def data(token: str, step: str, key: str) -> str:
    """Callback data of a button, read back by `pressed`."""
    return f"{PREFIX}:{token}:{step}:{key}"


def pressed(callback_data: str) -> Pressed | None:
    """The press that `callback_data` stands for; None when it is not a dialog's."""
    parts = callback_data.split(":", 3)
    if len(parts) != 4 or parts[0] != PREFIX:
        return None
    return Pressed(*parts[1:])

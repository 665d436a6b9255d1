"""What a person did, as a dialog hears it, and the callback data that comes back from its buttons."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from domain.replies import ReplyKind

PREFIX = "d"
"""First part of a dialog's callback data: `d:<token>:<page>:<act>:<key>`."""


@dataclass(frozen=True, slots=True)
class Typed:
    """Words in a message, cleaned for storing; `forwarded` when somebody else said them first."""

    text: str
    forwarded: bool = False
    message_id: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button of a dialog.

    `token` names the instance, `page` the page the button was on (see `State.page`), `act` what the button
    does (a key of `presses.ACTS`), and `key` to what ("" where there is nothing to name).
    """

    token: str
    page: int
    act: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """A shared contact; `own` is whether it is the person's own (Bot API Contact.user_id)."""

    phone: str
    own: bool
    name: str = ""


@dataclass(frozen=True, slots=True)
class Sent:
    """A photo, voice note or other file, by Telegram's ids, with its caption ("" for none), in a message."""

    kind: ReplyKind
    file_id: str | None
    file_unique_id: str | None
    words: str = ""
    message_id: int | None = field(default=None, compare=False)


Given: TypeAlias = Typed | Contact | Sent
"""What a step may have to read; presses need no reading."""

Answer: TypeAlias = Given | Pressed


def data(token: str, page: int, act: str, key: str = "") -> str:
    """Callback data that `pressed` reads back."""
    return f"{PREFIX}:{token}:{page}:{act}:{key}"


def pressed(callback_data: str) -> Pressed | None:
    """The press that `callback_data` stands for; None when it is not a dialog's."""
    parts = callback_data.split(":", 4)
    if len(parts) != 5 or parts[0] != PREFIX or not parts[2].isdecimal():
        return None
    if not callback_data.isprintable():  # made up: no database looks for a NUL
        return None
    _prefix, token, page, act, key = parts
    return Pressed(token, int(page), act, key)

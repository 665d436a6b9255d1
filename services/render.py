"""From an outbox row to the Bot API calls that carry it out, in the words of the moment.

Most rows need nothing but the catalogues and are rendered on the event loop in some 20 µs. A row whose
document has still to be drawn, or whose announcement is not at hand, is fetched first: on the read
engine and in a thread, never inside a write transaction.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session

from domain.messages import Addressee, DocumentToMake, FileOnTelegram, Message, Text
from locales.catalog import Catalogs
from locales.fitting import CAPTION_UNITS, MESSAGE_UNITS, cut, split
from services.keyboards import markup
from storage.outbox import Waiting

Maker = Callable[[Session, Mapping[str, str | int], str], bytes]
"""Draws a document from its parameters, in a language, with values read from the session."""

StoredMessage = Callable[[Session, int], Message]
"""The message of an announcement by its id."""

SEND, EDIT, UNBUTTON, ANSWER = "send", "edit", "unbutton", "answerCallbackQuery"
"""The words of an outbox row that are no methods, and the one method that is never stored."""

TOAST_CHARACTERS = 200
"""Bot API, answerCallbackQuery."""

FRESH = timedelta(seconds=5)
"""How long a stored announcement is taken as it was: a correction reaches whoever is still to come."""

KEPT_ANNOUNCEMENTS = 100

_NO_PREVIEW = {"is_disabled": True}


@dataclass(frozen=True, slots=True)
class File:
    """A file to upload."""

    filename: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the Bot API."""

    method: str
    params: dict[str, Any]
    files: Mapping[str, File] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Material:
    """What a row is made of: its message (None: plain parameters) and its drawn document, if any."""

    message: Message | None
    document: bytes | None = None


class Renderer:
    """Turns rows into calls."""

    def __init__(
        self,
        catalogs: Catalogs,
        makers: Mapping[str, Maker] | None = None,
        stored_message: StoredMessage | None = None,
    ) -> None:
        """`makers` by name, for DocumentToMake; `stored_message` loads announcements."""
        self._catalogs = catalogs
        self._makers = makers or {}
        self._stored_message = stored_message
        self._announcements: dict[int, tuple[datetime, Message]] = {}

    def at_hand(self, row: Waiting, now: datetime) -> Material | None:
        """The row's material, or None when it has to be fetched."""
        message = row.body if isinstance(row.body, Message) else self._announced(row, now)
        if message is None:
            return None if row.announcement_id and row.body is None else Material(None)
        drawn = row.method == SEND and isinstance(message.attachment, DocumentToMake)
        return None if drawn else Material(message)

    def fetch(self, session: Session, row: Waiting, now: datetime) -> Material:
        """The row's material, read and drawn. Slow: on the read engine, in a thread.

        Raises KeyError for a document nobody makes, and whatever its maker raises.
        """
        message = row.body if isinstance(row.body, Message) else self._load(session, row, now)
        attachment = message.attachment
        if not isinstance(attachment, DocumentToMake):
            return Material(message)
        maker = self._makers[attachment.name]
        return Material(message, maker(session, attachment.params, row.addressee.language))

    def calls(
        self,
        row: Waiting,
        material: Material,
        now: datetime,
        *,
        target: int | None = None,
        plain: bool = False,
    ) -> list[Call]:
        """The calls to make, in order; the last one's message is the row's.

        `target` is the message that an edit, a deletion or a pin is about. `plain` gives the words
        without any formatting, for a message whose entities Telegram refused.
        """
        if row.method == UNBUTTON:
            return [Call("editMessageReplyMarkup", {"chat_id": row.chat_id, "message_id": target})]
        voice = _Voice(self._catalogs, row.addressee, now, plain)
        if material.message is None:
            return [_plain_call(row, target, voice)]
        if row.method == EDIT:
            return [_edit(row.chat_id, target, material.message, voice)]
        return list(_send(row.chat_id, material, voice))

    def _announced(self, row: Waiting, now: datetime) -> Message | None:
        if row.body is not None or row.announcement_id is None:
            return None
        loaded = self._announcements.get(row.announcement_id)
        return loaded[1] if loaded and now < loaded[0] + FRESH else None

    def _load(self, session: Session, row: Waiting, now: datetime) -> Message:
        assert row.announcement_id is not None, "a row with a message or an announcement"
        assert self._stored_message is not None, "announcements need their loader"
        message = self._stored_message(session, row.announcement_id)
        if len(self._announcements) >= KEPT_ANNOUNCEMENTS:
            self._announcements.clear()
        self._announcements[row.announcement_id] = (now, message)
        return message


@dataclass(frozen=True, slots=True)
class _Voice:
    """How one call speaks: to whom, when, and formatted or not."""

    catalogs: Catalogs
    addressee: Addressee
    now: datetime
    plain: bool

    def cut(self, text: Text, limit: int) -> str:
        """The text, or as much of it as one message or caption holds."""
        return self._as_sent(cut(self._html(text), limit))

    def split(self, text: Text) -> list[str]:
        """The text in as many messages as it needs."""
        return [self._as_sent(piece) for piece in split(self._html(text), MESSAGE_UNITS)]

    def label(self, value: Any) -> str:
        """Plain words for a button or a toast."""
        return self.catalogs.plain(value, self.addressee, self.now)

    def _html(self, text: Text) -> str:
        if self.plain:
            return html.escape(self.label(text))
        return self.catalogs.text(text, self.addressee, self.now)

    def _as_sent(self, fitted: str) -> str:
        return html.unescape(fitted) if self.plain else fitted

    @property
    def mode(self) -> dict[str, str]:
        return {} if self.plain else {"parse_mode": "HTML"}

    def markup(self, message: Message) -> dict[str, Any]:
        if message.keyboard is None:
            return {}
        labels = self.catalogs.speech(self.addressee, self.now, html=False)
        return {"reply_markup": markup(message.keyboard, labels.value)}


def _send(chat_id: int, material: Material, voice: _Voice) -> Iterator[Call]:
    message = material.message
    assert message is not None
    where: dict[str, Any] = {"chat_id": chat_id}
    if message.reply_to is not None:
        under = {"message_id": message.reply_to, "allow_sending_without_reply": True}
        where["reply_parameters"] = under
    if message.attachment is not None:
        caption = {"caption": voice.cut(message.text, CAPTION_UNITS), **voice.mode}
        yield _attached(message.attachment, material, {**where, **caption, **voice.markup(message)})
        return
    *before, last = voice.split(message.text)
    how = {"link_preview_options": _NO_PREVIEW, **voice.mode}
    for piece in before:
        yield Call("sendMessage", {**where, "text": piece, **how})
    yield Call("sendMessage", {**where, "text": last, **how, **voice.markup(message)})


def _attached(
    attachment: FileOnTelegram | DocumentToMake, material: Material, params: dict[str, Any]
) -> Call:
    kind = attachment.kind
    method = "send" + kind.title().replace("_", "")  # video_note: sendVideoNote
    if isinstance(attachment, FileOnTelegram):
        return Call(method, {**params, kind: attachment.file_id})
    assert material.document is not None, "drawn by `fetch`"
    return Call(method, params, {kind: File(attachment.filename, material.document)})


def _edit(chat_id: int, target: int | None, message: Message, voice: _Voice) -> Call:
    """The caption where the message has an attachment, else the text."""
    params = {"chat_id": chat_id, "message_id": target, **voice.mode, **voice.markup(message)}
    if message.attachment is not None:
        caption = voice.cut(message.text, CAPTION_UNITS)
        return Call("editMessageCaption", {**params, "caption": caption})
    text = {"text": voice.cut(message.text, MESSAGE_UNITS), "link_preview_options": _NO_PREVIEW}
    return Call("editMessageText", {**params, **text})


def _plain_call(row: Waiting, target: int | None, voice: _Voice) -> Call:
    """A method with its own parameters; those that are Texts become words."""
    body = row.body if isinstance(row.body, Mapping) else {}
    params = {name: _in_words(value, voice) for name, value in body.items()}
    if target is not None:
        params = {"chat_id": row.chat_id, "message_id": target, **params}
    if row.method == ANSWER and "text" in params:
        params["text"] = params["text"][:TOAST_CHARACTERS]
    return Call(row.method, params)


def _in_words(value: Any, voice: _Voice) -> Any:
    match value:
        case Text():
            return voice.label(value)
        case Mapping():
            return {name: _in_words(inner, voice) for name, inner in value.items()}
        case list() | tuple():
            return [_in_words(inner, voice) for inner in value]
        case _:
            return value

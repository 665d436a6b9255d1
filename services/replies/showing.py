"""Photos, voice notes and long letters, sent to an officer on demand as messages of their own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sqlmodel import Session

from domain.messages import FileOnTelegram, Message, Text, _
from domain.replies import FILES
from services import outgoing
from services.actors import Actor
from services.dialogs import Touch
from services.replies.answering import CAPTION
from services.replies.rights import may_read
from services.replies.thread import to_show
from services.replies.words import GONE
from storage import replies
from storage.replies import Spoken

AT_ONCE = 10
"""The latest of many; ten messages are enough for one tap."""


def show(session: Session, actor: Actor, now: datetime, touch: Touch, reply_id: int) -> None:
    """Sends what the screen of the conversation cannot show."""
    found = replies.conversation(session, reply_id)
    if found is None or not may_read(actor, found):
        outgoing.toast(session, actor.mailbox, touch.callback_query_id, GONE)
        return
    for spoken in to_show(found)[-AT_ONCE:]:
        for message in _messages(found.owner, spoken):
            outgoing.say(session, actor.mailbox, now, message, reply_id=spoken.id)


def _messages(owner: str, spoken: Spoken) -> Iterator[Message]:
    """Her words and her file; in two messages where the words are too long to stand below the file."""
    file, words = _file(spoken), spoken.words
    if file is not None and len(words) > CAPTION:
        yield Message(_text(owner, spoken, words))
        words = ""
    yield Message(_text(owner, spoken, words), attachment=file)


def _text(owner: str, spoken: Spoken, words: str) -> Text:
    at = spoken.at_utc
    if not words:
        return _("{owner}, {at:short}, {at:time}", owner=owner, at=at)
    return _("{owner}, {at:short}, {at:time}:\n\n{words}", owner=owner, at=at, words=words)


def _file(spoken: Spoken) -> FileOnTelegram | None:
    if spoken.file_id is None or spoken.kind not in FILES:
        return None
    return FileOnTelegram(spoken.kind.value, spoken.file_id)

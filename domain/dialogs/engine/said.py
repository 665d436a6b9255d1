"""What somebody says in words, or by a file, as the JSON that a dialog keeps of it."""

from __future__ import annotations

from typing import Any

from domain.dialogs.engine.answers import Answer, Sent, Typed
from domain.replies import FILES, ReplyKind


def value_of(given: Answer) -> dict[str, Any] | None:
    """What was said; None for a press, a contact, and what is neither words nor a file."""
    match given:
        case Typed(text) if text:
            return said_value(ReplyKind.TEXT, text)
        case Sent(kind, str(file_id), unique_id, words) if kind in FILES:
            return said_value(kind, words, file_id, unique_id)
        case _:
            return None


def said_value(
    kind: ReplyKind, words: str, file_id: str | None = None, file_unique_id: str | None = None
) -> dict[str, Any]:
    """Words, or a file by Telegram's ids with the words below it."""
    return {
        "kind": kind.value,
        "words": words,
        "file_id": file_id,
        "file_unique_id": file_unique_id,
    }

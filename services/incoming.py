"""Where in the chat something was said, so that answers come back under it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Incoming:
    """The message's id in its chat, and the id of the message it replies to (None: to none)."""

    message_id: int
    reply_to: int | None = None

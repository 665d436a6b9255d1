"""What a process may do; `--only` takes some of it."""

from enum import StrEnum


class Part(StrEnum):
    """A part of the bot that may run in a process of its own, over PostgreSQL."""

    RECEIVE = "receive"
    WORK = "work"
    SEND = "send"
    TICK = "tick"


ANSWERING = frozenset({Part.WORK, Part.SEND})
"""Who works updates off also sends the answers; announcements and reminders are for SEND alone."""

EVERYTHING = frozenset(Part)

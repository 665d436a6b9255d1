"""Balasan: what a person says outside a dialog, and what becomes of it.

Messages stand in conversations. In a conversation at most one message is OPEN; what she says while it waits
goes with it (JOINED), so that staff see one entry and answer once, however many photos she sends.
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum


class ReplyKind(StrEnum):
    """What she sent: what officers can look at again by Telegram's file_id, and the rest in words alone."""

    TEXT = "text"
    PHOTO = "photo"
    VOICE = "voice"
    DOCUMENT = "document"
    VIDEO = "video"
    VIDEO_NOTE = "video_note"
    ANIMATION = "animation"
    AUDIO = "audio"
    STICKER = "sticker"  # its emoji
    PLACE = "place"  # coordinates, and the name where it has one
    CONTACT = "contact"  # name and number
    POLL = "poll"  # question and choices
    DICE = "dice"  # emoji and value
    GAME = "game"  # title
    STORY = "story"  # nothing of it reaches a bot
    OTHER = "other"  # whatever comes next


FILES = frozenset(
    {ReplyKind.PHOTO, ReplyKind.VOICE, ReplyKind.DOCUMENT, ReplyKind.VIDEO, ReplyKind.VIDEO_NOTE,
     ReplyKind.ANIMATION, ReplyKind.AUDIO}
)  # fmt: skip
"""Kinds that can be sent on to an officer."""

FORWARDED = "↪️"
"""Before words that somebody else said first."""


class Topic(StrEnum):
    """What a conversation is for, and so which list of the office it stands in; its first message says."""

    REPLY = "reply"  # words outside a dialog
    QUESTION = "question"  # asked with /tanya
    HELP = "help"  # she wants somebody to help her
    ENTRY = "entry"  # her sales in a photo or a voice note, for staff to enter


PROMISED = (Topic.QUESTION, Topic.HELP, Topic.ENTRY)
"""Where she was told by when somebody sees to it; the list shows first what is due first."""


class ReplyState(StrEnum):
    """Whether somebody took care of it."""

    OPEN = "open"
    JOINED = "joined"  # goes with the open one of the same conversation
    ANSWERED = "answered"
    CLOSED = "closed"  # needs no answer: staff said so, it is a thank-you, or it became a report


WAITING = (ReplyState.OPEN, ReplyState.JOINED)
"""What staff have still to take care of."""

BURST = timedelta(minutes=10)
"""What she says within so much time of her question, her call for help or her report goes with it."""

IN_ONE_BREATH = timedelta(minutes=2)
"""Photos and half sentences within so much time of an acknowledgement need none of their own; what she says
later does: silence reads as nobody there."""

SUBJECT_KEPT = timedelta(days=7)
"""So long is the last announcement, reminder or answer she got what her words are about."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a reply is about; all None: nothing that we sent.

    `thread_id` is the conversation it goes on, by the id of its first reply; its topic stays what it is.
    """

    announcement_id: int | None = None
    nudge_id: int | None = None
    report_id: int | None = None
    thread_id: int | None = None
    topic: Topic = Topic.REPLY

"""The life of one call to Telegram: lanes, states, and every transition in one table.

Telegram gives no delivery receipt: the best state is *accepted* (Telegram took the message). A *reply*
answers a person who is waiting, an *edit* changes a message already sent, *bulk* is everything sent to
people who did not just ask.

Bulk rows begin QUEUED and are taken in small batches, marked SENDING before anything is written, so that
a crash leaves only what was in flight in doubt. Replies and edits begin SENDING, in the hands of the
process that committed them (they are sent from its memory at once, without another write).
"""

from enum import StrEnum


class Lane(StrEnum):
    """Which queue of the sender a row waits in."""

    REPLY = "reply"
    EDIT = "edit"
    BULK = "bulk"


class Delivery(StrEnum):
    """Where a call to Telegram stands."""

    QUEUED = "queued"
    SENDING = "sending"
    ACCEPTED = "accepted"
    RETRY = "retry"  # not done, and tried again when due
    FAILED = "failed"  # will not work, whoever tries
    BLOCKED = "blocked"  # the person blocked the bot or is gone; until they write again
    UNKNOWN = "unknown"  # the request was written, the answer never came
    CANCELLED = "cancelled"  # withdrawn before it was sent


class Happened(StrEnum):
    """What the sender learned about a row."""

    TAKEN = "taken"
    ACCEPTED = "accepted"
    SETTLED = "settled"  # nothing left to do: not modified, message gone, callback expired
    POSTPONED = "postponed"  # 429, not connected, paused
    REFUSED = "refused"
    BLOCKED = "blocked"
    LOST_TRACK = "lost_track"  # anything after the request was written
    RESENT = "resent"  # an unknown row goes out once more: a reminder by itself, news when asked
    WITHDRAWN = "withdrawn"
    RECOVERED = "recovered"  # found half-way after a crash or an expired lease
    REPLACED = "replaced"  # a newer edit of the same message is waiting behind it


TRANSITIONS: dict[tuple[Delivery, Happened], Delivery] = {
    (Delivery.QUEUED, Happened.TAKEN): Delivery.SENDING,
    (Delivery.RETRY, Happened.TAKEN): Delivery.SENDING,
    (Delivery.QUEUED, Happened.WITHDRAWN): Delivery.CANCELLED,
    (Delivery.RETRY, Happened.WITHDRAWN): Delivery.CANCELLED,
    (Delivery.SENDING, Happened.ACCEPTED): Delivery.ACCEPTED,
    (Delivery.SENDING, Happened.SETTLED): Delivery.ACCEPTED,
    (Delivery.SENDING, Happened.POSTPONED): Delivery.RETRY,
    (Delivery.SENDING, Happened.REFUSED): Delivery.FAILED,
    (Delivery.SENDING, Happened.BLOCKED): Delivery.BLOCKED,
    (Delivery.SENDING, Happened.REPLACED): Delivery.CANCELLED,
    (
        Delivery.QUEUED,
        Happened.BLOCKED,
    ): Delivery.BLOCKED,  # known to be unreachable: not even tried
    (Delivery.RETRY, Happened.BLOCKED): Delivery.BLOCKED,
    (Delivery.SENDING, Happened.LOST_TRACK): Delivery.UNKNOWN,
    (Delivery.SENDING, Happened.RECOVERED): Delivery.UNKNOWN,
    (Delivery.UNKNOWN, Happened.RESENT): Delivery.RETRY,
    # Late answers of a process whose lease had run out: Telegram has it, whatever we thought since.
    (Delivery.UNKNOWN, Happened.ACCEPTED): Delivery.ACCEPTED,
    (Delivery.RETRY, Happened.ACCEPTED): Delivery.ACCEPTED,
}
"""What is not in this table does not happen: a late or double event changes nothing."""

OPEN = frozenset({Delivery.QUEUED, Delivery.RETRY, Delivery.SENDING})
"""Owed: somebody has still to send it."""


REPLACES: dict[str, frozenset[str]] = {
    "edit": frozenset({"edit", "unbutton"}),
    "unbutton": frozenset({"unbutton"}),
    "deleteMessage": frozenset({"edit", "unbutton"}),
}
"""What a newer call about a message makes pointless, by its method. Taking the buttons away leaves an older
edit's words standing."""


def step(happened: Happened) -> tuple[Delivery, tuple[Delivery, ...]]:
    """The one state an event leads to, and the states it leads there from.

    >>> step(Happened.WITHDRAWN)
    (<Delivery.CANCELLED: 'cancelled'>, (<Delivery.QUEUED: 'queued'>, <Delivery.RETRY: 'retry'>))
    """
    before = tuple(state for state, event in TRANSITIONS if event is happened)
    return TRANSITIONS[before[0], happened], before

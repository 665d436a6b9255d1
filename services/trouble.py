"""When an update cannot be handled however often it is tried: set it aside, and say so kindly."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.messages import Addressee, Message, _
from services import actors, outgoing
from services.actors import Caller
from storage import inbox, outbox

ALPHABET = "2346789ACDEFGHJKLMNPQRTUVWXYZ"
"""Without what is mixed up when read out or copied: 0 and O, 1 and I, 5 and S, B beside 8."""
LENGTH = 4
_SCATTER = 500_009
"""A prime that is none of the alphabet's length: neighbours get codes that look nothing alike."""


def reference_of(row_id: int) -> str:
    """A short code such as 7F3K for a row of the inbox; two of 700,000 rows in a row never share one.

    >>> reference_of(1) != reference_of(2)
    True
    """
    number = row_id * _SCATTER % len(ALPHABET) ** LENGTH
    letters = []
    for _place in range(LENGTH):
        number, rest = divmod(number, len(ALPHABET))
        letters.append(ALPHABET[rest])
    return "".join(letters)


def sorry(reference: str) -> Message:
    """What the person is told; the code is what staff need to find the row and the log."""
    text = _(
        "Sorry, something is not working just now. Your earlier answers are safe. Please try again in a "
        "little while. (code {code})",
        code=reference,
    )
    return Message(text)


def give_up(
    session: Session,
    caller: Caller | None,
    now: datetime,
    row_id: int,
    reason: str,
    callback_query_id: str | None = None,
) -> str:
    """Parks the row and apologises in a private chat; returns the reference. The chat goes on."""
    reference = reference_of(row_id)
    parked = inbox.park(session, row_id, now, reason, reference)
    if parked and caller is not None and caller.chat_kind == "private":
        outgoing.say(session, actors.load(session, caller).mailbox, now, sorry(reference))
    if parked and callback_query_id is not None:
        outbox.answer_callback(session, callback_query_id, None, Addressee())
    return reference

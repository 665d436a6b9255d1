"""Balasan in the database: keeping them, what they are about, finding and answering them.

    keep ──▶ OPEN (or JOINED to the open one of its conversation) ──answer──▶ ANSWERED
                                                                  └─close───▶ CLOSED

Whoever changes a conversation locks it first (settling.lock), so that what she says while an officer
answers is either answered too or stays open, never neither.
"""

from storage.replies.asked import (
    Asked,
    Wait,
    count_questions,
    help_waiting,
    open_on,
    open_since,
    questions,
    recent_waits,
    waiting_questions,
)
from storage.replies.entries import entered, entry_waiting, reported_herself, to_enter, to_read
from storage.replies.keeping import (
    Said,
    acknowledged_since,
    before_edit,
    keep,
    not_a_report,
    turned_into_report,
    waits,
)
from storage.replies.lists import (
    Listed,
    count_of_announcement,
    count_open,
    of_announcement,
    open_in,
)
from storage.replies.returned import Returned, returned
from storage.replies.settling import add_answer, answer, close, reopen, withdraw
from storage.replies.subjects import (
    from_somebody,
    last_answer,
    latest,
    month_asked,
    of_message,
    shown_as,
)
from storage.replies.threads import Answered, Conversation, Spoken, conversation

__all__ = [
    "Answered", "Asked", "Conversation", "Listed", "Returned", "Said", "Spoken", "Wait",
    "acknowledged_since", "add_answer", "answer", "before_edit", "close", "conversation",
    "count_of_announcement", "count_open", "count_questions", "entered", "entry_waiting",
    "from_somebody", "help_waiting", "keep", "last_answer", "latest", "month_asked", "not_a_report",
    "of_announcement", "of_message", "open_in", "open_on", "open_since", "questions",
    "recent_waits", "reopen", "reported_herself", "returned", "shown_as", "to_enter", "to_read",
    "turned_into_report", "waiting_questions", "waits", "withdraw",
]  # fmt: skip

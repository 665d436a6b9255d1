"""Inquiries: a buyer asks the owner of a product through the bot; neither sees the other's number.

         ┌─ her answer ──▶ ANSWERED ── the buyer writes on ──▶ ASKED
ASKED ───┼─ [Decline] ───▶ DECLINED   (her answer opens it again)
         └─ [Report] ────▶ REPORTED   (staff read it; nobody writes in it any more)
"""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum

BUYER_CONSENT = "buyer-2026-11"
"""Version of the sentence that a buyer reads before asking: first name and words go to the seller."""

WORDS_LIMIT = 600
A_DAY = 10
"""Inquiries one person may begin within 24 hours."""
WAITING_AT_ONCE = 3
"""Inquiries about one product that one person may have waiting for an answer."""
IN_A_ROW = 3
"""Messages a buyer may write before the owner has answered."""
DAY = timedelta(hours=24)
BLOCK_OUTLIVES_ERASURE = timedelta(days=365)
"""So long a blocked buyer who has everything erased and comes back is still blocked."""
REPORT_OUTLIVES_ERASURE = timedelta(days=30)
"""The same for a buyer who was reported and erased the conversation before staff had decided."""
IN_TOUCH = timedelta(minutes=15)
"""Who wrote so lately is at the phone: what is said to them does not wait for the end of quiet hours."""


class InquiryState(StrEnum):
    """Where an inquiry stands."""

    ASKED = "asked"  # waits for the owner
    ANSWERED = "answered"
    DECLINED = "declined"
    REPORTED = "reported"


class Turn(StrEnum):
    """What one message between the two was."""

    WORDS = "words"
    NUMBER = "number"  # she shared her telephone number
    DECLINED = "declined"


class Refusal(StrEnum):
    """Why somebody may not ask, or not write on, now."""

    GONE = "gone"
    OWN = "own"
    BLOCKED = "blocked"
    REPORTED_HERE = "reported_here"  # by this seller; staff have not cleared it
    JUST_ERASED = "just_erased"
    TOO_MANY_TODAY = "too_many_today"
    STILL_WAITING = "still_waiting"
    DECLINED = "declined"
    CLOSED = "closed"
    IN_A_ROW = "in_a_row"

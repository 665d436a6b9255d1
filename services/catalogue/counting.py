"""Counting how often products were found: when Telegram has taken the page of results they stand on.

The sender writes outcomes down in batches, and the pages of results among them are counted in that same
transaction, by one statement for all of them. A search itself writes nothing but its message.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime

from sqlmodel import Session

from domain.delivery import Happened
from domain.messages import Button, Inline, Message
from services.catalogue import words
from services.catalogue.data import OPEN, PREFIX
from storage.catalogue import counts
from storage.outbox import Outcome

_OPENS, _OF_CATALOGUE = f"{OPEN}:", f"{PREFIX}:"


def count_found(session: Session, outcomes: Sequence[Outcome], now: datetime) -> None:
    """Looks for pages of results among what Telegram has taken."""
    times = Counter(
        product_id
        for outcome in outcomes
        if outcome.happened is Happened.ACCEPTED and isinstance(outcome.row.body, Message)
        for product_id in _shown(outcome.row.body)
    )
    if times:
        month, _since_utc = words.this_month(session, now)
        counts.found(session, month, times)


def _shown(message: Message) -> Iterator[int]:
    """The products whose buttons stand below the message, which on a page of results are the first ones."""
    keyboard = message.keyboard
    if not isinstance(keyboard, Inline):
        return
    for row in keyboard.rows:
        for button in row:
            if not isinstance(button, Button) or not button.data.startswith(_OF_CATALOGUE):
                return
            if button.data.startswith(_OPENS):
                yield int(button.data.removeprefix(_OPENS))

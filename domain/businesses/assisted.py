"""An owner whom an officer registers, because she has no telephone or no Telegram: on what ground, by her own
word, her data may be kept; and the one-time link on her card by which she comes into her own.

The link carries 128 random bits, of which the database keeps the hash alone, as with invitations to staff.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.people.invitations import Refusal

CARD_GOOD_FOR = timedelta(days=30)
"""A card lies in a purse until the daughter with the telephone comes home; another one is a tap away."""
WRONG_PERSON_FOR = timedelta(days=30)
"""So long staff may take a record back from an account that was not hers."""
COMPARED = 1500
"""Businesses of a kelurahan that a new one is compared with, the newest; few have so many."""
STAFF_TOLD = 5
"""Staff of a kelurahan who hear at once of what concerns them all; there are hardly more."""
TOKEN_BYTES = 16
_PREFIX = "milik-"
_TOKEN = re.compile(r"[A-Za-z0-9_-]{22}", re.ASCII)
"""16 bytes in base64 for URLs (RFC 4648 section 5), without padding."""


class Basis(StrEnum):
    """How the owner agreed, in the officer's presence, to being recorded."""

    SPOKEN = "spoken"
    WRITTEN = "written"


def payload(token: str) -> str:
    """The /start payload of a card: `milik-` and 22 characters."""
    return _PREFIX + token


def is_card(start_payload: str) -> bool:
    """True for every payload that means to be a card, broken ones included."""
    return start_payload.startswith(_PREFIX)


def read_payload(start_payload: str) -> str | None:
    """The token of `milik-…`; None for any other payload, broken cards included."""
    token = start_payload.removeprefix(_PREFIX)
    whole = is_card(start_payload) and _TOKEN.fullmatch(token)
    return token if whole else None


def card_hash(token: str) -> str:
    """What the database keeps of a card's token: its SHA-256 in hexadecimal digits."""
    return hashlib.sha256(token.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Card:
    """A card as it stands. `used`: somebody has taken the record over; `makers` are the officers who
    registered her or made the card."""

    expires_at_utc: datetime
    used: bool
    makers: frozenset[int]


def refusal(card: Card | None, opened_by: int | None, now: datetime) -> Refusal | None:
    """Why a card opens nothing for this person; None when it does.

    `opened_by` None: nobody we know yet. Rights of the maker are not looked at here.
    """
    if card is None:
        return Refusal.UNKNOWN
    if card.used:
        return Refusal.USED
    if now >= card.expires_at_utc:
        return Refusal.EXPIRED
    return Refusal.OWN if opened_by in card.makers else None

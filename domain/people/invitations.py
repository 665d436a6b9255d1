"""Invitations that make someone staff: a link that works once, for a week.

The link carries 128 random bits; the database keeps only their hash, so that whoever reads it cannot
join. A link says nothing of role and area: those stand in the database beside the hash.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto

from domain.permissions import Role

GOOD_FOR = timedelta(days=7)
TOKEN_BYTES = 16
_PREFIX = "staf-"
_TOKEN = re.compile(r"[A-Za-z0-9_-]{22}", re.ASCII)
"""16 bytes in base64 for URLs (RFC 4648 section 5), without padding."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """One link. `made_by` None: the command line; `used_by` None: not used yet."""

    id: int
    role: Role
    area_code: str
    made_by: int | None
    made_at_utc: datetime
    expires_at_utc: datetime
    used_by: int | None


class Refusal(Enum):
    """Why a link makes nobody staff."""

    UNKNOWN = auto()
    """Mistyped, cut off, or of another bot."""
    USED = auto()
    EXPIRED = auto()
    OWN = auto()
    """Whoever made the link opened it."""
    WITHDRAWN = auto()
    """Whoever made it may not invite there any more."""


def payload(token: str) -> str:
    """The /start payload of an invitation: `staf-` and 22 characters."""
    return _PREFIX + token


def is_invitation(start_payload: str) -> bool:
    """True for every payload that means to be an invitation, broken ones included."""
    return start_payload.startswith(_PREFIX)


def read_payload(start_payload: str) -> str | None:
    """The token of `staf-…`; None for any other payload, broken invitations included."""
    token = start_payload.removeprefix(_PREFIX)
    whole = is_invitation(start_payload) and _TOKEN.fullmatch(token)
    return token if whole else None


def token_hash(token: str) -> str:
    """What the database keeps of a token: its SHA-256 in hexadecimal digits.

    Plain hashing is enough: 128 random bits cannot be guessed from their hash.
    """
    return hashlib.sha256(token.encode()).hexdigest()


def refusal(invitation: Invitation | None, opened_by: int | None, now: datetime) -> Refusal | None:
    """Why this invitation does not count for this person; None when it does.

    `opened_by` None: nobody we know yet. Rights of the maker are not looked at here.
    """
    if invitation is None:
        return Refusal.UNKNOWN
    if invitation.used_by is not None:
        return Refusal.USED
    if now >= invitation.expires_at_utc:
        return Refusal.EXPIRED
    if opened_by is not None and opened_by == invitation.made_by:
        return Refusal.OWN
    return None

"""Announcements and invitations: their states, who gets nothing and why, and the answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from domain.sectors.sector import Sector


class AnnouncementKind(StrEnum):
    """News is read; an invitation is answered."""

    NEWS = "news"
    INVITATION = "invitation"


class AnnouncementState(StrEnum):
    """Where an announcement stands: DRAFT → SENDING ⇄ PAUSED → DONE, or STOPPED, or DISCARDED unsent."""

    DRAFT = "draft"  # its author looks at the preview
    DISCARDED = "discarded"
    SENDING = "sending"
    PAUSED = "paused"  # Telegram refuses its text; the author was told
    STOPPED = "stopped"
    DONE = "done"


UNDER_WAY = (AnnouncementState.SENDING, AnnouncementState.PAUSED, AnnouncementState.STOPPED)
"""Sent by its author, and possibly not at its end."""


class Rsvp(StrEnum):
    """Hadir / Belum pasti / Tidak bisa."""

    YES = "yes"
    MAYBE = "maybe"
    NO = "no"


class Skipped(StrEnum):
    """Why an owner of the chosen area and sector is not written to; the first that holds is the reason."""

    UNOPENED = "unopened"  # entered by staff or an import, never opened the bot
    STOPPED = "stopped"  # has withdrawn consent, or never gave it
    PAUSED = "paused"  # none of the businesses in question is open
    BLOCKED = "blocked"  # blocked the bot or is gone, and has not written since


@dataclass(frozen=True, slots=True)
class Audience:
    """How many people an announcement goes to, and how many owners get nothing, by reason."""

    reached: int
    skipped: Mapping[Skipped, int]

    @property
    def owners(self) -> int:
        """All owners of the chosen area and sector, each once however many businesses."""
        return self.reached + sum(self.skipped.values())


@dataclass(frozen=True, slots=True)
class Draft:
    """What an official wants to send: `photo` is Telegram's file_id; `sector` None means all of them."""

    kind: AnnouncementKind
    text: str
    photo: str | None
    area_code: str
    sector: Sector | None

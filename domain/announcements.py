"""Announcements and invitations: their states and the answers to an invitation."""

from enum import StrEnum


class AnnouncementKind(StrEnum):
    """News is read; an invitation is answered."""

    NEWS = "news"
    INVITATION = "invitation"


class AnnouncementState(StrEnum):
    """Where an announcement stands."""

    SENDING = "sending"
    PAUSED = "paused"  # Telegram refuses its text; the author was told
    STOPPED = "stopped"
    DONE = "done"


class Rsvp(StrEnum):
    """Hadir / Belum pasti / Tidak bisa."""

    YES = "yes"
    MAYBE = "maybe"
    NO = "no"


class WhenUnknown(StrEnum):
    """What to do for a recipient of whom Telegram's answer was lost."""

    LEAVE = "leave"
    RESEND = "resend"

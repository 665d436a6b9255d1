"""How far an announcement has come, as numbers that its author sees. Only what is known is said:
"accepted by Telegram", never "read"."""

from dataclasses import asdict, dataclass
from typing import Any

from domain.announcements.announcement import AnnouncementState

_CELLS = 10


@dataclass(frozen=True, slots=True)
class Progress:
    """People by what became of their message, answers to an invitation, and conversations in words.

    `waits_until` is when sending begins or goes on, as ISO text in UTC; None: nothing holds it back.
    """

    state: AnnouncementState
    recipients: int
    waits_until: str | None = None
    accepted: int = 0
    blocked: int = 0
    failed: int = 0
    unknown: int = 0  # Telegram's answer was lost; it may have arrived
    withdrawn: int = 0
    yes: int = 0
    maybe: int = 0
    no: int = 0
    replies: int = 0

    @property
    def settled(self) -> int:
        """People for whom nothing more will be sent."""
        return self.accepted + self.blocked + self.failed + self.unknown + self.withdrawn

    @property
    def percent(self) -> int:
        """How much is done, rounded down, so that 100 means everybody; 100 for nobody at all."""
        return self.settled * 100 // self.recipients if self.recipients else 100

    @property
    def bar(self) -> str:
        """▓▓▓▓▓▓░░░░ for 62 percent."""
        full = self.percent * _CELLS // 100
        return "▓" * full + "░" * (_CELLS - full)

    def as_json(self) -> dict[str, Any]:
        """What is kept of the message shown last, to know whether there is anything new."""
        return asdict(self)

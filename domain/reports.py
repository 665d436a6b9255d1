"""The monthly report: its states, and the words for what stands in a business's way."""

from enum import StrEnum


class ReportState(StrEnum):
    """What staff said of a report."""

    SUBMITTED = "submitted"
    ACCEPTED = "accepted"
    SENT_BACK = "sent_back"


class Obstacle(StrEnum):
    """Kendala: what was in the way this month."""

    QUIET = "quiet"  # sepi pembeli
    CAPITAL = "capital"
    MATERIALS = "materials"  # bahan baku mahal atau langka
    TOOLS = "tools"
    COMPETITION = "competition"
    TIME = "time"  # tenaga dan waktu, keluarga
    HEALTH = "health"
    OTHER = "other"

"""The monthly report: its states, and the words for what stands in a business's way."""

from enum import StrEnum


class ReportState(StrEnum):
    """What staff said of a report."""

    SUBMITTED = "submitted"
    ACCEPTED = "accepted"
    SENT_BACK = "sent_back"


class SendBackReason(StrEnum):
    """The usual reasons to send a report back; staff may also write their own."""

    TOO_HIGH = "too_high"
    TOO_LOW = "too_low"
    ZEROS = "zeros"
    MONTH = "month"


class Recheck(StrEnum):
    """Why staff look once more at a report they had settled. Stands where the doubt of a figure stands."""

    CORRECTED = "corrected"  # she put another figure in place
    CONFIRMED = "confirmed"  # it was sent back, and she says the figure is right


def doubt_after(
    of_figure: str | None, *, state_before: ReportState, doubt_before: str | None, same: bool
) -> str | None:
    """Why staff should look at a corrected report; None when they need not.

    `of_figure` is what is odd about the new figure (`domain.money.Doubt`), `same` whether it is the
    figure from before. What staff had accepted or sent back is theirs to look at again, until they do.
    """
    if state_before is not ReportState.SUBMITTED:
        return Recheck.CONFIRMED if same else Recheck.CORRECTED
    was_settled = doubt_before in set(Recheck)
    return Recheck.CORRECTED if was_settled else of_figure


class Boost(StrEnum):
    """What helped in a month better than the one before."""

    ORDERS = "orders"  # pesanan hajatan, parcel
    MARKET = "market"  # pasar, bazar
    ONLINE = "online"
    REGULARS = "regulars"  # langganan baru
    SEASON = "season"  # Ramadan, liburan, tahun ajaran
    PRODUCT = "product"


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

"""Words that several screens of the office share."""

from domain.messages import Text, _, label
from domain.money import Doubt
from domain.permissions import Role
from domain.reports.report import Recheck, ReportState

BACK = label("⬅️ Back")
OFFICE = label("🏠 Office")
ENTER_ANEW = label("✏️ Enter it anew")
OPEN_OFFICE = _("🏠 Open the office")
NOT_YOURS = _("Sorry, {sapaan}, this page is for the officers of that area. Send /admin for yours.")
NOT_STAFF = _(
    "The office is for officers of the kelurahan, kecamatan and dinas, {sapaan}. If you are one, ask your "
    "colleague or the dinas for an invitation link."
)
NOTHING_HERE_YET = _(
    "{greeting}, {call}. Your role has no pages in the office yet. Send /bantuan to see what we can do."
)

MARKS: dict[ReportState, str] = {
    ReportState.SUBMITTED: "▫️",
    ReportState.ACCEPTED: "✅",
    ReportState.SENT_BACK: "↩️",
}
TO_CHECK_MARK = "❗️"
ENTERED_MARK = "✍️"
OFF_THE_BOT_MARK = "📵"

STATES: dict[ReportState, Text] = {
    ReportState.SUBMITTED: _("not checked"),
    ReportState.ACCEPTED: _("accepted"),
    ReportState.SENT_BACK: _("sent back"),
}

ROLES: dict[Role, Text] = {
    Role.KADER: _("kader"),
    Role.PENDAMPING: _("business companion"),
    Role.STAF: _("kelurahan officer"),
    Role.CAMAT: _("camat"),
    Role.DINAS: _("dinas official"),
}
"""The roles somebody may be invited to."""

ROLE_LABELS: dict[Role, Text] = {
    Role.KADER: label("Kader"),
    Role.PENDAMPING: label("Business companion"),
    Role.STAF: label("Kelurahan officer"),
    Role.CAMAT: label("Camat"),
    Role.DINAS: label("Dinas official"),
}

WHY_CHECK: dict[str, Text] = {
    Doubt.HIGH_FIRST.value: _("A first report, and a large amount."),
    Doubt.LOW_FIRST.value: _("A first report, and a very small amount."),
    Doubt.FAR_ABOVE_USUAL.value: _("Ten times the usual amount, or more."),
    Doubt.FAR_BELOW_USUAL.value: _("A tenth of the usual amount, or less."),
    Recheck.CORRECTED.value: _("The owner changed it after it was checked."),
    Recheck.CONFIRMED.value: _("It was sent back, and the owner says that it is right."),
}


def why_check(doubt: str | None) -> Text | None:
    """Why a report stands in the list to check; None for none, and for a reason of a newer version."""
    return WHY_CHECK.get(doubt) if doubt else None

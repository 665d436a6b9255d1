"""The words of sending a report back, to the officer and to the owner."""

from domain.messages import Rupiah, Text, Value, _, label
from domain.reports.report import SendBackReason
from domain.times.periods import Period

TITLE = _("Send a report back")
REASON_NOT_READ = _("Please write the reason in one or two sentences, {sapaan}, or press a button.")

LABELS: dict[SendBackReason, Text] = {
    SendBackReason.TOO_HIGH: label("Too high?"),
    SendBackReason.TOO_LOW: label("Too low?"),
    SendBackReason.ZEROS: label("A zero off?"),
    SendBackReason.MONTH: label("Another month?"),
}
"""On the officer's buttons."""

SENTENCES: dict[SendBackReason, Text] = {
    SendBackReason.TOO_HIGH: _("it looks rather high"),
    SendBackReason.TOO_LOW: _("it looks rather low"),
    SendBackReason.ZEROS: _("perhaps there is a zero too many or too few"),
    SendBackReason.MONTH: _("perhaps it is about another month, or about several"),
}
"""What the owner reads."""


def reason_value(stored: str) -> Value:
    """A stored reason as it is shown: a sentence of ours, or the officer's own words."""
    if stored in set(SendBackReason):
        return SENTENCES[SendBackReason(stored)]
    return stored


def why(business: str, owner: str, month: Period, rupiah: int) -> Text:
    """The question to the officer."""
    return _(
        "<b>{business}</b> ({owner}), {month}: {amount}. What shall {owner} look at again? Press a button, "
        "or write it. I pass it on kindly.",
        business=business,
        owner=owner,
        month=month,
        amount=Rupiah(rupiah),
    )

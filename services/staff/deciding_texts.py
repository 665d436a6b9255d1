"""The words that follow a decision about a report."""

from datetime import datetime

from domain.messages import Button, Inline, Text, _, label
from domain.reports.report import ReportState
from services.staff import words
from services.staff.place import Place
from storage.figures.listed import Listed
from storage.reports.reviews import Review

ACCEPTED = _("✅ Accepted")
CHANGED = _("The owner has just changed this report. This is what it says now.")
YOURS_ALREADY: dict[ReportState, Text] = {
    ReportState.SUBMITTED: _("This report was changed meanwhile. This is how it stands now."),
    ReportState.ACCEPTED: _("You have accepted it already, {sapaan}."),
    ReportState.SENT_BACK: _("You have sent it back already, {sapaan}."),
}


def already(review: Review, *, by_actor: bool) -> Text:
    """Somebody was quicker, perhaps the officer's own first tap."""
    if by_actor or review.state is ReportState.SUBMITTED:
        return YOURS_ALREADY[review.state]
    who = review.by or _("another officer")
    if review.state is ReportState.ACCEPTED:
        return _("{who} has accepted it already.", who=who)
    return _("{who} has sent it back already.", who=who)


def sent_back(by: Listed, now: datetime, told_at_utc: datetime | None) -> Text:
    """The owner is told, at once or after quiet hours; what she does comes back to the list."""
    if told_at_utc is None:
        return _not_told(by)
    if told_at_utc > now:
        return _(
            "Sent back, with your reason. I tell {owner} at {at:time}. When it is corrected it comes back to "
            "“To check”.",
            owner=by.owner,
            at=told_at_utc,
        )
    return _(
        "Sent back to {owner}, with your reason. When it is corrected it comes back to “To check”.",
        owner=by.owner,
    )


def _not_told(by: Listed) -> Text:
    """The owner cannot be told here."""
    if by.phone is None:
        return _(
            "Sent back. {owner} does not read here at the moment; please tell them.", owner=by.owner
        )
    return _(
        "Sent back. {owner} does not read here at the moment; please call: {phone}",
        owner=by.owner,
        phone=by.phone,
    )


def onward(place: Place, report_id: int) -> Inline:
    """On to the next report to check, or home."""
    following = Button(label("▶️ Next to check"), place.data("chk", report_id))
    return Inline(((following, Button(words.OFFICE, place.data("home"))),))

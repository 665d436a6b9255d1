"""The words around a report that somebody else enters: to the owner, and to the one who types."""

from domain.messages import Button, Inline, Rupiah, Text, Value, _, label
from domain.times.periods import Period
from services.reports.texts import CORRECT
from storage.reports.reports import Kept

NOT_YOURS = _("Sorry, {sapaan}, you cannot enter a report for this owner.")
PAUSED = _("This owner takes a break from everything, {sapaan}, so nothing is entered for her now.")
NOT_THAT_MONTH = _("That month takes no report now, {sapaan}: too long ago, or not begun yet.")
RIGHT = label("✅ It is right")


def has_reported(owner: str, period: Period) -> Text:
    """To the officer: there is a figure of her own, and nobody types over it."""
    return _(
        "{owner} has already reported {month}. Nothing was changed.", owner=owner, month=period
    )


def saved(owner: str, period: Period, rupiah: int, *, asked: bool, phone: str | None) -> Text:
    """To the officer. `asked`: she was asked here; else somebody has to read it to her."""
    amount = Rupiah(rupiah)
    if asked:
        return _(
            "✅ Saved: {owner}, {month}, {amount}. I have asked {owner} whether it is right; it counts until "
            "then, and is marked ✍️.",
            owner=owner,
            month=period,
            amount=amount,
        )
    return _(
        "✅ Saved: {owner}, {month}, {amount}. {owner} cannot be asked here, so please say it to "
        "them{number}. It counts, and is marked ✍️.",
        owner=owner,
        month=period,
        amount=amount,
        number=_(": {phone}", phone=phone) if phone else "",
    )


def is_it_right(office: Value, business: str, period: Period, rupiah: int) -> Text:
    """To her."""
    return _(
        "{call}, {office} entered the report of {business} for {month}: {amount} ({amount:words}). Is it "
        "right?",
        office=office,
        business=business,
        month=period,
        amount=Rupiah(rupiah),
    )


def yes_or_correct(kept: Kept) -> Inline:
    """Her yes names the figure it is said to."""
    yes = Button(RIGHT, f"r:yes:{kept.id}:{kept.revenue_rupiah}")
    return Inline(((yes, Button(CORRECT, f"r:fix:{kept.id}")),))

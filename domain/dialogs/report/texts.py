"""The words of the monthly report."""

from collections.abc import Sequence

from domain.messages import Joined, Rupiah, Text, _, label
from domain.money import Doubt, Reason
from domain.times.periods import Period

TITLE = _("Sales report")

ENTERING = _("Enter a report")

WHICH_BUSINESS = _("Which business is it about, {sapaan}?")
WHICH_MONTH = _("A report for which month, {sapaan}?")
CHOOSE_MONTH = _(
    "Please choose the month by its button, {sapaan}. Earlier months are filled in by /riwayat."
)

SOLD_NOTHING = _("Sold nothing")
ANOTHER_MONTH = _("📅 Another month")
RIGHT = _("✅ Right")
REPLACE = _("✏️ Replace")
YES_NOTHING = _("✅ Yes, nothing")
NOT_A_REPORT = label("Not a report")

AMOUNT_NOT_READ = _(
    "Sorry, I do not understand the amount yet. Write it like this: 1,5 juta or 750 ribu."
)
REFUSED: dict[Reason, Text] = {
    Reason.NEGATIVE: _(
        "Here we count what was sold, {sapaan}, so never below zero. Example: 750 ribu"
    ),
    Reason.TOO_LARGE: _(
        "That is more than I can note down, {sapaan}. Please write it again, e.g. 15 juta"
    ),
    Reason.CALCULATION: _(
        "I cannot work that sum out, {sapaan}. Write the total of the month, e.g. 1,5 juta"
    ),
    Reason.RATE: _(
        "That is for a day or a piece, {sapaan}. Write the total of the whole month, e.g. 1,5 juta"
    ),
    Reason.SEVERAL: _(
        "There are several amounts, {sapaan}. Write one total for the month, e.g. 1,5 juta"
    ),
    Reason.HEDGED: _(
        "About how much, {sapaan}? One amount is enough, e.g. 1,5 juta. An estimate is fine."
    ),
    Reason.OTHER_FIGURE: _(
        "What we note here is the month's sales, {sapaan}, not profit or capital. Example: 1,5 juta"
    ),
    Reason.FOREIGN_CURRENCY: _("Please write it in rupiah, {sapaan}. Example: 1,5 juta"),
}


def how_much(period: Period) -> Text:
    """The question of the month."""
    return _(
        "Sales in {month}: about how much, {sapaan}? An estimate is fine. For example: 1,5 juta or 750 ribu",
        month=period,
    )


def correct(period: Period, rupiah: int) -> Text:
    """The question when the month is already reported."""
    return _(
        "{month} is already reported: {amount}. If it should be different, write the new amount, {sapaan}. "
        "If it is right, there is nothing to do.",
        month=period,
        amount=Rupiah(rupiah),
    )


def figure(rupiah: int, *, approximate: bool) -> Text:
    """An amount in digits and words; an estimate is called one."""
    if approximate:
        return _("about {amount} ({amount:words})", amount=Rupiah(rupiah))
    return _("{amount} ({amount:words})", amount=Rupiah(rupiah))


def figure_and_needs(figure: Text, needs: Sequence[Text]) -> Text:
    """An amount, and what she asked for in the same breath."""
    return _("{figure}, in need of {needs}", figure=figure, needs=Joined(tuple(needs)))


def echo(period: Period, understood: Text, doubt: Doubt | None, usual: int | None) -> Text:
    """What was understood; asks twice when it is unlike her usual month."""
    match doubt:
        case Doubt.FAR_ABOVE_USUAL | Doubt.FAR_BELOW_USUAL if usual is not None:
            return _(
                "{month}: {figure}. Usually it is about {usual}. Is it right, {sapaan}?",
                month=period,
                figure=understood,
                usual=Rupiah(usual),
            )
        case Doubt.HIGH_FIRST:
            return _(
                "{month}: {figure}. That is a lot for one month. Is it right, {sapaan}?",
                month=period,
                figure=understood,
            )
        case Doubt.LOW_FIRST:
            return _(
                "{month}: {figure}. That is very little for a month. Is it right, {sapaan}?",
                month=period,
                figure=understood,
            )
        case _:
            return _("{month}: {figure}. Right, {sapaan}?", month=period, figure=understood)


def replaces(asked: Text, period: Period, before_rupiah: int) -> Text:
    """The echo of a month that is reported already, and was not the one asked about."""
    return _(
        "{question}\n\n<i>{month} is already reported: {before}. Your yes puts this in its place.</i>",
        question=asked,
        month=period,
        before=Rupiah(before_rupiah),
    )


def about_one_month(period: Period) -> Text:
    """When she names several months, or one that takes no report."""
    return _(
        "Here it is about {month} alone, {sapaan}. Write the amount of {month}, or choose another month.",
        month=period,
    )


def really_nothing(period: Period, before_rupiah: int | None = None) -> Text:
    """Before a month counts as Rp0; `before_rupiah` is what was reported for it, None or 0 for nothing."""
    if not before_rupiah:
        return _("So nothing was sold in {month}, {sapaan}?", month=period)
    return _(
        "So nothing was sold in {month}, {sapaan}?\n\n"
        "<i>{before} is reported already. Your yes takes its place.</i>",
        month=period,
        before=Rupiah(before_rupiah),
    )


def which_amount(typed: str) -> Text:
    """When what she wrote can be read in several ways."""
    return _("“{typed}”: how much is that, {sapaan}?", typed=typed)


def offered(asked: Text) -> Text:
    """Words from outside a dialog that may be a report."""
    return _(
        "{question}\n\n<i>If this is not a sales report, I pass your words on to the officers.</i>",
        question=asked,
    )


def offered_anew(asked: Text, period: Period, before_rupiah: int) -> Text:
    """As `offered`, where that month is reported already."""
    return _(
        "{question}\n\n<i>{month} is already reported: {before}. Your yes puts this in its place. If it is "
        "not a sales report, I pass your words on to the officers.</i>",
        question=asked,
        month=period,
        before=Rupiah(before_rupiah),
    )


def offered_for_which(typed: str) -> Text:
    """As `offered`, where she has several businesses."""
    return _("“{typed}”: is that the sales report of one of these, {sapaan}?", typed=typed)


def amount(rupiah: Rupiah) -> Text:
    """An amount on a button."""
    return _("{amount}", amount=rupiah)


def month(period: Period) -> Text:
    """A month on a button."""
    return _("{month:year}", month=period)


def for_owner(asked: Text, business: str, owner: str) -> Text:
    """Above what an officer is asked who enters a report for somebody."""
    return _(
        "🧾 For <b>{business}</b> ({owner})\n{question}",
        business=business,
        owner=owner,
        question=asked,
    )

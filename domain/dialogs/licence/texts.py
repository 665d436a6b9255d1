"""The words in which she is asked for the number and the last year of a licence."""

from domain.messages import Text, _

TITLE = _("A licence")
NIB_NOT_READ = _(
    "A NIB has 13 digits and nothing else, {sapaan}. It stands at the top of the paper."
)
NUMBER_NOT_READ = _("Please copy the number as it stands on the paper, {sapaan}, or skip it.")
YEAR_NOT_READ = _("Please press a year, {sapaan}, or write it, for example 2030.")


def nib_number(business: str) -> Text:
    """The number of the NIB."""
    return _(
        "Noted: {business} has a NIB. What is its number, {sapaan}? 13 digits, spaces do no harm. You may "
        "skip it.",
        business=business,
    )


def number(licence: Text, business: str) -> Text:
    """The number of another licence."""
    return _(
        "Noted: {business} has this: {licence}. What is its number, {sapaan}? You may skip it.",
        business=business,
        licence=licence,
    )


def wrong_length(count: int) -> Text:
    """Digits, but not thirteen."""
    return _(
        "A NIB has 13 digits, {sapaan}, and these are {count}. Please look once more, or skip it.",
        count=count,
    )


def until(licence: Text) -> Text:
    """The last year."""
    return _(
        "Until which year does it hold, {sapaan}: {licence}? You may skip it.", licence=licence
    )

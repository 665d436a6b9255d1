"""The words of Bantu hitung."""

from domain.messages import Rupiah, Text, _, label
from domain.times.periods import Period

HELP_TO_COUNT = label("🧮 Help me count")
WHICH_WAY = _("Let us count together, {sapaan}. What is easier to remember?")
BY_DAY = label("Sales of a usual day")
BY_STOCK = label("How many were sold")
CHOOSE_WAY = _("Please choose one of the two buttons, {sapaan}.")

HOW_MUCH_A_DAY = _(
    "On a usual day, about how much comes in, {sapaan}? For example: 150 ribu. Write the takings of one day."
)
DAY_NOT_READ = _("Write the takings of one usual day, {sapaan}, for example: 150 ribu")

WHAT_PRICE = _(
    "What is the price of one piece, {sapaan}? For example: 15 ribu. If prices differ, take the usual one."
)
PRICE_NOT_READ = _("Write the price of one piece, {sapaan}, for example: 15 ribu")
PIECES_NOT_READ = _("Write one number, {sapaan}, for example: 120 or 5 dozen")
TOO_MUCH = _("That comes to more than I can note down, {sapaan}. Please write the number again.")


def every_day(days: int) -> Text:
    """A button with the days of a full month."""
    return label("Every day ({n})", n=days)


def closed_on_sundays(days: int) -> Text:
    """A button with the days of a month without Sundays."""
    return label("Not Sundays ({n})", n=days)


def monday_to_friday(days: int) -> Text:
    """A button with the days of a month without weekends."""
    return label("Mon to Fri ({n})", n=days)


def how_many_days(month: Period) -> Text:
    """How many days of the month she sold on."""
    return _(
        "On how many days in {month} did you sell, {sapaan}? Press a button, or write the number: 20",
        month=month,
    )


def days_not_read(month: Period, most: int) -> Text:
    """When that is no number of days of the month."""
    return _(
        "Write how many days you sold, {sapaan}, from 1 to {most} for {month}. For example: 20",
        most=most,
        month=month,
    )


def how_many_pieces(month: Period, price_rupiah: int) -> Text:
    """How many of that price were sold in the month."""
    return _(
        "About how many at {price} were sold in {month}, {sapaan}? For example: 120 or 5 dozen",
        price=Rupiah(price_rupiah),
        month=month,
    )


def which(typed: str) -> Text:
    """When what she wrote can be read in several ways."""
    return _("“{typed}”: which of these, {sapaan}?", typed=typed)


def days_sum(each: int, times: int, echo: Text) -> Text:
    """How the amount came about, above the question whether it is right."""
    return _("{each} × {times} days\n{question}", each=Rupiah(each), times=times, question=echo)


def pieces_sum(each: int, times: int, echo: Text) -> Text:
    """As `days_sum`, of pieces sold."""
    return _("{each} × {times} pieces\n{question}", each=Rupiah(each), times=times, question=echo)

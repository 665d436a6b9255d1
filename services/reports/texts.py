"""The words after a report: a rise in numbers, a fall without any, and what she can do next."""

from collections.abc import Sequence

from domain.messages import Button, Inline, Joined, Rupiah, Text, _, label, plural
from domain.reports.trends import Change, Direction
from domain.times.periods import Period

GONE = _("I cannot find that report any more, {sapaan}. Send /riwayat to see all your reports.")
NOT_HERS = _("I cannot find that business any more, {sapaan}. Send /riwayat to see your reports.")
CORRECT = _("✏️ Correct it")
SEE_RAPOR = label("📊 My report card")
MIN_STREAK = 3


def closed(business: str) -> Text:
    """Its reports are there to look at."""
    return _(
        "{business} is closed, {sapaan}. To correct its reports, first open it again in /profil.",
        business=business,
    )


def thanks(
    period: Period,
    rupiah: int,
    on_month: Change | None,
    on_year: Text | str,
    streak: int,
    *,
    asks_why: bool = False,
) -> Text:
    """The thank-you. `on_month` compares with the month before, `on_year` is what `against` says.

    `asks_why`: after a fall, it asks what was in the way.
    """
    if rupiah == 0:
        return _(
            "Thank you for telling us, {call}. For {month} we noted: nothing sold. "
            "We hope next month goes better.",
            month=period,
        )
    amount = Rupiah(rupiah)
    if on_month and on_month.direction is Direction.DOWN:
        return _(
            "Thank you for reporting, {call}. {month}: {amount}, quieter than {before}.{year}{question}",
            month=period,
            amount=amount,
            before=period.previous(),
            year=on_year,
            question=WHAT_WAS_IN_THE_WAY if asks_why else "",
        )
    return _(
        "Thank you, {call} 🌸 The report for {month} has arrived: {amount}{change}.{year}{streak}",
        month=period,
        amount=amount,
        change=_month(period.previous(), on_month),
        year=on_year,
        streak=_streak(streak),
    )


def corrected(period: Period, rupiah: int) -> Text:
    """The new figure of a month."""
    return _(
        "It is corrected, {call}. The report for {month} is now {amount}.",
        month=period,
        amount=Rupiah(rupiah),
    )


def needs_noted(names: Sequence[Text]) -> Text:
    """The needs of hers that wait, and where to follow them."""
    return _("Noted: {needs}. How it stands is in /kebutuhan.", needs=Joined(tuple(names)))


WHAT_WAS_IN_THE_WAY = _(
    " Would you like to tell us what was in the way? Just write it here. If not, that is fine."
)


def _month(before: Period, change: Change | None) -> Text | str:
    """Against the month before, as the end of a sentence."""
    match change:
        case None | Change(Direction.DOWN):
            return ""
        case Change(Direction.SAME):
            return _(", about the same as in {before}", before=before)
        case Change(percent=int(percent)):
            return _(", up {percent}% on {before}", percent=percent, before=before)
        case Change(times=int(times)):
            return _(", about {times} times {before}", times=times, before=before)
        case _:
            return _(", far more than in {before}", before=before)


def against(month: Period, change: Change | None, *, ramadan: bool) -> Text | str:
    """Against a month of last year, as a sentence of its own; `ramadan` where both are Ramadan's."""
    before = (
        _("last Ramadan ({month:year})", month=month) if ramadan else _("{month:year}", month=month)
    )
    match change:
        case None:
            return ""
        case Change(Direction.DOWN):
            return _(" Not yet as busy as {before}.", before=before)
        case Change(Direction.SAME):
            return _(" About the same as in {before}.", before=before)
        case Change(percent=int(percent)):
            return _(" Against {before}: up {percent}%.", percent=percent, before=before)
        case Change(times=int(times)):
            return _(" About {times} times {before}.", times=times, before=before)
        case _:
            return _(" Far more than in {before}.", before=before)


def _streak(months: int) -> Text | str:
    if months < MIN_STREAK:
        return ""
    return plural(" {n} month in a row.", " {n} months in a row.", months)


def after(report_id: int, business_id: int) -> Inline:
    """What she can do with the report."""
    see = Button(SEE_RAPOR, f"f:rapor:{business_id}")
    return Inline(((see, Button(CORRECT, f"r:fix:{report_id}")),))

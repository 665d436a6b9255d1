"""The words after a report."""

from domain.messages import Button, Inline, Rupiah, Text, _, plural
from domain.periods import Period
from domain.trends import Direction, change_percent, direction

GONE = _("I cannot find that report any more, {sapaan}. Send /riwayat to see all your reports.")
CORRECT = _("✏️ Correct it")
MIN_STREAK = 3


def thanks(period: Period, rupiah: int, before_rupiah: int | None, streak: int) -> Text:
    """The thank-you: a percentage only upwards; a fall is met with a question, not a number."""
    if rupiah == 0:
        return _(
            "Thank you for telling us, {call}. For {month} we noted: nothing sold. "
            "We hope next month goes better.",
            month=period,
        )
    row = _streak(streak)
    match direction(rupiah, before_rupiah):
        case Direction.UP if before_rupiah:
            return _(
                "Thank you, {call} 🌸 The report for {month} has arrived: {amount}, up {percent}% on "
                "{before}.{streak}",
                month=period,
                amount=Rupiah(rupiah),
                percent=change_percent(rupiah, before_rupiah) or 0,
                before=period.previous(),
                streak=row,
            )
        case Direction.DOWN:
            return _(
                "Thank you for reporting, {call}. {month}: {amount}, quieter than {before}. Would you like "
                "to tell us what was in the way? Just write it here. If not, that is fine.",
                month=period,
                amount=Rupiah(rupiah),
                before=period.previous(),
            )
        case _:
            return _(
                "Thank you, {call} 🌸 The report for {month} has arrived: {amount}.{streak}",
                month=period,
                amount=Rupiah(rupiah),
                streak=row,
            )


def _streak(months: int) -> Text | str:
    if months < MIN_STREAK:
        return ""
    return plural(" {n} month in a row.", " {n} months in a row.", months)


def after(report_id: int) -> Inline:
    """What she can do with the report."""
    return Inline(((Button(CORRECT, f"r:fix:{report_id}"),),))

"""The words of the report's second, optional question: what helped, what stood in the way, what is needed."""

from collections.abc import Sequence

from domain.messages import Joined, Text, _, label
from domain.reports.report import Boost, Obstacle
from domain.times.periods import Period

WHAT_HELP = _(
    "Saved. Is there anything you need help with, {call}, or that stood in the way? Several are fine, none "
    "is fine. You may also write it in your own words."
)
WORDS_NOT_READ = _("Sorry, {sapaan}, that was too long. A few sentences are enough.")

OBSTACLES: dict[Obstacle, Text] = {
    Obstacle.QUIET: _("Few buyers"),
    Obstacle.MATERIALS: _("Costly materials"),
    Obstacle.COMPETITION: _("Competition"),
    Obstacle.TIME: _("No time or hands"),
    Obstacle.HEALTH: _("Illness"),
}
BOOSTS: dict[Boost, Text] = {
    Boost.ORDERS: label("Party orders"),
    Boost.MARKET: label("Market or bazaar"),
    Boost.ONLINE: label("Selling online"),
    Boost.REGULARS: label("New regulars"),
    Boost.SEASON: label("Busy season"),
    Boost.PRODUCT: label("New product"),
}


def what_helped(month: Period) -> Text:
    """After a rise."""
    return _(
        "Saved. {month} was busier than {before}, {call} 🌸 What helped? Tick what you need help with, too. "
        "Several are fine, none is fine. You may also write it in your own words.",
        month=month,
        before=month.previous(),
    )


def what_was_in_the_way(month: Period) -> Text:
    """After a fall."""
    return _(
        "Saved. {month} was quieter than {before}, {call}. What stood in the way? Tick what you need help "
        "with, too. Several are fine, none is fine. You may also write it in your own words.",
        month=month,
        before=month.previous(),
    )


def noted_beside(asked: Text, needs: Sequence[Text]) -> Text:
    """The question, with what she asked for in the same breath as the amount."""
    return _(
        "{question}\n\nYou said {needs}: it is ticked ✅ already.",
        question=asked,
        needs=Joined(tuple(needs)),
    )


def still_needed(asked: Text, needs: Sequence[Text]) -> Text:
    """The question, with what she asked for before and still waits for."""
    return _(
        "{question}\n\nStill in need of {needs}? It is ticked ✅ already. Tap what is no longer needed.",
        question=asked,
        needs=Joined(tuple(needs)),
    )

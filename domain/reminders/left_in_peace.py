"""Who is not reminded although a report is missing, and why."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from domain.reminders.nudges import Skipped
from domain.reminders.reminder import Wish

SPACING = timedelta(days=2)
"""Who was reminded less than this ago is left in peace."""


@dataclass(frozen=True, slots=True)
class History:
    """The reminders an owner got so far.

    `stages` are those about the month in question, `declined` that she wants no more of them;
    `last_at_utc` is when the last one about any month was sent, None when none was.
    """

    stages: frozenset[int] = frozenset()
    declined: bool = False
    last_at_utc: datetime | None = None


@dataclass(frozen=True, slots=True)
class Owner:
    """What decides whether somebody who has not reported is reminded.

    `opened_the_bot` False: entered by others, has no chat with the bot yet. `reachable` False: blocked it.
    """

    opened_the_bot: bool = True
    agrees: bool = True
    has_open_business: bool = True
    reachable: bool = True
    wish: Wish = Wish.ALL
    history: History = field(default_factory=History)


def passed_over(owner: Owner, stage: int, now: datetime) -> Skipped | None:
    """The first reason not to send this stage to her; None when there is none."""
    last = owner.history.last_at_utc
    reasons = (
        (Skipped.UNOPENED, not owner.opened_the_bot),
        (Skipped.STOPPED, not owner.agrees),
        (Skipped.PAUSED, not owner.has_open_business),
        (Skipped.BLOCKED, not owner.reachable),
        (Skipped.MUTED, owner.wish is Wish.NONE),
        (Skipped.DECLINED, owner.history.declined),
        (Skipped.ENOUGH, len(owner.history.stages) >= owner.wish.stages),
        (Skipped.MOVED, stage in owner.history.stages),
        (Skipped.TOO_SOON, last is not None and now - last < SPACING),
    )
    return next((reason for reason, holds in reasons if holds), None)

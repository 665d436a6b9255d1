"""The one extra question a month, by which profiles stay true without a form.

Whoever reports is asked at most one of these in a month: first what was never asked, then what she left
open two months ago or longer, then what she answered a year ago. Twelve months fill them all, though she
skips each of them once."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.times.periods import MONTHS_A_YEAR, period_of


class Topic(StrEnum):
    """What is asked, in the order in which it is asked first."""

    RT_RW = "rt_rw"
    WORKERS = "workers"
    REACH = "reach"
    LICENCES = "licences"
    PRODUCT = "main_product"


AGAIN_AFTER_MONTHS = 2
"""What she skipped or passed over is asked again so many months later at the earliest."""

FILLED_IN: frozenset[Topic] = frozenset({Topic.RT_RW, Topic.WORKERS, Topic.REACH})
"""What stands in fields of its own that may be empty, and that others may fill in."""

LASTING: frozenset[Topic] = frozenset({Topic.RT_RW})
"""What does not change by itself, and is not asked anew every year."""


@dataclass(frozen=True, slots=True)
class Past:
    """When a topic was asked last, and answered last (local dates); None: not answered yet."""

    asked_on: date
    answered_on: date | None = None


def is_asked_in_month(pasts: Iterable[Past], today: date) -> bool:
    """Whether this month's question was asked already."""
    return any(period_of(past.asked_on) == period_of(today) for past in pasts)


def due(pasts: Mapping[Topic, Past], known: Collection[Topic], today: date) -> Topic | None:
    """The topic to ask about today; None when all is known and fresh.

    `known` are topics whose answer stands somewhere, whoever gave it: they are not asked for the first time.
    """
    new = [topic for topic in Topic if topic not in pasts and topic not in known]
    if new:
        return new[0]
    unknown = [topic for topic in pasts if topic not in known or topic not in FILLED_IN]
    waiting = [topic for topic in unknown if _is_open(topic, pasts[topic], today)]
    if waiting:
        return min(waiting, key=lambda topic: pasts[topic].asked_on)
    old = [topic for topic in pasts if topic not in LASTING and _is_old(pasts[topic], today)]
    return min(old, key=lambda topic: pasts[topic].asked_on, default=None)


def _months(since: date, today: date) -> int:
    return period_of(today).months_since(period_of(since))


def _is_open(topic: Topic, past: Past, today: date) -> bool:
    """Without an answer, or with one that is gone (she moved): asked again after a while."""
    is_answered = past.answered_on is not None and topic not in FILLED_IN
    return not is_answered and _months(past.asked_on, today) >= AGAIN_AFTER_MONTHS


def _is_old(past: Past, today: date) -> bool:
    """Answered a year ago, and not asked again just now without an answer."""
    if past.answered_on is None or _months(past.answered_on, today) < MONTHS_A_YEAR:
        return False
    return _months(past.asked_on, today) >= AGAIN_AFTER_MONTHS

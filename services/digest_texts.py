"""The words of a digest: one message, a few lines for each kelurahan, the numbers of the office itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from domain.messages import Button, Inline, Message, Text, Value, _, lines, plural
from domain.periods import Period
from services.staff.people import with_owner
from storage.changes import Moved
from storage.figures import MonthFigures, Waiting

OPEN_OFFICE = _("🏠 Open the office")


@dataclass(frozen=True, slots=True)
class Moves:
    """Businesses that moved here or away: `n` of them, the newest ones as lines."""

    n: int
    named: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class News:
    """What is told of one kelurahan.

    `reports` came in since the last digest, about any month; `silent` businesses owe `month` the day
    after the last reminder and later (0 before). `corrected` reports are about months long over.
    """

    area: str
    month: Period
    reports: int
    figures: MonthFigures
    waiting: Waiting
    silent: int
    corrected: int = 0
    moves: Moves = field(default_factory=lambda: Moves(0, ()))


def digest(news: Sequence[Text]) -> Message:
    """The message, with the way to the office."""
    text = _(
        "{greeting}, {call}. This is the news from your businesses.\n{news}", news=lines(*news)
    )
    return Message(text, Inline(((Button(OPEN_OFFICE, "m:admin"),),)))


def news(news: News) -> Text:
    """The lines of one kelurahan."""
    return _("\n<b>{area}</b>\n{items}", area=news.area, items=lines(*_items(news)))


def _items(news: News) -> Iterator[Text]:
    if news.reports:
        yield plural("📥 {n} new report", "📥 {n} new reports", news.reports)
    yield _(
        "📊 {month}: {reported} of {expected} have reported",
        month=news.month,
        reported=news.figures.reported,
        expected=news.figures.expected,
    )
    if news.figures.to_check:
        yield plural("🔎 {n} report to check", "🔎 {n} reports to check", news.figures.to_check)
    if news.corrected:
        yield plural(
            "🔁 {n} report of an earlier month was changed",
            "🔁 {n} reports of earlier months were changed",
            news.corrected,
        )
    if news.waiting.replies:
        yield plural(
            "💬 {n} reply waits for an answer",
            "💬 {n} replies wait for an answer",
            news.waiting.replies,
        )
    yield from _moved(news.moves)
    yield from _asked(news.waiting)
    if news.waiting.needs:
        yield plural("🤝 {n} new need", "🤝 {n} new needs", news.waiting.needs)
    if news.silent:
        yield plural(
            "⏳ {n} has not reported after the last reminder",
            "⏳ {n} have not reported after the last reminder",
            news.silent,
        )


def came(move: Moved, area: Value) -> Text:
    """Somebody new here."""
    who = with_owner(move.business, move.owner)
    return _("🚚 {business} has moved here from {area}", business=who, area=area)


def went(move: Moved, area: Value) -> Text:
    """Somebody who is no longer theirs."""
    who = with_owner(move.business, move.owner)
    return _("🚚 {business} has moved to {area}", business=who, area=area)


def _moved(moves: Moves) -> Iterator[Text]:
    yield from moves.named
    more = moves.n - len(moves.named)
    if more:
        yield plural("🚚 {n} more has moved", "🚚 {n} more have moved", more)


def _asked(waiting: Waiting) -> Iterator[Text]:
    """What people were told to expect from the office."""
    if waiting.late:
        yield plural(
            "⏰ {n} question has waited longer than we said",
            "⏰ {n} questions have waited longer than we said",
            waiting.late,
        )
    if waiting.questions > waiting.late:
        timely = waiting.questions - waiting.late
        yield plural("❓ {n} question to answer", "❓ {n} questions to answer", timely)
    if waiting.helps:
        yield plural("🙋 {n} owner wants help", "🙋 {n} owners want help", waiting.helps)
    if waiting.entries:
        yield plural("✍️ {n} report to enter", "✍️ {n} reports to enter", waiting.entries)

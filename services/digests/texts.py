"""The words of a digest: one message, a few lines for each kelurahan, the numbers of the office itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from domain.messages import Text, Value, _, lines, plural
from domain.reminders.digests import Fresh
from services.staff.place import Place
from storage.figures.figures import MonthFigures, Waiting
from storage.reminders.digests import Left

NAMED = 4
"""Moves and closures told by name; of more only their number is told."""


@dataclass(frozen=True, slots=True)
class News:
    """What is told of one kelurahan, `area`, in the month that is due there, `place.period`.

    `fresh` came in since the last digest, `waiting` and `complaints` count what there is to do. `silent`
    businesses owe the month the day after the last reminder and later (0 before). `changes` are the newest
    moves and closures since the last digest, a line each; `changed_lately` is how long the office's list of
    them is, 0 where there are no new ones.
    """

    place: Place
    area: str
    fresh: Fresh
    figures: MonthFigures
    waiting: Waiting
    silent: int = 0
    complaints: int = 0
    changes: tuple[Text, ...] = ()
    changed_lately: int = 0


@dataclass(frozen=True, slots=True)
class LeftThere:
    """What waits in kelurahan without an officer, told to whoever is above; `area` is around them."""

    area: Value
    waits: Left


def digest(told: Sequence[News], left: Sequence[LeftThere] = ()) -> Text:
    """All of it, kelurahan by kelurahan."""
    news = lines(*map(_of_area, told), *map(_without_officers, left))
    return _("{greeting}, {call}. This is the news from your businesses.\n{news}", news=news)


def _of_area(news: News) -> Text:
    return _("\n<b>{area}</b>\n{items}", area=news.area, items=lines(*_items(news)))


def _without_officers(left: LeftThere) -> Text:
    said = [
        _("\n<b>{area}</b>, in kelurahan without an officer in reach", area=left.area),
        *_left_items(left.waits),
    ]
    return _("{lines}", lines=lines(*said))


def _left_items(left: Left) -> Iterator[Text]:
    if left.complaints:
        yield _complaints(left.complaints)
    if left.conversations:
        yield plural(
            "💬 {n} message waits for an answer",
            "💬 {n} messages wait for an answer",
            left.conversations,
        )


def _complaints(n: int) -> Text:
    return plural(
        "🚩 {n} complaint about the catalogue", "🚩 {n} complaints about the catalogue", n
    )


def _items(news: News) -> Iterator[Text]:
    if news.fresh.reports:
        yield plural("📥 {n} new report", "📥 {n} new reports", news.fresh.reports)
    yield _(
        "📊 {month}: {reported} of {expected} have reported",
        month=news.place.period,
        reported=news.figures.reported,
        expected=news.figures.expected,
    )
    if news.figures.to_check:
        yield plural("🔎 {n} report to check", "🔎 {n} reports to check", news.figures.to_check)
    if news.fresh.corrected:
        yield plural(
            "🔁 {n} report of an earlier month was changed",
            "🔁 {n} reports of earlier months were changed",
            news.fresh.corrected,
        )
    if news.waiting.replies:
        yield plural(
            "💬 {n} reply waits for an answer",
            "💬 {n} replies wait for an answer",
            news.waiting.replies,
        )
    yield from _changed(news)
    yield from _asked(news.waiting)
    if news.waiting.needs:
        yield plural("🤝 {n} new need", "🤝 {n} new needs", news.waiting.needs)
    if news.complaints:
        yield _complaints(news.complaints)
    if news.silent:
        yield plural(
            "⏳ {n} has not reported after the last reminder",
            "⏳ {n} have not reported after the last reminder",
            news.silent,
        )


def _changed(news: News) -> Iterator[Text]:
    yield from news.changes
    more = news.fresh.changes - len(news.changes)
    if more:
        yield plural("🚚 {n} more moved or closed", "🚚 {n} more moved or closed", more)


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

"""The buttons below a digest: each leads to the list of what a line tells, in a message of its own.

An officer of several kelurahan gets the lists that hold all of theirs, and the office of each for the rest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from domain.messages import Button, Inline
from domain.replies import Topic
from services.complaints import listing as complaints
from services.digests.texts import News
from services.outgoing import apart
from services.replies.topics import buttons as lists
from services.staff import changes, home
from services.staff.words import OPEN_OFFICE
from storage.figures.figures import Waiting

ROW = 2


def keyboard(told: Sequence[News], complaints_open: int) -> Inline:
    """The ways on. `complaints_open` is how long the officer's list of complaints is."""
    found = list(map(apart, _buttons(told, complaints_open)))
    rows = [tuple(found[i : i + ROW]) for i in range(0, len(found), ROW)]
    return Inline((*rows, (Button(OPEN_OFFICE, "m:admin"),)))


def _buttons(told: Sequence[News], complaints_open: int) -> Iterator[Button]:
    yield from _to_talks(told)
    if len(told) == 1:
        yield from _of_place(told[0])
    if complaints_open:
        yield complaints.button(complaints_open)
    if len(told) > 1:
        yield from (Button(n.area, n.place.data("home")) for n in told)


def _to_talks(told: Sequence[News]) -> Iterator[Button]:
    """What people said waits in lists that hold all areas of the officer."""
    waiting = sum((news.waiting for news in told), Waiting())
    to = lists(waiting)
    counts = {
        Topic.QUESTION: waiting.questions,
        Topic.REPLY: waiting.replies,
        Topic.HELP: waiting.helps,
        Topic.ENTRY: waiting.entries,
    }
    yield from (to[topic] for topic, count in counts.items() if count)


def _of_place(news: News) -> Iterator[Button]:
    if news.figures.to_check:
        yield home.to_check(news.place, news.figures)
    if news.waiting.needs:
        yield home.new_needs(news.place, news.waiting)
    if news.fresh.changes:
        yield changes.button(news.place, news.fresh.changes)
    if news.silent:
        yield home.owing(news.place, news.figures)

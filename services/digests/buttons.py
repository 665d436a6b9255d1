"""The buttons below a digest: each leads to the list of what a line tells, in a message of its own.

An officer of several kelurahan gets the lists that hold all of theirs, and the office of each for the rest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from domain.messages import Button, Inline
from domain.replies import Topic
from services.complaints import listing as complaints
from services.digests.texts import News
from services.outgoing import apart
from services.replies.topics import buttons as to_lists
from services.staff import changes, home
from services.staff.words import OPEN_OFFICE
from storage.figures.figures import Waiting

ROW = 2


@dataclass(frozen=True, slots=True)
class Lists:
    """How long the officer's own lists are, which hold all their areas, told of or not; 0 for what need not
    be shown."""

    talks: Waiting
    complaints: int


def keyboard(told: Sequence[News], lists: Lists) -> Inline:
    """The ways on; the number on a button is the length of the list it opens."""
    found = list(map(apart, _buttons(told, lists)))
    rows = [tuple(found[i : i + ROW]) for i in range(0, len(found), ROW)]
    return Inline((*rows, (Button(OPEN_OFFICE, "m:admin"),)))


def _buttons(told: Sequence[News], lists: Lists) -> Iterator[Button]:
    yield from _to_talks(lists.talks)
    if len(told) == 1:
        yield from _of_place(told[0])
    if lists.complaints:
        yield complaints.button(lists.complaints)
    if len(told) > 1:
        yield from (Button(n.area, n.place.data("home")) for n in told)


def _to_talks(waiting: Waiting) -> Iterator[Button]:
    to = to_lists(waiting)
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
    if news.changed_lately:
        yield changes.button(news.place, news.changed_lately)
    if news.silent:
        yield home.owing(news.place, news.figures)

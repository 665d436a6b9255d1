"""Lists a page at a time: lines with numbers, buttons with the same numbers, and turning."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from domain.messages import Button, Text, _, label

SIZE = 8
"""Lines of a page: they and their buttons fit on a small phone."""
ROW = 4

Row = tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a list of `total`. `number` counts from 0; one past the end shows the last. `offset` lines
    come before it."""

    number: int
    total: int
    size: int
    offset: int

    @classmethod
    def of(cls, number: int, total: int, size: int = SIZE) -> Page:
        """The page nearest to the one asked for: lists shrink while somebody pages."""
        last = max(0, (total - 1) // size)
        nearest = min(max(0, number), last)
        return cls(nearest, total, size, nearest * size)

    @classmethod
    def behind(cls, lines: int, total: int, size: int = SIZE) -> Page:
        """The page that goes on behind so many lines, though others have gone from the list meanwhile."""
        if lines >= total:
            return cls.of(total // size, total, size)
        return cls(-(-lines // size), total, size, lines)

    def turning(self, data: Callable[[int], str]) -> tuple[Row, ...]:
        """The row that turns pages; none for a single one. `data` makes a page's callback data."""
        row = []
        if self.number > 0:
            row.append(Button(label("◀️ Page {n}", n=self.number), data(self.number - 1)))
        if self.offset + self.size < self.total:
            row.append(Button(label("Page {n} ▶️", n=self.number + 2), data(self.number + 1)))
        return (tuple(row),) if row else ()

    def numbered(self, lines: Sequence[Text]) -> list[Text]:
        """The lines with their numbers in front."""
        start = self.offset + 1
        return [_("{n}. {line}", n=n, line=line) for n, line in enumerate(lines, start)]

    def choices(self, data: Sequence[str]) -> list[Row]:
        """A numbered button for each line of the page."""
        buttons = [
            Button(label("{n}", n=n), pressed) for n, pressed in enumerate(data, self.offset + 1)
        ]
        return [tuple(buttons[i : i + ROW]) for i in range(0, len(buttons), ROW)]

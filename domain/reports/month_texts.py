"""How a stretch of months reads: "November 2025 – Oktober 2026", and a single month by its own name."""

from domain.messages import Text, _
from domain.times.periods import Period


def span(first: Period, last: Period) -> Text:
    """The months from the first to the last of them."""
    if first == last:
        return _("{month:year}", month=first)
    return _("{first:year} – {last:year}", first=first, last=last)

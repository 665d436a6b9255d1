"""The monthly report: the sales of a month, then what she needs and what stood in the way.

Answers by step (JSON): business → id; period → "2026-10"; revenue → {"rupiah", "approximate", "doubt"} and,
where she said more with it, "needs", "period" and "said";
help → {"picked": ["need.packaging", "obstacle.quiet", "boost.orders"], "words": str | None}; those of Bantu
hitung stand in counting.py.
Seed: businesses → [{"id", "label", "reported": {period: rupiah}, "median": rupiah | None, "open_needs":
["packaging"], "told": {period: toggles of what she said of that month}}], and `periods`, the months that
take a report, newest first.

`OFFER` asks whether a line said outside a dialog is a report; its answers stand in offer.py. `ENTRY` is the
report as staff enter it for somebody (on_behalf.py).
"""

from domain.dialogs.report.dialog import REPORT
from domain.dialogs.report.facts import business_of, period_of, reported
from domain.dialogs.report.helps import (
    boosts_of,
    keys_told,
    needs_of,
    obstacles_of,
    open_needs,
    turn,
)
from domain.dialogs.report.offer import OFFER, offered
from domain.dialogs.report.on_behalf import ENTRY
from domain.dialogs.report.revenue import needs_beside

__all__ = [
    "ENTRY",
    "OFFER",
    "REPORT",
    "boosts_of",
    "business_of",
    "keys_told",
    "needs_beside",
    "needs_of",
    "obstacles_of",
    "offered",
    "open_needs",
    "period_of",
    "reported",
    "turn",
]

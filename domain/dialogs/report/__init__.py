"""The monthly report: the sales of a month, then what she needs and what stood in the way.

Answers by step (JSON): business → id; period → "2026-10"; revenue → {"rupiah", "approximate", "doubt"};
help → {"picked": ["need.packaging", "obstacle.quiet"], "words": str | None}.
Seed: businesses → [{"id", "label", "reported": {period: rupiah}, "median": rupiah | None}], and
`periods`, the months that take a report, newest first.
"""

from domain.dialogs.report.dialog import REPORT
from domain.dialogs.report.facts import business_of, period_of
from domain.dialogs.report.helps import needs_of, obstacles_of

__all__ = ["REPORT", "business_of", "needs_of", "obstacles_of", "period_of"]

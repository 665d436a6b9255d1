"""Why an officer takes a product down: one question, by a button or in words; its owner reads the answer.

Answer by step (JSON): reason → TakeDownReason value, or the officer's own words.
Seed: `complaint` → its id, `product` → its id, `name`, `shop`.
"""

from domain.dialogs.taking_down.dialog import TAKING_DOWN
from domain.dialogs.taking_down.texts import reason_value

__all__ = ["TAKING_DOWN", "reason_value"]

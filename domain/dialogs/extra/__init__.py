"""The one extra question a month: where exactly, how many workers, how far, which papers, which product.

It comes after the thanks and may be passed over; whatever else she says meanwhile goes where it belongs.
Answers by step (JSON): rt_rw → {"rt", "rw"}; workers → 3; reach → Reach value; licences →
toggles of LicenceKind values; main_product → "same"
or "changed", then new_product → str. None: skipped.
Seed: topic → which of them is asked; business → id; label → its name, None where she has but one;
sells → its product; ladder → the licences that suit it; has → those it has.
"""

from domain.dialogs.extra.dialog import EXTRA
from domain.dialogs.extra.texts import noted
from domain.dialogs.extra.values import answer_shown, licences_of

__all__ = ["EXTRA", "answer_shown", "licences_of", "noted"]

"""Bantu isikan: an officer registers an owner who has no telephone or no Telegram; then, where somebody like
her is there already, whether that is her.

ASSISTING, answers by step (JSON): basis → Basis value; person → {"sapaan", "name"}; product → str; phone →
E.164 | None; rt_rw → {"rt", "rw"} | None; business_name and sector only when put right on the last page.
Seed: area (code of her kelurahan).

LIKENESS, answer: same → the id of the business it is, or None for somebody else. Seed: owner (as she is
called), likely ([{"id", "owner_id", "label", "owner", "place"}]) and draft (the answers to ASSISTING).

CORRECTING asks one of the questions again, about somebody who is there.
"""

from domain.dialogs.assisting.correcting import CORRECTING
from domain.dialogs.assisting.dialog import ASSISTING
from domain.dialogs.assisting.likeness import LIKENESS

__all__ = ["ASSISTING", "CORRECTING", "LIKENESS"]

"""Sending a report back: one question, why, answered by a button or in the officer's own words.

Answer by step (JSON): reason → a value of `SendBackReason`, or the words. Seed: label and owner (whose
report), month ("2026-10"), rupiah; the service adds what it needs to carry the decision out.
"""

from domain.dialogs.sending_back.dialog import SENDING_BACK
from domain.dialogs.sending_back.texts import reason_value

__all__ = ["SENDING_BACK", "reason_value"]

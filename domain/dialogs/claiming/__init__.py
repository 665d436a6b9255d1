"""First contact of somebody whom an officer registered: what is recorded, and whether she agrees.

Answers by step (JSON): hers → "agree", "not_me" or "decline"; sure (after "decline") → True to erase.
Seed: business (id), proof ({"card": hash} or {"phone": E.164}), and what she is shown: owner, label, area
(code), by (the officer, None: erased), on (ISO date), basis; only to the holder of her card also product,
rt_rw, phone (masked) and reports (how many), each None where there is none; mine: the business this account
has already, or None.
"""

from domain.dialogs.claiming.dialog import CLAIMING

__all__ = ["CLAIMING"]

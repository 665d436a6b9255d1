"""Moving a business to another kelurahan: which business (of several), where to, and a yes.

Answers: business → id; area → kelurahan code. Seed: businesses → [{"id", "label", "area"}], the code of
where each is today.
"""

from domain.dialogs.moving.dialog import MOVING, business_of

__all__ = ["MOVING", "business_of"]

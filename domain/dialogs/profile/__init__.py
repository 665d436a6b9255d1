"""The profile: every field of an owner and of her businesses, each asked alone when she changes it.

Opened with `only=` the field's step. Seed: business (id, 0 for a field of the person); first_name; and the
values of today under the names of their steps, as in `engine/questions/steps.py`, beside
rt_rw → "3/5", workers → 3 and reach → Reach value.
"""

from domain.dialogs.profile.dialog import PROFILE

__all__ = ["PROFILE"]

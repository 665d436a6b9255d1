"""What an officer says with a step in the life of a need: when and where, or why not.

Answer by step (JSON): answer → a value of `DeclineReason`, or the words. Seed: `to`, the state the need is to
come to (a value of `NeedState`), `kind`, `note` and `owner` (what is asked, and by whom); the service adds
what it needs to carry the step out.
"""

from domain.dialogs.handling.dialog import HANDLING

__all__ = ["HANDLING"]

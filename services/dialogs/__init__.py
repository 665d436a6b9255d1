"""Runs dialogs: loads the state, lets the engine move it, keeps what came of it, shows what it shows.

Capabilities register what their dialog does with its answers (services/conversation.py lists them); the
engine and this package know none of them. `opening` begins a dialog and offers those left half-way,
`hearing` gives an answer to the one it belongs to and keeps what comes of it, `looking` tells others what
stands in one, `showing` puts the engine's pages into the outbox.
"""

from services.dialogs.capability import Capabilities, Capability, Next, Touch, seat
from services.dialogs.hearing import cancel, hear
from services.dialogs.looking import forget, left_behind, open_about, open_facts, tell
from services.dialogs.opening import begin, step_aside, take_up

__all__ = [
    "Capabilities", "Capability", "Next", "Touch", "begin", "cancel", "forget", "hear", "left_behind",
    "open_about", "open_facts", "seat", "step_aside", "take_up", "tell",
]  # fmt: skip

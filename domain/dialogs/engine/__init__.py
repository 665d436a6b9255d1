"""The dialog engine: a dialog is data, an answer moves it, and nothing here knows who carries it.

A dialog only says what it asks and how it reads the answer (`steps`, `menus`, `readings`). Back, skip,
stop, resume, progress, editing one answer, two tries and a way out, stale and double presses, typed words
for buttons and upgrades are the engine's:

`advance` takes a state and an answer (with the world around them: `here`). `presses` does what a button
says, `hearing` reads what was typed (unless it means a button: `spoken`), `upgrade` takes states of earlier
releases. All of them end in a move (`moves`) along the `course` of questions, and show `pages` with
`buttons`. What comes of it is an `outcome` with the next `state`.
"""

from domain.dialogs.engine.advance import advance, cancel, resume, told
from domain.dialogs.engine.answers import Answer, Contact, Given, Pressed, Sent, Typed, pressed
from domain.dialogs.engine.here import Here, facts
from domain.dialogs.engine.menus import Choice, Go, Menu, Turn
from domain.dialogs.engine.moves import start
from domain.dialogs.engine.outcome import (
    Answered,
    Cancelled,
    Finished,
    HelpWanted,
    NotTaken,
    Outcome,
    PutOff,
    Redraw,
    Say,
    Toast,
    Unbutton,
)
from domain.dialogs.engine.readings import Again, Check, NotMine, Reading, Took
from domain.dialogs.engine.said import said_value, value_of
from domain.dialogs.engine.state import Offer, State
from domain.dialogs.engine.steps import Dialog, Facts, Step
from domain.dialogs.engine.toggles import as_if_sent

__all__ = [
    "Again", "Answer", "Answered", "Cancelled", "Check", "Choice", "Contact", "Dialog", "Facts",
    "Finished", "Given", "Go", "HelpWanted", "Here", "Menu", "NotMine", "NotTaken", "Offer", "Outcome",
    "Pressed", "PutOff", "Reading", "Redraw", "Say", "Sent", "State", "Step", "Toast", "Took", "Turn",
    "Typed", "Unbutton", "advance", "as_if_sent", "cancel", "facts", "pressed", "resume", "said_value",
    "start", "told", "value_of",
]  # fmt: skip

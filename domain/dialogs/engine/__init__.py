"""The dialog engine: a dialog is data, an answer moves it, and nothing here knows who carries it.

Back, skip, cancel, resume, progress, editing one answer, two tries and a way out, stale and double
presses are the engine's; a dialog only says what it asks and how it reads the answer.
"""

from domain.dialogs.engine.advance import advance
from domain.dialogs.engine.answers import Answer, Contact, Pressed, Sent, Typed, pressed
from domain.dialogs.engine.moves import say_question, start, upgraded
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
from domain.dialogs.engine.questions import facts, resume_page
from domain.dialogs.engine.state import State
from domain.dialogs.engine.steps import (
    Again,
    Check,
    Choice,
    Dialog,
    Facts,
    Given,
    Go,
    Menu,
    NotMine,
    Reading,
    Step,
    Took,
    Turn,
)

__all__ = [
    "Again", "Answer", "Answered", "Cancelled", "Check", "Choice", "Contact", "Dialog", "Facts",
    "Finished", "Given", "Go", "HelpWanted", "Menu", "NotMine", "NotTaken", "Outcome", "Pressed",
    "PutOff", "Reading", "Redraw", "Say", "Sent", "State", "Step", "Toast", "Took", "Turn", "Typed",
    "Unbutton", "advance", "facts", "pressed", "resume_page", "say_question", "start", "upgraded",
]  # fmt: skip

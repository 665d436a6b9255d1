"""What may be meant by words that are no answer to the open question: later, help, once more, the menu.

They are looked at only when the question could not read them, so that an officer may answer "besok" and an
official announce "lanjut".
"""

from __future__ import annotations

from domain.dialogs.engine import texts, words
from domain.dialogs.engine.here import Here
from domain.dialogs.engine.moves import ask, easier, offered_again
from domain.dialogs.engine.outcome import NotTaken, Outcome, PutOff, Say
from domain.messages import Message
from domain.words.commands import command_of
from domain.words.courtesies import courtesy_of


def wish(here: Here, text: str) -> Outcome | None:
    """What the words ask for; None when they ask for nothing we know."""
    said = words.said(text)
    if said in words.LATER:
        return Outcome(here.state, (Say(Message(texts.PUT_OFF)),), (PutOff(),))
    if said in words.HELP:
        return easier(here)
    if said in words.GO_ON | words.AGAIN:
        return ask(here)
    if said in words.START_OVER:
        return offered_again(here)
    return Outcome(here.state, events=(NotTaken(),)) if command_of(text) is not None else None


def is_said_to_the_bot(text: str) -> bool:
    """Whether the words more likely ask the bot for something ("menu", "lanjut") than they answer somebody.
    "Ya", "tidak" and "besok" do answer."""
    to_go_on = words.GO_ON | words.START_OVER | words.AGAIN | words.SEND
    return command_of(text) is not None or words.said(text) in to_go_on


def is_nothing_to_note(text: str) -> bool:
    """Whether the words are no name, no product and no note: those of a button, a command, a greeting.

    "bantuan" is the menu's word, and among needs it says that there is one; so steps of toggles leave it
    to the way out.
    """
    return (
        words.is_for_button(text) or command_of(text) is not None or courtesy_of(text) is not None
    )

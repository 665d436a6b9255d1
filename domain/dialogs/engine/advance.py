"""One answer in, the next state and messages out: the pure heart of every dialog."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from domain.dialogs.engine import texts, words
from domain.dialogs.engine.answers import Answer, Pressed, Typed
from domain.dialogs.engine.moves import accept, back, over, say_question
from domain.dialogs.engine.outcome import Cancelled, NotTaken, Outcome, Say
from domain.dialogs.engine.presses import press
from domain.dialogs.engine.questions import EDIT_VIEW, check, facts, way_out
from domain.dialogs.engine.state import CONFIRM, State
from domain.dialogs.engine.steps import (
    Again,
    Check,
    Choice,
    Dialog,
    Given,
    NotMine,
    Step,
    Took,
)
from domain.messages import Message
from domain.world import World

TRIES = 2
"""So many answers may be misunderstood before the bot offers another way (VOICE principle 7)."""


def advance(dialog: Dialog, state: State, answer: Answer, world: World) -> Outcome:
    """What follows from `answer` to the open question of `state`."""
    if isinstance(answer, Pressed):
        return press(dialog, state, answer, world)
    if isinstance(answer, Typed):
        command = _spoken_command(dialog, state, words.said(answer.text), world)
        if command is not None:
            return command
    if state.step == CONFIRM:
        return _at_confirm_page(dialog, state, answer, world)
    return _read(dialog, state, answer, world)


def _spoken_command(dialog: Dialog, state: State, said: str, world: World) -> Outcome | None:
    """What a typed word does in place of a button: stop, back, skip, yes, no, send, none."""
    if said in words.CANCEL:
        return over(state, Cancelled(), Say(Message(texts.CANCELLED)))
    if said in words.BACK:
        return back(dialog, state, world)
    if state.step == CONFIRM:
        return _spoken_at_confirm_page(dialog, state, said, world)
    if len(state.held) == 1 and said in words.YES:
        return accept(dialog, state, state.held[0], world)
    if state.held and said in words.NO:
        return say_question(dialog, state.at(state.step, return_to=state.return_to), world)
    return _spoken_answer(dialog, dialog.by_name[state.step], state, said, world)


def _spoken_answer(
    dialog: Dialog, step: Step, state: State, said: str, world: World
) -> Outcome | None:
    if step.many and said in words.NONE:
        return accept(dialog, state, picked(()), world)
    if step.many and said in words.SEND:
        return accept(dialog, state, picked(state.picked), world)
    if (step.optional or step.many) and said in words.SKIP:
        return accept(dialog, state, picked(()) if step.many else None, world)
    return None


def _spoken_at_confirm_page(
    dialog: Dialog, state: State, said: str, world: World
) -> Outcome | None:
    if said in words.YES:
        return press(dialog, state, Pressed(state.token, CONFIRM, "yes"), world)
    if said in words.NO:
        return say_question(dialog, replace(state, view=EDIT_VIEW), world)
    return None


def _at_confirm_page(dialog: Dialog, state: State, answer: Given, world: World) -> Outcome:
    if not isinstance(answer, Typed):
        return Outcome(state, events=(NotTaken(),))
    return say_question(dialog, state, world, Say(Message(texts.USE_BUTTONS)))


def _read(dialog: Dialog, state: State, answer: Given, world: World) -> Outcome:
    step = dialog.by_name[state.step]
    match step.read(answer, facts(state, world)):
        case Took(value):
            return accept(dialog, state, _with_picks(step, state, value), world)
        case Check() as found:
            held = replace(state, held=tuple(value for _label, value in found.readings), tries=0)
            return Outcome(held, (Say(check(held, found), question=True),))
        case Again(text):
            return _not_understood(dialog, step, state, answer, Message(text), world)
        case NotMine():
            return Outcome(state, events=(NotTaken(),))


def _with_picks(step: Step, state: State, value: Any) -> Any:
    """Her own words end a step of toggles, together with what she ticked."""
    return picked(state.picked, value) if step.many else value


def picked(keys: tuple[str, ...], own_words: str | None = None) -> dict[str, Any]:
    """The answer to a step with toggles: `{"picked": [...], "words": … | None}`."""
    return {"picked": list(keys), "words": own_words}


def _not_understood(
    dialog: Dialog, step: Step, state: State, answer: Given, hint: Message, world: World
) -> Outcome:
    choice = _by_number(step, state, answer, world)
    if choice is not None:
        return accept(dialog, state, choice.answer, world)
    tries = state.tries + 1
    if tries >= TRIES:
        after = replace(state, tries=0, held=())
        return Outcome(after, (Say(way_out(after), question=True),))
    return Outcome(replace(state, tries=tries, held=()), (Say(hint),))


def _by_number(step: Step, state: State, answer: Given, world: World) -> Choice | None:
    """ "2" for the second choice."""
    if not isinstance(answer, Typed) or step.many or not answer.text.strip().isdecimal():
        return None
    choices = [b for row in step.menu(facts(state, world)) for b in row if isinstance(b, Choice)]
    at = int(answer.text)
    return choices[at - 1] if 1 <= at <= len(choices) else None

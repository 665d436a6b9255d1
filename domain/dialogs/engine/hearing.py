"""Reading what was typed, shared or sent: two tries, then a way out."""

from __future__ import annotations

from dataclasses import replace

from domain.dialogs.engine import texts, toggles
from domain.dialogs.engine.answers import Given, Typed
from domain.dialogs.engine.course import facts
from domain.dialogs.engine.moves import accept, ask
from domain.dialogs.engine.outcome import NotTaken, Outcome, Say
from domain.dialogs.engine.pages import check, way_out
from domain.dialogs.engine.readings import Again, Check, NotMine, Took
from domain.dialogs.engine.spoken import by_number, spoken
from domain.dialogs.engine.state import CONFIRM, Offer, State
from domain.dialogs.engine.steps import Dialog
from domain.messages import Message, Text
from domain.world import World

TRIES = 2
"""So many answers may be misunderstood before the bot offers another way (VOICE principle 7)."""

MOST_READINGS = 12
"""So many readings at most are put to her; with more, writing it more exactly is easier than to look."""


def hear(dialog: Dialog, state: State, given: Given, world: World) -> Outcome:
    """What follows from words, a contact or a file."""
    if isinstance(given, Typed):
        meant = spoken(dialog, state, given.text, world)
        if meant is not None:
            return meant
    if state.offer is Offer.RESUME or state.place == CONFIRM:
        return _at_page(dialog, state, given, world)
    return _at_question(dialog, state, given, world)


def _at_page(dialog: Dialog, state: State, given: Given, world: World) -> Outcome:
    """Pages of buttons; who does not take up the offer to go on is not answering a question."""
    number = by_number(dialog, state, given.text, world) if isinstance(given, Typed) else None
    if number is not None:
        return number
    if state.offer is Offer.RESUME or not isinstance(given, Typed):
        return Outcome(state, events=(NotTaken(),))
    return ask(dialog, state, world, Say(Message(texts.USE_BUTTONS)))


def _at_question(dialog: Dialog, state: State, given: Given, world: World) -> Outcome:
    step = dialog.by_name[state.place]
    if step.many and isinstance(given, Typed):  # a bare number is no note to the kelurahan
        number = by_number(dialog, state, given.text, world)
        if number is not None:
            return number
    match step.read(given, facts(dialog, state, world)):
        case Took(value):
            return accept(dialog, state, toggles.with_ticks(dialog, state, value), world)
        case Check() as found:
            return _held(state, found)
        case Again(text):
            return _not_understood(dialog, state, given, text, world)
        case NotMine():
            return Outcome(state, events=(NotTaken(),))


def _held(state: State, found: Check) -> Outcome:
    few = replace(found, readings=found.readings[:MOST_READINGS])
    holding = state.holding(tuple(value for _label, value in few.readings))
    return Outcome(holding, (Say(check(holding, few)),))


def _not_understood(
    dialog: Dialog, state: State, given: Given, hint: Text, world: World
) -> Outcome:
    number = by_number(dialog, state, given.text, world) if isinstance(given, Typed) else None
    if number is not None:
        return number
    tries = state.tries + 1
    if tries < TRIES:
        return Outcome(replace(state, tries=tries), (Say(Message(hint)),))
    lost = replace(state, tries=0, offer=Offer.WAY_OUT)
    return Outcome(lost, (Say(way_out(lost)),))

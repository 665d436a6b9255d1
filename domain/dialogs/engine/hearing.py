"""Reading what was typed, shared or sent: two tries, then a way out."""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.dialogs.engine import texts, toggles, words
from domain.dialogs.engine.answers import Contact, Given, Typed
from domain.dialogs.engine.here import Here
from domain.dialogs.engine.moves import accept, ask, easier, put_to_her
from domain.dialogs.engine.outcome import NotTaken, Outcome, Say
from domain.dialogs.engine.pages import hint
from domain.dialogs.engine.readings import Again, Check, NotMine, Took
from domain.dialogs.engine.spoken import by_number, means_stop, spoken
from domain.dialogs.engine.state import Offer
from domain.dialogs.engine.steps import Step
from domain.dialogs.engine.wishes import is_nothing_to_note, wish
from domain.messages import Message

TRIES = 2
"""So many answers may be misunderstood before the bot offers another way (docs/voice.md, 7)."""

PATIENCE = timedelta(hours=12)
"""So long an open question takes whatever is said for its answer. Later on her words may well be meant for
somebody else (an answer to last week's invitation), and only what is asked back anyway is taken."""


def hear(here: Here, given: Given) -> Outcome:
    """What follows from words, a contact or a file."""
    if _is_late(here) and not isinstance(given, Contact):
        return _late(here, given)
    if isinstance(given, Typed):
        meant = spoken(here, given.text)
        if meant is not None:
            return meant
    if here.step is None or here.state.offer is Offer.RESUME:
        return _at_page(here, given)
    return _at_question(here, here.step, given)


def _is_late(here: Here) -> bool:
    spoke = here.state.spoke_at_utc
    return spoke is not None and here.world.now_utc - datetime.fromisoformat(spoke) > PATIENCE


def _late(here: Here, given: Given) -> Outcome:
    """Buttons work for ever, the keys of a reply keyboard too; words only where she is asked "right?"."""
    step = here.step
    if isinstance(given, Typed) and (means_stop(given.text) or (step is not None and step.keys)):
        meant = spoken(here, given.text)
        if meant is not None:
            return meant
    is_answer = not (isinstance(given, Typed) and words.is_for_button(given.text))
    if step is not None and is_answer and here.state.offer is not Offer.RESUME:
        found = step.read(given, here.facts)
        if isinstance(found, Check):
            return put_to_her(here, found)
    return _not_taken(here)


def _at_page(here: Here, given: Given) -> Outcome:
    """Pages of buttons; who does not take up the offer to go on is not answering a question."""
    number = by_number(here, given.text) if isinstance(given, Typed) else None
    if number is not None:
        return number
    if here.state.offer is Offer.RESUME or not isinstance(given, Typed):
        return _not_taken(here)
    return wish(here, given.text) or ask(here, Say(Message(texts.USE_BUTTONS)))


def _at_question(here: Here, step: Step, given: Given) -> Outcome:
    if step.many and isinstance(given, Typed):  # a bare number is no note to the kelurahan
        number = by_number(here, given.text)
        if number is not None:
            return number
        if not step.optional and is_nothing_to_note(given.text):
            return _not_understood(here, step, given, Again(texts.USE_BUTTONS))
    match step.read(given, here.facts):
        case Took(value):
            return accept(here, toggles.with_ticks(here, value))
        case Check() as found:
            return put_to_her(here, found)
        case Again() as again:
            return _not_understood(here, step, given, again)
        case NotMine():
            return _not_taken(here)


def _not_taken(here: Here) -> Outcome:
    return Outcome(here.state, events=(NotTaken(),))


def _not_understood(here: Here, step: Step, given: Given, again: Again) -> Outcome:
    if isinstance(given, Typed):
        meant = by_number(here, given.text) or wish(here, given.text)
        if meant is not None:
            return meant
    tries = here.state.tries + 1
    if tries < TRIES:
        return Outcome(here.state._replace(tries=tries), (Say(hint(here, step, again)),))
    return easier(here)

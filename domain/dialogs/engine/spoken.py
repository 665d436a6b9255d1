"""Words typed where a button was meant ("ya", "batal", "2") do what the button does."""

from __future__ import annotations

from dataclasses import replace

from domain.dialogs.engine import texts, words
from domain.dialogs.engine.answers import Pressed, pressed
from domain.dialogs.engine.course import facts
from domain.dialogs.engine.menus import choices
from domain.dialogs.engine.moves import back, cancelled
from domain.dialogs.engine.outcome import Outcome, Redraw, Say
from domain.dialogs.engine.pages import EDIT_VIEW, page
from domain.dialogs.engine.presses import press
from domain.dialogs.engine.state import CONFIRM, Offer, State
from domain.dialogs.engine.steps import Dialog, Step
from domain.messages import Button, Inline, Message
from domain.world import World

Meant = tuple[str, str]
"""(act, key) of the button that was meant."""

_A_LIST = 2
"""From so many choices on, a menu is a list to choose from by number."""

_OFFERED = {
    Offer.NONE: (),
    Offer.RESUME: (
        (words.YES | words.GO_ON, "on"),
        (words.START_OVER, "over"),
        (words.NO | words.LATER | words.SKIP, "later"),
    ),
    Offer.WAY_OUT: (
        (words.AGAIN, "again"),
        (words.HELP, "help"),
        (words.LATER, "later"),
    ),
}


def spoken(dialog: Dialog, state: State, text: str, world: World) -> Outcome | None:
    """What the words do as a button would; None when they mean no button."""
    said = words.said(text)
    if said in words.CANCEL:
        return cancelled(state)
    if said in words.BACK:
        return back(dialog, state, world)
    meant = _at_offer(state, said) or _at_place(dialog, state, said, world)
    if meant is not None:
        return _as_if_pressed(dialog, state, meant, world)
    if said in words.SKIP and state.place in dialog.by_name:
        return Outcome(state, (Say(Message(texts.NOT_OPTIONAL)),))
    return None


def by_number(dialog: Dialog, state: State, text: str, world: World) -> Outcome | None:
    """ "2" for the second button of what was shown last, where buttons are what is expected."""
    digits = text.strip()
    at = int(digits) - 1 if digits.isdecimal() and len(digits) <= 2 else -1
    buttons = _numbered(dialog, state, world)
    return _as_if_pressed(dialog, state, buttons[at], world) if 0 <= at < len(buttons) else None


def _at_offer(state: State, said: str) -> Meant | None:
    return next(((act, "") for meaning, act in _OFFERED[state.offer] if said in meaning), None)


def _at_place(dialog: Dialog, state: State, said: str, world: World) -> Meant | None:
    if state.offer is Offer.RESUME:
        return None  # the question itself is not before her eyes
    if state.place == CONFIRM:
        return _at_confirm_page(state, said)
    if state.held:
        return _at_check(state, said)
    return _at_step(dialog, dialog.by_name[state.place], state, said, world)


def _at_confirm_page(state: State, said: str) -> Meant | None:
    if said in words.NO:
        return "turn", EDIT_VIEW
    return ("yes", "") if said in words.YES | words.SEND and not state.view else None


def _at_check(state: State, said: str) -> Meant | None:
    """Yes means the one reading that was asked about last, and nothing said since."""
    if said in words.NO:
        return "again", ""
    sure = len(state.held) == 1 and state.tries == 0 and state.offer is Offer.NONE
    return _held(state, 0) if said in words.YES and sure else None


def _at_step(dialog: Dialog, step: Step, state: State, said: str, world: World) -> Meant | None:
    for choice in choices(step.menu(facts(dialog, state, world))):
        if said in choice.said:
            return ("tick" if step.many else "choose"), choice.key
    if step.many:
        if said in words.NONE | words.SKIP:
            return "none", ""
        return ("send", "") if said in words.SEND else None
    return ("skip", "") if step.optional and said in words.NONE | words.SKIP else None


def _numbered(dialog: Dialog, state: State, world: World) -> list[Meant]:
    """The buttons a number may stand for.

    A question that is answered in words, with a button for the rare case, is no list: there a number is
    never taken for the button.
    """
    if state.held and state.offer is Offer.NONE:
        return [*(_held(state, i) for i in range(len(state.held))), ("again", "")]
    step = dialog.by_name.get(state.place)
    if state.offer is Offer.NONE and step is not None:
        menu = step.menu(facts(dialog, state, world))
        if len(choices(menu)) < _A_LIST:
            return []
    shown = page(dialog, state, world)
    return _buttons(shown) if shown is not None else []


def _held(state: State, index: int) -> Meant:
    return "held", f"{state.checks}.{index}"


def _buttons(message: Message) -> list[Meant]:
    rows = message.keyboard.rows if isinstance(message.keyboard, Inline) else ()
    presses = (pressed(b.data) for row in rows for b in row if isinstance(b, Button))
    return [(press.act, press.key) for press in presses if press is not None]


def _as_if_pressed(dialog: Dialog, state: State, meant: Meant, world: World) -> Outcome:
    """The press that was meant; what it would redraw is said anew, for no message was touched."""
    outcome = press(dialog, state, Pressed(state.token, state.page, *meant), world)
    says = tuple(shown for shown in outcome.shown if isinstance(shown, Say))
    if not says and not outcome.over:
        says = tuple(Say(shown.message) for shown in outcome.shown if isinstance(shown, Redraw))
    return replace(outcome, shown=says)

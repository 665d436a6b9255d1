"""Words typed where a button was meant ("ya", "batal", "2") do what the button does."""

from __future__ import annotations

from domain.dialogs.engine import texts, words
from domain.dialogs.engine.answers import Pressed, pressed
from domain.dialogs.engine.here import Here
from domain.dialogs.engine.menus import Menu, Turn, choices
from domain.dialogs.engine.moves import back, cancelled
from domain.dialogs.engine.outcome import Outcome, Redraw, Say
from domain.dialogs.engine.pages import EDIT_VIEW, page, question
from domain.dialogs.engine.presses import press
from domain.dialogs.engine.state import Offer, State
from domain.dialogs.engine.steps import Step
from domain.messages import Button, Inline, Message
from domain.words.courtesies import Courtesy, courtesy_of

Meant = tuple[str, str]
"""(act, key) of the button that was meant."""

SKIP: Meant = ("skip", "")
_AGREES = words.YES | words.SEND | words.GO_ON
"""After "is this right?"."""

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


def spoken(here: Here, text: str) -> Outcome | None:
    """What the words do as a button would; None when they mean no button."""
    said = words.said(text)
    if means_stop(text):
        return cancelled(here.state)
    if said in words.BACK:
        return back(here)
    meant = _at_offer(here.state, said) or _at_place(here, said)
    if meant is not None:
        return _as_if_pressed(here, meant)
    if said in words.SKIP and here.step is not None:
        return Outcome(here.state, (Say(Message(texts.NOT_OPTIONAL)),))
    return None


def means_stop(text: str) -> bool:
    """Whether the words stop the dialog, at whatever place."""
    return words.said(text) in words.CANCEL


def by_number(here: Here, text: str) -> Outcome | None:
    """ "2" for the second button of what was shown last, where buttons are what is expected."""
    digits = text.strip()
    at = int(digits) - 1 if digits.isdecimal() and len(digits) <= 2 else -1
    buttons = _numbered(here)
    return _as_if_pressed(here, buttons[at]) if 0 <= at < len(buttons) else None


def _at_offer(state: State, said: str) -> Meant | None:
    return next(((act, "") for meaning, act in _OFFERED[state.offer] if said in meaning), None)


def _at_place(here: Here, said: str) -> Meant | None:
    if here.state.offer is Offer.RESUME:
        return None  # the question itself is not before her eyes
    if here.step is None:
        return _at_confirm_page(here.state, said)
    return _at_check(here.state, said) if here.state.held else _at_step(here, here.step, said)


def _at_confirm_page(state: State, said: str) -> Meant | None:
    if said in words.NO:
        return "turn", EDIT_VIEW
    return ("yes", "") if said in _AGREES and not state.view else None


def _at_check(state: State, said: str) -> Meant | None:
    """Yes means the one reading that was asked about last, with nothing said since."""
    if said in words.NO:
        return "again", ""
    clear = len(state.held) == 1 and state.tries == 0 and state.offer is Offer.NONE
    return ("held", state.reading_key(0)) if said in _AGREES and clear else None


def _at_step(here: Here, step: Step, said: str) -> Meant | None:
    for choice in choices(here.menu):
        if said in choice.said:
            return ("tick" if step.many else "choose"), choice.key
    if step.many and _is_done(said) and (not step.optional or here.state.ticks.get(step.name)):
        return "send", ""
    if step.many and said in words.SEND:
        return "send", ""
    if said in words.SKIP and step.optional:
        return SKIP
    if said in words.NONE | words.SKIP and (step.many or step.optional):
        return ("none", "") if step.many else SKIP
    if said in words.LATER and step.optional:
        return SKIP
    return None


def _is_done(said: str) -> bool:
    """ "kirim", and "terima kasih" as well: with toggles nothing more is to come. Where she may pass the
    question over, that is no answer unless she ticked something."""
    kind = courtesy_of(said)
    return said in words.SEND | words.LATER or kind in (Courtesy.THANKS, Courtesy.ASSENT)


def _numbered(here: Here) -> list[Meant]:
    """The buttons a number may stand for.

    A question that is answered in words, with a button for the rare case, is no list: there a number is
    never taken for the button.
    """
    state = here.state
    if state.held and state.tries == 0 and state.offer is Offer.NONE:
        return [*(("held", state.reading_key(i)) for i in range(len(state.held))), ("again", "")]
    if here.step is not None and state.offer is Offer.NONE:
        return _buttons(question(here)) if _is_list(here.menu) else []
    shown = page(here)
    return _buttons(shown) if shown is not None else []


def _is_list(menu: Menu) -> bool:
    """Several things to choose from, or to look into (the kecamatan of a city)."""
    turns = [button for row in menu for button in row if isinstance(button, Turn)]
    return len(choices(menu)) >= _A_LIST or len(turns) >= _A_LIST


def _buttons(message: Message) -> list[Meant]:
    rows = message.keyboard.rows if isinstance(message.keyboard, Inline) else ()
    presses = (pressed(b.data) for row in rows for b in row if isinstance(b, Button))
    return [(press.act, press.key) for press in presses if press is not None]


def _as_if_pressed(here: Here, meant: Meant) -> Outcome:
    """The press that was meant; what it would redraw is said anew, for no message was touched."""
    outcome = press(here, Pressed(here.state.token, here.state.page, *meant))
    says = tuple(shown for shown in outcome.shown if isinstance(shown, Say))
    if not says and not outcome.over:
        says = tuple(Say(shown.message) for shown in outcome.shown if isinstance(shown, Redraw))
    if outcome.over and meant == SKIP and here.dialog.skipped is not None:
        says = (*says, Say(Message(here.dialog.skipped)))
    return outcome._replace(shown=says)

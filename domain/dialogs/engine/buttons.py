"""The keyboards under a question: the step's own buttons, and those that the engine adds."""

from __future__ import annotations

from domain.dialogs.engine import texts
from domain.dialogs.engine.answers import data
from domain.dialogs.engine.course import previous
from domain.dialogs.engine.here import Here
from domain.dialogs.engine.menus import Go, MenuButton, Turn
from domain.dialogs.engine.state import END, State
from domain.dialogs.engine.steps import Step
from domain.messages import Button, Inline, Key, Keys, Text, Value


def keyboard(here: Here, step: Step) -> Inline | Keys | None:
    """All buttons of the open step; None when it is answered in words alone."""
    if step.keys is not None:
        return _keys(step.keys(here.facts), here, step)
    ticked = here.ticked if step.many else None
    rows = [tuple(_menu_button(here.state, b, ticked) for b in row) for row in here.menu]
    rows += _engine_rows(here, step)
    return Inline(tuple(row for row in rows if row)) if any(rows) else None


def button(state: State, label: Value, act: str, key: str = "") -> Button:
    """A button of the page that is open."""
    return Button(label, data(state.token, state.page, act, key))


def _engine_rows(here: Here, step: Step) -> list[tuple[Button, ...]]:
    row = tuple(button(here.state, label, act) for label, act in _ways_to_leave(here, step))
    if not step.many:
        return [row]
    nothing = button(here.state, texts.nothing(here.preset), "none")
    return [(nothing, button(here.state, texts.SEND, "send")), row]


def _keys(own: Keys, here: Here, step: Step) -> Keys:
    """Keys say their label, which the engine hears as a typed word."""
    row = tuple(Key(label) for label, _act in _ways_to_leave(here, step))
    return Keys((*own.rows, row)) if row else own


def _ways_to_leave(here: Here, step: Step) -> list[tuple[Text, str]]:
    """(label, act) of [Back], where there is a way back, of [Skip], where the step may be skipped, and of
    [Never mind], where the dialog may be stopped by a button."""
    leads_back = here.state.path or previous(here) is not None
    back = [(texts.BACK, "back")] if leads_back else []
    skip = [(texts.SKIP, "skip")] if step.optional else []
    stops = here.dialog.may_stop and END not in here.state.path  # there, back is the way out
    stop = [(texts.NEVER_MIND, "stop")] if stops else []
    return back + skip + stop


def _menu_button(state: State, of_menu: MenuButton, ticked: tuple[str, ...] | None) -> Button:
    """`ticked`: the toggles that are on; None where the choices are none."""
    label = of_menu.label
    if isinstance(of_menu, Turn):
        return button(state, label, "turn", of_menu.view)
    if isinstance(of_menu, Go):
        return button(state, label, "go", of_menu.step)
    if ticked is None:
        return button(state, label, "choose", of_menu.key)
    # A toggle says which way it turns, so that a double tap does not undo itself.
    if of_menu.key in ticked:
        return button(state, texts.ticked(label), "untick", of_menu.key)
    return button(state, texts.unticked(label), "tick", of_menu.key)

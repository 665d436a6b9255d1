"""How a dialog looks: the question of a step with its buttons, and the engine's own pages."""

from __future__ import annotations

from domain.dialogs.engine import texts
from domain.dialogs.engine.buttons import button, keyboard
from domain.dialogs.engine.course import facts, position
from domain.dialogs.engine.menus import choices
from domain.dialogs.engine.readings import Check
from domain.dialogs.engine.state import CONFIRM, Offer, State
from domain.dialogs.engine.steps import Dialog, Facts, Step
from domain.messages import Inline, Joined, Message, Text, Value
from domain.world import World

EDIT_VIEW = "edit"
"""The view of the confirm page in which she picks what to change."""

_LONG = 3
"""From so many questions on, a dialog counts them (VOICE principle 2)."""


def page(dialog: Dialog, state: State, world: World) -> Message | None:
    """What stands open, to be shown again; None for readings that wait for a yes, which stay as shown."""
    if state.offer is Offer.RESUME:
        return resume_page(dialog, state, world)
    if state.offer is Offer.WAY_OUT:
        return way_out(state)
    return None if state.held else question(dialog, state, world)


def question(dialog: Dialog, state: State, world: World) -> Message:
    """The message that asks where the dialog stands."""
    known = facts(dialog, state, world)
    if state.place == CONFIRM:
        return (
            _edit_page(dialog, state, known) if state.view else _confirm_page(dialog, state, known)
        )
    step = dialog.by_name[state.place]
    text = _with_progress(dialog, state, known, step.ask(known))
    return Message(text, keyboard(dialog, step, state, known))


def chosen(dialog: Dialog, state: State, world: World, label: Value) -> Message:
    """The question as it reads once `label` was chosen: no buttons, the choice below it."""
    return Message(texts.chosen(question(dialog, state, world).text, label))


def sent(dialog: Dialog, step: Step, state: State, world: World) -> Message:
    """The question of toggles as it reads once they were sent: no buttons, what was ticked below it."""
    menu = step.menu(facts(dialog, state, world))
    labels = tuple(c.label for c in choices(menu) if c.key in state.ticked)
    return chosen(dialog, state, world, Joined(labels) if labels else texts.NOTHING)


def check(state: State, found: Check) -> Message:
    """The question whether (or which of) the readings is meant; yes and no stand side by side."""
    labels = [label for label, _value in found.readings]
    buttons = [
        button(state, label, "held", f"{state.checks}.{i}") for i, label in enumerate(labels)
    ]
    again = button(state, found.retry, "again")
    if len(buttons) == 1:
        return Message(found.text, Inline(((buttons[0], again),)))
    return Message(found.text, Inline((*((b,) for b in buttons), (again,))))


def way_out(state: State) -> Message:
    """After two answers that were not understood: the easiest ways on."""
    rows = (
        (button(state, texts.TRY_AGAIN, "again"),),
        (button(state, texts.ASK_FOR_HELP, "help"), button(state, texts.LATER, "later")),
    )
    return Message(texts.WAY_OUT, Inline(rows))


def resume_page(dialog: Dialog, state: State, world: World) -> Message:
    """The offer to go on where she stopped."""
    at, of = position(dialog, state, facts(dialog, state, world))
    text = texts.resume(dialog.title, at, of) if of >= _LONG else texts.resume_short(dialog.title)
    buttons = (button(state, texts.GO_ON, "on"), button(state, texts.START_OVER, "over"))
    return Message(text, Inline((buttons,)))


def _confirm_page(dialog: Dialog, state: State, known: Facts) -> Message:
    assert dialog.summary is not None, "only a dialog with a summary has this page"
    yes = button(state, texts.ALL_RIGHT, "yes")
    change = button(state, texts.CHANGE, "turn", EDIT_VIEW)
    return Message(texts.is_it_right(dialog.summary(known)), Inline(((yes, change),)))


def _edit_page(dialog: Dialog, state: State, known: Facts) -> Message:
    buttons = [
        button(state, step.label, "edit", step.name)
        for step in dialog.steps
        if step.label is not None and (step.aside or step.applies(known))
    ]
    rows = [tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)]
    rows.append((button(state, texts.BACK, "turn"),))
    return Message(texts.WHICH_TO_CHANGE, Inline(tuple(rows)))


def _with_progress(dialog: Dialog, state: State, known: Facts, text: Text) -> Text:
    """ "2 of 6" from the second question on; an answer asked in between has no number."""
    at, of = position(dialog, state, known)
    if not dialog.progress or state.path or of < _LONG or at == 1:
        return text
    return texts.progress(at, of, text)

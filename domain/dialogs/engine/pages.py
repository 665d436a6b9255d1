"""How a dialog looks: the question of a step with its buttons, and the engine's own pages."""

from __future__ import annotations

from domain.dialogs.engine import texts
from domain.dialogs.engine.buttons import button, keyboard
from domain.dialogs.engine.course import position
from domain.dialogs.engine.here import Here
from domain.dialogs.engine.menus import Go, choices
from domain.dialogs.engine.readings import Again, Check
from domain.dialogs.engine.state import Offer, State
from domain.dialogs.engine.steps import Step
from domain.messages import Button, Inline, Joined, Message, Text, Value

EDIT_VIEW = "edit"
"""The view of the confirm page in which she picks what to change."""

_LONG = 3
"""From so many questions on, a dialog counts them (docs/voice.md, 2)."""


def page(here: Here) -> Message | None:
    """What stands open, to be shown again; None for readings that wait for a yes, which stay as shown."""
    if here.state.offer is Offer.RESUME:
        return resume_page(here)
    if here.state.offer is Offer.WAY_OUT:
        return way_out(here)
    return None if here.state.held else question(here)


def question(here: Here) -> Message:
    """The message that asks where the dialog stands."""
    step = here.step
    if step is None:
        return _edit_page(here) if here.state.view == EDIT_VIEW else _confirm_page(here)
    return Message(_asked(here, step), keyboard(here, step))


def chosen(here: Here, step: Step, label: Value) -> Message:
    """The question as it reads once `label` was chosen: no buttons, the choice below it."""
    return Message(texts.chosen(_asked(here, step), label))


def sent(here: Here, step: Step) -> Message:
    """The question of toggles as it reads once they were sent: no buttons, what was ticked below it."""
    ticked = here.ticked
    labels = tuple(c.label for c in choices(here.menu) if c.key in ticked)
    return chosen(here, step, Joined(labels) if labels else texts.NOTHING)


def check(state: State, found: Check) -> Message:
    """The question whether (or which of) the readings is meant; yes and no stand side by side."""
    labels = [label for label, _value in found.readings]
    buttons = [button(state, label, "held", state.reading_key(i)) for i, label in enumerate(labels)]
    again = button(state, found.retry, "again")
    if len(buttons) == 1:
        return Message(found.text, Inline(((buttons[0], again),)))
    return Message(found.text, Inline((*((b,) for b in buttons), (again,))))


def hint(here: Here, step: Step, again: Again) -> Message:
    """After an answer that was not understood: how to write it, with what may be easier instead, else with
    the question's own buttons."""
    row = _ways(here.state, again.instead)
    return Message(again.text, Inline((row,)) if row else keyboard(here, step))


def way_out(here: Here) -> Message:
    """After two answers that were not understood: the easiest ways on."""
    state = here.state
    easier = _ways(state, here.step.ways_out if here.step is not None else ())
    rows = (
        (*easier, button(state, texts.TRY_AGAIN, "again")),
        (button(state, texts.ASK_FOR_HELP, "help"), button(state, texts.LATER, "later")),
    )
    return Message(texts.WAY_OUT, Inline(rows))


def _ways(state: State, ways: tuple[Go, ...]) -> tuple[Button, ...]:
    return tuple(button(state, way.label, "go", way.step) for way in ways)


def resume_page(here: Here) -> Message:
    """The offer to go on where she stopped."""
    at, of = position(here)
    title = here.dialog.title
    text = texts.resume(title, at, of) if of >= _LONG else texts.resume_short(title)
    go_on = button(here.state, texts.GO_ON, "on")
    return Message(text, Inline(((go_on, button(here.state, texts.START_OVER, "over")),)))


def _confirm_page(here: Here) -> Message:
    assert here.dialog.summary is not None, "only a dialog with a summary has this page"
    yes = button(here.state, texts.ALL_RIGHT, "yes")
    change = button(here.state, texts.CHANGE, "turn", EDIT_VIEW)
    text = texts.is_it_right(here.dialog.summary(here.facts))
    leave = (button(here.state, texts.NEVER_MIND, "stop"),) if here.dialog.may_stop else ()
    return Message(text, Inline(((yes, change), *([leave] if leave else []))))


def _edit_page(here: Here) -> Message:
    buttons = [
        button(here.state, step.label, "edit", step.name)
        for step in here.dialog.steps
        if step.label is not None and (step.aside or step.applies(here.facts))
    ]
    rows = [tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)]
    rows.append((button(here.state, texts.BACK, "turn"),))
    return Message(texts.WHICH_TO_CHANGE, Inline(tuple(rows)))


def _asked(here: Here, step: Step) -> Text:
    """What the question says; "2 of 6" from the second one on, one asked in between has no number."""
    text = step.ask(here.facts)
    if not here.dialog.progress or here.state.path:
        return text
    at, of = position(here)
    return text if of < _LONG or at == 1 else texts.progress(at, of, text)

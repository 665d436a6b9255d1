"""How a dialog looks: the question of a step with its buttons, the pages to confirm and to edit."""

from __future__ import annotations

from collections.abc import Iterator

from domain.dialogs.engine import texts
from domain.dialogs.engine.answers import data
from domain.dialogs.engine.state import CONFIRM, State
from domain.dialogs.engine.steps import Check, Choice, Dialog, Facts, Go, MenuButton, Step, Turn
from domain.messages import Button, Inline, Message, Text, Value
from domain.world import World

EDIT_VIEW = "edit"
"""The view of the confirm page in which she picks what to change."""


def facts(state: State, world: World) -> Facts:
    """What the steps of this dialog may look at now."""
    return Facts(state.answers, state.seed, state.view, world)


def asked(dialog: Dialog, known: Facts) -> list[Step]:
    """The steps that this person is asked, in order; asides left out."""
    return [s for s in dialog.steps if not s.aside and s.applies(known)]


def question(dialog: Dialog, state: State, world: World) -> Message:
    """The message that asks where the dialog stands."""
    if state.step == CONFIRM:
        return _confirm_page(dialog, state, world)
    step, known = dialog.by_name[state.step], facts(state, world)
    text = _with_progress(dialog, step, known, step.ask(known))
    if step.keys is not None:
        return Message(text, step.keys(known))
    return Message(text, _keyboard(dialog, step, state, known))


def chosen(dialog: Dialog, state: State, world: World, label: Value) -> Message:
    """The question as it reads once `label` was chosen: no buttons, the choice below it."""
    asked_text = question(dialog, state, world).text
    return Message(texts.chosen(asked_text, label))


def check(state: State, found: Check) -> Message:
    """The question whether (or which of) the readings is meant; yes and no stand side by side."""
    buttons = [_button(state, label, f"h{i}") for i, (label, _value) in enumerate(found.readings)]
    again = _button(state, found.retry, "again")
    if len(buttons) == 1:
        return Message(found.text, Inline(((buttons[0], again),)))
    return Message(found.text, Inline((*((b,) for b in buttons), (again,))))


def way_out(state: State) -> Message:
    """After two answers that were not understood: the easiest ways on."""
    rows = (
        (_button(state, texts.TRY_AGAIN, "again"),),
        (_button(state, texts.ASK_FOR_HELP, "help"), _button(state, texts.LATER, "later")),
    )
    return Message(texts.WAY_OUT, Inline(rows))


def resume_page(dialog: Dialog, state: State, world: World) -> Message:
    """The offer to go on where she stopped."""
    steps = [s for s in asked(dialog, facts(state, world)) if s.counted]
    at = next((i for i, s in enumerate(steps, 1) if s.name == state.step), len(steps))
    text = (
        texts.resume(dialog.title, at, len(steps))
        if len(steps) > 2
        else texts.resume_short(dialog.title)
    )
    buttons = (_button(state, texts.GO_ON, "on"), _button(state, texts.START_OVER, "over"))
    return Message(text, Inline((buttons,)))


def _with_progress(dialog: Dialog, step: Step, known: Facts, text: Text) -> Text:
    counted = [s.name for s in asked(dialog, known) if s.counted]
    if not dialog.progress or step.name not in counted or counted.index(step.name) == 0:
        return text
    return texts.progress(counted.index(step.name) + 1, len(counted), text)


def _keyboard(dialog: Dialog, step: Step, state: State, known: Facts) -> Inline | None:
    rows = [tuple(_menu_button(state, step, b) for b in row) for row in step.menu(known)]
    rows += _own_rows(dialog, step, state, known)
    return Inline(tuple(row for row in rows if row)) if any(rows) else None


def _own_rows(
    dialog: Dialog, step: Step, state: State, known: Facts
) -> Iterator[tuple[Button, ...]]:
    """The rows the engine adds: send and none for toggles, skip, back."""
    if step.many:
        yield _button(state, texts.NOTHING, "none"), _button(state, texts.SEND, "send")
    elif step.optional:
        yield (_button(state, texts.SKIP, "skip"),)
    if state.return_to is not None or previous(dialog, step, known) is not None:
        yield (_button(state, texts.BACK, "back"),)


def previous(dialog: Dialog, step: Step, known: Facts) -> Step | None:
    """The step before, which "back" leads to; None at the first and after what cannot be undone."""
    if dialog.summary is None:
        return None
    steps = asked(dialog, known)
    names = [s.name for s in steps]
    before = steps[names.index(step.name) - 1] if names.index(step.name) else None
    return before if before is not None and before.counted else None


def _menu_button(state: State, step: Step, button: MenuButton) -> Button:
    match button:
        case Turn(label, view):
            return _button(state, label, f"v{view}")
        case Go(label, to):
            return _button(state, label, f"g{to}")
        case Choice(label, key) if step.many:
            shown = texts.ticked(label) if key in state.picked else texts.unticked(label)
            return _button(state, shown, f"t{key}")
        case Choice(label, key):
            return _button(state, label, f"c{key}")


def _confirm_page(dialog: Dialog, state: State, world: World) -> Message:
    known = facts(state, world)
    assert dialog.summary is not None
    if state.view == EDIT_VIEW:
        steps = [s for s in dialog.steps if s.label is not None]
        buttons = [_button(state, s.label or s.name, f"e{s.name}") for s in steps]
        rows = [tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)]
        return Message(texts.WHICH_TO_CHANGE, Inline((*rows, (_button(state, texts.BACK, "v"),))))
    buttons = [
        _button(state, texts.ALL_RIGHT, "yes"),
        _button(state, texts.CHANGE, f"v{EDIT_VIEW}"),
    ]
    text = texts.is_it_right(dialog.summary(known))
    return Message(text, Inline((tuple(buttons),)))


def _button(state: State, label: Value, key: str) -> Button:
    return Button(label, data(state.token, state.step, key))

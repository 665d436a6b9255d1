"""One field of somebody who is not on the bot, put right by an officer: a question of registering her, alone.

Seed: what stands there today, by step (rt_rw as it reads), business (id), owner_id and area.
"""

from dataclasses import replace

from domain.dialogs.assisting import texts
from domain.dialogs.assisting.dialog import ASSISTING
from domain.dialogs.engine import Choice, Dialog, Facts, Menu, Step

_GROUND = "basis"
_EMPTY = frozenset({"hapus", "kosongkan", "kosong", "remove", "leave it empty"})


def _may_be_emptied(step: Step) -> Step:
    """With a button that takes away what stands there; "skip" would not say what becomes of it."""

    def menu(facts: Facts) -> Menu:
        there = facts.seed.get(step.name) is not None
        return ((Choice(texts.REMOVE, "none", None, _EMPTY),),) if there else ()

    return replace(step, optional=False, menu=menu)


def _alone(step: Step) -> Step:
    return _may_be_emptied(step) if step.optional else replace(step, aside=False)


CORRECTING = Dialog(
    name="correcting",
    title=texts.PUTTING_RIGHT,
    steps=tuple(_alone(step) for step in ASSISTING.steps if step.name != _GROUND),
)

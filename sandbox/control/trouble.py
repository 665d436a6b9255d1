"""Trouble on demand over HTTP: faults, flood limits, another time, another update number, a bot
that changes."""

from dataclasses import fields, replace

from sandbox.acts.impossible import Impossible
from sandbox.json import Json
from sandbox.limits.faults import Fault
from sandbox.limits.floods import FloodLimits
from sandbox.params import Params
from sandbox.state.world import World

_DOES = ("respond", "reset", "hang", "delay")


def faults(world: World, params: Params) -> list[Json]:
    """The rules in force."""
    return [{"fault": number, **fault.wire()} for number, fault in world.faults.all().items()]


def add_fault(world: World, params: Params) -> Json:
    """A new rule; its fields are those of Fault."""
    known = {field.name for field in fields(Fault)}
    given = dict(params.values)
    if unknown := set(given) - known:
        raise Impossible(
            f"a fault has no {', '.join(sorted(unknown))}; it has {', '.join(sorted(known))}"
        )
    if given.get("do") not in _DOES or given.get("when", "before") not in ("before", "after"):
        raise Impossible(f"do is one of {', '.join(_DOES)}, when is before or after")
    return {"fault": world.faults.add(Fault(**given))}


def clear_faults(world: World, params: Params) -> Json:
    """Everything goes well again."""
    world.faults.remove()
    return {}


def remove_fault(world: World, params: Params) -> Json:
    """One rule less."""
    world.faults.remove(params.integer("fault"))
    return {}


def floods(world: World, params: Params) -> Json:
    """The limits."""
    return world.floods.limits.wire()


def set_floods(world: World, params: Params) -> Json:
    """Changes the given limits and starts counting anew."""
    known = {field.name for field in fields(FloodLimits)}
    if unknown := set(params.values) - known:
        raise Impossible(f"there is no limit {', '.join(sorted(unknown))}")
    world.floods.set(replace(world.floods.limits, **params.values))
    return world.floods.limits.wire()


def shift_clock(world: World, params: Params) -> Json:
    """Dates of messages are `shift_s` seconds off from now on."""
    world.clock.shift_s = float(params.values.get("shift_s", 0))
    return {"shift_s": world.clock.shift_s, "unix_s": world.clock.unix_s()}


def change_bot(world: World, params: Params) -> Json:
    """`reads_all_group_messages` as BotFather sets it; `logged_out` false lets a logged-out bot
    back in."""
    for name in ("reads_all_group_messages", "logged_out"):
        if name in params.values:
            setattr(world.bot, name, params.flag(name))
    return world.bot.wire()


def renumber_updates(world: World, params: Params) -> Json:
    """Update ids go on from `next_id`, which may be smaller, as after a week without updates."""
    world.updates.renumber(params.integer("next_id"))
    return {"next_update_id": world.updates.next_id}

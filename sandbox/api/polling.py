"""getUpdates: the long poll, its offset, and who else may not hold one."""

from sandbox.errors import webhook_is_active
from sandbox.json import Json
from sandbox.params import Params
from sandbox.state.world import World

_MAX_TIMEOUT_S = 50


async def get_updates(world: World, params: Params) -> list[Json]:
    """Confirms what is before `offset` and gives what is pending, waiting up to `timeout` seconds
    for the first."""
    if world.webhook.url:
        raise webhook_is_active()
    allow_updates(world, params)
    offset = params.integer("offset")
    world.updates.confirm(offset)
    limit = params.integer("limit", 100, 1, 100)
    asked_s = params.integer("timeout", 0, 0, _MAX_TIMEOUT_S)
    timeout_s = world.polling.patience_s(offset, asked_s, world.clock.monotonic_s())
    updates = world.updates.first(limit)
    if not updates and timeout_s and not world.stopping.is_set():
        world.events.emit("long_poll", None, offset=offset)
        await world.polling.wait(timeout_s)
        updates = world.updates.first(limit)
    return updates


def allow_updates(world: World, params: Params) -> None:
    """Keeps `allowed_updates` when it is given; without it the last choice stands."""
    kinds = params.nested("allowed_updates", "allowed updates")
    if isinstance(kinds, list):
        world.updates.allow([str(kind) for kind in kinds])

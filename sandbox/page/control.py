"""The page's part of the control API: its scene, and the bot's clock, which it may not ask itself
because the bot lives at another origin."""

from datetime import datetime

import aiohttp
import orjson

from sandbox.acts import people
from sandbox.acts.impossible import Impossible
from sandbox.json import Json
from sandbox.params import Params
from sandbox.state.scene import Scene
from sandbox.state.world import World

_PATIENCE = aiohttp.ClientTimeout(total=60)  # a tick may have thousands of reminders to write


def scene(world: World, params: Params) -> Json:
    """The scene; its people exist once somebody has looked."""
    for phone in world.scene.phones:
        people.create(world, phone.user_id, phone.first_name or phone.name)
    return world.scene.wire()


def set_scene(world: World, params: Params) -> Json:
    """Announces a scene; pages that are open lay the table anew."""
    world.scene = Scene.of(params.values)
    world.events.emit("scene", None)
    return scene(world, params)


async def clock(world: World, params: Params) -> Json:
    """{"now"} of the bot's clock, which the phones' clock follows from here."""
    return _follow(world, await _ask_bot(world, "GET", "clock"))


async def turn_clock(world: World, params: Params) -> Json:
    """Passes {"now"} on to the bot's clock, whose bot then does what is due; answers as `clock`."""
    return _follow(world, await _ask_bot(world, "POST", "clock", params.values))


async def tick(world: World, params: Params) -> Json:
    """Lets the bot do what is due now, without waiting for its own tick; answers as `clock`."""
    return _follow(world, await _ask_bot(world, "POST", "tick", params.values))


async def _ask_bot(world: World, method: str, what: str, body: Json | None = None) -> Json:
    root = world.scene.bot_control_url.rstrip("/")
    if not root:
        raise Impossible("this bot has no clock to turn")
    try:
        async with (
            aiohttp.ClientSession(timeout=_PATIENCE) as session,
            session.request(method, f"{root}/sandbox/{what}", json=body) as response,
        ):
            text = await response.read()
    except (aiohttp.ClientError, TimeoutError):
        raise Impossible("the bot does not answer") from None
    return _read(response.status, text)


def _read(status: int, text: bytes) -> Json:
    if status >= 400:
        raise Impossible(f"the bot refused ({status}): {text.decode(errors='replace')[:200]}")
    answer = orjson.loads(text or b"{}")
    return answer if isinstance(answer, dict) else {}


def _follow(world: World, told: Json) -> Json:
    now = datetime.fromisoformat(str(told["now"]))
    world.clock.shift_s += now.timestamp() - world.clock.unix_s()
    return told

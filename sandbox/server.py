"""The server put together: Bot API, control API and page on one loopback port."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from aiohttp import web

from sandbox.api.endpoint import BotApi, not_a_method
from sandbox.api.files import Downloads
from sandbox.control.routes import add_control
from sandbox.delivery import Deliverer
from sandbox.door import Door
from sandbox.limits.floods import FloodLimits, Floods
from sandbox.page.files import add_page
from sandbox.state.people import Bot
from sandbox.state.polling import LongPoll
from sandbox.state.updates import Updates
from sandbox.state.world import World

TOKEN = "5000000001:sandbox-token-that-opens-nothing"  # noqa: S105  it opens this server only
_MAX_BODY_BYTES = 51 * 2**20
_STOP_PATIENCE_S = 0.1


@dataclass(frozen=True, slots=True)
class Server:
    """A running server. `url` is the page and the control API; `api_url` and `file_url` are what a
    bot is given, the token to be appended."""

    url: str
    token: str
    world: World
    door: Door

    @property
    def api_url(self) -> str:
        """Such as http://127.0.0.1:8081/bot"""
        return f"{self.url}/bot"

    @property
    def file_url(self) -> str:
        """Such as http://127.0.0.1:8081/file/bot"""
        return f"{self.url}/file/bot"

    @asynccontextmanager
    async def away(self) -> AsyncIterator[None]:
        """While the block runs nobody can connect, neither bot nor test; what is known stays known."""
        await self.door.shut()
        try:
            yield
        finally:
            await self.door.open()


@asynccontextmanager
async def serve(
    token: str = TOKEN,
    *,
    port: int = 0,
    floods: FloodLimits | None = None,
    first_update_id: int | None = None,
    webhook_retry_s: float = 1.0,
    shortest_poll_s: float = 3.0,
) -> AsyncIterator[Server]:
    """A server on 127.0.0.1 while the block runs; port 0 takes a free one, update ids start
    anywhere unless told, and flood limits are off unless given: a test says faster than people do."""
    world = World(Bot(token))
    world.floods = Floods(floods or FloodLimits())
    world.polling = LongPoll(shortest_poll_s)
    if first_update_id is not None:
        world.updates = Updates(first_update_id)
    app = build_app(world, webhook_retry_s)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=_STOP_PATIENCE_S)
    await runner.setup()
    door = Door(runner, port)
    try:
        await door.open()
        yield Server(f"http://127.0.0.1:{door.port}", token, world, door)
    finally:
        world.release()
        await runner.cleanup()


def build_app(world: World, webhook_retry_s: float = 1.0) -> web.Application:
    """The routes of one world."""
    app = web.Application(client_max_size=_MAX_BODY_BYTES)
    app.router.add_route("*", "/bot{token:[^/]+}/{method}", BotApi(world).handle)
    app.router.add_route("*", "/bot{rest:.*}", not_a_method)
    app.router.add_get("/file/bot{token:[^/]+}/{path:.+}", Downloads(world).handle)
    add_control(app, world)
    add_page(app)

    async def delivering(_: web.Application) -> AsyncIterator[None]:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(Deliverer(world, webhook_retry_s).run())
            yield
            world.release()

    app.cleanup_ctx.append(delivering)
    return app

"""One Bot API call over HTTP: token, parameters, injected faults, the work, the answer, the
record."""

import inspect

from aiohttp import web

from sandbox.api.methods import METHODS
from sandbox.api.recording import Recording
from sandbox.api.reply import Reply, done, refused, suffer
from sandbox.errors import ApiError, logged_out, method_not_found, not_found, unauthorized
from sandbox.json import respond
from sandbox.params import Params, read_params
from sandbox.state.world import World


class BotApi:
    """The endpoint of one bot."""

    def __init__(self, world: World) -> None:
        self._world = world

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Answers one request as Telegram would, or as a fault has it, and records it."""
        recording = Recording(self._world, request.match_info["method"])
        reply = await self._reply(request, recording)
        recording.keep(reply)
        return await reply.send(request, self._world.stopping)

    async def _reply(self, request: web.Request, recording: Recording) -> Reply:
        world = self._world
        try:
            if request.match_info["token"] != world.bot.token:
                raise unauthorized()
            params = await read_params(request)
        except ApiError as refusal:
            return refused(refusal)
        recording.parameters = params.recorded()
        recording.faults = world.faults.take(recording.method, params.text("chat_id"))
        if spoilt := await suffer(world.faults, recording.faults, "before"):
            return spoilt
        reply = await self._work(recording.method, params)
        return await suffer(world.faults, recording.faults, "after") or reply

    async def _work(self, method: str, params: Params) -> Reply:
        work = METHODS.get(method.lower())
        try:
            if work is None:
                raise method_not_found()
            if self._world.bot.logged_out:
                raise logged_out()
            result = work(self._world, params)
            result = await result if inspect.isawaitable(result) else result
        except ApiError as refusal:
            return refused(refusal)
        return result if isinstance(result, Reply) else done(result)


async def not_a_method(request: web.Request) -> web.StreamResponse:
    """Addresses under /bot that are no call."""
    return respond(not_found().body(), status=404)

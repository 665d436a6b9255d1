"""One Bot API call over HTTP: token, parameters, injected faults, the work, the answer, the
record."""

import inspect

from aiohttp import web

from sandbox.api.methods import METHODS
from sandbox.api.reply import Reply, done, refused, suffer
from sandbox.errors import ApiError, logged_out, method_not_found, not_found, unauthorized
from sandbox.json import respond
from sandbox.limits.faults import Fault
from sandbox.params import Params, read_params
from sandbox.state.calls import Call
from sandbox.state.world import World


class BotApi:
    """The endpoint of one bot."""

    def __init__(self, world: World) -> None:
        self._world = world

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Answers one request as Telegram would, or as a fault has it."""
        world, method = self._world, request.match_info["method"]
        if request.match_info["token"] != world.bot.token:
            return await refused(unauthorized()).send(request, world.stopping)
        try:
            params = await read_params(request)
        except ApiError as refusal:
            return await refused(refusal).send(request, world.stopping)
        number, started_s = world.calls.next_number(), world.clock.monotonic_s()
        faults = world.faults.take(method, params.text("chat_id"))
        reply = await self._reply(method, params, faults)
        self._record(number, method, params, started_s, reply, faults)
        return await reply.send(request, world.stopping)

    async def _reply(self, method: str, params: Params, faults: tuple[Fault, ...]) -> Reply:
        if spoilt := await suffer(self._world.faults, faults, "before"):
            return spoilt
        reply = await self._work(method, params)
        return await suffer(self._world.faults, faults, "after") or reply

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

    def _record(
        self,
        number: int,
        method: str,
        params: Params,
        started_s: float,
        reply: Reply,
        faults: tuple[Fault, ...],
    ) -> None:
        world = self._world
        call = Call(
            number=number,
            method=method,
            parameters=params.recorded(),
            at_unix_s=world.clock.unix_s(),
            took_ms=(world.clock.monotonic_s() - started_s) * 1000,
            status=reply.status,
            body=reply.body if reply.text is None else reply.text,
            fault=", ".join(fault.name for fault in faults) or None,
        )
        world.calls.add(call)
        chat_id = params.integer("chat_id") or None
        world.events.emit("api_call", chat_id, call=number, method=method, status=reply.status)


async def not_a_method(request: web.Request) -> web.StreamResponse:
    """Addresses under /bot that are no call."""
    return respond(not_found().body(), status=404)

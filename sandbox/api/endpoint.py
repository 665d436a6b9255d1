"""One Bot API call over HTTP: token, parameters, injected faults, the work, the answer, the
record."""

import asyncio
import inspect

from aiohttp import web

from sandbox.api.methods import METHODS
from sandbox.api.reply import Reply, done, refused, spoiled
from sandbox.errors import LOGGED_OUT, METHOD_NOT_FOUND, UNAUTHORIZED, ApiError
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
            return await refused(UNAUTHORIZED).send(request, world.stopping)
        try:
            params = await read_params(request)
        except ApiError as refusal:
            return await refused(refusal).send(request, world.stopping)
        number, started_s = world.calls.next_number(), world.clock.monotonic_s()
        fault = world.faults.take(method, params.text("chat_id"))
        reply = await self._reply(method, params, fault)
        self._record(number, method, params, started_s, reply, fault)
        return await reply.send(request, world.stopping)

    async def _reply(self, method: str, params: Params, fault: Fault | None) -> Reply:
        if fault and (spoilt := await _suffer(fault, "before")):
            return spoilt
        reply = await self._work(method, params)
        return (fault and await _suffer(fault, "after")) or reply

    async def _work(self, method: str, params: Params) -> Reply:
        work = METHODS.get(method.lower())
        try:
            if work is None:
                raise METHOD_NOT_FOUND
            if self._world.bot.logged_out:
                raise LOGGED_OUT
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
        fault: Fault | None,
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
            fault=fault.name if fault else None,
        )
        world.calls.add(call)
        chat_id = params.integer("chat_id") or None
        world.events.emit("api_call", chat_id, call=number, method=method, status=reply.status)


async def _suffer(fault: Fault, when: str) -> Reply | None:
    if fault.when != when:
        return None
    await asyncio.sleep(fault.delay_ms / 1000)
    return None if fault.do == "delay" else spoiled(fault)

"""How a call ends: with an answer, or, when a fault has it so, with a broken or a silent
connection."""

import asyncio
import socket
import struct
from dataclasses import dataclass

from aiohttp import web

from sandbox.errors import ApiError
from sandbox.json import respond
from sandbox.limits.faults import Fault, Faults

_LINGER_ZERO = struct.pack("ii", 1, 0)  # closing sends RST, as a dying server does


@dataclass(frozen=True, slots=True)
class Reply:
    """`status` None: no answer at all; then `hangs` tells a silent connection from a reset one.
    `text` stands for a body that is not JSON."""

    status: int | None
    body: object = None
    text: str | None = None
    hangs: bool = False

    async def send(self, request: web.Request, stopping: asyncio.Event) -> web.StreamResponse:
        """Gives the answer, or breaks the connection, or keeps silent until the server stops."""
        if self.status is None:
            if self.hangs:
                await stopping.wait()
            _reset(request)
            return web.Response()
        if self.text is not None:
            return web.Response(text=self.text, status=self.status, content_type="text/html")
        return respond(self.body, status=self.status, headers=_retry_after(self.body))


def done(result: object, description: str | None = None) -> Reply:
    """200 with the result; setWebhook and its like add a description."""
    extra = {"description": description} if description else {}
    return Reply(200, {"ok": True, "result": result, **extra})


def refused(error: ApiError) -> Reply:
    """The refusal as the answer."""
    return Reply(error.status, error.body())


async def suffer(rules: Faults, faults: tuple[Fault, ...], when: str) -> Reply | None:
    """Waits as the faults of this moment have it; the reply they force, or None when the call
    goes on."""
    for fault in faults:
        if fault.when == when:
            if fault.delay_ms:
                await rules.delay(fault)
            if fault.do != "delay":
                return _spoiled(fault)
    return None


def _spoiled(fault: Fault) -> Reply:
    if fault.do != "respond":
        return Reply(None, hangs=fault.do == "hang")
    if fault.text is not None:
        return Reply(fault.status, text=fault.text)
    return refused(ApiError(fault.status, fault.description, **fault.parameters))


def _retry_after(body: object) -> dict[str, str] | None:
    parameters = body.get("parameters", {}) if isinstance(body, dict) else {}
    return {"Retry-After": str(parameters["retry_after"])} if "retry_after" in parameters else None


def _reset(request: web.Request) -> None:
    transport = request.transport
    if transport is None:
        return
    connection = transport.get_extra_info("socket")
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _LINGER_ZERO)
    transport.abort()

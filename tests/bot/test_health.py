"""The HTTP side stops politely: nothing new is let in, what is in hand is answered."""

from __future__ import annotations

import asyncio
import socket

import aiohttp
import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot import health
from tests.support.tasks import running
from tests.support.waiting import until


async def test_a_request_in_hand_is_answered_before_the_server_ends() -> None:
    arrived, stored = asyncio.Event(), asyncio.Event()

    async def keep(_request: Request) -> Response:
        arrived.set()
        await stored.wait()
        return PlainTextResponse("kept")

    bound = health.listen(("127.0.0.1", 0))
    host, port = bound.getsockname()
    answers: list[str] = []

    async def ask() -> None:
        async with aiohttp.ClientSession() as session, session.get(f"http://{host}:{port}/") as got:
            answers.append(await got.text())

    async def serve() -> None:
        await health.serve(bound, [Route("/", keep)])

    async with running(serve, ask) as (serving, asking):
        await arrived.wait()
        serving.cancel()
        await until(lambda: bound.fileno() == -1)
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection((host, port), 1)
        assert not serving.done()
        stored.set()
        await asyncio.wait([asking])
    assert answers == ["kept"]

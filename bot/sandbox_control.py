"""The sandbox's hands on this process: its clock and its ticker. Routed only when the sandbox started it."""

from __future__ import annotations

from datetime import datetime, timedelta

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from bot.clock import SandboxClock
from bot.ticker import Ticker


def routes(clock: SandboxClock, ticker: Ticker) -> list[BaseRoute]:
    """GET and POST /sandbox/clock (`{"now": ISO}` or `{"advance_s": seconds}`), POST /sandbox/tick."""

    async def show(_request: Request) -> Response:
        return _time(clock)

    async def move(request: Request) -> Response:
        asked = await request.json()
        if "now" in asked:
            moment = datetime.fromisoformat(asked["now"])
            if moment.tzinfo is None:
                return JSONResponse({"error": "now needs an offset, such as +07:00"}, 400)
            clock.set_to(moment)
        else:
            clock.advance(timedelta(seconds=float(asked["advance_s"])))
        await ticker.run_due(clock.now())
        return _time(clock)

    async def tick(_request: Request) -> Response:
        await ticker.run_due(clock.now())
        return _time(clock)

    return [
        Route("/sandbox/clock", show, methods=["GET"]),
        Route("/sandbox/clock", move, methods=["POST"]),
        Route("/sandbox/tick", tick, methods=["POST"]),
    ]


def _time(clock: SandboxClock) -> Response:
    return JSONResponse({"now": clock.now().isoformat()})

"""The small HTTP side of the process: is it alive, is it ready, its metrics, and Telegram's webhook."""

from __future__ import annotations

import contextlib
import socket
from collections.abc import Callable, Iterator, Mapping, Sequence

import structlog
import uvicorn
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

log = structlog.get_logger(__name__)

Reasons = Callable[[], Mapping[str, str]]
"""What keeps the process from being ready: component → reason in a line; empty when it is ready."""


PATIENCE_S = 5
"""So long requests in hand are waited for."""


def routes(reasons: Reasons) -> list[BaseRoute]:
    """/healthz, /readyz and /metrics."""

    async def healthz(_request: Request) -> Response:
        return PlainTextResponse("ok\n")

    async def readyz(_request: Request) -> Response:
        missing = dict(reasons())
        return JSONResponse({"ready": not missing, **missing}, 503 if missing else 200)

    async def metrics(_request: Request) -> Response:
        return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)

    return [Route("/healthz", healthz), Route("/readyz", readyz), Route("/metrics", metrics)]


def listen(address: tuple[str, int]) -> socket.socket:
    """A bound socket; port 0 takes a free one. Raises OSError when the address is taken."""
    family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
    bound = socket.socket(family, socket.SOCK_STREAM)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind(address)
    except OSError:
        bound.close()
        raise
    return bound


class _Server(uvicorn.Server):
    """uvicorn without its signal handlers: bot/app.py owns the signals."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


async def serve(bound: socket.socket, served: Sequence[BaseRoute]) -> None:
    """Serves the routes on the socket until cancelled; requests in hand are answered before it ends, so that
    an update on its way to the inbox still finds the database open."""
    config = uvicorn.Config(
        Starlette(routes=list(served)),
        log_config=None,
        access_log=False,
        lifespan="off",
        timeout_graceful_shutdown=PATIENCE_S,
    )
    server = _Server(config)
    host, port = bound.getsockname()[:2]
    log.info("listening", host=host, port=port)
    try:
        await server.serve(sockets=[bound])
    finally:
        if server.started:
            await server.shutdown(sockets=[bound])
        bound.close()

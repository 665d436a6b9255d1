"""The page's own files at / and nothing else: no build step, no other host, never a stale copy."""

from collections.abc import Awaitable, Callable
from pathlib import Path

from aiohttp import web

_STATIC = Path(__file__).parent / "static"
_HEADERS = {"Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff"}


def add_page(app: web.Application) -> None:
    """One route for every file that is there now, index.html also at /."""
    for path in sorted(_STATIC.rglob("*.*")):
        app.router.add_get(f"/{path.relative_to(_STATIC).as_posix()}", _sender(path))
    app.router.add_get("/", _sender(_STATIC / "index.html"))


def _sender(path: Path) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    async def send(_: web.Request) -> web.StreamResponse:
        return web.FileResponse(path, headers=_HEADERS)

    return send

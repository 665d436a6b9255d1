"""The table of contents of the control API. Bodies are JSON, or multipart where a file goes with
them."""

import inspect
from collections.abc import Awaitable, Callable

from aiohttp import web

from sandbox.acts.impossible import Impossible
from sandbox.api.files import file_response
from sandbox.control import acting, groups, looking, people, trouble
from sandbox.errors import ApiError
from sandbox.json import respond
from sandbox.page import control as page
from sandbox.params import Params, read_params
from sandbox.state.world import World

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
Answer = Callable[[World, Params], object]

# what people upload is looked at, never run: the page is of the same origin
_HARMLESS = {"Content-Security-Policy": "sandbox", "X-Content-Type-Options": "nosniff"}

ROUTES: list[tuple[str, str, Answer]] = [
    # people and what they do
    ("GET", "/users", people.users),
    ("POST", "/users", people.create),
    ("POST", "/users/{user}/start", acting.start),
    ("POST", "/users/{user}/send", acting.send),
    ("POST", "/users/{user}/edit", acting.edit),
    ("POST", "/users/{user}/press", acting.press),
    ("POST", "/users/{user}/block", people.block),
    ("POST", "/users/{user}/unblock", people.unblock),
    ("POST", "/users/{user}/deactivate", people.deactivate),
    # groups
    ("POST", "/groups", groups.found),
    ("POST", "/groups/{chat}/join", groups.join),
    ("POST", "/groups/{chat}/add_bot", groups.add_bot),
    ("POST", "/groups/{chat}/remove_bot", groups.remove_bot),
    ("POST", "/groups/{chat}/migrate", groups.migrate),
    # what is to be seen
    ("GET", "/state", looking.state),
    ("GET", "/users/{user}/screen", looking.screen),
    ("GET", "/events", looking.events),
    ("GET", "/callbacks", looking.unanswered),
    ("GET", "/callbacks/{callback}", looking.callback),
    ("GET", "/calls", looking.calls),
    ("DELETE", "/calls", looking.clear_calls),
    # trouble
    ("GET", "/faults", trouble.faults),
    ("POST", "/faults", trouble.add_fault),
    ("DELETE", "/faults", trouble.clear_faults),
    ("DELETE", "/faults/{fault}", trouble.remove_fault),
    ("GET", "/floods", trouble.floods),
    ("PUT", "/floods", trouble.set_floods),
    ("PUT", "/clock", trouble.shift_clock),
    ("PUT", "/bot", trouble.change_bot),
    ("PUT", "/updates", trouble.renumber_updates),
    # the page
    ("GET", "/page/scene", page.scene),
    ("POST", "/page/scene", page.set_scene),
    ("GET", "/page/bot/clock", page.clock),
    ("POST", "/page/bot/clock", page.turn_clock),
    ("POST", "/page/bot/tick", page.tick),
]


def add_control(app: web.Application, world: World) -> None:
    """Adds everything under /sandbox to the server."""
    for method, path, answer in ROUTES:
        app.router.add_route(method, f"/sandbox{path}", _handler(world, answer))

    async def download(request: web.Request) -> web.StreamResponse:
        file = world.files.get(request.match_info["file"])
        if file is None:
            return respond({"error": "no such file"}, status=404)
        return file_response(file, _HARMLESS)

    app.router.add_get("/sandbox/files/{file}", download)


def _handler(world: World, answer: Answer) -> Handler:
    async def handle(request: web.Request) -> web.StreamResponse:
        try:
            params = await read_params(request)
            params.values.update(request.match_info)
            result = answer(world, params)
            return respond(await result if inspect.isawaitable(result) else result)
        except (Impossible, ApiError, ValueError) as reason:
            return respond({"error": str(reason)}, status=400)

    return handle

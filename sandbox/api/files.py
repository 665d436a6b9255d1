"""getFile, and the download behind it."""

from collections.abc import Mapping

from aiohttp import web

from sandbox.api.recording import Recording
from sandbox.api.reply import Reply, refused, suffer
from sandbox.errors import bad_request, not_found, unauthorized
from sandbox.json import Json
from sandbox.params import Params
from sandbox.state.files import StoredFile
from sandbox.state.world import World

_MAX_DOWNLOAD_BYTES = 20 * 2**20


def get_file(world: World, params: Params) -> Json:
    """Where the file can be fetched; not more than 20 MB, as with Telegram."""
    file_id = params.text("file_id")
    if not file_id:
        raise bad_request("file_id not specified")
    file = world.files.get(file_id)
    if file is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if file.size > _MAX_DOWNLOAD_BYTES:
        raise bad_request("file is too big")
    return {
        "file_id": file_id,
        "file_unique_id": file.unique_id,
        "file_size": file.size,
        "file_path": file.path,
    }


class Downloads:
    """/file/bot<TOKEN>/<path>"""

    def __init__(self, world: World) -> None:
        self._world = world

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """The bytes of a file; a fault and the record know this by the method name "download"."""
        path = request.match_info["path"]
        recording = Recording(self._world, "download", {"file_path": path})
        found = await self._find(request, recording)
        if isinstance(found, Reply):
            recording.keep(found)
            return await found.send(request, self._world.stopping)
        recording.keep(Reply(200, {"file_name": found.name, "size": found.size}))
        return file_response(found)

    async def _find(self, request: web.Request, recording: Recording) -> StoredFile | Reply:
        rules = self._world.faults
        if request.match_info["token"] != self._world.bot.token:
            return refused(unauthorized())
        recording.faults = rules.take("download", "")
        if spoilt := await suffer(rules, recording.faults, "before"):
            return spoilt
        return self._world.files.at(request.match_info["path"]) or refused(not_found())


def file_response(file: StoredFile, headers: Mapping[str, str] | None = None) -> web.Response:
    """The bytes with their type, and other headers."""
    return web.Response(body=file.content, headers={"Content-Type": file.mime, **(headers or {})})

"""sendPhoto, sendDocument, sendVoice: a file by id or as an upload, with a caption."""

from collections.abc import Callable
from dataclasses import replace

from sandbox.api.sending import deliver
from sandbox.api.texts import caption
from sandbox.errors import bad_request
from sandbox.json import Json
from sandbox.params import Params
from sandbox.state.attachments import document_content, photo_content, voice_content
from sandbox.state.files import StoredFile, Upload
from sandbox.state.pictures import NotAPicture
from sandbox.state.world import World

_MAX_PHOTO_BYTES = 10 * 2**20
_MAX_FILE_BYTES = 50 * 2**20

Content = Callable[[StoredFile], Json]


def send_photo(world: World, params: Params) -> Json:
    """A picture of up to 10 MB, JPEG or PNG."""
    words = caption(world, params)
    return deliver(world, params, {**_content(world, params, "photo", photo_content), **words})


def send_document(world: World, params: Params) -> Json:
    """Any file of up to 50 MB."""
    words = caption(world, params)
    return deliver(
        world, params, {**_content(world, params, "document", document_content), **words}
    )


def send_voice(world: World, params: Params) -> Json:
    """A voice note; `duration` in seconds."""
    words = caption(world, params)
    duration_s = params.integer("duration", 0, 0)
    content = _content(world, params, "voice", lambda file: voice_content(file, duration_s))
    return deliver(world, params, {**content, **words})


def input_media(world: World, params: Params) -> Json:
    """`media` of editMessageMedia as message content: a photo or a document."""
    media = params.nested("media", "input media")
    if not isinstance(media, dict):
        raise bad_request("media is not specified" if media is None else "can't parse InputMedia")
    kind = str(media.get("type"))
    if kind not in ("photo", "document"):
        raise bad_request(f'can\'t parse InputMedia: type "{kind}" is unsupported')
    inner = replace(params, values={**media, kind: media.get("media", "")})
    make: Content = photo_content if kind == "photo" else document_content
    return {**_content(world, inner, kind, make), **caption(world, inner, "MEDIA_CAPTION_TOO_LONG")}


def _content(world: World, params: Params, kind: str, make: Content) -> Json:
    upload, file_id = params.upload(kind), params.text(kind)
    if upload:
        return _uploaded(world, kind, upload, make)
    if not file_id:
        raise bad_request(f"there is no {kind} in the request")
    stored = world.files.get(file_id)
    if stored is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if stored.kind != kind:
        raise bad_request(f"can't use file of type {stored.kind.title()} as {kind.title()}")
    return make(stored)


def _uploaded(world: World, kind: str, upload: Upload, make: Content) -> Json:
    if not upload.content:
        raise bad_request("file must be non-empty")
    if len(upload.content) > (_MAX_PHOTO_BYTES if kind == "photo" else _MAX_FILE_BYTES):
        raise bad_request(f"file of size {len(upload.content)} bytes is too big for a {kind}")
    try:
        return make(world.files.add(kind, upload))
    except NotAPicture as reason:
        raise bad_request(str(reason)) from None

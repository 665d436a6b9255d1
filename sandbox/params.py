"""Parameters of a call, however they came: query, form, multipart or JSON, where nested values
may be JSON in a string."""

from dataclasses import dataclass, field

import orjson
from aiohttp import web
from aiohttp.http_exceptions import BadHttpMessage
from aiohttp.multipart import BodyPartReader

from sandbox.errors import bad_request, too_large
from sandbox.json import Json
from sandbox.state.files import Upload

_ATTACHED = "attach://"


def as_integer(value: object, default: int = 0) -> int:
    """The value as a number, however it came; what is no number counts as absent, as with Telegram."""
    try:
        return int(value)  # type: ignore[call-overload, no-any-return]  # whatever came, caught below
    except (TypeError, ValueError, OverflowError):
        return default


@dataclass(frozen=True, slots=True)
class Params:
    """Values by name, and uploads by the name of their form field."""

    values: Json
    uploads: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """The value as text; "" when it is absent."""
        value = self.values.get(name)
        if value is None:
            return ""
        return value if isinstance(value, str) else orjson.dumps(value).decode()

    def integer(
        self, name: str, default: int = 0, least: int | None = None, most: int | None = None
    ) -> int:
        """The value as a number within bounds; what is no number counts as absent, as with
        Telegram."""
        number = as_integer(self.values.get(name), default)
        number = number if least is None else max(least, number)
        return number if most is None else min(most, number)

    def flag(self, name: str) -> bool:
        """Whether the value says yes: true, "true", "yes", "1"."""
        return str(self.values.get(name, "")).lower() in ("true", "yes", "1")

    def nested(self, name: str, what: str) -> object:
        """The value as JSON, None when it is absent; `what` names it in the refusal of broken
        JSON."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        try:
            return orjson.loads(value) if value else None
        except orjson.JSONDecodeError:
            raise bad_request(f"can't parse {what} JSON object") from None

    def upload(self, name: str) -> Upload | None:
        """The file uploaded for a parameter, directly or as attach://<field>."""
        reference = self.text(name)
        if reference.startswith(_ATTACHED):
            return self.uploads.get(reference.removeprefix(_ATTACHED))
        return self.uploads.get(name)

    def recorded(self) -> Json:
        """The parameters for the record of calls, uploads described by name and size."""
        files = {n: {"file_name": u.name, "size": len(u.content)} for n, u in self.uploads.items()}
        return {**self.values, **files}


async def read_params(request: web.Request) -> Params:
    """Reads query and body; refuses what is too large and what nobody can read."""
    values: Json = dict(request.query)
    if (request.content_length or 0) > request.client_max_size:
        raise too_large()
    try:
        match request.content_type:
            case "application/json":
                values.update(_object(await request.read()))
            case "multipart/form-data":
                return await _multipart(request, values)
            case _:
                values.update((await request.post()).items())
    except web.HTTPRequestEntityTooLarge:
        raise too_large() from None
    except (UnicodeDecodeError, LookupError):
        raise bad_request("strings must be encoded in UTF-8") from None
    except (ValueError, BadHttpMessage, web.RequestPayloadError):
        raise bad_request("unexpected end of request content") from None
    return Params(values)


def _object(body: bytes) -> Json:
    try:
        value = orjson.loads(body) if body else {}
    except orjson.JSONDecodeError:
        value = None
    if not isinstance(value, dict):
        raise bad_request("can't parse JSON object")
    return value


async def _multipart(request: web.Request, values: Json) -> Params:
    uploads: dict[str, Upload] = {}
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            raise ValueError("a form within a form")
        name, content = part.name or "", bytes(await part.read())
        if part.filename is None:
            values[name] = content.decode("utf-8", "replace")
        else:
            mime = part.headers.get("Content-Type", "application/octet-stream")
            uploads[name] = Upload(part.filename, mime, content)
    return Params(values, uploads)

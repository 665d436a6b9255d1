"""Texts and captions of a call: parsed, cleaned, measured against Telegram's limits."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sandbox.errors import bad_request
from sandbox.json import Json
from sandbox.params import Params, as_integer
from sandbox.state.world import World
from sandbox.text.clean import clean
from sandbox.text.entities import Entity, in_order, utf16_len
from sandbox.text.found import with_found
from sandbox.text.html import parse_html
from sandbox.text.refused import CannotParse

MAX_TEXT_UNITS = 4096
MAX_CAPTION_UNITS = 1024
_MAX_RAW_BYTES = 2**15


@dataclass(frozen=True, slots=True)
class FormattedText:
    """A text as it will be kept, and its entities."""

    text: str
    entities: tuple[Entity, ...] = ()

    def wire(self, text_field: str, entities_field: str) -> Json:
        """As fields of a Bot API Message; nothing at all for an empty text."""
        if not self.text:
            return {}
        body: Json = {text_field: self.text}
        if self.entities:
            body[entities_field] = [entity.wire() for entity in self.entities]
        return body


def message_text(world: World, params: Params, too_long: str = "message is too long") -> Json:
    """`text` as message content; `too_long` is how this method says it."""
    if not params.text("text"):
        raise bad_request("message text is empty")
    formatted = _formatted(world, params.text("text"), params, "entities")
    if not formatted.text:
        raise bad_request("text must be non-empty")
    _measure(formatted, MAX_TEXT_UNITS, too_long)
    return formatted.wire("text", "entities")


def caption(world: World, params: Params, too_long: str = "message caption is too long") -> Json:
    """`caption` as message content; {} without one."""
    formatted = _formatted(world, params.text("caption"), params, "caption_entities")
    _measure(formatted, MAX_CAPTION_UNITS, too_long)
    return formatted.wire("caption", "caption_entities")


def _measure(formatted: FormattedText, most_units: int, too_long: str) -> None:
    if utf16_len(formatted.text) > most_units:
        raise bad_request(too_long)


def _formatted(world: World, raw: str, params: Params, entities_field: str) -> FormattedText:
    if len(raw.encode("utf-8", "replace")) > _MAX_RAW_BYTES:
        raise bad_request("text is too long")
    text, entities = _parsed(raw, params, entities_field)
    text, entities = clean(text, tuple(_with_people(world, entities)))
    return FormattedText(text, with_found(text, entities))


def _with_people(world: World, entities: tuple[Entity, ...]) -> Iterator[Entity]:
    # a mention names a whole person; of somebody unknown it is plain text
    for entity in entities:
        if entity.kind != "text_mention":
            yield entity
        elif person := world.users.get(_user_id(entity)):
            yield replace(entity, extra={"user": person.wire()})


def _user_id(mention: Entity) -> int:
    user = mention.extra.get("user")
    return as_integer(user.get("id")) if isinstance(user, dict) else 0


def _parsed(raw: str, params: Params, entities_field: str) -> tuple[str, tuple[Entity, ...]]:
    match params.text("parse_mode").lower():
        case "" | "none":
            return raw, _given(params.nested(entities_field, "entities"))
        case "html":
            try:
                return parse_html(raw)
            except CannotParse as reason:
                raise bad_request(f"can't parse entities: {reason}") from None
        case _:  # Telegram has Markdown too; this server does not
            raise bad_request("unsupported parse_mode")


def _given(value: object) -> tuple[Entity, ...]:
    if not isinstance(value, list):
        return ()
    return in_order(_entity(item) for item in value)


def _entity(item: object) -> Entity:
    try:
        fields = dict(item)  # type: ignore[call-overload]  # whatever came, refused below
        return Entity(
            fields.pop("type"), int(fields.pop("offset")), int(fields.pop("length")), fields
        )
    except (TypeError, ValueError, KeyError):
        raise bad_request("can't parse MessageEntity: expected an Object") from None

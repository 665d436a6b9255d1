"""Tags of the parse mode HTML: reading one with its attributes, and what an element becomes when
it closes."""

import re
from dataclasses import dataclass, replace

from sandbox.text.attributes import read_attributes
from sandbox.text.entities import Entity
from sandbox.text.links import link_entity
from sandbox.text.refused import CannotParse

_NAME = re.compile(rb"[^ \t\r\n\v\0>]*")
_DATE_FORMAT = re.compile(r"[rR]|[tTdDwW]*")
_SIMPLE = {
    "i": "italic",
    "em": "italic",
    "b": "bold",
    "strong": "bold",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "u": "underline",
    "ins": "underline",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
}
_NOTE = "language of the code, in case a <pre> closes around it"
_OTHERS = ("a", "tg-emoji", "tg-time", "pre", "code", "blockquote")


@dataclass(frozen=True, slots=True)
class OpenTag:
    """A start tag: `argument` is its href, language, emoji id, format or expandable mark; "" when
    it has none."""

    name: str
    argument: str = ""
    unix_time: int = 0
    utf16_offset: int = 0
    piece_index: int = 0

    def opened(self, utf16_offset: int, piece_index: int) -> "OpenTag":
        """The tag with the place where its content begins."""
        return replace(self, utf16_offset=utf16_offset, piece_index=piece_index)


def read_start_tag(source: bytes, at: int) -> tuple[OpenTag, int]:
    """The start tag at `at` and the place after its '>'."""
    found = _NAME.match(source, at + 1)
    assert found
    if source[found.end()] == 0:
        raise CannotParse(f"Unclosed start tag at byte offset {at}")
    name = found[0].decode("utf-8", "replace").lower()
    if name not in _SIMPLE and name not in _OTHERS:
        raise CannotParse(f'Unsupported start tag "{name}" at byte offset {at}')
    attributes, after = read_attributes(source, found.end(), name, at)
    tag = _with_attributes(name, attributes)
    if name == "span" and tag.argument != "spoiler":
        raise CannotParse(f'Tag "span" must have class "tg-spoiler" at byte offset {at}')
    return tag, after


def _with_attributes(name: str, attributes: list[tuple[str, str]]) -> OpenTag:
    tag = OpenTag(name)
    for attribute, value in attributes:
        match name, attribute:
            case ("a", "href") | ("tg-emoji", "emoji-id") | ("tg-time", "format"):
                tag = replace(tag, argument=value)
            case ("code", "class") if value.startswith("language-"):
                tag = replace(tag, argument=value.removeprefix("language-"))
            case ("span", "class") if value.startswith("tg-"):
                tag = replace(tag, argument=value.removeprefix("tg-"))
            case ("blockquote", "expandable"):
                tag = replace(tag, argument="1")
            case ("tg-time", "unix"):
                tag = replace(tag, unix_time=int(value) if value.isdecimal() else 0)
    return tag


def close(tag: OpenTag, inner: str, length: int, entities: list[Entity]) -> None:
    """Adds to `entities` what the closed element is; `inner` is its text, `length` that text's
    UTF-16 length."""
    here = (tag.utf16_offset, length)
    match tag.name:
        case "pre" | "code":
            _close_code(tag, here, entities)
        case "a":
            entities.extend(link_entity(*here, tag.argument or inner))
        case "tg-emoji":
            entities.append(Entity("custom_emoji", *here, _emoji(tag.argument)))
        case "tg-time":
            entities.extend(_date(tag, here))
        case "blockquote":
            entities.append(Entity(f"{'expandable_' if tag.argument else ''}blockquote", *here))
        case name:
            entities.append(Entity(_SIMPLE[name], *here))


def _close_code(tag: OpenTag, here: tuple[int, int], entities: list[Entity]) -> None:
    # <pre> and <code class="language-…"> around the very same text are one block with a language
    last = entities[-1] if entities else None
    same = last is not None and (last.offset, last.length) == here
    inner_language = last.extra.get(_NOTE) if last and same else None
    if tag.name == "pre" and inner_language:
        entities[-1] = Entity("pre", *here, {"language": inner_language})
    elif tag.name == "code" and tag.argument and last and same and last.kind == "pre":
        entities[-1] = Entity("pre", *here, {"language": tag.argument})
    else:
        language = {_NOTE: tag.argument} if tag.name == "code" and tag.argument else {}
        entities.append(Entity(tag.name, *here, language))


def _emoji(argument: str) -> dict[str, str]:
    if not argument.isdecimal() or int(argument) == 0:
        raise CannotParse("Invalid custom emoji identifier specified")
    return {"custom_emoji_id": argument}


def _date(tag: OpenTag, here: tuple[int, int]) -> list[Entity]:
    if not _DATE_FORMAT.fullmatch(tag.argument):
        raise CannotParse("Invalid date format used")
    if tag.unix_time <= 0:
        return []
    extra = {"unix_time": tag.unix_time, "date_time_format": tag.argument}
    return [Entity("date_time", *here, extra)]


def without_notes(entities: list[Entity]) -> list[Entity]:
    """The entities without what was noted on them while tags were still open."""
    return [replace(e, extra={}) if _NOTE in e.extra else e for e in entities]

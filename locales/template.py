"""A text of the catalogue, taken apart once: what stands there, and the fields in between.

A text may hold Telegram's HTML tags and fields such as `{month}` or, with a form, `{month:year}`; a
literal brace is doubled. The same text serves as HTML (messages) and without its tags (button labels,
toasts, and the plain fallback of a message that Telegram would not parse).
"""

import html
import re
from dataclasses import dataclass
from functools import cached_property
from string import Formatter
from typing import TypeAlias

_TAG = re.compile(r"</?[a-z][^<>]*>")


class BadTemplate(ValueError):
    """A text that cannot be taken apart, such as one with a lone brace."""


@dataclass(frozen=True, slots=True)
class Field:
    """A place for a value. `form` "" is the value's usual form."""

    name: str
    form: str


Parts: TypeAlias = tuple[str | Field, ...]


@dataclass(frozen=True)
class Template:
    """A parsed text; `source` is how it stands in the catalogue."""

    source: str

    @cached_property
    def html(self) -> Parts:
        """Its parts with tags and entities as they are. Raises BadTemplate."""
        return tuple(_parts(self.source))

    @cached_property
    def plain(self) -> Parts:
        """Its parts without tags, entities resolved. Raises BadTemplate."""
        return tuple(
            part if isinstance(part, Field) else html.unescape(_TAG.sub("", part))
            for part in self.html
        )

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields in order, as often as they stand there. Raises BadTemplate."""
        return tuple(part for part in self.html if isinstance(part, Field))

    @property
    def says_something(self) -> bool:
        """Whether it has words of its own, so that it must be translated."""
        return any(isinstance(part, str) and _has_letters(part) for part in self.plain)


class Templates(dict[str, Template]):
    """By message id. One that is not there is used as it is: English, or one without words (`{text}`)."""

    def __missing__(self, msgid: str) -> Template:
        template = self[msgid] = Template(msgid)
        return template


def _parts(source: str) -> list[str | Field]:
    parts: list[str | Field] = []
    try:
        for literal, name, form, conversion in Formatter().parse(source):
            if literal:
                parts.append(literal)
            if name is not None:
                if not name.isidentifier() or conversion:
                    raise BadTemplate(f"no field: {{{name}}} in {source!r}")
                parts.append(Field(name, form or ""))
    except ValueError as error:
        raise BadTemplate(f"{error} in {source!r}") from None
    return parts


def _has_letters(text: str) -> bool:
    return any(char.isalpha() for char in text)

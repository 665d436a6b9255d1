"""What a phone lets a person write: texts and captions as fields of a message."""

from sandbox.acts.impossible import Impossible
from sandbox.json import Json
from sandbox.text.clean import clean
from sandbox.text.entities import utf16_len
from sandbox.text.found import with_found

_MAX_TEXT_UNITS = 4096
_MAX_CAPTION_UNITS = 1024


def text_content(text: str) -> Json:
    """A text, with the entities Telegram finds in it."""
    return _words(text, _MAX_TEXT_UNITS, "text", "entities")


def caption_content(text: str) -> Json:
    """A caption; {} for an empty one."""
    return _words(text, _MAX_CAPTION_UNITS, "caption", "caption_entities") if text else {}


def _words(text: str, most_units: int, text_field: str, entities_field: str) -> Json:
    text, _ = clean(text)
    if not text:
        raise Impossible("nobody can send an empty message")
    if utf16_len(text) > most_units:
        raise Impossible(f"a phone sends no {text_field} of more than {most_units} UTF-16 units")
    entities = [entity.wire() for entity in with_found(text)]
    return {text_field: text, **({entities_field: entities} if entities else {})}

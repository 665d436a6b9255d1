"""The dialog behind /cari without a word."""

from domain.catalogue.search_words import short_query
from domain.dialogs.engine import (
    Again,
    Choice,
    Dialog,
    Facts,
    Given,
    Menu,
    NotMine,
    Reading,
    Step,
    Took,
    Typed,
)
from domain.dialogs.search import texts


def kinds(_facts: Facts | None = None) -> Menu:
    """Kinds of business, two in a row."""
    choices = [Choice(label, word) for word, label in texts.KINDS.values()]
    return [choices[i : i + 2] for i in range(0, len(choices), 2)]


def _read(given: Given, _facts: Facts) -> Reading:
    if not isinstance(given, Typed):
        return NotMine()
    words = short_query(given.text)
    return Took(words) if words else Again(texts.NOT_READ)


SEARCH = Dialog(
    name="search",
    title=texts.TITLE,
    steps=(Step(name="words", ask=lambda _facts: texts.WHAT, read=_read, menu=kinds),),
)

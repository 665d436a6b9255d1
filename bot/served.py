"""The book of the area this deployment serves, or one line about what is wrong with the setting."""

from bot.told import Told
from domain.areas import AreaBook
from storage.areas import load_book


def served(area: str) -> AreaBook:
    """The area's book. Raises Told for an area there is not."""
    book = load_book(area)
    if not isinstance(book, AreaBook):
        raise Told(f"KABARUSAHA_AREA: {book}")
    return book

"""The book of Surabaya, read once: the city whose names repeat."""

import pytest

from domain.areas import AreaBook
from storage.areas.archive import load_book


@pytest.fixture(scope="session")
def surabaya() -> AreaBook:
    book = load_book("35.78")
    assert isinstance(book, AreaBook)
    return book

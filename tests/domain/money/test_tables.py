"""What people write is read as the tables say."""

import pytest

from domain.money import Reading, read_rupiah
from tests.domain.money.tables import cases


@pytest.mark.parametrize(
    ("text", "reading"),
    [pytest.param(text, reading, id=f"{where} {text[:40]}") for where, text, reading in cases()],
)
def test_it_is_read_as_the_table_says(text: str, reading: Reading) -> None:
    assert read_rupiah(text) == reading


def test_the_tables_hold_several_hundred_cases_and_none_twice() -> None:
    texts = [text for _, text, _ in cases()]
    assert len(texts) > 500
    assert len(set(texts)) == len(texts)

"""What somebody searches for, from one typed line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.catalogue.search_words import QUERY_BYTES, Query, read_query, short_query, words_of
from domain.sectors.sector import Sector
from tests.support.talk import surabaya

KEDUNG_BARUK, RUNGKUT = "35.78.03.1003", "35.78.03"

LINES = {
    "keripik": Query(("keripik",)),
    "KERIPIK t\u00c9mpe!!": Query(("keripik", "tempe")),
    "cari keripik murah": Query(("keripik",)),
    "keripik kedung baruk": Query(("keripik",), (KEDUNG_BARUK,)),
    "keripik kedungbaruk": Query(("keripik",), (KEDUNG_BARUK,)),
    "keripik di kedungbruk": Query(("keripik",), (KEDUNG_BARUK,)),
    "batik rungkut": Query(("batik",), (RUNGKUT,)),
    "batik di kec. Rungkut": Query(("batik",), (RUNGKUT,)),
    "rungkut": Query((), (RUNGKUT,)),
    "wonorejo": Query((), ("35.78.03.1005", "35.78.05.1005")),
    "makanan": Query((), (), Sector.FOOD),
    "makanan di rungkut": Query((), (RUNGKUT,), Sector.FOOD),
    "jasa jahit": Query(("jahit",), (), Sector.SERVICES),
    "di": Query(),
    "": Query(),
    "\u202e\u0000 ??? \U0001f914": Query(),
}


@pytest.mark.parametrize("line", LINES)
def test_a_line_is_taken_apart(line: str) -> None:
    assert read_query(short_query(line), surabaya()) == LINES[line]


@given(st.text(max_size=200))
def test_a_query_fits_into_a_button_and_reads_the_same_again(line: str) -> None:
    short = short_query(line)
    assert len(short.encode()) <= QUERY_BYTES
    assert ":" not in short
    assert short_query(short) == short
    assert set(words_of(short)) <= set(words_of(line))

"""Free text before it is stored: what stays, what goes, what is refused."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.words.cleaning import (
    TextProblem,
    clean_line,
    clean_note,
    line_problem,
    note_problem,
    shortened,
)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Siti", "Siti"),
        ("  Siti \t Aminah\n", "Siti Aminah"),
        ("Si\x00ti\x07", "Siti"),
        ("Si\u200bti\ufeff", "Siti"),
        ("\u202egnirts\u202c", "gnirts"),
        ("\u2066Siti\u2069", "Siti"),
        ("Si\u00adti", "Siti"),
        ("Nur\u00a0Aini", "Nur Aini"),
        ("Cafe\u0301", "Caf\u00e9"),
        ("D'Cost & <b>Co</b>", "D'Cost & <b>Co</b>"),
        ("محمد", "محمد"),
        ("ꦱꦶꦠꦶ", "ꦱꦶꦠꦶ"),
        ("Dapur 👩\u200d🍳 Siti ❤️", "Dapur 👩\u200d🍳 Siti ❤️"),
        ("a\u200db", "ab"),
        ("a\u0301\u0302\u0303\u0304\u0305\u0306z", "\u00e1\u0302\u0303\u0304z"),
        ("Siti\ud800", "Siti"),
        ("Siti\uffff\ufffe", "Siti"),
        ("Siti\ue000", "Siti"),
        ("x\u3164y", "xy"),
    ],
)
def test_what_is_visible_stays_and_the_rest_goes(typed: str, kept: str) -> None:
    assert clean_line(typed, 60) == kept


@pytest.mark.parametrize(
    "typed", ["", " \n\t", "\u200b\u200d", "\u3164", "\u2800", "\x00", "\u202e", "\u0301"]
)
def test_what_shows_nothing_is_empty(typed: str) -> None:
    assert clean_line(typed, 60) is None
    assert line_problem(typed, 60) is TextProblem.EMPTY
    assert note_problem(typed) is TextProblem.EMPTY


def test_a_text_too_long_is_refused_with_a_reason_and_never_cut() -> None:
    assert clean_line("a" * 60, 60) == "a" * 60
    assert clean_line("a" * 61, 60) is None
    assert line_problem("a" * 61, 60) is TextProblem.TOO_LONG
    assert clean_note("a" * 4096) is None
    assert note_problem("a" * 4096) is TextProblem.TOO_LONG


def test_the_limit_counts_what_is_kept() -> None:
    assert clean_line(" " * 500 + "Siti" + "\u200b" * 500, 4) == "Siti"


def test_a_note_keeps_its_lines_and_one_blank_line_between_them() -> None:
    typed = "\r\n Butuh  modal \r\n\n\n\n dan kemasan\u2028cepat \u200b\n \n"
    assert clean_note(typed) == "Butuh modal\n\ndan kemasan\ncepat"


@given(st.text(st.characters(), max_size=200))
def test_any_text_comes_out_storable_or_with_a_problem(typed: str) -> None:
    line, note = clean_line(typed, 60), clean_note(typed, 60)
    assert (line is None) == (line_problem(typed, 60) is not None)
    assert (note is None) == (note_problem(typed, 60) is not None)
    for kept in (line or "", note or ""):
        assert "\x00" not in kept
        assert kept.encode("utf-8").decode("utf-8") == kept
        assert kept == kept.strip()
    assert "\n" not in (line or "")


@given(st.text(max_size=200))
def test_cleaning_twice_changes_nothing_more(typed: str) -> None:
    once = clean_line(typed, 1000)
    assert once is None or clean_line(once, 1000) == once
    assert once is None or unicodedata.is_normalized("NFC", once)


@pytest.mark.parametrize(
    ("text", "limit", "line"),
    [
        ("oven rusak", 20, "oven rusak"),
        ("oven\nrusak", 20, "oven rusak"),
        ("oven saya rusak", 12, "oven saya…"),
        ("xxxxxxxxxxxxxxxxxxxx", 10, "xxxxxxxxx…"),
        ("a xxxxxxxxxxxxxxxxxx", 10, "a xxxxxxx…"),
        ("", 10, ""),
    ],
)
def test_the_beginning_of_a_text_fits_a_line(text: str, limit: int, line: str) -> None:
    assert shortened(text, limit) == line
    assert len(shortened(text, limit)) <= limit

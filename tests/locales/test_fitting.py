"""Long texts become several messages or are cut, and stay valid Telegram HTML."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locales.fitting import cut, fits, split, units
from sandbox.text.html import parse_html


def seen(text_html: str) -> str:
    return parse_html(text_html)[0]


@pytest.mark.parametrize(
    ("text", "length"), [("abc", 3), ("é", 1), ("👋", 2), ("👩‍🍳", 5), ("\ud800", 1)]
)
def test_length_is_counted_in_utf_16_units(text: str, length: int) -> None:
    assert units(text) == length


def test_tags_and_references_count_as_what_is_seen() -> None:
    assert fits("<b>&lt;&amp;</b>", 2)
    assert not fits("<b>&lt;&amp;</b>x", 2)


def test_a_short_text_stays_as_it_is() -> None:
    assert split("<b>a</b>") == ["<b>a</b>"]
    assert cut("<b>a</b>", 1) == "<b>a</b>"


def test_a_break_falls_on_a_line_before_it_falls_on_a_word() -> None:
    assert split("aaaa bb\ncc dd ee", 12) == ["aaaa bb\ncc", "dd ee"]
    assert split("aaaaaaaa\nbb ccc", 12) == ["aaaaaaaa", "bb ccc"]


def test_a_word_without_an_end_is_broken_anywhere() -> None:
    assert split("a" * 25, 10) == ["a" * 10, "a" * 10, "a" * 5]


def test_tags_are_closed_and_opened_again() -> None:
    assert split('<a href="u">aaaa <i>bbbb</i></a>', 5) == [
        '<a href="u">aaaa</a>',
        '<a href="u"><i>bbbb</i></a>',
    ]


def test_a_cut_text_ends_with_an_ellipsis_inside_its_tags() -> None:
    assert cut("<b>aaaa bbbb</b>", 7) == "<b>aaaa…</b>"


words = st.text(alphabet=st.sampled_from("ab é👋\n  "), max_size=30) | st.sampled_from(
    ["&lt;", "&amp;", "&#128075;"]
)
htmls = st.recursive(
    words,
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag}>",
        st.sampled_from(["b", "i", "code", "u"]),
        st.lists(inner, max_size=4),
    ),
    max_leaves=8,
)


@given(st.lists(htmls, max_size=8).map("".join), st.integers(6, 40))
def test_every_piece_is_valid_fits_and_nothing_but_space_is_lost(text: str, limit: int) -> None:
    pieces = [seen(piece) for piece in split(text, limit)]
    assert all(units(piece) <= limit for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(seen(text).split())


@given(st.lists(htmls, max_size=8).map("".join), st.integers(6, 40))
def test_a_cut_text_is_valid_and_fits(text: str, limit: int) -> None:
    assert units(seen(cut(text, limit))) <= limit

"""The parse mode HTML: what Telegram's parser taught, as a small table."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.text.entities import utf16_len
from sandbox.text.html import parse_html
from sandbox.text.refused import CannotParse

_HALF_A_PAIR = (
    "Text contains invalid Unicode characters after decoding HTML entities, "
    "check for unmatched surrogate code units"
)


def _shown(source: str) -> tuple[str, list[tuple[str, int, int]]]:
    text, entities = parse_html(source)
    return text, [(e.kind, e.offset, e.length) for e in entities]


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("Bu Siti", "Bu Siti", []),
        ("<b>Rp1</b>.000", "Rp1.000", [("bold", 0, 3)]),
        ("<strong>a</strong><em>b</em>", "ab", [("bold", 0, 1), ("italic", 1, 1)]),
        ("🌸<u>🌸x</u>", "🌸🌸x", [("underline", 2, 3)]),
        ("<S>a</s><del>b</DEL>", "ab", [("strikethrough", 0, 1), ("strikethrough", 1, 1)]),
        ("<i>a<b>b</b></i>", "ab", [("italic", 0, 2), ("bold", 1, 1)]),
        ("<i><b><code>x</code></b></i>", "x", [("code", 0, 1), ("bold", 0, 1), ("italic", 0, 1)]),
        ("<b></b>a", "a", []),
        ("<b>a</>", "a", [("bold", 0, 1)]),
        ("<b>a</b  >", "a", [("bold", 0, 1)]),
        ('<b class="x" id=y lang>a</b>', "a", [("bold", 0, 1)]),
        ("&lt;b&gt; &amp; &quot;&quot", '<b> & ""', []),
        ("&nbsp;&copy; &", "&nbsp;&copy; &", []),
        ("&#65;&#x42;&#67 &#1114112; &#;", "ABC &#1114112; &#;", []),
        ("<tg-spoiler>a</tg-spoiler>", "a", [("spoiler", 0, 1)]),
        ('<span class="tg-spoiler">a</span>', "a", [("spoiler", 0, 1)]),
        ("<blockquote expandable>a</blockquote>", "a", [("expandable_blockquote", 0, 1)]),
        ("<blockquote>a</blockquote>", "a", [("blockquote", 0, 1)]),
        ("<pre>a</pre>", "a", [("pre", 0, 1)]),
        ('<pre><code class="language-py">a</code></pre>', "a", [("pre", 0, 1)]),
        ('<pre>a<code class="language-py">b</code></pre>', "ab", [("pre", 0, 2), ("code", 1, 1)]),
        ('<a href="contoh.id">x</a>', "x", [("text_link", 0, 1)]),
        ("<a>contoh.id</a>", "contoh.id", [("text_link", 0, 9)]),
        ("<a>bukan alamat</a>", "bukan alamat", []),
    ],
)
def test_markup_becomes_entities_counted_in_utf16(
    source: str, text: str, entities: list[tuple[str, int, int]]
) -> None:
    assert _shown(source) == (text, entities)


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("é<abc", "Unclosed start tag at byte offset 2"),
        ("é<abc>", 'Unsupported start tag "abc" at byte offset 2'),
        ("<3 Bu Siti", 'Unsupported start tag "3" at byte offset 0'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b x", 'Unclosed start tag "b" at byte offset 0'),
        ("<b x=", 'Unclosed start tag "b" at byte offset 0'),
        ("<b x='", "Unclosed start tag at byte offset 0"),
        ("<b x=a,", "Unexpected end of name token at byte offset 5"),
        ("<b =x>", 'Empty attribute name in the tag "b" at byte offset 0'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("<b>a</b x>", "Unclosed end tag at byte offset 4"),
        ("<b>a</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<tg-emoji>a</tg-emoji>", "Invalid custom emoji identifier specified"),
        ("<tg-time unix=1 format=rt>a</tg-time>", "Invalid date format used"),
        ("&#xD800;", _HALF_A_PAIR),
    ],
)
def test_broken_markup_is_refused_in_telegrams_words(source: str, reason: str) -> None:
    with pytest.raises(CannotParse) as refused:
        parse_html(source)
    assert str(refused.value) == reason


def test_links_are_written_back_as_telegram_writes_them() -> None:
    _, entities = parse_html('<a href="CONTOH.id?x=1&amp;y=2">x</a>')
    assert entities[0].extra == {"url": "http://contoh.id/?x=1&y=2"}


def test_a_link_to_a_person_is_a_mention() -> None:
    _, entities = parse_html('<a href="tg://user?id=42">Siti</a>')
    assert (entities[0].kind, entities[0].extra) == ("text_mention", {"user": {"id": 42}})


@given(st.text(max_size=200))
def test_escaped_text_comes_out_as_it_was(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert parse_html(f"<b>{escaped}</b>")[0] == text


@given(st.text(alphabet="<>/ab&;= \"'🌸é", max_size=60))
def test_any_text_is_parsed_or_refused_and_entities_stay_inside_it(source: str) -> None:
    try:
        text, entities = parse_html(source)
    except CannotParse:
        return
    assert all(e.offset >= 0 and e.length > 0 and e.end <= utf16_len(text) for e in entities)

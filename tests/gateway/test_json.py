"""What came over the network is read, whatever stands in its texts; only what is no JSON is refused."""

import pytest

from gateway import json


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ('{"text": "Bu Siti 🌸"}'.encode(), "Bu Siti 🌸"),
        (b'{"text": "\\ud83c\\udf38"}', "🌸"),
        (b'{"text": "omset \\ud83c 2 juta"}', "omset ? 2 juta"),
        (b'{"text": "\\udf38\\ud83c"}', "??"),
        (b'{"text": "omset \xc3 2 juta"}', "omset \N{REPLACEMENT CHARACTER} 2 juta"),
        (b'{"text": "a\\u0000b"}', "a\0b"),
    ],
)
def test_a_character_that_is_none_does_not_hold_up_the_rest(body: bytes, text: str) -> None:
    assert json.loads(body) == {"text": text}


@pytest.mark.parametrize(
    "body", [b"", b"{", b"<html>", b"NaN", b"\xff", b"[" * 200_000, b'{"x": 1}{', b"1" * 9_999]
)
def test_what_is_no_json_is_refused(body: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # whichever of the two readers says so
        json.loads(body)

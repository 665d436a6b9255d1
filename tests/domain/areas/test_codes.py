"""Area codes: levels, containment at dots, and the digits of deep links."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.areas.codes import (
    COUNTRY,
    Level,
    contains,
    digits,
    from_digits,
    is_code,
    kelurahan_payload,
    level_of,
    lineage,
    parent_of,
    read_kelurahan_payload,
)

CODES = st.from_regex(r"[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?", fullmatch=True).filter(
    str.isascii
)


@pytest.mark.parametrize(
    ("code", "level"),
    [
        ("35", Level.PROVINSI),
        ("35.78", Level.KOTA),
        ("35.78.03", Level.KECAMATAN),
        ("35.78.03.1003", Level.KELURAHAN),
    ],
)
def test_the_depth_of_a_code_is_its_level(code: str, level: Level) -> None:
    assert level_of(code) is level


@pytest.mark.parametrize(
    "text",
    [
        "",
        "3",
        "357",
        "35.7",
        "35.78.",
        ".35",
        "35.78.3",
        "35.78.03.100",
        "35.78.03.10031",
        "35.78.03.1003.01",
        "35-78",
        "３５",
        "٣٥",
        "35\n",
        "35.78%",
        "abc",
    ],
)
def test_what_has_not_the_official_shape_is_no_code(text: str) -> None:
    assert not is_code(text)
    with pytest.raises(ValueError, match="not an area code"):
        level_of(text)


@pytest.mark.parametrize(
    ("outer", "inner", "expected"),
    [
        ("35.78.03", "35.78.03.1003", True),
        ("35.78.03", "35.78.03", True),
        ("35", "35.78.03.1003", True),
        ("35.7", "35.78", False),
        ("35.78.03", "35.78", False),
        ("35.78.03", "35.78.04.1003", False),
        ("3", "35", False),
        (COUNTRY, "35.78", True),
        ("35.78", COUNTRY, False),
    ],
)
def test_containment_is_judged_at_the_dots(outer: str, inner: str, expected: bool) -> None:
    assert contains(outer, inner) is expected


@given(CODES)
def test_every_code_lies_in_all_of_its_lineage(code: str) -> None:
    assert lineage(code)[0] == code
    assert all(contains(outer, code) for outer in lineage(code))
    assert parent_of(lineage(code)[-1]) == COUNTRY


@given(CODES)
def test_digits_lead_back_to_the_code(code: str) -> None:
    assert from_digits(digits(code)) == code


def test_a_kelurahans_link_carries_digits_only_and_leads_back() -> None:
    assert kelurahan_payload("35.78.03.1003") == "kel-3578031003"
    assert read_kelurahan_payload("kel-3578031003") == "35.78.03.1003"


@pytest.mark.parametrize(
    "payload",
    [
        "",
        "kel-",
        "kel-3578",
        "kel-357803",
        "kel-35780310031",
        "kel-357803100x",
        "KEL-3578031003",
        "staf-abc",
        "kel-35.78.03.1003",
        "kel-３５７８０３１００３",
    ],
)
def test_a_broken_link_names_no_kelurahan(payload: str) -> None:
    assert read_kelurahan_payload(payload) is None


@given(st.text())
def test_no_payload_makes_the_reader_raise(payload: str) -> None:
    code = read_kelurahan_payload("kel-" + payload)
    assert code is None or is_code(code)

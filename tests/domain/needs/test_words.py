"""Needs said in passing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.needs.need import NeedKind
from domain.needs.words import Wishes, find_needs, is_wish, only_needs

CAPITAL, PACKAGING, NIB = NeedKind.CAPITAL, NeedKind.PACKAGING, NeedKind.NIB


@pytest.mark.parametrize(
    ("text", "kinds", "rest"),
    [
        ("omset 3,5 juta, butuh modal dan kemasan", (CAPITAL, PACKAGING), "omset 3,5 juta"),
        ("3,5 juta butuh modal", (CAPITAL,), "3,5 juta"),
        ("butuh kemasan, omset 3 juta", (PACKAGING,), "omset 3 juta"),
        ("2 juta. Saya perlu izin usaha & bantuan modal ya bu", (NIB, CAPITAL), "2 juta"),
        ("perlu NIB! omset 2jt", (NIB,), "omset 2jt"),
        ("900rb, minta label halal", (NeedKind.HALAL,), "900rb"),
        ("1 juta; pengen pelatihan, foto produk, mesin", (NeedKind.TRAINING, NeedKind.PHOTO, NeedKind.TOOLS),
         "1 juta"),
    ],
)  # fmt: skip
def test_what_follows_a_word_of_wishing_is_a_need(
    text: str, kinds: tuple[NeedKind, ...], rest: str
) -> None:
    assert find_needs(text) == Wishes(kinds, rest)


@pytest.mark.parametrize(
    ("text", "kinds", "rest"),
    [
        ("2 juta, butuh modal 500rb dan kemasan", (PACKAGING,), "2 juta, modal 500rb"),
        ("2 juta, butuh mesin jahit dan modal", (CAPITAL,), "2 juta, mesin jahit"),
    ],
)
def test_what_is_not_wholly_understood_is_left_over(
    text: str, kinds: tuple[NeedKind, ...], rest: str
) -> None:
    assert find_needs(text) == Wishes(kinds, rest)


@pytest.mark.parametrize(
    "text",
    ["", "1,5 juta", "modal 2 juta", "tidak butuh modal", "belum perlu kemasan", "mau lapor 3 juta",
     "butuh karyawan", "kemasan rusak semua", "butuh", "saya tidak mau modal"],
)  # fmt: skip
def test_other_words_are_left_as_they_are(text: str) -> None:
    assert find_needs(text) == Wishes((), text)


@pytest.mark.parametrize(
    ("text", "wishes"),
    [("butuh karyawan", True), ("banyak pesanan", False), ("tidak butuh", False)],
)
def test_a_wish_is_told_from_a_story(text: str, wishes: bool) -> None:
    assert is_wish(text) is wishes


@given(st.text(max_size=60))
def test_no_text_makes_it_fall_over(text: str) -> None:
    found = find_needs(text)
    assert found.kinds or found.rest == text


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("modal sama kemasan", (CAPITAL, PACKAGING)),
        ("Modal, kemasan & NIB", (CAPITAL, PACKAGING, NIB)),
        ("bantuan modal bu.", (CAPITAL,)),
        ("modal habis", ()),
        ("sepi pembeli", ()),
        ("kemasan dan oven saya rusak", ()),
        ("hujan terus", ()),
        ("", ()),
    ],
)
def test_a_bare_list_of_needs_is_an_answer_where_needs_are_asked_for(
    text: str, kinds: tuple[NeedKind, ...]
) -> None:
    assert only_needs(text) == kinds

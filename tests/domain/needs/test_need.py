"""The life of a need, and its short code."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.needs.codes import code_of, need_of
from domain.needs.need import BY_STAFF, OPEN, NeedKind, NeedState, owner_may, staff_may
from domain.needs.texts import ASKED_FOR, MARKS, NEEDS, STATES

N, P, S, M, D, W = NeedState
MAY = {
    (N, P),
    (N, S),
    (N, M),
    (N, D),
    (P, S),
    (P, M),
    (P, D),
    (S, S),
    (S, M),
    (S, D),
    (M, P),
    (D, P),
}


@pytest.mark.parametrize("before", NeedState)
@pytest.mark.parametrize("after", NeedState)
def test_staff_take_a_need_only_where_the_table_leads(before: NeedState, after: NeedState) -> None:
    assert staff_may(before, after) == ((before, after) in MAY)


@pytest.mark.parametrize("before", NeedState)
def test_she_closes_what_is_open_and_nothing_else(before: NeedState) -> None:
    closes = {after for after in NeedState if owner_may(before, after)}
    assert closes == ({M, W} if before in OPEN else set())


def test_every_kind_and_state_has_its_words() -> None:
    assert set(NEEDS) == set(NeedKind)
    assert set(STATES) == set(MARKS) == set(BY_STAFF) == set(NeedState)
    assert NeedKind.OTHER not in ASKED_FOR


@given(st.integers(1, 2**63 - 1))
def test_a_code_leads_back_to_its_need(need_id: int) -> None:
    code = code_of(need_id)
    assert need_of(code) == need_of(code.lower()) == need_of(code.removeprefix("K-")) == need_id


def test_no_two_needs_share_a_code() -> None:
    assert len({code_of(number) for number in range(1, 30_000)}) == 29_999


def test_codes_are_short_and_cannot_be_misread() -> None:
    codes = [code_of(number) for number in range(1, 20_000, 7)]
    assert {len(code) for code in codes} == {5, 6}
    assert not set("".join(codes).replace("K-", "")) & set("AEIOU01L5S8BZK")


@pytest.mark.parametrize("typed", ["K-RDY", "k-rdy", "krdy", "K RDY", " rdy ", "K – RDY", "K.RDY"])
def test_a_code_is_read_as_people_write_it(typed: str) -> None:
    assert need_of(typed) == 1


@pytest.mark.parametrize(
    "typed", ["", "K-", "K-AB", "kemasan", "K-OOO", "222", "K-RDY!", "Ｋ７F3" * 9, "K-" + "Y" * 15]
)
def test_anything_else_is_no_code(typed: str) -> None:
    assert need_of(typed) is None

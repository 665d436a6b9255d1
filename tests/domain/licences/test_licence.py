"""Which licences suit a business, the next one, and the thirteen digits of a NIB."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.licences.licence import AS_NEED, LicenceKind, ladder, next_step
from domain.licences.nib import NoNumber, WrongLength, read_nib, spaced
from domain.licences.texts import LICENCES
from domain.sectors.sector import Sector

NIB, PIRT, HALAL, BRAND = LicenceKind


@pytest.mark.parametrize(
    ("sector", "rungs"),
    [
        (Sector.FOOD, (NIB, PIRT, HALAL, BRAND)),
        (Sector.BEAUTY, (NIB, HALAL, BRAND)),
        (Sector.CRAFT, (NIB, BRAND)),
        (Sector.SERVICES, (NIB, BRAND)),
    ],
)
def test_the_ladder_has_the_rungs_of_its_sector(
    sector: Sector, rungs: tuple[LicenceKind, ...]
) -> None:
    assert ladder(sector) == rungs


@pytest.mark.parametrize(
    ("has", "following"),
    [((), NIB), ((NIB,), PIRT), ((NIB, HALAL), PIRT), ((PIRT,), NIB), ((NIB, PIRT, HALAL), BRAND)],
)
def test_the_next_step_is_the_first_that_is_missing(
    has: tuple[LicenceKind, ...], following: LicenceKind
) -> None:
    assert next_step(Sector.FOOD, has) is following


def test_with_all_of_them_there_is_no_next_step() -> None:
    assert next_step(Sector.CRAFT, (NIB, BRAND)) is None


def test_what_she_has_is_shown_even_where_it_is_not_asked_for() -> None:
    assert ladder(Sector.CRAFT, (HALAL,)) == (NIB, HALAL, BRAND)


def test_every_licence_has_its_name_and_its_need() -> None:
    assert set(LICENCES) == set(AS_NEED) == set(LicenceKind)


@pytest.mark.parametrize(
    "typed",
    [
        "9120123456789", "9120 1234 56789", "9120.1234.56789", "NIB 9120-1234-56789", "nib: 9120123456789",
        "No. NIB: 9120 1234 56789", "nomor nib saya 9120123456789", "９１２０１２３４５６７８９",
        " 9120_1234_56789 ",
    ],
)  # fmt: skip
def test_a_nib_is_read_as_people_write_it(typed: str) -> None:
    assert read_nib(typed) == "9120123456789"


@pytest.mark.parametrize(
    ("typed", "count"), [("912012345678", 12), ("91201234567890", 14), ("0812 3456 789", 11)]
)
def test_another_number_of_digits_is_counted(typed: str, count: int) -> None:
    assert read_nib(typed) == WrongLength(count)


@pytest.mark.parametrize("typed", ["", "halo", "91201234567ab", "belum ada", "NIB", "🙏", "½½½½"])
def test_anything_else_is_no_number(typed: str) -> None:
    assert read_nib(typed) == NoNumber()


@given(st.from_regex(r"[0-9]{13}", fullmatch=True))
def test_what_is_shown_is_read_back_the_same(nib: str) -> None:
    assert read_nib(spaced(nib)) == nib


@given(st.text(max_size=40))
def test_whatever_is_typed_is_read_without_trouble(typed: str) -> None:
    found = read_nib(typed)
    assert not isinstance(found, str) or (found.isascii() and len(found) == 13)

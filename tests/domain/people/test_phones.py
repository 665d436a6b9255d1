"""Mobile numbers as people type them. The numbers here are made up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.people.phones import Phone, PhoneProblem, shared_phone
from domain.people.typed_phones import read_phone


@pytest.mark.parametrize(
    "typed",
    [
        "081234567834",
        "0812-3456-7834",
        "0812 3456 7834",
        "0812.3456.7834",
        "(0812) 3456 7834",
        "+6281234567834",
        "+62 812-3456-7834",
        "+62 0812 3456 7834",
        "6281234567834",
        "62 812 3456 7834",
        "006281234567834",
        "81234567834",
        "０８１２３４５６７８３４",
        "\u202a0812\u20113456\u20117834\u202c",
        "No. HP: 0812 3456 7834",
        "wa 081234567834",
        "\xa00812\xa03456\xa07834\n",
    ],
)
def test_a_mobile_number_is_read_in_any_dress(typed: str) -> None:
    assert read_phone(typed) == Phone("+6281234567834")


@pytest.mark.parametrize("typed", ["0811234567", "085712345678", "0895123456789", "0881234567890"])
def test_numbers_of_all_lengths_and_operators_are_read(typed: str) -> None:
    assert read_phone(typed) == Phone("+62" + typed[1:])


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("", PhoneProblem.EMPTY),
        (" - ", PhoneProblem.EMPTY),
        ("tidak ada", PhoneProblem.NOT_A_NUMBER),
        ("0812FLOWERS", PhoneProblem.NOT_A_NUMBER),
        ("٠٨١٢٣٤٥٦٧٨٣٤", PhoneProblem.NOT_A_NUMBER),
        ("0812345678x34", PhoneProblem.NOT_A_NUMBER),
        ("0812 3456 7834 / 0857 1234 5678 a", PhoneProblem.NOT_A_NUMBER),
        ("+", PhoneProblem.NOT_A_NUMBER),
        ("0", PhoneProblem.TOO_SHORT),
        ("00", PhoneProblem.TOO_SHORT),
        ("62", PhoneProblem.TOO_SHORT),
        ("08", PhoneProblem.TOO_SHORT),
        ("0812345", PhoneProblem.TOO_SHORT),
        ("08123456783412345", PhoneProblem.TOO_LONG),
        ("9" * 32, PhoneProblem.TOO_LONG),
        ("9" * 500, PhoneProblem.NOT_A_NUMBER),
        ("031-5345678", PhoneProblem.LANDLINE),
        ("+60 12-345 6789", PhoneProblem.FOREIGN),
        ("+1 415 555 2671", PhoneProblem.FOREIGN),
        ("+999 1234567", PhoneProblem.FOREIGN),
    ],
)
def test_what_is_no_indonesian_mobile_is_refused_with_its_reason(
    typed: str, problem: PhoneProblem
) -> None:
    assert read_phone(typed) is problem


def test_two_numbers_in_one_answer_are_not_glued_into_one() -> None:
    assert isinstance(read_phone("081234567834 085712345678"), PhoneProblem)


def test_a_number_is_shown_to_others_masked() -> None:
    assert Phone("+6281234567834").masked == "0812••••34"
    assert Phone("+60123456789").masked == "+601••••89"


@pytest.mark.parametrize(
    ("shared", "result"),
    [
        ("6281234567834", Phone("+6281234567834")),
        ("+62 812-3456-7834", Phone("+6281234567834")),
        ("60123456789", Phone("+60123456789")),
        ("", PhoneProblem.EMPTY),
        ("0812", PhoneProblem.NOT_A_NUMBER),
        ("abc", PhoneProblem.NOT_A_NUMBER),
    ],
)
def test_a_shared_contact_may_be_from_abroad(shared: str, result: Phone | PhoneProblem) -> None:
    assert shared_phone(shared) == result


@given(st.text(max_size=60) | st.text("0123456789+-() ", max_size=40))
def test_nothing_typed_makes_it_fail(typed: str) -> None:
    phone = read_phone(typed)
    if isinstance(phone, Phone):
        assert phone.e164.startswith("+628")
        assert phone.e164.isascii()
        assert read_phone(phone.e164) == phone

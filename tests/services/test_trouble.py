"""The reference a person is shown: short, unlike its neighbours, safe to read out."""

from services.trouble import ALPHABET, LENGTH, reference_of


def test_a_reference_is_four_letters_nobody_mixes_up() -> None:
    for row_id in (1, 2, 707_280, 10**12):
        reference = reference_of(row_id)
        assert len(reference) == LENGTH
        assert set(reference) <= set(ALPHABET)
    assert not set(ALPHABET) & set("01IO5SB")


def test_rows_near_each_other_never_share_a_reference() -> None:
    assert len({reference_of(row_id) for row_id in range(20_000)}) == 20_000

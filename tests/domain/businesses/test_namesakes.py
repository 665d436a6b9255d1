"""Who may be the same as somebody who is there already."""

import pytest

from domain.businesses.namesakes import Entry, may_be_same

ANI = Entry("Ani", "kue kering", "+6281234567890")


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (Entry("Ani", "kue kering", None), True),
        (Entry("Bu Ani", "Kue Kering", None), True),
        (Entry("Hj. Ani", "kue kring", None), True),
        (Entry("Ani Rahmawati", "kue kering lebaran", None), True),
        (Entry("Ani", "jahit baju", None), False),
        (Entry("Ani", "kue basah", None), False),
        (Entry("Ina", "kue kering", None), False),
        (Entry("Budi", "bengkel", "+6281234567890"), True),
        (Entry("Budi", "bengkel", "+6281234567891"), False),
        (Entry("Bu", "kue kering", None), False),
        (Entry("", "kue kering", None), False),
        (Entry("🌸", "🍪", None), False),
    ],
)
def test_name_and_product_must_both_be_near_or_the_number_the_same(
    other: Entry, same: bool
) -> None:
    assert may_be_same(ANI, other) is same
    assert may_be_same(other, ANI) is same


def test_two_without_a_number_do_not_share_one() -> None:
    assert not may_be_same(Entry("Ani", "kue", None), Entry("Budi", "bakso", None))


def test_names_of_titles_alone_are_compared_as_they_are() -> None:
    assert may_be_same(Entry("Mbak", "rujak", None), Entry("mbak", "rujak", None))

"""How people are addressed."""

import pytest

from domain.people.sapaan import Sapaan, addressed


def test_short_and_long_forms() -> None:
    assert [s.short for s in Sapaan] == ["Bu", "Pak", "Mbak", "Mas", "Kak"]
    assert [s.long for s in Sapaan] == ["Ibu", "Bapak", "Mbak", "Mas", "Kak"]


@pytest.mark.parametrize(
    ("sapaan", "name", "spoken"),
    [
        (Sapaan.BU, "Siti", "Bu Siti"),
        (Sapaan.BU, "Bu Siti", "Bu Siti"),
        (Sapaan.BU, "Ibu  Siti Aminah", "Bu Siti Aminah"),
        (Sapaan.KAK, "Bu Siti", "Kak Siti"),
        (Sapaan.PAK, "BAPAK Budi", "Pak Budi"),
        (Sapaan.MAS, "Mas Agus", "Mas Agus"),
        (Sapaan.PAK, "Mas Mansyur", "Pak Mas Mansyur"),
        (Sapaan.MBAK, "Mba Rini", "Mbak Rini"),
        (Sapaan.BU, "Bunga", "Bu Bunga"),
        (Sapaan.BU, "Ibu", "Bu Ibu"),
        (Sapaan.BU, "", "Bu"),
    ],
)
def test_a_name_is_addressed_with_one_sapaan(sapaan: Sapaan, name: str, spoken: str) -> None:
    assert addressed(sapaan, name) == spoken

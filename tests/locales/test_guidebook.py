"""The guides: ours are whole, and a dinas's stand in their place."""

from pathlib import Path

import pytest

from domain.licences.guides import GuideWrong
from domain.licences.licence import LicenceKind
from locales.guidebook import built_in, load

GOOD = """
title = "NIB di Kota Contoh"
why = "Datang ke Mal Pelayanan Publik."
checked = 2026-11-21
steps = ["Bawa KTP."]
sources = ["Dinas Koperasi Kota Contoh"]
"""


def put(folder: Path, name: str, text: str | bytes) -> Path:
    """Writes a file of a dinas."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("kind", LicenceKind)
def test_ours_are_there_in_both_languages_with_a_day_and_a_source(
    kind: LicenceKind, language: str
) -> None:
    guide = built_in().by_language[language][kind]
    assert guide.sources
    assert guide.checked.year >= 2026


def test_another_language_reads_the_indonesian_one() -> None:
    assert built_in().guide(LicenceKind.NIB, "xx") == built_in().guide(LicenceKind.NIB, "id")


def test_a_file_of_the_dinas_stands_in_place_of_ours_and_the_others_stay(tmp_path: Path) -> None:
    book = load(put(tmp_path, "id/nib.toml", "\ufeff" + GOOD))
    assert book.guide(LicenceKind.NIB, "id").title == "NIB di Kota Contoh"
    assert book.guide(LicenceKind.NIB, "en") == built_in().guide(LicenceKind.NIB, "en")
    assert book.guide(LicenceKind.HALAL, "id") == built_in().guide(LicenceKind.HALAL, "id")


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("id/nib.toml", GOOD.replace("2026-11-21", '"kemarin"'), "id/nib.toml: checked is missing"),
        ("id/nib.toml", "title = NIB", "id/nib.toml: is no TOML: "),
        ("id/nib.toml", b"title = \"\xff\"", "id/nib.toml: is not saved as UTF-8"),
        ("id/nib.toml", "#" * 100_001, "id/nib.toml: is larger than 100,000 bytes"),
        ("id/siup.toml", GOOD, "id/siup.toml: there are nib.toml, pirt.toml, halal.toml, trademark.toml"),
        ("nib.toml", GOOD, "holds no guide; they lie in a folder for each language: en, id"),
    ],
)  # fmt: skip
def test_a_wrong_file_is_named_in_one_line(
    tmp_path: Path, name: str, text: str | bytes, said: str
) -> None:
    with pytest.raises(GuideWrong) as told:
        load(put(tmp_path, name, text))
    assert said in str(told.value)
    assert "\n" not in str(told.value)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(GuideWrong, match="nowhere holds no guide"):
        load(tmp_path / "nowhere")

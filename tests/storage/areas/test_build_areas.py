"""Rebuilding the area file from CSVs: names in proper case, same bytes for the same input."""

from pathlib import Path

import pytest

from domain.areas import AreaBook
from storage.areas.archive import load_book
from storage.data.area_names import tidy_name
from storage.data.build_areas import main, read_csvs, write_archive

LISTS = {
    "provinces.csv": "code,name\n35,JAWA TIMUR\n",
    "regencies.csv": "code,province_code,name\n35.78,35,KOTA SURABAYA\n35.73,35,Kota Malang\n",
    "districts.csv": "code,regency_code,name\n35.78.03,35.78,RUNGKUT\n",
    "villages.csv": "code,district_code,name\n35.78.03.1003,35.78.03,KEDUNG BARUK\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in LISTS.items():
        (tmp_path / name).write_text(text)
    return tmp_path


def test_what_was_built_is_what_is_read(folder: Path) -> None:
    archive = folder / "areas.zip"
    write_archive(read_csvs(folder), archive)
    book = load_book("35.78", archive)
    assert isinstance(book, AreaBook)
    assert [a.name for a in book.path("35.78.03.1003")] == [
        "Kedung Baruk",
        "Rungkut",
        "Kota Surabaya",
    ]


def test_the_same_lists_give_the_same_bytes(folder: Path) -> None:
    for name in ("one.zip", "two.zip"):
        write_archive(read_csvs(folder), folder / name)
    assert (folder / "one.zip").read_bytes() == (folder / "two.zip").read_bytes()


def test_an_area_without_its_parent_stops_the_build(folder: Path) -> None:
    (folder / "districts.csv").write_text("code,regency_code,name\n")
    with pytest.raises(ValueError, match=r"35\.78\.03\.1003 Kedung Baruk lies in unknown"):
        read_csvs(folder)


def test_the_script_says_how_to_call_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "PATH_TO_CSV_FOLDER" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("official", "shown"),
    [
        ("KEDUNG BARUK", "Kedung Baruk"),
        ("Lidah kulon", "Lidah Kulon"),
        ("ALUN-ALUN CONTONG", "Alun-alun Contong"),
        ("Alun-alun Contong", "Alun-alun Contong"),
        ("SIMPANG IV", "Simpang IV"),
        ("LABUHAN TAROK II", "Labuhan Tarok II"),
        ("KURAU (TIMUR)", "Kurau (Timur)"),
        ("Kabupaten Pangkajene dan Kepulauan", "Kabupaten Pangkajene dan Kepulauan"),
        ("PANGKAJENE DAN KEPULAUAN", "Pangkajene dan Kepulauan"),
        ("DR. SOETOMO", "Dr. Soetomo"),
        ("HTI Rantau Naro", "HTI Rantau Naro"),
        ("OP", "OP"),
        ('Ja"an', "Ja'an"),
        ("Udek Du’en", "Udek Du'en"),
        ("Teuw*", "Teuw"),
        ("  Kedung   Baruk ", "Kedung Baruk"),
        ("BA'U", "Ba'u"),
    ],
)
def test_names_come_out_in_proper_case(official: str, shown: str) -> None:
    assert tidy_name(official) == shown

"""The shipped areas of Indonesia, and what an operator hears about a wrong code."""

import pytest

from domain.areas import Area, AreaBook, Level
from storage.areas.archive import load_book
from storage.areas.unknown import UnknownArea


def book(code: str) -> AreaBook:
    loaded = load_book(code)
    assert isinstance(loaded, AreaBook), str(loaded)
    return loaded


def test_surabaya_has_31_kecamatan_and_153_kelurahan() -> None:
    surabaya = book("35.78")
    assert surabaya.served == Area("35.78", "Kota Surabaya")
    assert len(surabaya.children("35.78")) == 31
    assert len(surabaya.kelurahan()) == 153


def test_surabaya_has_two_wonorejo() -> None:
    codes = [area.code for area in book("35.78").kelurahan() if area.name == "Wonorejo"]
    assert codes == ["35.78.03.1005", "35.78.05.1005"]


def test_most_kecamatan_of_surabaya_share_their_name_with_a_kelurahan() -> None:
    surabaya = book("35.78")
    kelurahan = {area.name for area in surabaya.kelurahan()}
    assert sum(area.name in kelurahan for area in surabaya.children("35.78")) == 25


@pytest.mark.parametrize(
    ("code", "name", "level"),
    [
        ("35", "Jawa Timur", Level.PROVINSI),
        ("35.74", "Kota Probolinggo", Level.KOTA),
        ("35.15", "Kabupaten Sidoarjo", Level.KOTA),
        ("35.78.03", "Rungkut", Level.KECAMATAN),
        ("35.78.03.1003", "Kedung Baruk", Level.KELURAHAN),
        ("96", "Papua Barat Daya", Level.PROVINSI),
    ],
)
def test_any_area_of_the_country_can_be_served(code: str, name: str, level: Level) -> None:
    loaded = book(code)
    assert loaded.served == Area(code, name)
    assert loaded.served.level is level
    assert loaded.path(code)[0] == loaded.served


def test_the_whole_country_is_there() -> None:
    provinces = [b for n in range(11, 97) if isinstance(b := load_book(str(n)), AreaBook)]
    assert len(provinces) == 38
    assert sum(len(province.kelurahan()) for province in provinces) == 83_762


@pytest.mark.parametrize(
    ("asked", "likeliest"),
    [
        ("3578", "35.78"),
        ("3578031003", "35.78.03.1003"),
        ("35.87", "35.78"),
        ("Surabaya", "35.78"),
        ("kota surabya", "35.78"),
        ("probolinggo", "35.13"),
        ("35.78.32", "35.78.31"),
        ("97", "96"),
    ],
)
def test_a_wrong_code_names_what_may_have_been_meant(asked: str, likeliest: str) -> None:
    answer = load_book(asked)
    assert isinstance(answer, UnknownArea)
    assert likeliest in [area.code for area in answer.near]
    assert 1 <= len(answer.near) <= 5


def test_the_operator_reads_one_line() -> None:
    assert str(load_book("3578")) == (
        "no area of Indonesia has the code '3578'; near: 35.78 Kota Surabaya"
    )


@pytest.mark.parametrize("asked", ["", "x", "../../etc", "index", "\0", "٣٥", "35.78.03.1003.1"])
def test_nonsense_gets_an_example(asked: str) -> None:
    assert str(load_book(asked)).endswith("; an example is 35.78 (Kota Surabaya)")

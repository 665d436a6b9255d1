"""The book of a served area: what it holds, what it leaves out, and paths."""

import pytest

from domain.areas import Area, AreaBook, Level

KOTA = Area("35.78", "Kota Surabaya")
RUNGKUT = Area("35.78.03", "Rungkut")
GUBENG = Area("35.78.08", "Gubeng")
KEDUNG_BARUK = Area("35.78.03.1003", "Kedung Baruk")
KALIRUNGKUT = Area("35.78.03.1001", "Kalirungkut")
MOJO = Area("35.78.08.1002", "Mojo")
ALL = [Area("35", "Jawa Timur"), KOTA, RUNGKUT, KALIRUNGKUT, KEDUNG_BARUK, GUBENG, MOJO]


@pytest.fixture
def city() -> AreaBook:
    return AreaBook.of("35.78", ALL)


def test_children_are_one_level_below_and_sorted_by_name(city: AreaBook) -> None:
    assert city.children("35.78") == (GUBENG, RUNGKUT)
    assert city.children("35.78.03") == (KALIRUNGKUT, KEDUNG_BARUK)
    assert city.children("35.78.03.1003") == ()


def test_a_path_goes_from_the_kelurahan_up_to_the_kota(city: AreaBook) -> None:
    assert city.path("35.78.03.1003") == (KEDUNG_BARUK, RUNGKUT, KOTA)
    assert city.path("35.78") == (KOTA,)


def test_a_book_of_one_kecamatan_still_knows_the_city_around_it() -> None:
    book = AreaBook.of("35.78.03", ALL)
    assert book.path("35.78.03.1003") == (KEDUNG_BARUK, RUNGKUT, KOTA)
    assert book.kelurahan() == (KALIRUNGKUT, KEDUNG_BARUK)


def test_a_provinces_path_is_itself() -> None:
    assert AreaBook.of("35", ALL).path("35") == (ALL[0],)


@pytest.mark.parametrize("code", ["35", "35.15", "35.78.99", "", "35.78.03.", "x", "35.7"])
def test_codes_outside_the_served_area_are_not_in_the_book(city: AreaBook, code: str) -> None:
    assert code not in city
    assert city.get(code) is None
    assert city.path(code) == ()
    assert city.children(code) == ()


def test_kelurahan_can_be_narrowed_to_a_kecamatan(city: AreaBook) -> None:
    assert city.kelurahan() == (KALIRUNGKUT, KEDUNG_BARUK, MOJO)
    assert city.kelurahan("35.78.08") == (MOJO,)


def test_a_book_needs_its_served_area_among_the_areas() -> None:
    with pytest.raises(KeyError):
        AreaBook.of("35.15", ALL)


def test_the_code_tells_a_desa_from_a_kelurahan() -> None:
    assert not KEDUNG_BARUK.is_desa
    assert Area("35.15.01.2003", "Tarik").is_desa
    assert not Area("35.20.01", "Poncol").is_desa


@pytest.mark.parametrize(
    ("area", "bare"),
    [
        (KOTA, "Surabaya"),
        (Area("35.15", "Kabupaten Sidoarjo"), "Sidoarjo"),
        (Area("31.71", "Kota Administrasi Jakarta Pusat"), "Jakarta Pusat"),
        (Area("11.01.04.2009", "Kota Palak"), "Kota Palak"),
    ],
)
def test_only_a_kota_has_a_title_to_take_off(area: Area, bare: str) -> None:
    assert area.bare_name == bare


def test_an_area_knows_its_level_and_refuses_a_malformed_code() -> None:
    assert RUNGKUT.level is Level.KECAMATAN
    with pytest.raises(ValueError, match="not an area code"):
        Area("35.7", "?")

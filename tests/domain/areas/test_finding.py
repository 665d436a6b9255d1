"""Typed places of Surabaya and what they are taken for. A row: typed | expected.

Expected is `= Name / Kecamatan` for One, `? Name / Kecamatan, …` for Several (likeliest first),
`in Kecamatan: Name, …` for a kecamatan with its first choices, and `-` for NoneFound.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.areas import Area, AreaBook, Match, NoneFound, One, Several

CLEAR = """
Kedung Baruk                            = Kedung Baruk / Rungkut
kedungbaruk                             = Kedung Baruk / Rungkut
KEDUNG  BARUK                           = Kedung Baruk / Rungkut
Kedung-Baruk                            = Kedung Baruk / Rungkut
kel. kedungbaruk                        = Kedung Baruk / Rungkut
Kel.Kedung Baruk                        = Kedung Baruk / Rungkut
kelurahan kedung baruk                  = Kedung Baruk / Rungkut
Kedongbaruk                             = Kedung Baruk / Rungkut
kedung barug                            = Kedung Baruk / Rungkut
kdg baruk                               = Kedung Baruk / Rungkut
kedung baruk, rungkut                   = Kedung Baruk / Rungkut
rungkut, kedung baruk                   = Kedung Baruk / Rungkut
kedung baruk surabaya                   = Kedung Baruk / Rungkut
kedung baruk RT 03 RW 05                = Kedung Baruk / Rungkut
Kelurahan Kedung Baruk Kecamatan Rungkut Kota Surabaya = Kedung Baruk / Rungkut
kedung baruk 🙏                         = Kedung Baruk / Rungkut
ｋｅｄｕｎｇ　ｂａｒｕｋ                = Kedung Baruk / Rungkut
wonorejo tegalsari                      = Wonorejo / Tegalsari
wonorejo rungkut                        = Wonorejo / Rungkut
rungkut wonorejo                        = Wonorejo / Rungkut
wonorejo kec. tegalsari                 = Wonorejo / Tegalsari
kel wonorejo kec rungkut                = Wonorejo / Rungkut
wonorejo, tegalsari, surabaya           = Wonorejo / Tegalsari
wonorjo tegalsari                       = Wonorejo / Tegalsari
kel. gubeng                             = Gubeng / Gubeng
gubeng gubeng                           = Gubeng / Gubeng
kel tambaksari                          = Tambaksari / Tambaksari
kalirungkut                             = Kalirungkut / Rungkut
kali rungkut                            = Kalirungkut / Rungkut
rungkut tengah                          = Rungkut Tengah / Gunung Anyar
gn anyar tambak                         = Gunung Anyar Tambak / Gunung Anyar
dr sutomo                               = Dr. Soetomo / Tegalsari
dokter soetomo                          = Dr. Soetomo / Tegalsari
alun alun contong                       = Alun-alun Contong / Bubutan
ngagelrejo                              = Ngagel Rejo / Wonokromo
ngagel                                  = Ngagel / Wonokromo
simomulyo                               = Simomulyo / Sukomanunggal
simo mulyo baru                         = Simomulyo Baru / Sukomanunggal
sidotopo                                = Sidotopo / Semampir
sidotopo wetan                          = Sidotopo Wetan / Kenjeran
lidah kulon                             = Lidah Kulon / Lakarsantri
made                                    = Made / Sambikerep
mojo                                    = Mojo / Gubeng
keputeh                                 = Keputih / Sukolilo
jagir wonokromo                         = Jagir / Wonokromo
penjaringan sari                        = Penjaringansari / Rungkut
menanggal                               = Menanggal / Gayungan
tj perak                                = Tanjung Perak / Pabean Cantian
"""

ASKED = """
wonorejo                                ? Wonorejo / Rungkut, Wonorejo / Tegalsari
Wonorjo                                 ? Wonorejo / Rungkut, Wonorejo / Tegalsari
baruk                                   ? Kedung Baruk / Rungkut
kedung                                  ? Kedung Baruk / Rungkut, Kedungdoro / Tegalsari, Kedung Cowek / Bulak
medokan                                 ? Medokan Ayu / Rungkut, Medokan Semampir / Sukolilo
manukan                                 ? Manukan Kulon / Tandes, Manukan Wetan / Tandes
lidah                                   ? Lidah Kulon / Lakarsantri, Lidah Wetan / Lakarsantri
penjaringan                             ? Penjaringansari / Rungkut
tenggilis                               ? Tenggilis Mejoyo / Tenggilis Mejoyo
soetomo                                 ? Dr. Soetomo / Tegalsari
pakes                                   ? Pakis / Sawahan
moho                                    ? Mojo / Gubeng
jemursari                               ? Jemur Wonosari / Wonocolo
perak                                   ? Tanjung Perak / Pabean Cantian, Perak Barat / Krembangan
semolowaru utara                        ? Semolowaru / Sukolilo
saya di kedung baruk dekat pasar        ? Kedung Baruk / Rungkut
rumah di kedungbaruk dekat masjid       ? Kedung Baruk / Rungkut
jl kedung baruk                         ? Kedung Baruk / Rungkut
wonorejo kec. wiyung                    ? Wonorejo / Rungkut, Wonorejo / Tegalsari, Wonokromo / Wonokromo
kedung baruk gubeng                     ? Kedung Baruk / Rungkut, Gubeng / Gubeng
kel. rungkut                            ? Kalirungkut / Rungkut, Rungkut Kidul / Rungkut, Rungkut Tengah / Gunung Anyar, Rungkut Menanggal / Gunung Anyar
"""  # noqa: E501 - one row, one case

KECAMATAN = """
rungkut                                 in Rungkut: Kalirungkut, Rungkut Kidul, Kedung Baruk
Rungkt                                  in Rungkut: Kalirungkut, Rungkut Kidul, Kedung Baruk
kec rungkut                             in Rungkut: Kalirungkut, Rungkut Kidul, Kedung Baruk
kecamatan rungkut, kota surabaya        in Rungkut: Kalirungkut, Rungkut Kidul, Kedung Baruk
gubeng                                  in Gubeng: Gubeng, Mojo
gubeng, surabaya                        in Gubeng: Gubeng, Mojo
tegalsari                               in Tegalsari: Tegalsari, Dr. Soetomo, Kedungdoro
tambak sari                             in Tambaksari: Tambaksari, Ploso
kec. gubeng                             in Gubeng: Gubeng, Mojo
gn anyar                                in Gunung Anyar: Gunung Anyar, Rungkut Tengah
sukolilo                                in Sukolilo: Keputih, Gebang Putih
xyz kec gubeng                          in Gubeng: Gubeng, Mojo
"""

UNKNOWN = [
    "",
    " ",
    "xyz",
    "surabaya",
    "🙂",
    "وونوريجو",
    "ꦏꦼꦝꦸꦁ",
    "-",
    "12345",
    "jakarta selatan",
    "\0",
]


def rows(table: str, mark: str) -> list[tuple[str, str]]:
    pairs = (line.split(f" {mark} ", 1) for line in table.strip().splitlines())
    return [(typed.strip(), expected.strip()) for typed, expected in pairs]


def shown(book: AreaBook, area: Area) -> str:
    return f"{area.name} / {book.path(area.code)[1].name}"


@pytest.mark.parametrize(("typed", "expected"), rows(CLEAR, "="))
def test_a_clear_name_gives_one(surabaya: AreaBook, typed: str, expected: str) -> None:
    match = surabaya.find_kelurahan(typed)
    assert isinstance(match, One)
    assert shown(surabaya, match.area) == expected


@pytest.mark.parametrize(("typed", "expected"), rows(ASKED, "?"))
def test_a_weak_or_double_name_is_asked_about(
    surabaya: AreaBook, typed: str, expected: str
) -> None:
    match = surabaya.find_kelurahan(typed)
    assert isinstance(match, Several)
    assert match.within is None
    assert ", ".join(shown(surabaya, area) for area in match.areas) == expected


@pytest.mark.parametrize(("typed", "expected"), rows(KECAMATAN, "in"))
def test_the_name_of_a_kecamatan_offers_all_its_kelurahan(
    surabaya: AreaBook, typed: str, expected: str
) -> None:
    kecamatan, first = expected.split(": ")
    match = surabaya.find_kelurahan(typed)
    assert isinstance(match, Several)
    assert match.within is not None
    assert match.within.name == kecamatan
    assert ", ".join(area.name for area in match.areas).startswith(first)
    assert set(match.areas) >= set(surabaya.children(match.within.code))


def test_with_a_kecamatan_come_those_elsewhere_that_carry_its_name(surabaya: AreaBook) -> None:
    match = surabaya.find_kelurahan("rungkut")
    assert isinstance(match, Several)
    assert [shown(surabaya, area) for area in match.areas[-2:]] == [
        "Rungkut Tengah / Gunung Anyar",
        "Rungkut Menanggal / Gunung Anyar",
    ]


@pytest.mark.parametrize("typed", UNKNOWN)
def test_what_resembles_no_kelurahan_is_not_found(surabaya: AreaBook, typed: str) -> None:
    assert surabaya.find_kelurahan(typed) == NoneFound()


@pytest.mark.parametrize(
    ("typed", "within", "expected"),
    [
        ("wonorejo", "35.78.05", "Wonorejo / Tegalsari"),
        ("wonorejo", "35.78.03", "Wonorejo / Rungkut"),
        ("gubeng", "35.78.08", "Gubeng / Gubeng"),
        ("baruk", "35.78.05", None),
    ],
)
def test_a_chosen_kecamatan_narrows_the_search(
    surabaya: AreaBook, typed: str, within: str, expected: str | None
) -> None:
    match = surabaya.find_kelurahan(typed, within)
    assert (shown(surabaya, match.area) if isinstance(match, One) else None) == expected


def found(match: Match) -> tuple[Area, ...]:
    return (match.area,) if isinstance(match, One) else getattr(match, "areas", ())


@pytest.mark.parametrize("spelling", ["{name}", "{name}, {kecamatan}", "{kecamatan} {name}"])
@pytest.mark.parametrize("ending", ["", " surabaya", ", Kota Surabaya, Jawa Timur"])
def test_every_exact_name_leads_to_itself(surabaya: AreaBook, spelling: str, ending: str) -> None:
    for area in surabaya.kelurahan():
        kecamatan = surabaya.path(area.code)[1].name
        typed = spelling.format(name=area.name, kecamatan=kecamatan) + ending
        assert area in found(surabaya.find_kelurahan(typed)), typed


@given(st.text())
def test_any_text_is_answered(surabaya: AreaBook, typed: str) -> None:
    assert isinstance(surabaya.find_kelurahan(typed), One | Several | NoneFound)


@given(st.data())
def test_one_wrong_letter_never_gives_another_kelurahan(
    surabaya: AreaBook, data: st.DataObject
) -> None:
    area = data.draw(st.sampled_from(surabaya.kelurahan()))
    at = data.draw(st.integers(0, len(area.name) - 1))
    letter = data.draw(st.sampled_from("abcdefghijklmnopqrstuvwxyz"))
    match = surabaya.find_kelurahan(area.name[:at] + letter + area.name[at + 1 :])
    if isinstance(match, One):
        assert match.area.name == area.name


def test_a_long_text_is_read_no_further_than_its_beginning(surabaya: AreaBook) -> None:
    assert surabaya.find_kelurahan("x" * 4096) == NoneFound()


def test_an_exact_name_is_one_even_beside_a_name_that_differs_by_a_letter() -> None:
    names = {"2001": "Sukorejo Kidul", "2002": "Sukarejo Kidul"}
    desa = [Area(f"35.15.01.{last}", name) for last, name in names.items()]
    book = AreaBook.of("35.15", [Area("35.15", "Kabupaten Sidoarjo"), *desa])
    assert book.find_kelurahan("sukorejo kidul") == One(desa[0])
    assert book.find_kelurahan("sukorejo kidol") == Several((desa[0], desa[1]))


def test_all_that_bear_the_very_same_name_are_offered() -> None:
    desa = [Area(f"32.01.{n:02}.2001", "Sukamaju") for n in range(1, 8)]
    around = [Area(f"32.01.{n:02}", f"Kecamatan {n}") for n in range(1, 8)]
    book = AreaBook.of("32.01", [Area("32.01", "Kabupaten Bogor"), *around, *desa])
    assert book.find_kelurahan("sukamaju") == Several(tuple(desa))

"""Which sector a product is taken for."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.sectors import words as sector_words
from domain.sectors.sector import Sector, infer_sector

PRODUCTS = {
    Sector.FOOD: """
        kue kering | Kue-kue kering lebaran | keripik singkong pedas | kripik tempe | krupuk ikan
        sambal bawang | Sambel pecel | jamu | jamu gendong | sinom & beras kencur | warung makan
        warung nasi pecel | warung kopi | nasi bungkus | katering harian | jasa katering | pentol
        bandeng presto | otak-otak bandeng | abon ikan | olahan ikan | ikan asin | ayam geprek
        pecel lele | lontong balap | rujak cingur | semanggi | es degan | es teh jumbo | kopi bubuk
        frozen food | toko kue | toko roti | bumbu dapur instan | telur asin | rempeyek kacang
        lontong kupang | jual ayam goreng | aneka kuenya ibu | Donat kentang | bakso & mie ayam
        sari kedelai | sirup markisa | terang bulan | ayam | masak
    """,
    Sector.FASHION: """
        batik | batik tulis | kaos sablon | sablon | tas rajut | tas kulit | gamis | hijab | daster
        mukena anak | konveksi seragam | jahit baju | penjahit | sepatu kulit | sandal | bros jilbab
        ecoprint | kain tenun | bordir | kebaya | jaket jeans | totebag kanvas | dompet kulit
        aksesoris manik
    """,
    Sector.CRAFT: """
        kerajinan tangan | rajutan | boneka rajut | anyaman bambu | souvenir pernikahan | makrame
        tempat tisu flanel | eceng gondok | keset perca | parcel lebaran | buket bunga | mebel jati
        lukisan kaca | gerabah | hantaran | ukir kayu | miniatur kapal | daur ulang plastik | kayu
    """,
    Sector.SERVICES: """
        laundry | laundry sepatu | londri kiloan | jasa jahit | permak jeans | servis AC | bengkel
        bengkel motor | cuci motor | tambal ban | percetakan | cetak banner | fotokopi | les privat
        bimbel SD | sewa terop | rental mobil | foto wedding | desain grafis | ojek | kos-kosan
        tukang kayu | sound system | agen brilink
    """,
    Sector.RETAIL: """
        warung kelontong | toko kelontong | toko sembako | warung | toko baju | pracangan | pulsa
        pulsa dan token listrik | gas elpiji | isi ulang galon | agen beras | toko bangunan | atk
        jual beli hp | online shop | bensin eceran | sabun cuci piring | pakan burung | jualan
        mainan anak
    """,
    Sector.FARMING: """
        sayur hidroponik | bibit tanaman | tanaman hias | budidaya lele | ternak ayam | ayam potong
        telur puyuh | ikan hias | ikan cupang | tambak udang | jamur tiram | pupuk kompos | nelayan
        burung kicau | ikan | maggot | anggrek
    """,
    Sector.BEAUTY: """
        salon | potong rambut | rias pengantin | MUA | pijat bayi | pijat refleksi | spa | skincare
        sabun herbal | minyak telon | obat herbal | jamu pegal linu | barbershop | lulur | henna
        parfum | masker wajah
    """,
    Sector.OTHER: "12345 | xyz | ??? | 🙂 | aaa bbb | belum tahu",
}
CASES = [
    pytest.param(product.strip(), sector, id=f"{sector}-{product.strip()}")
    for sector, products in PRODUCTS.items()
    for line in products.strip().splitlines()
    for product in line.split("|")
]


@pytest.mark.parametrize(("product", "sector"), CASES)
def test_the_product_tells_the_sector(product: str, sector: Sector) -> None:
    assert infer_sector(product) is sector


@pytest.mark.parametrize(
    ("product", "sector"),
    [
        ("kerripik", Sector.FOOD),
        ("brownis", Sector.FOOD),
        ("kerajian", Sector.CRAFT),
        ("konvesi", Sector.FASHION),
        ("hidroponk", Sector.FARMING),
        ("kosmetk", Sector.BEAUTY),
    ],
)
def test_a_typing_slip_is_forgiven(product: str, sector: Sector) -> None:
    assert infer_sector(product) is sector


def test_the_stored_values_never_change() -> None:
    assert [sector.value for sector in Sector] == [
        "food",
        "craft",
        "fashion",
        "services",
        "retail",
        "farming",
        "beauty",
        "other",
    ]


def test_an_empty_product_has_no_sector() -> None:
    assert infer_sector("") is Sector.OTHER


def test_no_entry_stands_in_the_table_twice() -> None:
    tables = [value for name, value in vars(sector_words).items() if name.isupper()]
    entries = Counter(entry.strip() for table in tables for entry in table.split(","))
    assert len(entries) > 700
    assert [entry for entry, times in entries.items() if times > 1] == []
    assert all(entry.isascii() and entry == entry.lower() for entry in entries)


@given(st.text(max_size=100))
def test_no_text_makes_it_fail(product: str) -> None:
    assert infer_sector(product) in Sector

"""The rapor as a picture: small enough for any phone plan, and drawn whatever stands on it."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from documents.rapor.content import Asked, Band, Bar, Fact, Mark, Rapor, Tone
from documents.rapor.picture import draw_rapor

MONTHS = ("Nov", "Des", "Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt")
MOST_BYTES = 80 * 1024
HOSTILE = "<b>Kue</b> \u202e عربي 🍪 \x00 \u200b {x} %s ÀÉ̈́̽ ꦏ W" * 30


def bars(*rupiah: int | None) -> tuple[Bar, ...]:
    """Twelve months; an amount is written in whole juta."""
    return tuple(
        Bar(month, amount, "" if amount is None else f"{amount // 10**6} jt", year)
        for month, amount, year in zip(MONTHS, rupiah, ["2025", "", "2026"] + [""] * 9, strict=True)
    )


FULL = Rapor(
    title="Rapor usaha · November 2025 – Oktober 2026",
    business="Kue Kering Bu Siti",
    owner="Bu Siti",
    month="Oktober 2026",
    amount="Rp1.500.000",
    change="naik 25% dari September",
    is_up=True,
    bars=bars(*(10**6 * (1 + number % 5) for number in range(12))),
    newest=11,
    bands=(Band("Ramadan", 3.6, 4.6),),
    legend=(),
    facts=(Fact("Jumlah 12 bulan", "Rp18.000.000"), Fact("Sudah dilaporkan", "12 bulan")),
    asked_title="Kebutuhan",
    asked=tuple(Asked("Kemasan", "diproses", tone) for tone in list(Tone)[:3]),
    more="+2 lagi",
    note="Menurut laporan Bu Siti · 3 Nov 2026",
)

GAP = ((Mark.GAP, "belum dilaporkan"),)
EVERY_MARK = (
    *GAP,
    (Mark.CHECKED, "diperiksa kelurahan"),
    (Mark.ENTERED, "diisikan petugas"),
    (Mark.IN_QUESTION, "sedang dicek"),
)
MARKED = replace(
    FULL,
    bars=tuple(
        replace(bar, mark=mark, rupiah=None if mark is Mark.GAP else bar.rupiah)
        for bar, mark in zip(FULL.bars, [*Mark, None, Mark.CHECKED] * 2, strict=True)
    ),
    legend=EVERY_MARK,
    month="Oktober 2026 · diperiksa kelurahan",
)
ABSURD = 900 * 10**15
"""More than any month may have, in case an import or an old figure has it."""

SITUATIONS = {
    "a year": FULL,
    "one month": replace(
        FULL, bars=bars(*[None] * 11, 10**6), change="", asked=(), more="", legend=GAP
    ),
    "gaps": replace(FULL, bars=bars(*[None, 10**6] * 6), newest=11, legend=GAP),
    "old news": replace(FULL, bars=bars(10**6, *[None] * 11), newest=0, legend=GAP),
    "nothing sold": replace(FULL, bars=bars(*[10**6] * 11, 0), amount="Rp0", change=""),
    "never sold": replace(FULL, bars=bars(*[0] * 12), amount="Rp0"),
    "a huge jump": replace(FULL, bars=bars(*[1000] * 11, 10**14), amount="Rp100.000.000.000.000"),
    "every mark": MARKED,
    "every mark and two lines of name": replace(MARKED, business="Warung Sumber Rejeki " * 4),
    "absurd sums": replace(
        FULL,
        bars=tuple(
            replace(bar, rupiah=ABSURD - n, amount="900.000 T") for n, bar in enumerate(FULL.bars)
        ),
        amount="Rp900.000.000.000.000.000",
        change="kira-kira 900.000.000.000.000.000 kali lipat September",
        facts=(
            Fact("Jumlah 12 bulan", "Rp10.800.000.000.000.000.000"),
            Fact("Sudah dilaporkan", "12 bulan"),
        ),
    ),
    "a long name": replace(FULL, business="Warung Sumber Rejeki Barokah " * 6),
    "one long word": replace(FULL, business="W" * 200, note="W" * 300),
    "hostile words": replace(FULL, business=HOSTILE, asked=(Asked(HOSTILE, "dicatat", Tone.DONE),)),
    "emoji alone": replace(FULL, business="🍪🍪"),
    "two seasons at the edges": replace(
        FULL, bands=(Band("Ramadan", 0, 0.2), Band("Ramadan", 11.8, 12))
    ),
}


@pytest.mark.parametrize("situation", SITUATIONS)
def test_every_situation_gives_a_light_picture_of_a_phones_width(situation: str) -> None:
    drawn = draw_rapor(SITUATIONS[situation])
    picture = Image.open(BytesIO(drawn))
    assert (picture.format, picture.width) == ("PNG", 720)
    assert 500 < picture.height < 1.6 * picture.width
    assert len(drawn) < MOST_BYTES


def test_the_same_rapor_gives_the_same_bytes() -> None:
    assert draw_rapor(FULL) == draw_rapor(FULL)


def test_pictures_drawn_at_the_same_time_are_the_same_as_one_by_one() -> None:
    rapors = list(SITUATIONS.values())
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(draw_rapor, rapors)) == [draw_rapor(rapor) for rapor in rapors]


def test_the_newest_month_stands_out() -> None:
    newest = {_colour_at_foot(FULL, column) for column in (11,)}
    others = {_colour_at_foot(FULL, column) for column in range(11)}
    assert not newest & others


def test_a_name_of_emoji_alone_gives_way_to_hers() -> None:
    assert draw_rapor(SITUATIONS["emoji alone"]) == draw_rapor(replace(FULL, business="Bu Siti"))


def _colour_at_foot(rapor: Rapor, column: int) -> object:
    """The colour of a bar just above the line it stands on."""
    picture = Image.open(BytesIO(draw_rapor(rapor))).convert("RGB")
    middle = round(36 + (column + 0.5) * 54)
    line = next(y for y in range(picture.height - 1, 0, -1) if _is_bar(picture, y))
    return picture.getpixel((middle, line))


def _is_bar(picture: Image.Image, y: int) -> bool:
    pixel = picture.getpixel((36 + 54 * 11 + 27, y))
    assert isinstance(pixel, tuple)
    return pixel[0] < 40 and 70 < pixel[1] < 110


def test_no_sum_however_absurd_runs_over_an_edge() -> None:
    picture = Image.open(BytesIO(draw_rapor(SITUATIONS["absurd sums"]))).convert("RGB")
    below_the_head = (200, picture.height)
    for left, right in ((0, 30), (picture.width - 30, picture.width)):
        edge = picture.crop((left, below_the_head[0], right, below_the_head[1]))
        assert len(edge.getcolors() or ()) == 1


@pytest.mark.parametrize("mark", Mark)
@pytest.mark.parametrize("rupiah", [10**6, 0])
def test_a_marked_month_looks_unlike_her_own_word(mark: Mark, rupiah: int) -> None:
    drawn = [
        draw_rapor(replace(FULL, bars=(*FULL.bars[:3], bar, *FULL.bars[4:])))
        for bar in (
            Bar("Feb", rupiah, "0"),
            Bar("Feb", None if mark is Mark.GAP else rupiah, "0", mark=mark),
        )
    ]
    assert drawn[0] != drawn[1]

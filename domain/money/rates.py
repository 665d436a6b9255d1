"""Amounts that are meant for a day or a piece: "200rb sehari", "Rp15.000 per toples", "@15rb".

As an answer to "how much in a month?" such an amount is refused; asked how much a day or a piece it is
just what she shall say. Another measure than the one asked for ("200rb seminggu") stays refused."""

import re

from domain.money.read import read_rupiah
from domain.money.reading import Reading, Reason, Refused

_DAY = r"(?:hari(?:nya)?|hr|dino)"
_OTHER_TIMES = r"(?:minggu|mgg|mg|pekan|bulan|bln|bl|tahun|thn|hari|hr|dino)"
_A_DAY = re.compile(
    rf"\b(?:per|tiap|setiap|saben)\s?{_DAY}\b|/\s?{_DAY}\b|\b(?:sehari|seharinya|sedino|harian)\b",
    re.IGNORECASE,
)
_A_PIECE = re.compile(
    rf"(?:\b(?:per|tiap|setiap)\s?|/\s?)(?!{_OTHER_TIMES}\b)[^\W\d]+"
    r"|\b(?:sebiji|sebungkus|sekilo|sepotong|sebuah|satuan|satunya|harga(?:nya)?)\b|@",
    re.IGNORECASE,
)
_A_MONTH = re.compile(r"\b(?:se|per)?(?:bulan|bln)\b", re.IGNORECASE)


def read_a_day(text: str) -> Reading:
    """What `text` says about the sales of a usual day: "200rb sehari" is 200,000."""
    return _read(text, _A_DAY)


def read_price(text: str) -> Reading:
    """What `text` says about the price of one piece: "harga 15rb/toples" is 15,000."""
    return _read(text, _A_PIECE)


def _read(text: str, rate: re.Pattern[str]) -> Reading:
    """The amount without the words of the rate; of a whole month it is the answer to another question."""
    if _A_MONTH.search(text):
        return Refused(Reason.RATE)
    return read_rupiah(rate.sub(" ", text))

"""What an area is called in a sentence: a kelurahan with its kecamatan, which tells namesakes apart."""

from domain.areas import AreaBook, Level
from domain.messages import Value, _


def place(areas: AreaBook, code: str) -> Value:
    """ "Kedung Baruk, Kec. Rungkut", "Kec. Rungkut", "Kota Surabaya"; "" for a code outside the book."""
    match areas.path(code):
        case (area, kecamatan, *_rest) if area.level is Level.KELURAHAN:
            return _("{kelurahan}, Kec. {kecamatan}", kelurahan=area.name, kecamatan=kecamatan.name)
        case (area, *_rest) if area.level is Level.KECAMATAN:
            return _("Kec. {name}", name=area.name)
        case (area, *_rest):
            return area.name
        case _:
            return ""

"""What an area is called in a sentence: a kelurahan with its kecamatan, which tells namesakes apart."""

from domain.areas import AreaBook, Level
from domain.areas.codes import level_of
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


def office(areas: AreaBook, code: str) -> Value:
    """Who speaks for an area: Kelurahan Kedung Baruk, Kecamatan Rungkut, Kota Surabaya."""
    area = areas.get(code)
    name = area.name if area is not None else code
    match level_of(code):
        case Level.KELURAHAN if area is not None and area.is_desa:
            return _("Desa {name}", name=name)
        case Level.KELURAHAN:
            return _("Kelurahan {name}", name=name)
        case Level.KECAMATAN:
            return _("Kecamatan {name}", name=name)
        case _:
            return name

"""Deep links into the catalogue, to share where people talk: `toko-17` what one business shows, `produk-42`
one product, `katalog-3578031003` a kelurahan, `katalog-357803` a kecamatan.

What stands behind a number is visible to everybody anyway, or to nobody: no link opens what its owner hides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from domain.areas.codes import Level, digits, from_digits, level_of

_LINK = re.compile(r"(?P<kind>toko|produk)-(?P<id>[0-9]{1,18})|katalog-(?P<area>[0-9]{6,10})")


class Leads(StrEnum):
    """Where a link leads; the value begins its payload."""

    SHOP = "toko"
    PRODUCT = "produk"
    AREA = "katalog"


@dataclass(frozen=True, slots=True)
class CatalogueLink:
    """A link to a business or a product by its id, or to an area by its code; the other one is empty."""

    leads: Leads
    id: int = 0
    area_code: str = ""

    @property
    def payload(self) -> str:
        """What stands after `?start=`."""
        return f"{self.leads}-{digits(self.area_code) or self.id}"


def read_catalogue_link(payload: str) -> CatalogueLink | None:
    """The link of a /start payload; None for any other one, broken links included."""
    found = _LINK.fullmatch(payload)
    if found is None:
        return None
    if found["area"] is None:
        return CatalogueLink(Leads(found["kind"]), int(found["id"]))
    code = read_area(found["area"])
    return CatalogueLink(Leads.AREA, area_code=code) if code else None


def read_area(text: str) -> str | None:
    """3578031003 → 35.78.03.1003 and 357803 → 35.78.03; None for what is no kelurahan or kecamatan."""
    code = from_digits(text) if text.isascii() and text.isdecimal() else None
    return code if code and level_of(code) >= Level.KECAMATAN else None

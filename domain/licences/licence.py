"""The licences of a small business, which of them suit it, and which is the next useful step.

The order is that of usefulness: a NIB opens the door to all the others, a PIRT to shops, halal to most
customers, and a trademark keeps the name one has made. What is useful is offered, never demanded.
"""

from collections.abc import Collection, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from domain.needs.need import NeedKind
from domain.sectors.sector import Sector


class LicenceKind(StrEnum):
    """The rungs of the ladder, in order; the values are stored and name the guides."""

    NIB = "nib"
    PIRT = "pirt"
    HALAL = "halal"
    TRADEMARK = "trademark"


FOR_SECTORS: Final[Mapping[LicenceKind, frozenset[Sector]]] = MappingProxyType(
    {
        LicenceKind.NIB: frozenset(Sector),
        LicenceKind.PIRT: frozenset({Sector.FOOD}),
        LicenceKind.HALAL: frozenset({Sector.FOOD, Sector.BEAUTY}),
        LicenceKind.TRADEMARK: frozenset(Sector),
    }
)
"""PIRT is for packed food made at home; halal for food, drinks and cosmetics."""

EXPIRES: Final = frozenset({LicenceKind.PIRT, LicenceKind.TRADEMARK})
"""Those with a last day. A NIB and a halal certificate hold while the business stays as it is."""

AS_NEED: Final[Mapping[LicenceKind, NeedKind]] = MappingProxyType(
    {
        LicenceKind.NIB: NeedKind.NIB,
        LicenceKind.PIRT: NeedKind.PIRT,
        LicenceKind.HALAL: NeedKind.HALAL,
        LicenceKind.TRADEMARK: NeedKind.TRADEMARK,
    }
)
"""The need by which she asks for help with it."""


def ladder(sector: Sector, has: Collection[LicenceKind] = ()) -> tuple[LicenceKind, ...]:
    """The rungs for a business of this sector, with those it has anyway."""
    return tuple(kind for kind in LicenceKind if sector in FOR_SECTORS[kind] or kind in has)


def next_step(sector: Sector, has: Collection[LicenceKind]) -> LicenceKind | None:
    """The first rung it does not have; None when it has them all."""
    return next((kind for kind in ladder(sector) if kind not in has), None)

"""The card an owner shares: her business, what it offers, and the code that leads there.

documents/shop_card/picture.py draws it. It goes from group to group, is shown small and forwarded often.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Offer:
    """A product and its price, as they shall be read."""

    name: str
    price: str


@dataclass(frozen=True, slots=True)
class ShopCard:
    """What stands on the card, top to bottom."""

    business: str
    place: str
    """Where it is: "Kedung Baruk, Kec. Rungkut". Stands in the place of a name that cannot be drawn."""
    offers: tuple[Offer, ...]
    """A handful."""
    more: str
    """ "dan 3 lagi" where not all fit; "" where they do."""
    scan: str
    """The line under the code."""
    ask: str
    link: str
    """Where the code leads: https://t.me/<bot>?start=toko-17."""

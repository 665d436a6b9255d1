"""The card of an owner whom an officer registered: what stands on it. documents/card/picture.py draws it.

It is shown on the officer's phone or printed small: whose it is, one large code, one line what to do.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Card:
    """What stands on the card, top to bottom; all texts as they shall be read."""

    title: str
    owner: str
    """Bu Ani; stands large."""
    business: str
    place: str
    link: str
    """Where the code leads."""
    scan: str
    note: str
    """Small print: how long it works, and for whom."""

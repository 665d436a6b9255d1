"""Products in the catalogue: what an owner shows of her business to whoever searches, once she agreed."""

from __future__ import annotations

from enum import StrEnum

MOST_PRODUCTS = 10
"""So many products a business may show."""

PRODUCT_NAME_LIMIT = 60
CAPACITY_LIMIT = 60
"""In characters: a name and a capacity still fit on one line of the results."""

CATALOGUE_CONSENT = "catalogue-2026-11"
"""Version of the sentence she agrees to; change it together with the sentence."""


class ProductState(StrEnum):
    """Whether a product can be found."""

    SHOWN = "shown"
    HIDDEN = "hidden"  # by herself
    TAKEN_DOWN = "taken_down"  # by staff, with a reason; only staff bring it back

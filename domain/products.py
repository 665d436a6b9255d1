"""Products in the catalogue: what an owner shows of her business to whoever searches, once she agreed."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum

MOST_PRODUCTS = 10
"""So many products a business may show."""

PRODUCT_NAME_LIMIT = 60
CAPACITY_LIMIT = 60
"""In characters: a name and a capacity still fit on one line of the results."""

CATALOGUE_CONSENT = "catalogue-2026-11"
"""Version of the sentence she agrees to; change it together with the sentence."""

_NUMBER = re.compile(r"(?:\+?62|0)[\s.\-()]*8(?:[\s.\-()]*\d){7,}")


class ProductState(StrEnum):
    """Whether a product can be found."""

    SHOWN = "shown"
    HIDDEN = "hidden"  # by herself
    TAKEN_DOWN = "taken_down"  # by staff, with a reason; only staff bring it back


def holds_phone_number(text: str) -> bool:
    """Whether an Indonesian mobile number stands in the text: in the catalogue she gives none away.

    Digits of other scripts and circled ones (０８, ⓪⑧) are read as everybody reads them.
    """
    return _NUMBER.search(unicodedata.normalize("NFKC", text)) is not None

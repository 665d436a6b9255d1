"""A product for the catalogue: name, photo, price, capacity; and one of these (or the link) asked again.

Answers by step (JSON): name → {"words", "photo"} (a photo with a caption answers both); photo → file_id |
None; price → [low, high] in rupiah | None; capacity → str | None; link → str | None.
Seed: `business` → its id, `label` → its name; when one answer is asked again, also `product` → its id and
`name` → what it is called now.
"""

from domain.dialogs.product.dialog import FIELDS, PRODUCT, fields_of

__all__ = ["FIELDS", "PRODUCT", "fields_of"]

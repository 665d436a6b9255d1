"""The dialog of a product: four questions; the link is asked only when she wants to add one."""

from collections.abc import Mapping
from typing import Any

from domain.dialogs.engine import Dialog, Facts, Step
from domain.dialogs.product import steps, texts

FIELDS = ("name", "photo", "price", "capacity", "link")
"""The steps, each of which can be asked alone."""


def fields_of(facts: Facts) -> Mapping[str, Any]:
    """What was answered, as the columns of a product; what was not asked is not in it."""
    answers, fields = facts.answers, {}
    if "name" in answers:
        fields["name"] = answers["name"]["words"]
    photo = answers.get("photo") or answers.get("name", {}).get("photo")
    if photo is not None or "photo" in answers:
        fields["photo_file_id"] = photo
    if "price" in answers:
        fields["low_rupiah"], fields["high_rupiah"] = answers["price"] or (None, None)
    return fields | {name: answers[name] for name in ("capacity", "link") if name in answers}


PRODUCT = Dialog(
    name="product",
    title=texts.TITLE,
    progress=True,
    may_stop=True,
    steps=(
        Step(name="name", ask=lambda _facts: texts.WHICH_NAME, read=steps.read_name),
        Step(
            name="photo",
            applies=steps.came_without_photo,
            ask=lambda _facts: texts.WHICH_PHOTO,
            read=steps.read_photo,
            menu=steps.photo_menu,
        ),
        Step(
            name="price",
            ask=lambda _facts: texts.WHICH_PRICE,
            read=steps.read_price_step,
            menu=steps.price_menu,
        ),
        Step(
            name="capacity",
            ask=lambda _facts: texts.WHICH_CAPACITY,
            read=steps.read_capacity,
            menu=steps.capacity_menu,
        ),
        Step(
            name="link",
            aside=True,
            ask=lambda _facts: texts.WHICH_LINK,
            read=steps.read_link_step,
            menu=steps.link_menu,
        ),
    ),
)

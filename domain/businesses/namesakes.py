"""Whether two entries may be the same business, so that nobody is registered twice: asked, never decided.

The same telephone number is enough; else the name and what is sold must both be near, in any spelling.
"""

from dataclasses import dataclass

_NAME_ALIKE = 85
_PRODUCT_ALIKE = 80
"""Of 100: "kue kring" is like "kue kering", "kue basah" is not like "kue kering"."""

_TITLES = frozenset(
    {"bu", "ibu", "pak", "bapak", "mbak", "mba", "mas", "kak", "kakak", "hj", "haji"}
)


@dataclass(frozen=True, slots=True)
class Entry:
    """What is compared; `phone` is E.164, None for none."""

    name: str
    product: str
    phone: str | None


def may_be_same(one: Entry, other: Entry) -> bool:
    """Whether somebody should look at both before the second one counts."""
    if one.phone is not None and one.phone == other.phone:
        return True
    from rapidfuzz import fuzz  # not loaded before somebody is registered by others

    return (
        fuzz.token_set_ratio(_bare(one.name), _bare(other.name)) >= _NAME_ALIKE
        and fuzz.token_set_ratio(one.product.casefold(), other.product.casefold()) >= _PRODUCT_ALIKE
    )


def _bare(name: str) -> str:
    """The name without sapaan and titles, unless nothing would be left."""
    words = name.casefold().replace(".", " ").split()
    return " ".join(word for word in words if word not in _TITLES) or " ".join(words)

"""The short code of a need, such as K-7F3: to be said on the telephone and found again.

It is the need's number written in other signs, so that no table of codes is needed and no two are the
same. The signs leave out what is misread (0 O, 1 I L, 5 S, 8 B, Z), the vowels, which make words, and the K
of the prefix. Neighbouring numbers get unlike codes, so that a slip rarely names a neighbour's need. Three
signs do for the first 10,648 needs, four for the next 234,256, and so on.
"""

import re
from typing import Final

_SIGNS: Final = "234679CDFGHJMNPQRTVWXY"
_BASE: Final = len(_SIGNS)
_STRIDE: Final = 7919
"""A prime that the number of signs does not divide, so that it mixes numbers and can be undone."""

_SHORTEST, _LONGEST = 3, 15
_HIGHEST: Final = 2**63 - 1
"""No column of the database holds more, and fifteen signs can say more."""
_SHAPE: Final = re.compile(rf"K?[\s\-–—.]*([{_SIGNS}]{{{_SHORTEST},{_LONGEST}}})")


def code_of(need_id: int) -> str:
    """The code of a need's number, which is at least 1."""
    size, rest = _SHORTEST, need_id
    while rest >= _BASE**size:
        rest -= _BASE**size
        size += 1
    mixed, signs = rest * _STRIDE % _BASE**size, ""
    for _sign in range(size):
        mixed, digit = divmod(mixed, _BASE)
        signs = _SIGNS[digit] + signs
    return f"K-{signs}"


def need_of(code: str) -> int | None:
    """The number behind a code as people write it ("k-7f3", "K 7F3", "7f3"); None for what is none."""
    found = _SHAPE.fullmatch(code.strip().upper())
    if found is None:
        return None
    signs, mixed = found[1], 0
    for sign in signs:
        mixed = mixed * _BASE + _SIGNS.index(sign)
    many = _BASE ** len(signs)
    before = sum(_BASE**size for size in range(_SHORTEST, len(signs)))
    need_id = mixed * pow(_STRIDE, -1, many) % many + before
    return need_id if 0 < need_id <= _HIGHEST else None

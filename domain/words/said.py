"""What a person said, as lists of words have it: without the trimmings that thumbs and manners add."""

import re
from functools import lru_cache

_COURTESIES = frozenset(
    {"bu", "ibu", "pak", "bapak", "mbak", "mba", "mas", "kak", "kakak", "min", "admin", "ya", "yaa", "dong",
     "deh", "saja", "aja", "dulu", "kok", "lah", "sih", "nih", "kan", "please"}
)  # fmt: skip
_STRETCHED = re.compile(r"([aeiou])\1+\b|([a-z])\2{2,}")
_SKIN_TONES = re.compile("[\U0001f3fb-\U0001f3ff\ufe0f]")


@lru_cache(maxsize=64)
def said(text: str) -> str:
    """The text as these lists have it: lower case, single spaces, no marks or emoji around it, no courtesy
    after it, no letter held down ("Iyaa, Buu!" is "iya"). Of a text of emoji alone, one of a kind stays.

    Cached, since rule after rule looks at the words that just came."""
    kept = "".join(c if c.isalnum() or c in "/- " else " " for c in text.casefold())
    words = [_STRETCHED.sub(r"\1\2", word) for word in kept.split()]
    while len(words) > 1 and words[-1] in _COURTESIES:
        words.pop()
    return " ".join(words) or _picture(text.strip())


def _picture(text: str) -> str:
    """ "👍🏽👍🏽" is "👍"."""
    bare = _SKIN_TONES.sub("", text).replace(" ", "")
    return bare[:1] if len(set(bare)) == 1 else text

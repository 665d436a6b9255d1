"""How names of places are compared: folded, so that spelling habits make no difference.

People write "kel. kedungbaruk", "Kedung Baruk" or "KEDUNG-BARUK", "Soetomo" or "Sutomo", "gn anyar"
or "Gunung Anyar". Both the typed and the official name go through `fold`; word boundaries are lost
only in `squash`, for scoring.
"""

import re
import unicodedata

_LONGEST = 120
_ABBREVIATIONS = {
    "gn": "gunung",
    "gng": "gunung",
    "kdg": "kedung",
    "kp": "kampung",
    "kpg": "kampung",
    "sei": "sungai",
    "tj": "tanjung",
    "tjg": "tanjung",
    "dokter": "dr",
}
_NUMERALS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii")
_ROMAN = {numeral: str(number) for number, numeral in enumerate(_NUMERALS, start=1)}
_WORDS = _ABBREVIATIONS | _ROMAN
_OLD_SPELLING = (("oe", "u"), ("dj", "j"), ("tj", "c"))
_HOUSE_NUMBERS = re.compile(r"\b(?:rt|rw|no|nomor)\s*[0-9]+\b")


def fold(text: str) -> str:
    """Lower-case ASCII words with single spaces: 'Kel. Dr. SOETOMO, RT 03' → 'kel dr sutomo'.

    Empty when nothing in the text is a Latin letter or digit. Reads the first 120 characters.
    """
    plain = unicodedata.normalize("NFKD", text[:_LONGEST]).casefold()
    letters = "".join(c for c in plain if not unicodedata.combining(c)).replace("'", "")
    words = re.sub(r"[^a-z0-9]+", " ", letters)
    return " ".join(_fold_word(word) for word in _HOUSE_NUMBERS.sub(" ", words).split())


def _fold_word(word: str) -> str:
    word = _WORDS.get(word, word)
    for old, new in _OLD_SPELLING:
        word = word.replace(old, new)
    return word


def squash(folded: str) -> str:
    """Folded text without its spaces: 'kedung baruk' and 'kedungbaruk' are one name."""
    return folded.replace(" ", "")

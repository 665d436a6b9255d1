"""Area names as people write them, from the several spellings of the official lists.

The lists mix "KEDUNG BARUK", "Lidah kulon" and typing slips such as Ja"an for Ja'an. What is
shown to people is in proper case; reduplications keep their small second half (Alun-alun).
"""

import re

_ROMAN = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})")
_PARTICLES = frozenset({"dan"})
_SLIPS = str.maketrans({'"': "'", "’": "'", "`": "'", "*": None})
_LONGEST_ABBREVIATION = 3


def tidy_name(official: str) -> str:
    """'LIDAH  KULON' and 'Lidah kulon' → 'Lidah Kulon'; 'SIMPANG IV' → 'Simpang IV'."""
    name = " ".join(official.translate(_SLIPS).split())
    shouted = name.isupper() and len(name) > _LONGEST_ABBREVIATION
    return " ".join(_tidy_word(word, shouted) for word in name.split(" "))


def _tidy_word(word: str, shouted: bool) -> str:
    if word.lower() in _PARTICLES:
        return word.lower()
    if shouted and not _ROMAN.fullmatch(word.strip("().,")):
        return "(" * word.startswith("(") + word.lstrip("(").capitalize()
    return word[:1].upper() + word[1:]

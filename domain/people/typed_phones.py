"""Indonesian mobile numbers as people type them.

The library behind domain/people/numbering.py reads letters as keypad digits and takes Arabic digits, so a
pattern is checked first; what it then accepts is a number that can exist, not one that is in use.
"""

import re

from domain.people.phones import COUNTRY_CODE, Phone, PhoneProblem, undressed

_DIGITS = re.compile(r"(?:\+|00)?\d{1,32}", re.ASCII)


def read_phone(text: str) -> Phone | PhoneProblem:
    """An Indonesian mobile number typed by hand: 0812…, 62812…, +62 812-…, 812…"""
    bare = undressed(text)
    if not bare:
        return PhoneProblem.EMPTY
    if not _DIGITS.fullmatch(bare):
        return PhoneProblem.NOT_A_NUMBER
    from domain.people.numbering import parsed  # its library waits until somebody types a number

    return parsed(_international(bare))


def _international(digits: str) -> str:
    """With a plus and country code; numbers without one are Indonesian."""
    if digits.startswith("+"):
        return digits
    if digits.startswith("00"):
        return "+" + digits[2:]
    return "+" + digits if digits.startswith("62") else f"+{COUNTRY_CODE}{digits.lstrip('0')}"

"""Indonesian mobile numbers as people type them, and as we show them to others.

The library behind domain/people/numbering.py reads letters as keypad digits and takes Arabic digits, so a
pattern is checked first; what it then accepts is a number that can exist, not one that is in use."""

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum

COUNTRY_CODE = 62
# What phones and address books put between digits; direction marks come along when copied.
_DRESSING = re.compile(
    r"[-\s()./\u2010-\u2015\u2212\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069]+"
)
_DIGITS = re.compile(r"(?:\+|00)?\d{1,32}", re.ASCII)
_LABEL = re.compile(r"^(?:(?:no|nomor|nomer|hp|wa|telp|telepon)\b[\s.:]*){1,3}", re.IGNORECASE)


class PhoneProblem(Enum):
    """Why a typed number is not taken."""

    EMPTY = "empty"
    NOT_A_NUMBER = "not_a_number"
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    LANDLINE = "landline"
    FOREIGN = "foreign"
    UNKNOWN = "unknown"
    """Right length, but no Indonesian operator has numbers like it."""


@dataclass(frozen=True, slots=True)
class Phone:
    """A telephone number in E.164, for example `+6281234567834`."""

    e164: str

    @property
    def masked(self) -> str:
        """For screens of others: `0812••••34`; a foreign number keeps its country code."""
        return f"{self.local[:4]}••••{self.local[-2:]}"

    @property
    def local(self) -> str:
        """As it is dialled here: `081234567834`; a foreign number keeps its country code."""
        return "0" + self.e164[3:] if self.e164.startswith("+62") else self.e164


def read_phone(text: str) -> Phone | PhoneProblem:
    """An Indonesian mobile number typed by hand: 0812…, 62812…, +62 812-…, 812…"""
    bare = _undressed(text)
    if not bare:
        return PhoneProblem.EMPTY
    if not _DIGITS.fullmatch(bare):
        return PhoneProblem.NOT_A_NUMBER
    from domain.people.numbering import (
        parsed,  # its library is not loaded before somebody types a number
    )

    return parsed(_international(bare))


def shared_phone(phone_number: str) -> Phone | PhoneProblem:
    """The number of a contact shared by button: Telegram vouches for it, abroad included.

    Telegram gives it with or without the leading plus."""
    bare = _undressed(phone_number).lstrip("+")
    if not re.fullmatch(r"[1-9]\d{6,14}", bare, re.ASCII):
        return PhoneProblem.NOT_A_NUMBER if bare else PhoneProblem.EMPTY
    return Phone(f"+{bare}")


def _undressed(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).strip()
    return _DRESSING.sub("", _LABEL.sub("", plain))


def _international(digits: str) -> str:
    """With a plus and country code; numbers without one are Indonesian."""
    if digits.startswith("+"):
        return digits
    if digits.startswith("00"):
        return "+" + digits[2:]
    return "+" + digits if digits.startswith("62") else f"+{COUNTRY_CODE}{digits.lstrip('0')}"

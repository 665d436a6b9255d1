"""Telephone numbers: as we keep them, as Telegram shares them, and as we show them to others."""

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum

COUNTRY_CODE = 62
# What phones and address books put between digits; direction marks come along when copied.
_DRESSING = re.compile(
    r"[-\s()./\u2010-\u2015\u2212\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069]+"
)
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


def shared_phone(phone_number: str) -> Phone | PhoneProblem:
    """The number of a contact shared by button: Telegram vouches for it, abroad included.

    Telegram gives it with or without the leading plus."""
    bare = undressed(phone_number).lstrip("+")
    if not re.fullmatch(r"[1-9]\d{6,14}", bare, re.ASCII):
        return PhoneProblem.NOT_A_NUMBER if bare else PhoneProblem.EMPTY
    return Phone(f"+{bare}")


def undressed(text: str) -> str:
    """Without what people and their phones put around digits, and between them."""
    plain = unicodedata.normalize("NFKC", text).strip()
    return _DRESSING.sub("", _LABEL.sub("", plain))

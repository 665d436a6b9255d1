"""What an owner is asked about herself and her business, and how the answers are read."""

import re

from domain.dialogs.engine import (
    Again,
    Check,
    Choice,
    Contact,
    Facts,
    Given,
    Menu,
    NotMine,
    Reading,
    Sent,
    Took,
    Turn,
    Typed,
)
from domain.dialogs.engine.questions import texts
from domain.dialogs.engine.wishes import is_nothing_to_note
from domain.dialogs.engine.words import NONE, SKIP
from domain.messages import ContactButton, Keys, Text
from domain.people.phones import Phone, shared_phone
from domain.people.sapaan import Sapaan, addressed
from domain.people.typed_phones import read_phone
from domain.sectors.sector import Sector, infer_sector
from domain.sectors.texts import SECTORS
from domain.words.cleaning import BUSINESS_NAME_LIMIT, NAME_LIMIT, PRODUCT_LIMIT, clean_line

_OFFERED = (Sapaan.BU, Sapaan.MBAK, Sapaan.PAK)
_PREFIXES = {
    "bu": Sapaan.BU,
    "ibu": Sapaan.BU,
    "pak": Sapaan.PAK,
    "bapak": Sapaan.PAK,
    "mbak": Sapaan.MBAK,
    "mba": Sapaan.MBAK,
    "mas": Sapaan.MAS,
    "kak": Sapaan.KAK,
    "kakak": Sapaan.KAK,
}
_I_SELL = re.compile(
    r"(?:(?:saya|sy|aku|kami|usaha|usahanya) )*"
    r"(?:jualan|jual|berjualan|menjual|dagang|berdagang|jualannya|saya|usaha|usahanya) (?!beli\b)(?=\w{3})",
    re.IGNORECASE,
)
"""How people begin who answer in a sentence; the name of the product comes after it."""
_CALL_NAME_LIMIT = 20
"""Longer first names are cut to their first word, so that "Mbak …" fits on a button."""


def call_name(first_name: str) -> str | None:
    """The name to offer from a Telegram first name; None when it holds no usable word."""
    name = clean_line(first_name, NAME_LIMIT) or ""
    words = [word for word in name.split() if _has_letters(word)]
    if not words:
        return None
    return name if len(name) <= _CALL_NAME_LIMIT - len("Mbak ") else words[0]


def _has_letters(text: str) -> bool:
    return any(c.isalpha() for c in text)


def ask_person(facts: Facts) -> Text:
    """How to address her; asks for the name in words when Telegram shows none."""
    offered = call_name(facts.seed.get("first_name", "")) is not None
    return texts.WHOM_TO_GREET if offered and facts.view != "other" else texts.WRITE_YOUR_NAME


def person_menu(facts: Facts) -> Menu:
    """[Bu Siti] [Mbak Siti] [Pak Siti] [another name]."""
    name = call_name(facts.seed.get("first_name", ""))
    if name is None or facts.view == "other":
        return ()
    offers = [Choice(addressed(s, name), s.value, _person(s, name)) for s in _OFFERED]
    return (offers[:2], [offers[2], Turn(texts.ANOTHER_NAME, "other")])


def read_person(given: Given, facts: Facts) -> Reading:
    """ "Bu Ani" is read as it stands; "Ani" alone asks which sapaan."""
    name = clean_line(given.text, NAME_LIMIT) if isinstance(given, Typed) else None
    if not isinstance(given, Typed):
        return NotMine()
    if name is None or not _has_letters(name) or is_nothing_to_note(name):
        return Again(texts.NAME_NOT_READ)
    first, _space, rest = name.partition(" ")
    sapaan = _PREFIXES.get(first.casefold().rstrip("."))
    if sapaan is not None:
        return Took(_person(sapaan, rest)) if _has_letters(rest) else Again(texts.NAME_NOT_READ)
    offers = tuple((addressed(s, name), _person(s, name)) for s in Sapaan)
    return Check(texts.WHICH_SAPAAN, offers)


def _person(sapaan: Sapaan, name: str) -> dict[str, str]:
    return {"sapaan": sapaan.value, "name": name}


def read_product(given: Given, _facts: Facts) -> Reading:
    """Her main product, in her words: "saya jualan keripik" is keripik."""
    read = _line(given, PRODUCT_LIMIT, texts.PRODUCT_NOT_READ)
    if isinstance(read, Took):
        return Took(
            _I_SELL.sub("", read.value, count=1) if _I_SELL.match(read.value) else read.value
        )
    return read


def business_name_menu(_facts: Facts) -> Menu:
    """A business may have no name yet, in whatever words she says so."""
    said = NONE | SKIP | {"belum punya nama", "belum ada nama", "tidak ada nama", "belum"}
    return ((Choice(texts.NO_NAME_YET, "none", None, said),),)


def read_business_name(given: Given, _facts: Facts) -> Reading:
    """The name on her packaging or sign."""
    return _line(given, BUSINESS_NAME_LIMIT, texts.BUSINESS_NAME_NOT_READ)


def _line(given: Given, limit: int, hint: Text) -> Reading:
    if not isinstance(given, Typed):
        return NotMine()
    line = clean_line(given.text, limit)
    if line is None or not _has_letters(line) or is_nothing_to_note(line):
        return Again(hint)
    return Took(line)


def phone_keys(_facts: Facts) -> Keys:
    """Telegram's own button that shares the number."""
    return Keys(((ContactButton(texts.SHARE_PHONE),),))


def read_phone_step(given: Given, _facts: Facts) -> Reading:
    """Her own shared contact, or a number typed by hand."""
    if isinstance(given, Sent):
        return NotMine()
    if isinstance(given, Contact) and not given.own:
        return Again(texts.ANOTHERS_CONTACT)
    found = shared_phone(given.phone) if isinstance(given, Contact) else read_phone(given.text)
    if isinstance(found, Phone):
        return Took(found.e164)
    return Again(texts.PHONE_NOT_READ.get(found, texts.PHONE_NOT_A_NUMBER))


def sector_of(facts: Facts) -> Sector:
    """The sector as corrected by her, else inferred from the product."""
    corrected = facts.known("sector")
    return Sector(corrected) if corrected else infer_sector(facts.known("product") or "")


def sector_menu(_facts: Facts) -> Menu:
    """All sectors, two in a row."""
    choices = [Choice(label, sector.value) for sector, label in SECTORS.items()]
    return [choices[i : i + 2] for i in range(0, len(choices), 2)]


def read_sector(given: Given, _facts: Facts) -> Reading:
    """A sector is chosen by button, or inferred from what she types."""
    if not isinstance(given, Typed):
        return NotMine()
    sector = infer_sector(given.text)
    return Took(sector.value) if sector is not Sector.OTHER else Again(texts.CHOOSE_SECTOR)

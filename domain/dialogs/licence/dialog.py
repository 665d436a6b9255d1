"""The dialog about a licence she has. That she has it is noted already; all of this is extra."""

from domain.dialogs.engine import (
    Again,
    Choice,
    Dialog,
    Facts,
    Given,
    Menu,
    NotMine,
    Reading,
    Step,
    Took,
    Typed,
)
from domain.dialogs.engine.wishes import is_nothing_to_note
from domain.dialogs.licence import texts
from domain.licences.licence import EXPIRES, LicenceKind
from domain.licences.nib import WrongLength, read_nib
from domain.licences.texts import LICENCES
from domain.messages import Text
from domain.words.cleaning import clean_line

LONGEST_NUMBER = 60
YEARS_AHEAD = 10
"""A trademark holds for ten years, longer than all the others."""


def kind_of(facts: Facts) -> LicenceKind:
    """Which licence it is about."""
    return LicenceKind(facts.seed["kind"])


def _ask_number(facts: Facts) -> Text:
    if kind_of(facts) is LicenceKind.NIB:
        return texts.nib_number(facts.seed["label"])
    return texts.number(LICENCES[kind_of(facts)], facts.seed["label"])


def _read_number(given: Given, facts: Facts) -> Reading:
    if not isinstance(given, Typed):
        return NotMine()
    if kind_of(facts) is LicenceKind.NIB:
        return _read_nib(given.text)
    nothing = is_nothing_to_note(given.text)
    number = None if nothing else clean_line(given.text, LONGEST_NUMBER)
    return Took(number) if number else Again(texts.NUMBER_NOT_READ)


def _read_nib(text: str) -> Reading:
    match read_nib(text):
        case str(number):
            return Took(number)
        case WrongLength(count):
            return Again(texts.wrong_length(count))
        case _:
            return Again(texts.NIB_NOT_READ)


def _years(facts: Facts) -> Menu:
    this = facts.world.today.year
    choices = [Choice(str(year), str(year), year) for year in range(this, this + YEARS_AHEAD + 1)]
    return [choices[i : i + 4] for i in range(0, len(choices), 4)]


def _read_year(given: Given, facts: Facts) -> Reading:
    if not isinstance(given, Typed):
        return NotMine()
    this, typed = facts.world.today.year, given.text.strip()
    if typed.isdecimal() and len(typed) == len(str(this)):
        year = int(typed)
        if this <= year <= this + YEARS_AHEAD:
            return Took(year)
    return Again(texts.YEAR_NOT_READ)


LICENCE = Dialog(
    name="licence",
    title=texts.TITLE,
    steps=(
        Step(name="number", optional=True, ask=_ask_number, read=_read_number),
        Step(
            name="until",
            optional=True,
            applies=lambda facts: kind_of(facts) in EXPIRES,
            ask=lambda facts: texts.until(LICENCES[kind_of(facts)]),
            read=_read_year,
            menu=_years,
        ),
    ),
)

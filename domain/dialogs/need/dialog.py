"""The dialog that notes a need down. What she needs counts at once; the note beside it is extra."""

from domain.announcements.in_words import is_about_coming
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
from domain.dialogs.engine.questions import businesses
from domain.dialogs.engine.wishes import is_nothing_to_note
from domain.dialogs.engine.words import said
from domain.dialogs.need import texts
from domain.messages import Text
from domain.needs.need import NeedKind
from domain.needs.texts import NEEDS
from domain.words.cleaning import NOTE_LIMIT, clean_note

_TWO_DIGITS = 2


business_of = businesses.chosen


def kind_of(facts: Facts) -> NeedKind:
    """What she needs."""
    return NeedKind(facts.answers["kind"]["kind"])


def words_of(facts: Facts) -> str | None:
    """Her own words on it: the need itself, or the note beside it."""
    words: str | None = facts.answers["kind"]["words"] or facts.answers.get("note")
    return words


def _kinds(facts: Facts) -> Menu:
    asked = business_of(facts)["open"]
    left = [k for k in NEEDS if k is not NeedKind.OTHER and k.value not in asked]
    choices = [
        Choice(NEEDS[kind], kind.value, {"kind": kind.value, "words": None}, texts.SAID[kind])
        for kind in left
    ]
    return [choices[i : i + 2] for i in range(0, len(choices), 2)]


def _read_kind(given: Given, _facts: Facts) -> Reading:
    """Her own words; a bare number is a place in the list of buttons."""
    if not isinstance(given, Typed):
        return NotMine()
    if is_about_coming(given.text):  # an answer to an invitation, not a need
        return NotMine()
    words = _words(given)
    if words is None or (words.isdecimal() and len(words) <= _TWO_DIGITS):
        return Again(texts.NOT_READ)
    for kind, meant in texts.SAID.items():
        if said(words) in meant:
            return Took({"kind": kind.value, "words": None})
    return Took({"kind": NeedKind.OTHER.value, "words": words})


def _words(given: Typed) -> str | None:
    """What she wrote; None where it is no need and no note ("halo", "menu")."""
    return None if is_nothing_to_note(given.text) else clean_note(given.text, NOTE_LIMIT)


def _ask_kind(facts: Facts) -> Text:
    return texts.WHAT_MORE if business_of(facts)["open"] else texts.WHAT


def _is_one_of_ours(facts: Facts) -> bool:
    return bool(facts.answers.get("kind")) and kind_of(facts) is not NeedKind.OTHER


def _read_note(given: Given, _facts: Facts) -> Reading:
    if not isinstance(given, Typed):
        return NotMine()
    words = _words(given)
    return Took(words) if words else Again(texts.NOT_READ)


NEED = Dialog(
    name="need",
    title=texts.TITLE,
    steps=(
        Step(
            name="business",
            applies=businesses.several,
            ask=lambda _facts: texts.WHICH_BUSINESS,
            read=businesses.read,
            menu=businesses.menu,
        ),
        Step(name="kind", final=True, ask=_ask_kind, read=_read_kind, menu=_kinds),
        Step(
            name="note",
            optional=True,
            applies=_is_one_of_ours,
            ask=lambda facts: texts.more_about(NEEDS[kind_of(facts)]),
            read=_read_note,
        ),
    ),
)

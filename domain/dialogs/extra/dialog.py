"""The extra question as a dialog: a step a topic, of which the seed picks one."""

from collections.abc import Callable
from dataclasses import replace

from domain.businesses.rt_rw import read_rt_rw
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
from domain.dialogs.engine.questions import business, steps
from domain.dialogs.engine.words import YES
from domain.dialogs.extra import texts
from domain.licences.licence import LicenceKind
from domain.licences.texts import LICENCES
from domain.messages import Text
from domain.money import read_how_many
from domain.reports.extra_questions import Topic

_MOST_WORKERS = 99
"""A micro business has fewer; a larger bare number is something else she says, an amount of money."""
_TWO_DIGITS = 2


def _about(topic: Topic) -> Callable[[Facts], bool]:
    return lambda facts: facts.seed["topic"] == topic.value


def _asking(question: Text) -> Callable[[Facts], Text]:
    return lambda facts: texts.asked(question, facts.seed["label"])


def _ask_product(facts: Facts) -> Text:
    return texts.asked(texts.is_product_the_same(facts.seed["sells"]), facts.seed["label"])


def _buttons_only(given: Given, _facts: Facts) -> Reading:
    """A number of two digits at most is a place in the list of buttons; other words go to somebody else."""
    number = given.text.strip() if isinstance(given, Typed) else ""
    is_place = number.isdecimal() and len(number) <= _TWO_DIGITS
    return Again(texts.CHOOSE_BUTTON) if is_place else NotMine()


def _read_rt_rw(given: Given, _facts: Facts) -> Reading:
    words = given.text.casefold() if isinstance(given, Typed) else ""
    has_letters = any(char.isalpha() for char in words)  # "1.5" is no RT and RW
    found = read_rt_rw(words) if has_letters or "/" in words else None
    if found is not None:
        return Took({"rt": found.rt, "rw": found.rw})
    is_meant = {"rt", "rw"} & set(words.replace(".", " ").split())
    return Again(texts.RT_RW_NOT_READ) if is_meant else NotMine()


def _read_workers(given: Given, _facts: Facts) -> Reading:
    number = read_how_many(given.text) if isinstance(given, Typed) else None
    return Took(number) if number and number <= _MOST_WORKERS else NotMine()


def _licences_menu(facts: Facts) -> Menu:
    """Those that suit its kind of business, and those it has anyway."""
    choices = [Choice(LICENCES[LicenceKind(kind)], kind) for kind in facts.seed["ladder"]]
    return (choices[:2], choices[2:])


def _product_menu(_facts: Facts) -> Menu:
    same = Choice(texts.STILL_THE_SAME, "same", said=YES | {"masih", "masih sama", "sama", "tetap"})
    changed = Choice(texts.CHANGED, "changed", said=frozenset({"ganti", "sudah ganti", "beda"}))
    return ((same, changed),)


EXTRA = Dialog(
    name="extra",
    title=texts.TITLE,
    skipped=texts.SKIPPED,
    steps=(
        Step(
            name="rt_rw",
            optional=True,
            applies=_about(Topic.RT_RW),
            ask=_asking(texts.WHICH_RT_RW),
            read=_read_rt_rw,
        ),
        Step(
            name="workers",
            optional=True,
            applies=_about(Topic.WORKERS),
            ask=_asking(texts.HOW_MANY_WORKERS),
            read=_read_workers,
            menu=business.workers_menu,
        ),
        Step(
            name="reach",
            optional=True,
            applies=_about(Topic.REACH),
            ask=_asking(texts.HOW_FAR),
            read=_buttons_only,
            menu=business.reach_menu,
        ),
        Step(
            name="licences",
            many=True,
            optional=True,
            applies=_about(Topic.LICENCES),
            ask=_asking(texts.WHICH_LICENCES),
            read=_buttons_only,
            menu=_licences_menu,
            preset=lambda facts: tuple(facts.seed["has"]),
        ),
        Step(
            name="main_product",
            optional=True,
            applies=_about(Topic.PRODUCT),
            ask=_ask_product,
            read=_buttons_only,
            menu=_product_menu,
        ),
        replace(
            steps.PRODUCT,
            name="new_product",
            label=None,
            applies=lambda facts: facts.answers.get("main_product") == "changed",
        ),
    ),
)

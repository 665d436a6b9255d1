"""The profile as a dialog: one step a field. A new field is one step here and one entry in
services/profile/fields.py."""

from collections.abc import Callable
from dataclasses import replace

from domain.businesses.business import Reach
from domain.businesses.rt_rw import read_rt_rw
from domain.businesses.texts import REACHES, workers
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
    Turn,
    Typed,
)
from domain.dialogs.engine.questions import business, owner, steps
from domain.dialogs.engine.questions import texts as asked
from domain.dialogs.profile import texts
from domain.messages import Key, Keys, Text, Value
from domain.money import read_how_many
from domain.people.phones import Phone
from domain.people.sapaan import Sapaan, addressed
from domain.sectors.sector import Sector
from domain.sectors.texts import SECTORS

_NO_NUMBER = frozenset({"hapus nomor", "hapus", "hapus nomor hp", "remove number", "remove"})
_MOST_WORKERS = 9_999
_EMPTY = frozenset({"kosongkan", "hapus", "kosong", "leave it empty", "remove"})


def showing(step: Step, value: Callable[[Facts], Value | None]) -> Step:
    """The step, with what stands in the field today below its question."""

    def ask(facts: Facts) -> Text:
        question, today = step.ask(facts), value(facts)
        return question if today is None else texts.now(question, today)

    return replace(step, ask=ask)


def _own_words(name: str) -> Callable[[Facts], Value | None]:
    return lambda facts: facts.seed.get(name)


def _every_sapaan(facts: Facts) -> Menu:
    """Her name with each sapaan, or another name."""
    name = owner.call_name((facts.seed.get("person") or {}).get("name", ""))
    if name is None or facts.view == "other":
        return ()
    person = facts.seed["person"]["name"]
    offers = [
        Choice(addressed(s, name), s.value, {"sapaan": s.value, "name": person}) for s in Sapaan
    ]
    another = Turn(asked.ANOTHER_NAME, "other")
    return (offers[:2], offers[2:4], [offers[4], another])


def _ask_person(facts: Facts) -> Text:
    return asked.WHOM_TO_GREET if _every_sapaan(facts) else asked.WRITE_YOUR_NAME


def _phone_keys(facts: Facts) -> Keys:
    """Telegram's button that shares the number; a number that is there can be taken away."""
    keys = owner.phone_keys(facts)
    return Keys((*keys.rows, (Key(texts.REMOVE_NUMBER),))) if facts.seed.get("phone") else keys


def _no_phone(facts: Facts) -> Menu:
    """What the key says when it is pressed: keys come back as words."""
    known = facts.seed.get("phone")
    return ((Choice(texts.REMOVE_NUMBER, "none", None, _NO_NUMBER),),) if known else ()


def _phone(facts: Facts) -> Value | None:
    known = facts.seed.get("phone")
    return Phone(known).masked if known else None


def _sector(facts: Facts) -> Value | None:
    known = facts.seed.get("sector")
    return SECTORS[Sector(known)] if known else None


def _rt_rw(facts: Facts) -> Value | None:
    known = read_rt_rw(facts.seed.get("rt_rw") or "")
    return str(known) if known else None


def _read_rt_rw(given: Given, _facts: Facts) -> Reading:
    if not isinstance(given, Typed):
        return NotMine()
    found = read_rt_rw(given.text)
    if found is None:
        return Again(texts.RT_RW_NOT_READ)
    return Took({"rt": found.rt, "rw": found.rw})


def _workers(facts: Facts) -> Value | None:
    known = facts.seed.get("workers")
    return workers(known) if known else None


def _read_workers(given: Given, _facts: Facts) -> Reading:
    if not isinstance(given, Typed):
        return NotMine()
    number = read_how_many(given.text)
    return Took(number) if number and number <= _MOST_WORKERS else Again(texts.WORKERS_NOT_READ)


def _reach(facts: Facts) -> Value | None:
    known = facts.seed.get("reach")
    return REACHES[Reach(known)] if known else None


def _read_reach(given: Given, _facts: Facts) -> Reading:
    return Again(texts.REACH_NOT_READ) if isinstance(given, Typed) else NotMine()


def _may_be_emptied(name: str, menu: Callable[[Facts], Menu]) -> Callable[[Facts], Menu]:
    """The choices, and a button that empties the field where something stands in it."""

    def choices(facts: Facts) -> Menu:
        known = facts.seed.get(name) is not None
        empty = ((Choice(texts.REMOVE, "none", None, _EMPTY),),)
        return (*menu(facts), *(empty if known else ()))

    return choices


PROFILE = Dialog(
    name="profile",
    title=texts.TITLE,
    steps=(
        replace(steps.PERSON, ask=_ask_person, menu=_every_sapaan),
        showing(replace(steps.PHONE, optional=False, keys=_phone_keys, menu=_no_phone), _phone),
        showing(steps.BUSINESS_NAME, _own_words("business_name")),
        showing(steps.PRODUCT, _own_words("product")),
        showing(replace(steps.SECTOR, aside=False), _sector),
        showing(
            Step(
                name="rt_rw",
                label=texts.LABEL_RT_RW,
                ask=lambda _facts: texts.WHICH_RT_RW,
                read=_read_rt_rw,
                menu=_may_be_emptied("rt_rw", lambda _facts: ()),
            ),
            _rt_rw,
        ),
        showing(
            Step(
                name="workers",
                label=texts.LABEL_WORKERS,
                ask=lambda _facts: texts.HOW_MANY_WORKERS,
                read=_read_workers,
                menu=_may_be_emptied("workers", business.workers_menu),
            ),
            _workers,
        ),
        showing(
            Step(
                name="reach",
                label=texts.LABEL_REACH,
                ask=lambda _facts: texts.HOW_FAR,
                read=_read_reach,
                menu=_may_be_emptied("reach", business.reach_menu),
            ),
            _reach,
        ),
    ),
)

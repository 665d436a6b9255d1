"""The questions about somebody else, from her agreement to her RT and RW, and a page to check the answers."""

from dataclasses import replace

from domain.businesses.assisted import Basis
from domain.businesses.assisted_texts import BASES, LABELS
from domain.businesses.rt_rw import RtRw, read_rt_rw
from domain.dialogs.assisting import texts
from domain.dialogs.engine import (
    Again,
    Choice,
    Contact,
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
from domain.dialogs.engine.questions import owner, places, steps
from domain.dialogs.engine.questions import texts as asked
from domain.messages import Text, Value
from domain.people.phones import Phone, shared_phone
from domain.people.sapaan import Sapaan, addressed
from domain.sectors.texts import SECTORS

_NOT_AGREED = "not"
_SAID: dict[Basis, frozenset[str]] = {
    Basis.SPOKEN: frozenset({"lisan", "setuju lisan", "by word", "spoken"}),
    Basis.WRITTEN: frozenset(
        {"tertulis", "setuju tertulis", "on paper", "written", "tanda tangan"}
    ),
}


def called(facts: Facts) -> str:
    """The owner as others call her: Bu Ani."""
    person = facts.known("person")
    return addressed(Sapaan(person["sapaan"]), person["name"])


def _ask_basis(facts: Facts) -> Text:
    return texts.THEN_NOT if facts.view == _NOT_AGREED else texts.HOW_AGREED


def _basis_menu(facts: Facts) -> Menu:
    if facts.view == _NOT_AGREED:
        return ((Turn(texts.BACK, ""),),)
    bases = [Choice(LABELS[basis], basis.value, said=_SAID[basis]) for basis in Basis]
    return (bases, (Turn(texts.NOT_AGREED, _NOT_AGREED),))


def _read_basis(given: Given, _facts: Facts) -> Reading:
    return Again(texts.CHOOSE_BASIS) if isinstance(given, Typed) else NotMine()


def _read_phone(given: Given, facts: Facts) -> Reading:
    """A contact out of the officer's address book is hers; only the officer's own number is not."""
    if not isinstance(given, Contact):
        return owner.read_phone_step(given, facts)
    if given.own:
        return Again(texts.OWN_NUMBER)
    found = shared_phone(given.phone)
    return Took(found.e164) if isinstance(found, Phone) else Again(asked.PHONE_NOT_A_NUMBER)


def _read_rt_rw(given: Given, _facts: Facts) -> Reading:
    if not isinstance(given, Typed):
        return NotMine()
    found = read_rt_rw(given.text)
    return Took({"rt": found.rt, "rw": found.rw}) if found else Again(texts.RT_RW_NOT_READ)


def _place(facts: Facts) -> Value:
    area, rt_rw = facts.world.areas.get(facts.seed["area"]), facts.known("rt_rw")
    where = places.place(area, facts) if area else ""
    if not rt_rw:
        return where
    return texts.within(str(RtRw(rt_rw["rt"], rt_rw["rw"])), where)


def summary(facts: Facts) -> Text:
    """All answers on one page; the number in full, for it was typed by hand."""
    name, product, phone = (facts.known(n) for n in ("business_name", "product", "phone"))
    return texts.summary(
        owner=called(facts),
        business=texts.named(name, product) if name else product,
        sector=SECTORS[owner.sector_of(facts)],
        place=_place(facts),
        phone=Phone(phone).local if phone else texts.NO_PHONE,
        basis=BASES[Basis(facts.known("basis"))],
    )


ASSISTING = Dialog(
    name="assisting",
    title=texts.TITLE,
    progress=True,
    summary=summary,
    steps=(
        Step(
            name="basis",
            label=texts.LABEL_BASIS,
            ask=_ask_basis,
            read=_read_basis,
            menu=_basis_menu,
        ),
        replace(steps.PERSON, ask=lambda _facts: texts.WHO),
        replace(steps.PRODUCT, ask=lambda facts: texts.which_product(called(facts))),
        replace(
            steps.PHONE,
            ask=lambda facts: texts.which_phone(called(facts)),
            read=_read_phone,
            keys=None,
        ),
        Step(
            name="rt_rw",
            label=texts.LABEL_RT_RW,
            optional=True,
            ask=lambda facts: texts.which_rt_rw(called(facts)),
            read=_read_rt_rw,
        ),
        replace(steps.BUSINESS_NAME, aside=True),
        steps.SECTOR,
    ),
)

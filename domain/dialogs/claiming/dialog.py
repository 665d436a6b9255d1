"""What an officer recorded is put to its owner: hers and agreed, not hers, or to be erased."""

from collections.abc import Iterator
from datetime import date

from domain.areas.texts import office
from domain.businesses.assisted import Basis
from domain.businesses.assisted_texts import BASES
from domain.dialogs.claiming import texts
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
    Turn,
    Typed,
)
from domain.dialogs.engine.words import NO, YES
from domain.messages import Text, _
from domain.people.consent import CONSENT_IN_FULL, I_AGREE, READ_ALL

_FULL = "full"
_AGREE = YES | {"setuju", "saya setuju", "agree", "i agree"}
_NOT_ME = frozenset({"bukan", "bukan saya", "salah orang", "not me", "that is not me"})


def _ask(facts: Facts) -> Text:
    if facts.view == _FULL:
        return CONSENT_IN_FULL
    seed = facts.seed
    return texts.recorded(
        served=facts.world.areas.served,
        by=seed["by"] or _("an officer"),
        office=office(facts.world.areas, seed["area"]),
        on=date.fromisoformat(seed["on"]),
        basis=BASES[Basis(seed["basis"])],
        what=tuple(_what(facts)),
        mine=seed["mine"],
    )


def _what(facts: Facts) -> Iterator[Text]:
    seed, area = facts.seed, facts.world.areas.get(facts.seed["area"])
    yield texts.owner(seed["owner"])
    yield texts.business(seed["label"], seed["product"])
    if area is not None:
        yield texts.place(area.name, seed["rt_rw"])
    if seed["phone"]:
        yield texts.phone(seed["phone"])
    if seed["reports"]:
        yield texts.reports(seed["reports"])


def _menu(facts: Facts) -> Menu:
    agree = Choice(I_AGREE, "agree", said=_AGREE)
    if facts.view == _FULL:
        return ((agree,),)
    others = (
        Choice(texts.NOT_ME, "not_me", said=_NOT_ME),
        Choice(texts.DECLINE, "decline", said=frozenset({"hapus", "erase", "tidak setuju"})),
    )
    return ((agree, Turn(READ_ALL, _FULL)), others)


def _read(given: Given, _facts: Facts) -> Reading:
    """Only a clear word does anything; a photo or a contact is no answer to this."""
    return Again(texts.CHOOSE) if isinstance(given, Typed) else NotMine()


def _sure_menu(_facts: Facts) -> Menu:
    erase = Choice(texts.ERASE, "erase", True, YES | {"hapus", "ya hapus", "erase"})
    return ((erase, Choice(texts.KEEP, "keep", False, NO | {"jangan"})),)


CLAIMING = Dialog(
    name="claiming",
    title=texts.TITLE,
    steps=(
        # Final, for the second question has its own way back.
        Step(name="hers", final=True, ask=_ask, read=_read, menu=_menu),
        Step(
            name="sure",
            applies=lambda facts: facts.answers.get("hers") == "decline",
            ask=lambda facts: texts.sure(facts.seed["owner"], facts.seed["label"]),
            read=_read,
            menu=_sure_menu,
        ),
    ),
)

"""Consent: the greeting says what is recorded and who sees it, and only a clear yes goes on."""

from domain.dialogs.engine import (
    Again,
    Choice,
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
from domain.dialogs.engine.words import YES, said
from domain.dialogs.registration import texts
from domain.messages import Text
from domain.people.consent import CONSENT_IN_FULL, CONSENT_VERSION, I_AGREE, READ_ALL


def ask_consent(facts: Facts) -> Text:
    """Greeting and consent in one message, or the full text behind "Read all"."""
    if facts.view == "full":
        return CONSENT_IN_FULL
    area = facts.world.areas.get(facts.seed.get("area") or "")
    return texts.welcome(facts.world.areas.served, area)


def consent_menu(facts: Facts) -> Menu:
    """Agree, or read more first."""
    agree = Choice(I_AGREE, "yes", CONSENT_VERSION)
    return ((agree,),) if facts.view == "full" else ((agree, Turn(READ_ALL, "full")),)


def read_consent(given: Given, _facts: Facts) -> Reading:
    """Only a clear yes is consent."""
    if not isinstance(given, Typed):
        return NotMine()
    agreed = said(given.text) in YES | {"setuju", "saya setuju", "agree"}
    return Took(CONSENT_VERSION) if agreed else Again(texts.CONSENT_NEEDED)


CONSENT = Step(
    name="consent",
    final=True,
    ask=ask_consent,
    read=read_consent,
    menu=consent_menu,
)

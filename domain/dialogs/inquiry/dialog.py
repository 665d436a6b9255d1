"""The two dialogs of an inquiry: its first question, and every answer after it."""

from datetime import datetime, timedelta

from domain.catalogue.inquiries import WORDS_LIMIT
from domain.dialogs.engine import (
    Again,
    Check,
    Choice,
    Dialog,
    Facts,
    Given,
    Menu,
    Reading,
    Step,
    Took,
    Typed,
)
from domain.dialogs.engine.wishes import is_said_to_the_bot
from domain.dialogs.inquiry import texts
from domain.messages import Text
from domain.words.cleaning import clean_note

FRESH = timedelta(minutes=30)
"""Later than this, words may be meant for somebody else: they are shown before they go out."""


def _ask(facts: Facts) -> Text:
    return texts.what_question(facts.seed["name"], facts.seed["first_name"])


def _ask_answer(facts: Facts) -> Text:
    seed = facts.seed
    if seed["draft"] is not None:
        return texts.is_it_for(seed["to"], seed["name"], seed["draft"])
    return texts.what_answer(seed["to"], seed["name"])


def _menu(facts: Facts) -> Menu:
    draft = facts.seed.get("draft")
    if draft is None:
        return ()
    return ((Choice(texts.SEND, "send", draft), Choice(texts.NOT_FOR_THEM, "leave", None)),)


def _read(given: Given, facts: Facts) -> Reading:
    words = clean_note(given.text, WORDS_LIMIT) if isinstance(given, Typed) else None
    if words is None:
        return Again(texts.ONLY_WORDS)
    seed = facts.seed
    if seed.get("draft") is not None:
        both = clean_note(f"{seed['draft']}\n{words}", WORDS_LIMIT)
        return _check(seed["to"], seed["name"], both) if both else Again(texts.ONLY_WORDS)
    is_late = facts.world.now_utc - datetime.fromisoformat(seed["asked_at"]) > FRESH
    if is_late or is_said_to_the_bot(words):
        return _check(seed.get("to", seed["name"]), seed["name"], words)
    return Took(words)


def _check(to: str, name: str, words: str) -> Reading:
    return Check(texts.is_it_for(to, name, words), ((texts.SEND, words),))


INQUIRY = Dialog(
    name="inquiry",
    title=texts.TITLE,
    steps=(Step(name="words", ask=_ask, read=_read),),
)
INQUIRY_ANSWER = Dialog(
    name="inquiry_answer",
    title=texts.TITLE_ANSWER,
    steps=(Step(name="words", ask=_ask_answer, read=_read, menu=_menu),),
)

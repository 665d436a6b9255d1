"""The dialog that takes an officer's answer."""

from datetime import datetime, timedelta

from domain.dialogs.answering import texts
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
    value_of,
)
from domain.dialogs.engine.wishes import is_said_to_the_bot
from domain.messages import Text

FRESH = timedelta(minutes=30)
"""Later than this, what an officer says may be meant for somebody else: it is asked about first."""


def _ask(facts: Facts) -> Text:
    seed = facts.seed
    if seed["draft"] is not None:
        return texts.quicker(seed["owner"], seed["before"])
    if seed["before"] is not None:
        return texts.what_more(seed["owner"], seed["said"], seed["before"])
    return texts.what_answer(seed["owner"], seed["said"])


def _menu(facts: Facts) -> Menu:
    draft = facts.seed["draft"]
    if draft is None:
        return ()
    return ((Choice(texts.SEND_ANYWAY, "send", draft), Choice(texts.LET_IT_BE, "leave", None)),)


def _read(given: Given, facts: Facts) -> Reading:
    value = value_of(given)
    if value is None:
        return Again(texts.NOT_AN_ANSWER)
    is_late = facts.world.now_utc - datetime.fromisoformat(facts.seed["asked_at"]) > FRESH
    if is_late or (isinstance(given, Typed) and is_said_to_the_bot(given.text)):
        return Check(texts.still_to_her(facts.seed["owner"]), ((texts.SEND, value),))
    return Took(value)


ANSWERING = Dialog(
    name="answering",
    title=texts.TITLE,
    steps=(Step(name="answer", ask=_ask, read=_read, menu=_menu),),
)

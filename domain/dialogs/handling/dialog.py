"""The dialog that asks an officer for the date of a need, or for the reason why it cannot be met."""

from domain.dialogs.engine import Dialog, Facts, Menu, Step
from domain.dialogs.engine.questions import reasons
from domain.dialogs.handling import texts
from domain.messages import Text
from domain.needs.need import NeedKind, NeedState
from domain.needs.texts import REASONS, named


def _declines(facts: Facts) -> bool:
    return NeedState(facts.seed["to"]) is NeedState.DECLINED


def _ask(facts: Facts) -> Text:
    need = named(NeedKind(facts.seed["kind"]), facts.seed["note"])
    ask = texts.why_not if _declines(facts) else texts.when_and_where
    return ask(need, facts.seed["owner"])


def _menu(facts: Facts) -> Menu:
    return reasons.buttons(REASONS) if _declines(facts) else ()


HANDLING = Dialog(
    name="handling",
    title=texts.TITLE,
    may_stop=True,
    steps=(Step(name="answer", ask=_ask, read=reasons.in_words(texts.NOT_READ), menu=_menu),),
)

"""The report as staff or a kader enter it for an owner: the same questions up to the figure, each headed by
whose report it is. What she needs and what was in the way she is asked herself, once she agreed.

Seed: that of the report, and `owner` (as she is called) with `entry`, the id of the conversation in which she
sent it, or None; the service adds what it wants to know again at the end.
"""

from dataclasses import replace

from domain.dialogs.engine import Check, Dialog, Facts, Given, Reading, Step
from domain.dialogs.report import texts
from domain.dialogs.report.dialog import REPORT
from domain.dialogs.report.facts import business_of
from domain.messages import Text

_HERS = frozenset({"help"})


def _headed(text: Text, facts: Facts) -> Text:
    return texts.for_owner(text, business_of(facts)["label"], facts.seed["owner"])


def _on_behalf(step: Step) -> Step:
    """The step, with the heading wherever it says something."""

    def ask(facts: Facts) -> Text:
        return _headed(step.ask(facts), facts)

    def read(given: Given, facts: Facts) -> Reading:
        found = step.read(given, facts)
        return _put(found, facts) if isinstance(found, Check) else found

    def suggest(facts: Facts) -> Check | None:
        found = step.suggest(facts)
        return None if found is None else _put(found, facts)

    def ask_back(value: object, facts: Facts) -> Check | None:
        found = step.ask_back(value, facts)
        return None if found is None else _put(found, facts)

    return replace(step, ask=ask, read=read, suggest=suggest, ask_back=ask_back)


def _put(found: Check, facts: Facts) -> Check:
    return replace(found, text=_headed(found.text, facts))


ENTRY = Dialog(
    name="report_entry",
    title=texts.ENTERING,
    steps=tuple(_on_behalf(step) for step in REPORT.steps if step.name not in _HERS),
)

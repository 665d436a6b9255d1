"""A line above what a step says: whose report it is, wherever that is not plain.

An owner of several businesses reads the name above every question and every echo, so that no figure is said
to the wrong one; of a single business nothing is added.
"""

from collections.abc import Callable
from dataclasses import replace

from domain.businesses.texts import about
from domain.dialogs.engine import Check, Facts, Given, Reading, Step
from domain.dialogs.report.facts import business_of
from domain.messages import Text

Heading = Callable[[Text, Facts], Text]


def headed(step: Step, heading: Heading) -> Step:
    """The step, with the heading wherever it asks or echoes."""

    def put(found: Check, facts: Facts) -> Check:
        return replace(found, text=heading(found.text, facts))

    def ask(facts: Facts) -> Text:
        return heading(step.ask(facts), facts)

    def read(given: Given, facts: Facts) -> Reading:
        found = step.read(given, facts)
        return put(found, facts) if isinstance(found, Check) else found

    def suggest(facts: Facts) -> Check | None:
        found = step.suggest(facts)
        return None if found is None else put(found, facts)

    def ask_back(value: object, facts: Facts) -> Check | None:
        found = step.ask_back(value, facts)
        return None if found is None else put(found, facts)

    return replace(step, ask=ask, read=read, suggest=suggest, ask_back=ask_back)


def of_several(text: Text, facts: Facts) -> Text:
    """Names the business for an owner of several, also where the report is about one of them alone."""
    several = facts.seed.get("several", len(facts.seed["businesses"]) > 1)
    return about(business_of(facts)["label"] if several else None, text)

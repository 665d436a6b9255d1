"""The dialog: the question of registration, and a page that says from where to where before it counts."""

from dataclasses import replace
from typing import Any

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
    Typed,
)
from domain.dialogs.engine.questions import places, steps
from domain.dialogs.moving import texts
from domain.messages import Text


def business_of(facts: Facts) -> dict[str, Any]:
    """The seed's entry of the business chosen, or of the only one."""
    chosen = facts.answers.get("business")
    businesses: list[dict[str, Any]] = facts.seed["businesses"]
    return next((b for b in businesses if b["id"] == chosen), businesses[0])


def _several(facts: Facts) -> bool:
    return len(facts.seed["businesses"]) > 1


def _businesses(facts: Facts) -> Menu:
    return [[Choice(b["label"], str(b["id"]), b["id"])] for b in facts.seed["businesses"]]


def _read_business(given: Given, _facts: Facts) -> Reading:
    return Again(texts.CHOOSE_BUSINESS) if isinstance(given, Typed) else NotMine()


def _ask_where(facts: Facts) -> Text:
    if facts.view:
        return places.ask_area(facts)
    return texts.where_to(business_of(facts)["label"])


def summary(facts: Facts) -> Text:
    """From where to where."""
    business, areas = business_of(facts), facts.world.areas
    before, after = areas.get(business["area"]), areas.get(facts.known("area") or "")
    return texts.from_to(
        business["label"],
        places.place(before, facts) if before else texts.ELSEWHERE,
        places.place(after, facts) if after else texts.ELSEWHERE,
    )


MOVING = Dialog(
    name="moving",
    title=texts.TITLE,
    may_stop=True,
    summary=summary,
    steps=(
        Step(
            name="business",
            label=texts.LABEL_BUSINESS,
            applies=_several,
            ask=lambda _facts: texts.WHICH_BUSINESS,
            read=_read_business,
            menu=_businesses,
        ),
        replace(steps.AREA, ask=_ask_where),
    ),
)

"""The dialog: the question of registration, and a page that says from where to where before it counts."""

from dataclasses import replace

from domain.dialogs.engine import (
    Dialog,
    Facts,
    Step,
)
from domain.dialogs.engine.questions import businesses, places, steps
from domain.dialogs.moving import texts
from domain.messages import Text

business_of = businesses.chosen


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
            applies=businesses.several,
            ask=lambda _facts: texts.WHICH_BUSINESS,
            read=businesses.read,
            menu=businesses.menu,
        ),
        replace(steps.AREA, ask=_ask_where),
    ),
)

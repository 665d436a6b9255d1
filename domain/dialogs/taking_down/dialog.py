"""The dialog that asks an officer why a product goes."""

from domain.dialogs.engine import Dialog, Step
from domain.dialogs.engine.questions import reasons
from domain.dialogs.taking_down import texts

TAKING_DOWN = Dialog(
    name="taking_down",
    title=texts.TITLE,
    may_stop=True,
    steps=(
        Step(
            name="reason",
            ask=lambda facts: texts.why(facts.seed["name"], facts.seed["shop"]),
            read=reasons.in_words(texts.NOT_READ),
            menu=lambda _facts: reasons.buttons(texts.LABELS),
        ),
    ),
)

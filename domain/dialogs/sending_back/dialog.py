"""The dialog that asks an officer why a report goes back."""

from domain.dialogs.engine import Dialog, Facts, Step
from domain.dialogs.engine.questions import reasons
from domain.dialogs.sending_back import texts
from domain.messages import Text
from domain.times.periods import Period


def _ask(facts: Facts) -> Text:
    seed = facts.seed
    return texts.why(seed["label"], seed["owner"], Period.parse(seed["month"]), seed["rupiah"])


SENDING_BACK = Dialog(
    name="sending_back",
    title=texts.TITLE,
    may_stop=True,
    steps=(
        Step(
            name="reason",
            ask=_ask,
            read=reasons.in_words(texts.REASON_NOT_READ),
            menu=lambda _facts: reasons.buttons(texts.LABELS),
        ),
    ),
)

"""The report as staff or a kader enter it for an owner: the same questions up to the figure, each headed by
whose report it is. What she needs and what was in the way she is asked herself, once she agreed.

Seed: that of the report, and `owner` (as she is called) with `entry`, the id of the conversation in which she
sent it, or None; the service adds what it wants to know again at the end.
"""

from domain.dialogs.engine import Dialog, Facts
from domain.dialogs.report import texts
from domain.dialogs.report.dialog import REPORT
from domain.dialogs.report.facts import business_of
from domain.dialogs.report.heading import headed
from domain.messages import Text

_HERS = frozenset({"help"})


def _of_owner(text: Text, facts: Facts) -> Text:
    return texts.for_owner(text, business_of(facts)["label"], facts.seed["owner"])


ENTRY = Dialog(
    name="report_entry",
    title=texts.ENTERING,
    steps=tuple(headed(step, _of_owner) for step in REPORT.steps if step.name not in _HERS),
)

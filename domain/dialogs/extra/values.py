"""What an answer to the extra question says, for whoever keeps it and for the thanks."""

from collections.abc import Mapping
from typing import Any

from domain.businesses.business import Reach
from domain.businesses.rt_rw import RtRw
from domain.businesses.texts import REACHES, workers
from domain.dialogs.extra import texts
from domain.licences.licence import LicenceKind
from domain.licences.texts import LICENCES
from domain.messages import Joined, Value
from domain.reports.extra_questions import Topic


def licences_of(answer: Mapping[str, Any]) -> tuple[LicenceKind, ...]:
    """The licences among the toggles."""
    return tuple(LicenceKind(value) for value in answer["picked"])


def answer_shown(topic: Topic, answer: Any) -> Value:
    """The answer as she reads it in the thanks."""
    match topic:
        case Topic.RT_RW:
            return str(RtRw(answer["rt"], answer["rw"]))
        case Topic.WORKERS:
            return workers(answer)
        case Topic.REACH:
            return REACHES[Reach(answer)]
        case Topic.LICENCES:
            had = tuple(LICENCES[licence] for licence in licences_of(answer))
            return Joined(had) if had else texts.NONE_YET
        case Topic.PRODUCT:
            return str(answer)

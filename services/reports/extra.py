"""The one extra question a month: asked after the thanks, kept when answered, and never in the way."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlmodel import Session

from domain.businesses.business import BusinessState, Reach
from domain.dialogs.engine import Facts
from domain.dialogs.extra import EXTRA, answer_shown, licences_of, noted
from domain.licences.licence import LicenceKind, ladder
from domain.messages import Message
from domain.reports.extra_questions import Topic, due, is_asked_in_month
from domain.sectors.sector import infer_sector
from services import dialogs, outgoing
from services.actors import Actor
from services.house import house
from storage.businesses import businesses, extra_questions, licences
from storage.businesses.businesses import OwnBusiness


def ask(session: Session, actor: Actor, now: datetime, business_id: int) -> None:
    """Asks what is due of the business just reported, else of another one of hers; or nothing."""
    owned = _open_ones(session, actor)
    today, zone = house(session).world(now).today, house(session).zone
    pasts = extra_questions.pasts(session, [business.id for business in owned], zone)
    if is_asked_in_month((past for asked in pasts.values() for past in asked.values()), today):
        return
    for business in sorted(owned, key=lambda business: business.id != business_id):
        known = extra_questions.profile(session, business.id)
        topic = due(pasts[business.id], known.filled_in, today)
        if topic is not None:
            label = business.label if len(owned) > 1 else None
            _begin(session, actor, now, business.id, topic, label, known.product)
            return


def _open_ones(session: Session, actor: Actor) -> list[OwnBusiness]:
    owned = businesses.of_owner(session, actor.person_id) if actor.person_id else []
    return [business for business in owned if business.state is BusinessState.OPEN]


def _begin(
    session: Session,
    actor: Actor,
    now: datetime,
    business_id: int,
    topic: Topic,
    label: str | None,
    product: str,
) -> None:
    has = licences.of_business(session, business_id)
    seed = {
        "topic": topic,
        "business": business_id,
        "label": label,
        "sells": product,
        "ladder": [*ladder(licences.sector_of(session, business_id), has)],
        "has": [*has],
    }
    extra_questions.ask(session, now, business_id, topic)
    dialogs.begin(session, actor, now, EXTRA, seed=seed)


def finished(session: Session, actor: Actor, now: datetime, facts: Facts) -> None:
    """Keeps the answer and says what was understood; who skipped hears nothing more."""
    topic, answer = Topic(facts.seed["topic"]), _answer(facts)
    mine = {business.id for business in _open_ones(session, actor)}
    if answer is None or facts.seed["business"] not in mine:
        return
    extra_questions.answer(
        session, now, facts.seed["business"], topic, **_columns(facts, topic, answer)
    )
    if topic is Topic.LICENCES:
        _keep_licences(session, now, facts, set(licences_of(answer)))
    outgoing.say(session, actor.mailbox, now, Message(noted(answer_shown(topic, answer))))


def _answer(facts: Facts) -> Any:
    """What she answered; of the product, its name. None: nothing."""
    answer = facts.answers.get(facts.seed["topic"])
    if facts.seed["topic"] != Topic.PRODUCT:
        return answer
    return facts.seed["sells"] if answer == "same" else facts.answers.get("new_product")


def _keep_licences(session: Session, now: datetime, facts: Facts, picked: set[LicenceKind]) -> None:
    """Those she ticked are there; of those shown as there, the ones she took back are not."""
    business_id = facts.seed["business"]
    for kind in picked:
        licences.keep(session, now, business_id, kind)
    for kind in {LicenceKind(value) for value in facts.seed["has"]} - picked:
        licences.drop(session, business_id, kind)


def _columns(facts: Facts, topic: Topic, answer: Any) -> dict[str, Any]:
    """The business's columns that the answer belongs into."""
    match topic:
        case Topic.RT_RW:
            return {"rt": answer["rt"], "rw": answer["rw"]}
        case Topic.WORKERS:
            return {"workers": answer}
        case Topic.REACH:
            return {"reach": Reach(answer)}
        case Topic.PRODUCT if answer != facts.seed["sells"]:
            return {"product": answer, "sector": infer_sector(answer)}
        case _:
            return {}

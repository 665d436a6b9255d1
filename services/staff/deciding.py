"""Accepting a report and sending it back. Doing it twice, or two officers at once, is harmless: the
second learns who decided what, and sees the report as it is now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Self

from sqlmodel import Session

from domain.dialogs.engine import Facts
from domain.dialogs.sending_back import SENDING_BACK
from domain.messages import Message, Text
from domain.permissions import Action, allowed
from domain.reports.review import Seen
from domain.times.periods import Period
from services import dialogs, outgoing
from services.actors import Actor
from services.dialogs import Touch
from services.reports import sent_back
from services.staff import deciding_texts as texts
from services.staff.checking import FROM_CHECKS, checks
from services.staff.detail import GONE, detail
from services.staff.place import Place
from storage.reports import month_lists, reviews
from storage.reports.month_lists import Reported


@dataclass(frozen=True, slots=True)
class Case:
    """A report an officer decides about: as they saw it, and the screen it was opened from."""

    place: Place
    report_id: int
    seen: Seen
    back: str

    def to_json(self) -> list[Any]:
        """For the seed of a dialog."""
        return [*_strings(self.place), self.report_id, str(self.seen), self.back]

    @classmethod
    def from_json(cls, kept: list[Any]) -> Self:
        """What `to_json` gave."""
        area_code, period, report_id, seen, back = kept
        return cls(Place.parse(area_code, period), report_id, Seen.parse(seen), back)


def _strings(place: Place) -> tuple[str, str]:
    return place.area_code, str(place.period)


def accept(session: Session, actor: Actor, now: datetime, touch: Touch, case: Case) -> None:
    """The officer says that the figure is right; the next one to check takes the message's place."""
    found = _theirs(session, actor, case)
    if found is None or actor.person_id is None:
        _show(session, actor, now, touch, Message(GONE))
    elif reviews.accept(session, now, case.report_id, case.seen, actor.person_id):
        outgoing.toast(session, actor.mailbox, touch.callback_query_id, texts.ACCEPTED)
        _show(session, actor, now, touch, _onward(session, actor, now, case))
    else:
        _too_late(session, actor, now, touch, case)


def ask_why(session: Session, actor: Actor, now: datetime, touch: Touch, case: Case) -> None:
    """The officer wants to send the figure back: asks for the reason, unless it is another by now."""
    found = _theirs(session, actor, case)
    if found is None:
        _show(session, actor, now, touch, Message(GONE))
        return
    report, period = found
    if Seen(report.revenue_rupiah, report.state) != case.seen:
        _too_late(session, actor, now, touch, case)
        return
    seed = {
        "label": report.by.label,
        "owner": report.by.owner,
        "month": str(period),
        "rupiah": report.revenue_rupiah,
        "case": case.to_json(),
    }
    dialogs.begin(session, actor, now, SENDING_BACK, seed=seed)


def reason_given(session: Session, actor: Actor, now: datetime, facts: Facts) -> None:
    """The reason is known: the report goes back, and its owner is told at once."""
    case, reason = Case.from_json(facts.seed["case"]), facts.answers["reason"]
    found = _theirs(session, actor, case)
    if found is None or actor.person_id is None:
        outgoing.say(session, actor.mailbox, now, Message(GONE))
        return
    onward = texts.onward(case.place, case.report_id)
    if reviews.send_back(session, now, case.report_id, case.seen, actor.person_id, reason):
        told_at = sent_back.tell(session, now, *found, reason)
        said = texts.sent_back(found[0].by, now, told_at)
    else:
        said = _who_was_quicker(session, actor, case)
    outgoing.say(session, actor.mailbox, now, Message(said, onward))


def _theirs(session: Session, actor: Actor, case: Case) -> tuple[Reported, Period] | None:
    """The report, if the actor may decide about it; None for strangers' and for what is gone."""
    found = month_lists.one(session, case.report_id)
    if found is None or not allowed(actor.grants, Action.REVIEW_REPORT, found[0].by.area_code):
        return None
    return found


def _onward(session: Session, actor: Actor, now: datetime, case: Case) -> Message:
    if case.back == FROM_CHECKS:
        return checks(session, actor, now, case.place, case.report_id)
    return detail(session, actor, now, case.place, case.report_id, case.back)


def _too_late(session: Session, actor: Actor, now: datetime, touch: Touch, case: Case) -> None:
    """The report is another than the officer saw: says so and shows it as it is."""
    said = _who_was_quicker(session, actor, case)
    outgoing.toast(session, actor.mailbox, touch.callback_query_id, said)
    fresh = detail(session, actor, now, case.place, case.report_id, case.back)
    _show(session, actor, now, touch, fresh)


def _who_was_quicker(session: Session, actor: Actor, case: Case) -> Text:
    found, review = (
        month_lists.one(session, case.report_id),
        reviews.of_report(session, case.report_id),
    )
    if found is None or review is None:
        return GONE
    if found[0].revenue_rupiah != case.seen.revenue_rupiah:
        return texts.CHANGED
    return texts.already(review, by_actor=review.by_person_id == actor.person_id)


def _show(session: Session, actor: Actor, now: datetime, touch: Touch, screen: Message) -> None:
    outgoing.redraw(session, actor.mailbox, now, screen, message_id=touch.message_id)

"""She sends her sales in a photo or a voice note, and staff enter them: kept, queued, and said so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from domain.businesses.business import BusinessState
from domain.dialogs.engine import Answer, Sent
from domain.dialogs.report import REPORT, business_of, period_of, reported
from domain.messages import Button, Inline, Message, Text, Value, _, label
from domain.replies import BURST, FILES, ReplyKind, Subject, Topic
from domain.reports.lines import Line
from domain.times.periods import Period, default_period
from services import dialogs, notices, outgoing
from services.actors import Actor
from services.dialogs import Touch
from services.house import house
from services.incoming import Incoming
from services.promising import in_words, promised
from services.replies.acknowledging import PASSED_ON, confirm
from services.replies.rights import office_name
from services.several import named
from storage import replies
from storage.businesses import businesses
from storage.businesses.businesses import OwnBusiness
from storage.replies import Conversation, Said
from storage.reports import reports

HOLDS_FIGURES = FILES - {ReplyKind.ANIMATION}
IT_IS_MINE = label("🧾 This is my report")
NOT_A_REPORT = label("Not a report")
MYSELF = Button(label("✏️ Enter it myself"), "m:lapor")
TAKEN_CARE_OF = _("Somebody has taken care of it already, {sapaan}.")


@dataclass(frozen=True, slots=True)
class Owed:
    """The report of a month that is not there yet."""

    business: OwnBusiness
    period: Period


def meant(
    session: Session,
    actor: Actor,
    now: datetime,
    owned: list[OwnBusiness],
    answer: Answer,
    line: Line | None,
    subject: Subject,
) -> Owed | None:
    """The report that she sends beyond doubt: asked for it just now, by its caption, or after a reminder."""
    if not owned or not isinstance(answer, Sent) or answer.kind not in HOLDS_FIGURES:
        return None
    asked = dialogs.open_facts(session, actor, now, REPORT)
    if asked is not None and "revenue" not in asked.answers:
        mine = next(b for b in owned if b.id == business_of(asked)["id"])
        return Owed(mine, period_of(asked)) if reported(asked) is None else None
    if line is not None and not line.amount:
        return owed(session, now, owned, line.period)
    month = replies.month_asked(session, subject.nudge_id) if subject.nudge_id else None
    return owed(session, now, owned, month) if month is not None else None


def owed(
    session: Session, now: datetime, owned: list[OwnBusiness], period: Period | None
) -> Owed | None:
    """The first of her businesses that has not reported the month and is not closed; None takes the month
    that is due."""
    for business in (each for each in owned if each.state is not BusinessState.CLOSED):
        month = period or due_month(session, now, business.id)
        if reports.of_month(session, business.id, month) is None:
            return Owed(business, month)
    return None


def due_month(session: Session, now: datetime, business_id: int) -> Period:
    """The month that a report of the business is about today."""
    today = house(session).world(now).today
    before = default_period(today, previous_reported=False)
    is_in = reports.of_month(session, business_id, before) is not None
    return default_period(today, previous_reported=is_in)


def send(
    session: Session, actor: Actor, now: datetime, owes: Owed, sent: Sent, incoming: Incoming
) -> None:
    """Queues what she sent, and says who enters it; a second photo at once goes with the first in silence."""
    assert actor.person_id is not None, "an owner is somebody"
    begun = replies.entry_waiting(session, actor.person_id, owes.business.id, owes.period)
    recent = replies.open_since(session, actor.person_id, [Topic.ENTRY], now - BURST)
    made = promised(session, now, owes.business.area_code)
    said = Said(
        person_id=actor.person_id,
        area_code=owes.business.area_code,
        business_id=owes.business.id,
        chat_id=actor.chat_id,
        message_id=incoming.message_id,
        kind=sent.kind,
        words=sent.words,
        file_id=sent.file_id,
        file_unique_id=sent.file_unique_id,
        period=str(owes.period),
        due_at_utc=made.due_at_utc,
    )
    reply_id = replies.keep(session, now, said, Subject(thread_id=begun, topic=Topic.ENTRY))
    if begun is None:
        notices.tell_office(session, now, owes.business.area_code, Topic.ENTRY)
    if begun is None or begun != recent:
        message = _queued(session, actor, owes, in_words(session, now, made), reply_id)
        message = Message(message.text, message.keyboard, reply_to=incoming.message_id)
        outgoing.say(session, actor.mailbox, now, message, reply_id=reply_id)


def _queued(session: Session, actor: Actor, owes: Owed, usually: Text, reply_id: int) -> Message:
    office = office_name(session, owes.business.area_code)
    kept = _in_good_hands(office, owes.period, usually)
    text = named(session, actor.person_id, owes.business.id, kept)
    not_one = Button(NOT_A_REPORT, f"q:noentry:{reply_id}")
    return Message(text, Inline(((MYSELF, not_one),)))


def _in_good_hands(office: Value, month: Period, usually: Text) -> Text:
    return _(
        "Thank you, {sapaan}. {office} will enter your report for {month} from this, and I will ask you "
        "whether the amount is right. {usually}",
        office=office,
        month=month,
        usually=usually,
    )


def could_be(
    session: Session, now: datetime, owned: list[OwnBusiness], answer: Answer, reply_id: int
) -> tuple[Button, ...]:
    """The button that makes a report of a file she sent; none where she owes nothing."""
    if not isinstance(answer, Sent) or answer.kind not in HOLDS_FIGURES:
        return ()
    if owed(session, now, owned, None) is None:
        return ()
    return (Button(IT_IS_MINE, f"q:entry:{reply_id}"),)


def it_is_a_report(
    session: Session, actor: Actor, now: datetime, touch: Touch, reply_id: int
) -> None:
    """She says that what she sent is her report: it goes to the list of those to enter."""
    found = _hers(session, actor, reply_id)
    owned = businesses.of_owner(session, actor.person_id) if actor.person_id else []
    owes = owed(session, now, owned, None)
    if found is None or owes is None or found.topic is Topic.ENTRY:
        outgoing.toast(session, actor.mailbox, touch.callback_query_id, TAKEN_CARE_OF)
        return
    made = promised(session, now, owes.business.area_code)
    replies.to_enter(
        session,
        found.id,
        business_id=owes.business.id,
        area_code=owes.business.area_code,
        period=owes.period,
        due_at_utc=made.due_at_utc,
    )
    notices.tell_office(session, now, owes.business.area_code, Topic.ENTRY)
    message = _queued(session, actor, owes, in_words(session, now, made), reply_id)
    outgoing.redraw(session, actor.mailbox, now, message, message_id=touch.message_id)


def not_a_report(
    session: Session, actor: Actor, now: datetime, touch: Touch, reply_id: int
) -> None:
    """It is a message like any other: staff read it among the replies."""
    found = _hers(session, actor, reply_id)
    if found is None or found.topic is not Topic.ENTRY:
        outgoing.toast(session, actor.mailbox, touch.callback_query_id, TAKEN_CARE_OF)
        return
    replies.to_read(session, found.id)
    outgoing.unbutton(session, actor.mailbox, now, touch.message_id)
    confirm(session, actor, now, PASSED_ON, reply_id, found.spoken[-1].message_id)


def _hers(session: Session, actor: Actor, reply_id: int) -> Conversation | None:
    """A conversation of her own that still waits for somebody."""
    found = replies.conversation(session, reply_id)
    mine = found is not None and found.person_id == actor.person_id
    return found if found is not None and mine and found.waits else None

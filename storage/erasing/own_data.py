"""What one person's data are, and how all of it is forgotten.

`forget` knows every table with a word about a person. The test beside it fills all of them and then looks
through every column of the database for what she said.
"""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy import delete, select, update
from sqlmodel import Session

from domain.businesses.business import BusinessState
from domain.delivery import Delivery
from storage import dialogs, needs
from storage.catalogue import products
from storage.erasing import catalogue, mentions, where_known
from storage.erasing.messages import forget_chat, forget_in, forget_on_screens
from storage.erasing.names import names_of
from storage.outbox.table import OUTBOX, OWED, UNPURGED
from storage.people import newcomers
from storage.tables import (
    Assisted,
    Business,
    BusinessBreak,
    BusinessMove,
    Consent,
    DialogRow,
    ExtraQuestion,
    Licence,
    Nudge,
    Person,
    Recipient,
    Reply,
    ReplyAnswer,
    Report,
    ReportRevision,
    RoleGrant,
    RsvpAnswer,
    SalesSummary,
    SizeHint,
)


def table(kind: type[Any]) -> Any:
    """The columns of a table class."""
    return kind.__table__.c


def consent_since(session: Session, person_id: int) -> datetime | None:
    """When she gave the consent that holds today; None when she withdrew it or never gave one."""
    consent = table(Consent)
    query = (
        select(consent.given_at_utc)
        .where(consent.person_id == person_id, consent.withdrawn_at_utc.is_(None))
        .order_by(consent.id.desc())
    )
    found: datetime | None = session.execute(query).scalar()
    return found


def has_stopped(session: Session, person_id: int) -> bool:
    """Whether she took part and withdrew from it; False for whoever never agreed to anything, too."""
    consent = table(Consent)
    withdrew = select(consent.id).where(
        consent.person_id == person_id, consent.withdrawn_at_utc.is_not(None)
    )
    ever = session.execute(withdrew.limit(1)).first() is not None
    return ever and consent_since(session, person_id) is None


def phone(session: Session, person_id: int) -> str | None:
    """Her phone number in E.164; None when she gave none."""
    found: str | None = session.execute(
        select(table(Person).phone).where(table(Person).id == person_id)
    ).scalar()
    return found


def pause(session: Session, person_id: int, now: datetime) -> None:
    """She takes no part for now: no reminders, no news, and nothing is asked of her businesses."""
    consent, business = table(Consent), table(Business)
    session.execute(
        update(Consent)
        .where(consent.person_id == person_id, consent.withdrawn_at_utc.is_(None))
        .values(withdrawn_at_utc=now)
    )
    session.execute(
        update(Business)
        .where(business.owner_id == person_id, business.state == BusinessState.OPEN)
        .values(state=BusinessState.PAUSED)
    )
    _withdraw_waiting(session, person_id, now)


def resume(session: Session, person_id: int) -> None:
    """She takes part again; her new consent is kept by storage.people.people.agree."""
    business = table(Business)
    session.execute(
        update(Business)
        .where(business.owner_id == person_id, business.state == BusinessState.PAUSED)
        .values(state=BusinessState.OPEN)
    )


def forget(
    session: Session,
    person_id: int,
    telegram_id: int | None,
    chat_id: int | None,
    now: datetime,
) -> None:
    """Erases everything personal of one person, in every table.

    `telegram_id` and `chat_id` None: she never talked to the bot, an officer registered her.
    The person's row stays without a name as what announcements and decisions of the past point to;
    her businesses, reports, needs, replies, consents and dialogs are gone.
    """
    _withdraw_waiting(session, person_id, now)
    owned = select(table(Business).id).where(table(Business).owner_id == person_id)
    reported = select(table(Report).id).where(table(Report).business_id.in_(owned))
    _forget_officers_dialogs(session, person_id, reported)
    names = names_of(session, person_id) | products.names_of(session, person_id)
    forget_on_screens(session, where_known.areas_of(session, person_id), names)
    forget_in(session, mentions.chats_of(person_id), names)
    mentions.forget(session, person_id, chat_id)
    catalogue.forget(session, person_id, telegram_id, names, now)
    session.execute(delete(ReportRevision).where(table(ReportRevision).report_id.in_(reported)))
    needs.forget(session, owned)
    for of_business in (Assisted, SalesSummary, SizeHint, ExtraQuestion, Licence, Report):
        session.execute(delete(of_business).where(table(of_business).business_id.in_(owned)))
    _forget_shown_replies(session, person_id)
    for kind in (ReplyAnswer, Reply, Nudge, RsvpAnswer, Recipient, Consent, RoleGrant):
        session.execute(delete(kind).where(table(kind).person_id == person_id))
    for change in (BusinessMove, BusinessBreak):
        session.execute(delete(change).where(table(change).business_id.in_(owned)))
    session.execute(delete(Business).where(table(Business).owner_id == person_id))
    if telegram_id is not None and chat_id is not None:
        _forget_talk(session, telegram_id, chat_id)
    session.execute(update(Person).where(table(Person).id == person_id).values(**_NOBODY))


def _forget_talk(session: Session, telegram_id: int, chat_id: int) -> None:
    """Her chat with the bot, and where she stood in it."""
    session.execute(delete(DialogRow).where(table(DialogRow).telegram_id == telegram_id))
    forget_chat(session, chat_id)
    newcomers.forget(session, telegram_id)


def _forget_officers_dialogs(session: Session, person_id: int, reported: Any) -> None:
    """What officers were about to answer her, or to send back to her, quotes her."""
    reports = set(session.scalars(reported))
    said = set(session.scalars(select(table(Reply).id).where(table(Reply).person_id == person_id)))
    dialogs.drop_about(session, "sending_back", lambda seed: seed["case"][2] in reports)
    dialogs.drop_about(session, "answering", lambda seed: seed["reply"] in said)
    dialogs.drop_about(session, "report_entry", lambda seed: seed["owner_id"] == person_id)
    dialogs.drop_about(session, "likeness", partial(_names, person_id))
    owned = select(table(Business).id).where(table(Business).owner_id == person_id)
    hers = set(session.scalars(owned))
    dialogs.drop_about(session, "correcting", lambda seed: seed["owner_id"] == person_id)
    dialogs.drop_about(session, "claiming", lambda seed: seed["business"] in hers)


def _names(person_id: int, seed: dict[str, Any]) -> bool:
    """Whether an officer is being asked if somebody else is her."""
    return any(each["owner_id"] == person_id for each in seed["likely"])


_NOBODY = {
    "telegram_id": None,
    "chat_id": None,
    "first_name": "",
    "sapaan": None,
    "name": None,
    "phone": None,
}


def _forget_shown_replies(session: Session, person_id: int) -> None:
    """What officers were shown of her words."""
    said = select(table(Reply).id).where(table(Reply).person_id == person_id)
    session.execute(update(OUTBOX).where(OUTBOX.c.reply_id.in_(said), UNPURGED).values(body=None))


def _withdraw_waiting(session: Session, person_id: int, now: datetime) -> None:
    """What waits to be sent to her unasked is not sent any more."""
    session.execute(
        update(OUTBOX)
        .where(OUTBOX.c.person_id == person_id, OWED)
        .values(state=Delivery.CANCELLED, settled_at_utc=now)
    )

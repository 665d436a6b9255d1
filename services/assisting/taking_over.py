"""What she says at first contact is done: hers from now on, somebody else's card, or erased. The officer who
registered her is told each time, so that a card in the wrong hands does not stay unseen."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlmodel import Session

from domain.businesses.assisted import STAFF_TOLD
from domain.dialogs.registration import REGISTRATION
from domain.messages import Message, RemoveKeys, Text
from domain.people.consent import CONSENT_VERSION
from domain.permissions import Action, allowed
from services import actors, dialogs, menu, outgoing, registration
from services.actors import Actor
from services.assisting import claiming_texts as texts
from services.contacts import mailbox_of
from services.places import place_of
from storage.businesses import assisted, taking_over
from storage.businesses.assisted import Claimable
from storage.erasing import messages as forgotten_messages
from storage.erasing import own_data
from storage.erasing.names import names_of
from storage.people import grants, people
from storage.reports import reports


def agree(
    session: Session, actor: Actor, now: datetime, found: Claimable, proof: dict[str, Any]
) -> None:
    """Her consent, and the business is hers; a registration she had begun has come to its end."""
    person_id = actor.person_id or found.owner_id
    assisted.claim(session, found.business_id, now)
    if actor.person_id is None:
        taking_over.begin_to_talk(
            session,
            found.owner_id,
            telegram_id=actor.telegram_id,
            chat_id=actor.chat_id,
            first_name=actor.first_name,
        )
    else:
        taking_over.hand_over(session, found.business_id, person_id)
    if "phone" in proof:  # Telegram vouches for it, whatever number stood there
        people.set_phone(session, person_id, proof["phone"])
    people.agree(session, person_id, CONSENT_VERSION, now)
    own_data.resume(session, person_id)
    dialogs.forget(session, actor, REGISTRATION)
    actor = actors.reload(session, actor)
    entered = len(reports.of_businesses(session, [found.business_id]))
    keyboard = texts.with_reports(menu.owner(), entered)
    outgoing.say(session, actor.mailbox, now, Message(texts.yours(found.label), keyboard))
    account = actor.first_name or "Telegram"
    _tell_the_office(session, now, found, texts.took_over(found.owner, found.label, account))


def not_me(
    session: Session, actor: Actor, now: datetime, found: Claimable, proof: dict[str, Any]
) -> None:
    """The card, or the number, proves nothing any more. Who was registering goes on, with that number."""
    outgoing.say(session, actor.mailbox, now, Message(texts.NOT_YOURS_THEN))
    if "card" in proof:
        assisted.spend_card(session, found.business_id)
        _tell(session, now, found, texts.reached_another(found.owner, found.label))
        return
    assisted.distrust_phone(session, found.business_id)
    _tell(session, now, found, texts.number_of_another(found.owner, found.label))
    if dialogs.tell(session, actor, now, REGISTRATION, phone=found.phone):
        registration.open_registration(session, actor, now)


def decline(session: Session, actor: Actor, now: datetime, found: Claimable) -> None:
    """She does not agree: nothing of her stays, nor what this chat was shown of her."""
    names = names_of(session, found.owner_id)
    own_data.forget(session, found.owner_id, None, None, now)
    forgotten_messages.forget_shown(session, actor.chat_id, names)
    outgoing.say(session, actor.mailbox, now, Message(texts.ERASED, RemoveKeys()))
    _tell(session, now, found, texts.declined(place_of(session, found.area_code)))


def keep(session: Session, actor: Actor, now: datetime) -> None:
    """She thought better of erasing: all is as before, her card too."""
    outgoing.say(session, actor.mailbox, now, Message(texts.KEPT))


def _tell(session: Session, now: datetime, found: Claimable, text: Text) -> None:
    """The officer who registered her, and whoever made the card."""
    for officer in {found.entered_by_id, found.card_made_by} - {None}:
        mailbox = mailbox_of(session, officer) if officer is not None else None
        if mailbox is not None:
            outgoing.news(session, mailbox, now, Message(text))


def _tell_the_office(session: Session, now: datetime, found: Claimable, text: Text) -> None:
    """Beside those officers the staff of her kelurahan, who can take it back from a wrong account."""
    staff = grants.staff_of(session, found.area_code, limit=STAFF_TOLD)
    for officer in {*staff, found.entered_by_id, found.card_made_by} - {None}:
        mailbox = mailbox_of(session, officer) if officer is not None else None
        if officer is None or mailbox is None:
            continue
        rights = grants.of_person(session, officer)
        may = allowed(rights, Action.ERASE_FOR_OWNER, found.area_code)
        keyboard = texts.wrong_person(found.business_id) if may else None
        outgoing.news(session, mailbox, now, Message(text, keyboard))

"""Telling somebody who is not the one acting: their mailbox, by the id of the person."""

from __future__ import annotations

from sqlmodel import Session

from domain.messages import Addressee
from services.house import house
from services.outgoing import Mailbox
from storage.people import contacts


def mailbox_of(session: Session, person_id: int) -> Mailbox | None:
    """The private chat of a person, addressed as they chose.

    None when there is no use in writing: never talked to the bot, blocked it, or was erased.
    """
    contact = contacts.by_id(session, person_id)
    if contact is None or contact.chat_id is None or contact.blocked:
        return None
    zone = house(session).zone.key
    addressee = Addressee(contact.language, contact.sapaan, contact.name or None, zone)
    return Mailbox(contact.chat_id, contact.person_id, addressee)

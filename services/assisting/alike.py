"""Somebody registers herself whom an officer had registered before: nothing is shown to her, who has proved
nothing, but staff hear of it, so that one business is not counted as two."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.businesses.assisted import COMPARED, STAFF_TOLD
from domain.businesses.namesakes import Entry, may_be_same
from domain.messages import Button, Inline, Message
from domain.times.periods import default_period
from services import outgoing
from services.assisting import texts
from services.contacts import mailbox_of
from services.house import house
from services.staff.place import Place
from storage.businesses import assisted
from storage.people import grants


def tell_staff(session: Session, now: datetime, area_code: str, new: Entry, owner: str) -> None:
    """Says to the staff of the kelurahan whom the newcomer may be; nothing where there is nobody like her."""
    off = assisted.entries(session, area_code, COMPARED, off_the_bot=True)
    alike = next((id_ for id_, entry in off if may_be_same(new, entry)), None)
    if alike is None:
        return
    (found,) = assisted.neighbours(session, [alike])
    today = house(session).world(now).today
    place = Place(area_code, default_period(today, previous_reported=False))
    page = Button(texts.OPEN_PAGE, place.data("own", found.business_id, 0))
    message = Message(texts.alike(owner, new.product, found.owner, found.label), Inline(((page,),)))
    for officer in grants.staff_of(session, area_code, limit=STAFF_TOLD):
        mailbox = mailbox_of(session, officer)
        if mailbox is not None:
            outgoing.news(session, mailbox, now, message)

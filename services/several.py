"""Which business a message is about, for an owner of several: every word about one of them names it."""

from __future__ import annotations

from sqlmodel import Session

from domain.businesses.texts import about
from domain.messages import Text
from storage.businesses import businesses


def named(session: Session, owner_id: int | None, business_id: int, text: Text) -> Text:
    """The text below the name of the business; as it is for an owner of one."""
    owned = businesses.of_owner(session, owner_id) if owner_id is not None else []
    names = {business.id: business.label for business in owned}
    return about(names.get(business_id) if len(owned) > 1 else None, text)

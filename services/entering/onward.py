"""Where an officer goes once a report is entered: to the next one, so that a morning of visits flows."""

from __future__ import annotations

from sqlmodel import Session

from domain.messages import Button, Inline, _, label
from domain.replies import Topic
from domain.times.periods import Period
from domain.words.cleaning import shortened
from services.house import house
from services.replies.listing import HOME
from services.replies.topics import list_data
from services.staff.place import Place
from storage.businesses.businesses import Known
from storage.reports import month_lists

MORE = label("✍️ More to enter")
NOT_YET_IN = label("📋 Not yet in")
_ON_A_BUTTON = 17
"""Characters of a name behind the arrow."""


def onward(session: Session, known: Known, period: Period, entry: int | None) -> Inline:
    """After what she sent, the list of what others sent; after a visit, who is next in the month."""
    if entry is not None:
        return Inline(((Button(MORE, list_data(Topic.ENTRY, 0)), *HOME),))
    place = Place(known.business.area_code, period)
    following = month_lists.next_not_reported(
        session, place.area_code, period, house(session).zone, after=known.business.id
    )
    if following is None:
        return Inline((HOME,))
    to_her = Button(
        _("▶️ {owner}", owner=shortened(following.owner, _ON_A_BUTTON)),
        place.data("own", following.business_id, 0),
    )
    return Inline(((to_her,), (Button(NOT_YET_IN, place.data("miss", 0)), *HOME)))

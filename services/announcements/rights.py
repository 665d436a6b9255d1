"""Who may see and steer an announcement: a draft its author, a sent one whoever may announce there."""

from __future__ import annotations

from sqlmodel import Session

from domain.announcements.announcement import AnnouncementState
from domain.areas.codes import contains
from domain.messages import _
from domain.permissions import Action, allowed, scopes
from services import outgoing
from services.actors import Actor
from services.dialogs import Touch
from services.house import house
from storage.announcements import announcements
from storage.announcements.announcements import Announcement

NOT_YOURS = _("Only officials of that area can do this, {sapaan}.")
ONLY_OFFICIALS = _(
    "Announcements are sent by officials of the kecamatan and the dinas, {sapaan}. What you write here "
    "reaches the officers of the kelurahan."
)

_UNSENT = (AnnouncementState.DRAFT, AnnouncementState.DISCARDED)


def own_scopes(session: Session, actor: Actor) -> tuple[str, ...]:
    """Where in the served area the actor may announce; empty: nowhere. A province's official may in
    all of the served city."""
    served = house(session).areas.served.code
    granted = scopes(actor.grants, Action.BROADCAST)
    inside = (served if contains(code, served) else code for code in granted)
    return tuple(dict.fromkeys(code for code in inside if contains(served, code)))


def steered(session: Session, actor: Actor, announcement_id: int) -> Announcement | None:
    """The announcement, if the actor may see and steer it."""
    found = announcements.by_id(session, announcement_id)
    if found is None or not allowed(actor.grants, Action.BROADCAST, found.draft.area_code):
        return None
    mine = found.author_id == actor.person_id
    return found if mine or found.state not in _UNSENT else None


def refuse(session: Session, actor: Actor, touch: Touch) -> None:
    """Says kindly that this button is not theirs (any more)."""
    outgoing.toast(session, actor.mailbox, touch.callback_query_id, NOT_YOURS)

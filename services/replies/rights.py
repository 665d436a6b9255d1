"""Who may read and answer a conversation, and for which office an officer speaks."""

from __future__ import annotations

from sqlmodel import Session

from domain.areas.codes import contains
from domain.areas.texts import office
from domain.messages import Value
from domain.permissions import Action, allowed, scopes
from services.actors import Actor
from services.house import house
from storage.businesses.businesses import OwnBusiness
from storage.replies import Conversation


def may_read(actor: Actor, about: Conversation) -> bool:
    """Whoever sees the area, and the author of the announcement it answers."""
    return _is_author(actor, about) or allowed(actor.grants, Action.VIEW_AREA, about.area_code)


def may_answer(actor: Actor, about: Conversation) -> bool:
    """Those whose work it is in the area, and the author of the announcement it answers."""
    return _is_author(actor, about) or allowed(actor.grants, Action.ANSWER_REPLY, about.area_code)


def _is_author(actor: Actor, about: Conversation) -> bool:
    """Whoever may announce nothing any more is no author, either."""
    wrote = about.author_id is not None and about.author_id == actor.person_id
    return wrote and bool(scopes(actor.grants, Action.BROADCAST))


def area_of_owner(session: Session, owned: list[OwnBusiness], known: str | None = None) -> str:
    """Where somebody's words go: her kelurahan; whoever has no business (an officer, too) writes to those of
    the whole city, unless the area is `known`."""
    if owned:
        return owned[0].area_code
    return known or house(session).areas.served.code


def office_of(session: Session, actor: Actor, area_code: str) -> str:
    """The area an officer speaks for: the nearest of theirs around this one, else the first of theirs."""
    theirs = [grant.area_code for grant in actor.grants]
    around = [code for code in theirs if contains(code, area_code)]
    return max(around, key=len) if around else [*theirs, house(session).areas.served.code][0]


def office_name(session: Session, code: str) -> Value:
    """Who speaks for the area."""
    return office(house(session).areas, code)

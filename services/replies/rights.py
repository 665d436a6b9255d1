"""Who may read and answer a conversation, and for which office an officer speaks."""

from __future__ import annotations

from sqlmodel import Session

from domain.areas.codes import Level, contains, level_of
from domain.messages import Value, _
from domain.permissions import Action, allowed, scopes
from services.actors import Actor
from services.house import house
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


def office_of(session: Session, actor: Actor, area_code: str) -> str:
    """The area an officer speaks for: the nearest of theirs around this one, else the first of theirs."""
    theirs = [grant.area_code for grant in actor.grants]
    around = [code for code in theirs if contains(code, area_code)]
    return max(around, key=len) if around else [*theirs, house(session).areas.served.code][0]


def office_name(session: Session, code: str) -> Value:
    """Kelurahan Kedung Baruk, Kecamatan Rungkut, Kota Surabaya."""
    area = house(session).areas.get(code)
    name = area.name if area is not None else code
    match level_of(code):
        case Level.KELURAHAN if area is not None and area.is_desa:
            return _("Desa {name}", name=name)
        case Level.KELURAHAN:
            return _("Kelurahan {name}", name=name)
        case Level.KECAMATAN:
            return _("Kecamatan {name}", name=name)
        case _:
            return name

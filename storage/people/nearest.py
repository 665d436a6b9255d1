"""Whose work it is where a kelurahan has no officer: those of the nearest area around it who may do it.

Counted are officers who can be written to; whoever blocked the bot looks after nobody.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, func, select
from sqlmodel import Session

from domain.areas.codes import lineage
from domain.permissions import Action, holders
from storage.figures.whereabouts import in_area
from storage.tables import Person, RoleGrant

_G: Any = RoleGrant.__table__.c  # type: ignore[attr-defined]
_P: Any = Person.__table__.c  # type: ignore[attr-defined]


def officers(session: Session, area_code: str, action: Action, *, limit: int) -> list[int]:
    """Those whose work it is in this area, by id: of the area itself, else of the nearest one around it."""
    found = session.execute(
        _within_reach(action, _G.area_code, _G.person_id)
        .where(_G.area_code.in_(lineage(area_code)))
        .order_by(func.length(_G.area_code).desc(), _G.person_id)
        .limit(limit)
    ).all()
    return [row.person_id for row in found if row.area_code == found[0].area_code]


def tended_inside(session: Session, code: str, action: Action) -> frozenset[str]:
    """The areas inside this one that have an officer of their own for the action."""
    inside = _within_reach(action, _G.area_code).where(
        in_area(_G.area_code, code), _G.area_code != code
    )
    return frozenset(session.scalars(inside.distinct()))


def _within_reach(action: Action, *columns: Any) -> Select[*tuple[Any, ...]]:
    return (
        select(*columns)
        .join_from(RoleGrant, Person, _P.id == _G.person_id)
        .where(
            _G.role.in_(holders(action)),
            _G.revoked_at_utc.is_(None),
            _P.chat_id.is_not(None),
            _P.unreachable_since_utc.is_(None),
        )
    )

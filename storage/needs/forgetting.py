"""Erasing what became of the needs of businesses that are erased."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, delete, select
from sqlmodel import Session

from storage import dialogs
from storage.tables import Need, NeedChange

_NEED = Need.__table__.c  # type: ignore[attr-defined]
_CHANGE = NeedChange.__table__.c  # type: ignore[attr-defined]


def forget(session: Session, business_ids: Select[*tuple[Any, ...]]) -> None:
    """Erases the needs of these businesses, every step, and what officers were about to say of them."""
    asked = select(_NEED.id).where(_NEED.business_id.in_(business_ids))
    theirs = set(session.scalars(asked))
    dialogs.drop_about(session, "handling", lambda seed: seed["step"][2] in theirs)
    session.execute(delete(NeedChange).where(_CHANGE.need_id.in_(asked)))
    session.execute(delete(Need).where(_NEED.business_id.in_(business_ids)))

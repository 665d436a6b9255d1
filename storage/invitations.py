"""Invitations to staff, as rows: made, found by the hash of their token, used once."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select, update
from sqlmodel import Session

from domain.invitations import GOOD_FOR, Invitation
from domain.permissions import Role
from storage.tables import StaffInvitation

_I = StaffInvitation.__table__.c  # type: ignore[attr-defined]
_COLUMNS = (
    _I.id, _I.role, _I.area_code, _I.made_by, _I.made_at_utc, _I.expires_at_utc, _I.used_by,
)  # fmt: skip


def make(
    session: Session,
    now: datetime,
    *,
    token_hash: str,
    role: Role,
    area_code: str,
    by: int | None,
) -> Invitation:
    """A new invitation, good for a week."""
    row = StaffInvitation(
        token_hash=token_hash,
        role=role,
        area_code=area_code,
        made_at_utc=now,
        made_by=by,
        expires_at_utc=now + GOOD_FOR,
    )
    session.add(row)
    session.flush()
    assert row.id is not None
    return Invitation(row.id, role, area_code, by, now, row.expires_at_utc, None)


def by_hash(session: Session, token_hash: str) -> Invitation | None:
    """The invitation with this token; None for unknown ones."""
    row = session.execute(select(*_COLUMNS).where(_I.token_hash == token_hash)).first()
    return Invitation(*row) if row is not None else None


def use(session: Session, now: datetime, invitation_id: int, by: int) -> bool:
    """Uses it up. False when somebody else was quicker, or its week is over."""
    used = session.connection().execute(
        update(StaffInvitation)
        .where(_I.id == invitation_id, _I.used_at_utc.is_(None), _I.expires_at_utc > now)
        .values(used_at_utc=now, used_by=by)
    )
    return used.rowcount == 1

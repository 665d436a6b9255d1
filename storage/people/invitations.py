"""Invitations to staff, as rows: made, found by the hash of their token, used once."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select, update
from sqlmodel import Session

from domain.people.invitations import GOOD_FOR, Invitation
from domain.permissions import Role
from storage.tables import StaffInvitation

_I = StaffInvitation.__table__.c  # type: ignore[attr-defined]
_COLUMNS = (
    _I.id, _I.role, _I.area_code, _I.made_by, _I.made_at_utc, _I.expires_at_utc, _I.used_by,
)  # fmt: skip


class NotOpen(Exception):
    """An invitation that cannot be used (any more); the caller looks at it before using it."""


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


def made_since(session: Session, since: datetime, *, role: Role, area_code: str, by: int) -> bool:
    """Whether this person made such an invitation since then: a second tap on the same button."""
    query = select(_I.id).where(
        _I.made_by == by, _I.role == role, _I.area_code == area_code, _I.made_at_utc > since
    )
    return session.execute(query).first() is not None


def by_hash(session: Session, token_hash: str) -> Invitation | None:
    """The invitation with this token, locked until the end; None for unknown ones."""
    query = select(*_COLUMNS).where(_I.token_hash == token_hash).with_for_update()
    row = session.execute(query).first()
    return Invitation(*row) if row is not None else None


def use(session: Session, now: datetime, invitation_id: int, by: int) -> None:
    """Uses it up. Raises NotOpen for one that was used before, or whose week is over."""
    used = session.connection().execute(
        update(StaffInvitation)
        .where(_I.id == invitation_id, _I.used_at_utc.is_(None), _I.expires_at_utc > now)
        .values(used_at_utc=now, used_by=by)
    )
    if used.rowcount != 1:
        raise NotOpen(invitation_id)

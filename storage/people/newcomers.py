"""The language of somebody who has not agreed to anything yet: nothing else is kept of them."""

from __future__ import annotations

from sqlalchemy import bindparam, delete, insert, select
from sqlmodel import Session

from storage.hot import run
from storage.tables import Newcomer

_N = Newcomer.__table__  # type: ignore[attr-defined]
_THIS = _N.c.telegram_id == bindparam("newcomer")
_LANGUAGE = select(_N.c.language).where(_THIS)
_FORGET = delete(_N).where(_THIS)
_PUT = insert(_N)


def language(session: Session, telegram_id: int) -> str | None:
    """The tag of the language they chose; None when they chose none."""
    row = run(session, _LANGUAGE, newcomer=telegram_id).first()
    return row.language if row is not None else None


def speak(session: Session, telegram_id: int, tag: str) -> None:
    """The bot speaks this language to them, until they become a person (storage.people.people.create)."""
    forget(session, telegram_id)
    run(session, _PUT, telegram_id=telegram_id, language=tag)


def forget(session: Session, telegram_id: int) -> None:
    """Nothing is kept of them any more."""
    run(session, _FORGET, newcomer=telegram_id)

"""Which processes are alive, so that what a dead one left in hand is taken up at once.

On PostgreSQL a process holds a session-level advisory lock on its number for as long as it lives
(storage/seats/postgres.py takes it); the server lets go of it the moment the process is gone, however
it went. On SQLite one process works at a time, so whoever asks is alone.
"""

import secrets
from typing import Final

from sqlalchemy import text
from sqlmodel import Session

CLASS: Final = 0x4B55  # "KU": keeps our advisory locks apart from anybody else's in this database

_ALIVE = text(
    "SELECT objid FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 2"
    " AND classid = :ours"
    " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
).bindparams(ours=CLASS)


def new_name() -> str:
    """A name for this process in claims: a random number that fits PostgreSQL's advisory locks."""
    return str(secrets.randbelow(2**31))


def alive(session: Session, me: str) -> list[str]:
    """The names of the processes that live, `me` included."""
    if session.get_bind().dialect.name == "sqlite":
        return [me]
    return [me, *(str(number) for number in session.connection().execute(_ALIVE).scalars())]

"""Hints about a business's size class: given once a year, also when two phones report at once."""

from datetime import datetime
from typing import Any, Final

from sqlalchemy import bindparam
from sqlalchemy.dialects.postgresql import insert as postgres_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlmodel import Session, SQLModel

import storage.tables  # noqa: F401  # fills the metadata
from domain.businesses.size_classes import ONCE_IN, Hint
from storage.hot import is_postgres, run

_TABLE: Final = SQLModel.metadata.tables["size_hint"]
_C: Final = _TABLE.c


def _put(insert: Any) -> Any:
    into = insert(_TABLE).values(
        business_id=bindparam("business"), hint=bindparam("said"), told_at_utc=bindparam("now")
    )
    long_ago = _C.told_at_utc <= bindparam("year_ago", type_=_C.told_at_utc.type)
    anew = {"told_at_utc": into.excluded.told_at_utc}
    key = (_C.business_id, _C.hint)
    return into.on_conflict_do_update(index_elements=key, set_=anew, where=long_ago).returning(
        _C.hint
    )


_PUT_SQLITE: Final = _put(sqlite_insert)
_PUT_POSTGRES: Final = _put(postgres_insert)


def claim(session: Session, now: datetime, business_id: int, hint: Hint) -> bool:
    """Notes that the hint is given now; False when it was given within a year."""
    put = _PUT_POSTGRES if is_postgres(session) else _PUT_SQLITE
    values = {"business": business_id, "said": str(hint), "now": now, "year_ago": now - ONCE_IN}
    return run(session, put, **values).first() is not None

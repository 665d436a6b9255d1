"""Edits that a newer call about the same message has made pointless.

One process holds its edits in order (`gateway.sender.edits`). What another left when it died may be older
than what was said since: sent now, it would put yesterday's words in the place of today's.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from sqlalchemy import and_, exists, or_, select
from sqlmodel import Session

from domain.delivery import REPLACES
from storage.outbox.table import OUTBOX

_NEWER: Final = OUTBOX.alias("newer")
_SAME_MESSAGE: Final = or_(
    _NEWER.c.edits_id == OUTBOX.c.edits_id, _NEWER.c.message_id == OUTBOX.c.message_id
)
_MAKES_POINTLESS: Final = or_(
    *(
        and_(_NEWER.c.method == newer, OUTBOX.c.method.in_(older))
        for newer, older in REPLACES.items()
    )
)


def replaced(session: Session, edits: Collection[int]) -> frozenset[int]:
    """Those of these rows after which their message was edited or deleted anew.

    Looks through what was said since the oldest of them: seconds, for rows of a process that just died.
    """
    if not edits:
        return frozenset()
    newer = exists().where(
        _NEWER.c.id > OUTBOX.c.id,
        _NEWER.c.chat_id == OUTBOX.c.chat_id,
        _SAME_MESSAGE,
        _MAKES_POINTLESS,
    )
    return frozenset(session.scalars(select(OUTBOX.c.id).where(OUTBOX.c.id.in_(edits), newer)))

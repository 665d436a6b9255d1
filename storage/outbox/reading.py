"""From the columns of an outbox row to the values its sender holds."""

from types import MappingProxyType
from typing import Any

from sqlalchemy import Row, Select, func, select

from domain import message_json
from domain.messages import Addressee
from storage.outbox.table import OUTBOX, PERSON
from storage.outbox.waiting import NOBODY_IN_PARTICULAR, Body, Waiting, body_value

UNREADABLE: Body = MappingProxyType({})
"""The body of a row written by a release whose values we no longer know."""

_NEEDED = (
    OUTBOX.c.id,
    OUTBOX.c.lane,
    OUTBOX.c.method,
    OUTBOX.c.chat_id,
    OUTBOX.c.body,
    OUTBOX.c.addressee,
    OUTBOX.c.person_id,
    OUTBOX.c.edits_id,
    OUTBOX.c.message_id,
    OUTBOX.c.announcement_id,
    OUTBOX.c.nudge_id,
    OUTBOX.c.reply_id,
    OUTBOX.c.attempts,
    OUTBOX.c.held_since_utc,
    PERSON.c.unreachable_since_utc,
    PERSON.c.language,
    PERSON.c.sapaan,
    func.coalesce(PERSON.c.name, func.nullif(PERSON.c.first_name, "")).label("name"),
)


def rows() -> Select[Any]:
    """Rows with what their addressee and their hold depend on."""
    return select(*_NEEDED).outerjoin_from(OUTBOX, PERSON, PERSON.c.id == OUTBOX.c.person_id)


def waiting(row: Row[Any], zone: str) -> Waiting:
    """The values of a row of `rows`; `zone` is the addressee's where none is stored."""
    body, addressee = _words(row, zone)
    return Waiting(
        id=row.id,
        lane=row.lane,
        method=row.method,
        chat_id=row.chat_id,
        body=body,
        addressee=addressee,
        person_id=row.person_id,
        edits_id=row.edits_id,
        message_id=row.message_id,
        announcement_id=row.announcement_id,
        nudge_id=row.nudge_id,
        reply_id=row.reply_id,
        attempts=row.attempts,
    )


def _words(row: Row[Any], zone: str) -> tuple[Body | None, Addressee]:
    try:
        return body_value(row.body), _addressee(row, zone)
    except (ValueError, KeyError, TypeError):
        return UNREADABLE, NOBODY_IN_PARTICULAR


def _addressee(row: Row[Any], zone: str) -> Addressee:
    if row.addressee:
        stored: Addressee = message_json.loads(row.addressee)
        return stored
    return Addressee(row.language or "id", row.sapaan, row.name, zone)

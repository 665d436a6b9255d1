"""The tables of the outbox for SQLAlchemy Core: the hot path takes no detour through the ORM."""

from typing import Final

from sqlalchemy import ColumnElement, literal_column, or_
from sqlmodel import SQLModel

import storage.tables  # noqa: F401  # declares the tables
from domain.delivery import Delivery, Lane

_TABLES = SQLModel.metadata.tables

OUTBOX: Final = _TABLES["outbox"]
PERSON: Final = _TABLES["person"]
DIALOG: Final = _TABLES["dialog"]
ANNOUNCEMENT: Final = _TABLES["announcement"]
RECIPIENT: Final = _TABLES["recipient"]
NUDGE: Final = _TABLES["nudge"]


def state_is(*states: Delivery) -> ColumnElement[bool]:
    """The row's state, with the values written out.

    Neither SQLite nor a prepared statement of PostgreSQL uses a partial index for a bound value.
    """
    return OUTBOX.c.state.in_([literal_column(f"'{state.value}'") for state in states])


def lane_is(*lanes: Lane) -> ColumnElement[bool]:
    """The row's lane, with the values written out."""
    return OUTBOX.c.lane.in_([literal_column(f"'{lane.value}'") for lane in lanes])


OWED: Final = state_is(Delivery.QUEUED, Delivery.RETRY)
IN_FLIGHT: Final = OUTBOX.c.state == literal_column("'sending'")
UNPURGED: Final = or_(OUTBOX.c.body.is_not(None), lane_is(Lane.EDIT))
"""Rows that may still hold words: as the partial index says it."""

"""Column types that mean the same on SQLite and on PostgreSQL."""

from enum import StrEnum

from sqlalchemy import JSON, BigInteger, Enum, Integer, String
from sqlalchemy.dialects.postgresql import JSONB

BigId = BigInteger().with_variant(Integer, "sqlite")
"""A 64-bit key that SQLite still counts by itself (only INTEGER PRIMARY KEY does)."""

Json = JSON().with_variant(JSONB(), "postgresql")
"""Reassign, never mutate: changes inside the value are not seen."""

AreaCodeText = String().with_variant(String(collation="C"), "postgresql")
"""An area code compared byte by byte, so that a range of codes is an area and what lies in it."""


def enum_type(kind: type[StrEnum]) -> Enum:
    """The enum stored as its values in plain text, so that a new member needs no migration."""
    return Enum(
        kind,
        native_enum=False,
        create_constraint=False,
        length=24,
        values_callable=lambda members: [m.value for m in members],
    )

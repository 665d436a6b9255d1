"""Where a database stands among the migrations, found out without Alembic (9 MB and 0.2 s of a start)."""

from collections import defaultdict
from pathlib import Path

from sqlalchemy import Connection, inspect, text
from sqlmodel import SQLModel

import storage.tables  # noqa: F401  # the metadata knows all tables

VERSIONS = Path(__file__).parent / "migrations" / "versions"
_STANDS_AT = text("SELECT version_num FROM alembic_version")
_WRITES_NOTHING = text("DELETE FROM alembic_version WHERE 1 = 0")
_COLUMNS = {
    "sqlite": text(
        'SELECT t.name, c.name, c."notnull" AND c.dflt_value IS NULL AND NOT c.pk'
        " FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table'"
    ),
    "postgresql": text(
        "SELECT table_name, column_name,"
        " is_nullable = 'NO' AND column_default IS NULL AND is_identity = 'NO'"
        " FROM information_schema.columns WHERE table_schema = current_schema()"
    ),
}
"""Table, column, and whether each row must be given a value for it."""


def newest() -> str:
    """The last revision of this program: its scripts are numbered, `0001_…py` first."""
    return max(script.name.partition("_")[0] for script in VERSIONS.glob("[0-9]*.py"))


def is_newest(connection: Connection) -> bool:
    """Whether every migration has run. An empty database has none."""
    if not inspect(connection).has_table("alembic_version"):
        return False
    return str(connection.scalar(_STANDS_AT)) == newest()


def try_to_write(connection: Connection) -> None:
    """Raises DBAPIError where nothing can be written: a read-only SQLite file takes a BEGIN IMMEDIATE as a
    plain one, and stays read-only for whoever opened it so."""
    connection.execute(_WRITES_NOTHING)


def strange(connection: Connection) -> str | None:
    """What this program would stumble over in a database at its newest revision; None when nothing.

    Until the first release the first migration is written anew, so that a database of last week stands at
    the same number with other tables. Names are compared and no more.
    """
    found: defaultdict[str, dict[str, bool]] = defaultdict(dict)
    for table, column, must_be_given in connection.execute(_COLUMNS[connection.dialect.name]):
        found[table][column] = bool(must_be_given)
    for name, known in SQLModel.metadata.tables.items():
        if name not in found:
            return f"no table {name}"
        if missing := known.columns.keys() - found[name].keys():
            return f"no {min(missing)} in {name}"
        for column, must_be_given in found[name].items():
            if must_be_given and column not in known.columns:
                return f"a {column} in {name}"
    return None

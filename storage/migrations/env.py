"""How Alembic runs here: on the connection it is handed, in batch mode for SQLite.

There is no alembic.ini; `storage/migrate.py` calls Alembic from code.
"""

from collections.abc import Iterator
from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from alembic.operations.ops import MigrationScript
from sqlalchemy import JSON, Connection, Enum, TextClause, text
from sqlalchemy.dialects import postgresql
from sqlmodel import SQLModel, UTCDateTime
from sqlmodel.sql.sqltypes import AutoString

import storage.tables  # noqa: F401  # the metadata knows all tables


def as_written(kind: str, item: Any, _autogen: AutogenContext) -> str | Literal[False]:
    """How a type stands in a script: plain SQLAlchemy, so that old scripts outlive our own classes.

    Enums are plain text: a new member needs no migration, and no CHECK stands in it.
    """
    if kind != "type":
        return False
    match item:
        case Enum():
            return f"sa.String(length={item.length})"
        case AutoString():
            return "sa.String()"
        case UTCDateTime():
            return "sa.DateTime(timezone=True)"
        case JSON():
            return "sa.JSON().with_variant(postgresql.JSONB(), 'postgresql')"
        case _:
            return False


def in_its_own_dialect(_context: object, _revision: object, scripts: list[MigrationScript]) -> None:
    """A partial index for PostgreSQL is written in its words (`IS true`, not SQLite's `IS 1`)."""
    for script in scripts:
        for operation in _all(script.upgrade_ops, script.downgrade_ops):
            where = getattr(operation, "kw", {}).get("postgresql_where")
            if where is not None:
                operation.kw["postgresql_where"] = _in_postgres_words(where)


def _all(*operations: Any) -> Iterator[Any]:
    for operation in operations:
        yield operation
        yield from _all(*getattr(operation, "ops", ()))


def _in_postgres_words(where: Any) -> TextClause:
    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]  # has no annotations
    words = where.compile(dialect=dialect, compile_kwargs={"literal_binds": True})
    return text(str(words))


def run(connection: Connection) -> None:
    """Runs what was asked for (upgrade, downgrade, check, a new revision), all in one transaction."""
    context.configure(
        connection=connection,
        target_metadata=SQLModel.metadata,
        render_as_batch=connection.dialect.name == "sqlite",
        render_item=as_written,
        process_revision_directives=in_its_own_dialect,
        compare_type=True,
        transaction_per_migration=False,
    )
    with context.begin_transaction():
        context.run_migrations()


run(context.config.attributes["connection"])

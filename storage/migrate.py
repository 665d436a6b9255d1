"""Bringing a database up to date, and asking whether it is, without a configuration file."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

SCRIPTS = Path(__file__).with_name("migrations")


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Runs the migrations that are missing up to `revision`, in the connection's transaction."""
    command.upgrade(_config(connection), revision)


def downgrade(connection: Connection, revision: str = "base") -> None:
    """Undoes migrations down to `revision`; "base" removes every table."""
    command.downgrade(_config(connection), revision)


def check(connection: Connection) -> None:
    """Raises `alembic.util.CommandError` when the migrations do not lead to the tables of the code."""
    command.check(_config(connection))


def write_revision(connection: Connection, message: str, number: str) -> None:
    """Writes the script that leads from this database's tables to those of the code."""
    command.revision(_config(connection), message, autogenerate=True, rev_id=number)


def is_head(connection: Connection) -> bool:
    """Whether every migration has run. An empty database is not at the head."""
    scripts = ScriptDirectory.from_config(_config(connection))
    return MigrationContext.configure(connection).get_current_heads() == tuple(scripts.get_heads())


def is_known(connection: Connection) -> bool:
    """Whether the database stands at a revision of ours, or is empty; else a newer program wrote it."""
    known = {s.revision for s in ScriptDirectory.from_config(_config(connection)).walk_revisions()}
    return set(MigrationContext.configure(connection).get_current_heads()) <= known


def _config(connection: Connection) -> Config:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(SCRIPTS))
    return config

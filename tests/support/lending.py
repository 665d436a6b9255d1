"""A PostgreSQL database of ours that one test after another borrows, emptied in between.

Making one from a template and dropping it again costs many times what deleting the few rows of a test does:
of `pytest tests/services/replies tests/services/needs`, beside others on two busy cores, 220 tests took 137 s
with a database made for each, and 260 tests 20 s since databases are lent, engines kept
(tests/support/databases.py) and files in memory (tests/support/memory.py).

What comes back is lent again only if nothing but rows was left in it: one whose tables have grown, or
that was analyzed (both change what the planner chooses), or whose schema changed, is thrown away.
"""

from contextlib import suppress

import psycopg
from sqlalchemy import URL

GROWN_BYTES = 8 * 8192
"""Up to ten pages PostgreSQL plans for a table it never looked at as for one that was just made."""

PREPARE = """
CREATE SCHEMA lending;
CREATE FUNCTION lending.schema() RETURNS text LANGUAGE sql AS $$
    SELECT concat_ws(' ',
        (SELECT max(xmin::text::bigint) FROM pg_class WHERE oid >= 16384),
        (SELECT max(xmin::text::bigint) FROM pg_attribute WHERE attrelid >= 16384),
        (SELECT count(*) FROM pg_class),
        (SELECT string_agg(version_num, ' ') FROM alembic_version))
$$;
DO $$ DECLARE body text; BEGIN
    SELECT string_agg(
        CASE relkind WHEN 'r' THEN format('DELETE FROM public.%I;', relname)
        ELSE format('PERFORM setval(''public.%I'', 1, false);', relname) END, ' ')
    INTO body FROM pg_class
    WHERE relnamespace = 'public'::regnamespace
        AND relkind IN ('r', 'S') AND relname <> 'alembic_version';
    EXECUTE format('CREATE FUNCTION lending.empty() RETURNS void LANGUAGE plpgsql AS %L',
        'BEGIN ' || body || ' END');
END $$;
"""
OTHERS = """
SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
"""
LEFT = """
SELECT lending.schema(),
    (SELECT count(*) FROM pg_class WHERE oid >= 16384 AND relkind = 'r' AND reltuples <> -1),
    (SELECT count(*) FROM pg_class WHERE oid >= 16384 AND relkind IN ('r', 'i', 't')
        AND pg_relation_size(oid) > %s)
"""
"""The schema; how many tables were analyzed; how much has grown."""


def prepare(url: URL) -> None:
    """Writes into the template what `Lent` works with, in a schema of its own."""
    with psycopg.connect(_where(url), autocommit=True) as connection:
        connection.execute(PREPARE)


class Lent:
    """One database made from the template, and a connection to empty it by."""

    def __init__(self, url: URL) -> None:
        self.url = url
        self._connection = self._connect()
        self._new = self._left()

    def empty(self) -> bool:
        """Deletes every row; False when it is not as good as new even then."""
        with suppress(psycopg.OperationalError):  # a test broke all connections to its database
            return self._emptied()
        self._connection = self._connect()
        return self._emptied()

    def close(self) -> None:
        """Leaves the database."""
        self._connection.close()

    def _connect(self) -> psycopg.Connection:
        """As a replica, which does not run the triggers of foreign keys: any order of deleting will do."""
        options = "-c session_replication_role=replica"
        return psycopg.connect(_where(self.url), autocommit=True, options=options)

    def _emptied(self) -> bool:
        while self._connection.execute(OTHERS).fetchone() != (0,):
            self._connection.execute("SELECT pg_sleep(0.001)")
        with suppress(psycopg.ProgrammingError):  # a table is gone
            self._connection.execute("SELECT lending.empty()")
            return self._left() == self._new
        return False

    def _left(self) -> object:
        return self._connection.execute(LEFT, [GROWN_BYTES]).fetchone()


def _where(url: URL) -> str:
    return url.set(drivername="postgresql").render_as_string(hide_password=False)

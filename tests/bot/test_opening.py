"""Opening the database from the command line: what stands in the way is a line that names it."""

import ctypes
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from storage import migrate
from storage.engines import plain_engine
from tests.bot.conftest import Command
from tests.support.postgres import PostgresServer

FILE = "data/kabarusaha.db"
SETTINGS = {"KABARUSAHA_BOT_TOKEN": "123456:x", "KABARUSAHA_API_URL": "http://127.0.0.1:9/bot"}


def changed(tmp_path: Path, statement: str) -> None:
    with closing(sqlite3.connect(tmp_path / FILE)) as database:
        database.execute(statement)


def test_a_folder_that_cannot_be_made_is_a_line(run: Command, tmp_path: Path) -> None:
    (tmp_path / "letter").touch()
    code, said = run("migrate", KABARUSAHA_DATABASE_URL="sqlite:///letter/kabarusaha.db")
    assert (code, said.count("\n")) == (2, 1)
    assert said.startswith("KABARUSAHA_DATABASE_URL: the database cannot be opened (letter/")


def test_a_folder_in_the_files_place_is_a_line(run: Command, tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir(parents=True)
    code, said = run("migrate")
    assert (code, said.count("\n")) == (2, 1)
    assert FILE in said


def test_a_database_that_somebody_locks_is_worth_another_start(
    run: Command, tmp_path: Path
) -> None:
    run("migrate")
    with closing(sqlite3.connect(tmp_path / FILE)) as other:
        other.execute("BEGIN IMMEDIATE")
        code, said = run("migrate")
    assert (code, said.count("\n")) == (75, 1)


def without_the_superusers_powers() -> None:
    """A read-only file is read-only to root, too (prctl(2), PR_CAPBSET_DROP); others have none to drop."""
    ctypes.CDLL(None).prctl(24, 1)  # CAP_DAC_OVERRIDE


@pytest.mark.parametrize(
    ("place", "mode"), [(FILE, 0o400), ("data", 0o500)], ids=["file", "folder"]
)
def test_what_is_read_only_is_worth_another_start(
    run: Command, tmp_path: Path, place: str, mode: int
) -> None:
    run("migrate")
    (tmp_path / place).chmod(mode)
    code, said = run("run", prepare=without_the_superusers_powers, **SETTINGS)
    (tmp_path / place).chmod(0o700)
    assert (code, said.count("\n")) == (75, 1)
    assert f"{FILE}: attempt to write a readonly database" in said


def test_a_file_that_cannot_be_opened_is_worth_another_start(run: Command, tmp_path: Path) -> None:
    run("migrate")
    (tmp_path / f"{FILE}-wal").mkdir()
    code, said = run("run", prepare=None, **SETTINGS)
    assert (code, said.count("\n")) == (75, 1)


def test_a_database_of_an_earlier_first_migration_is_a_line(run: Command, tmp_path: Path) -> None:
    run("migrate")
    changed(tmp_path, "DROP TABLE size_hint")
    code, said = run("migrate")
    assert (code, said.count("\n")) == (2, 1)
    assert "there is no table size_hint" in said


def test_so_it_is_on_postgresql_where_run_does_not_migrate(
    run: Command, postgres: PostgresServer
) -> None:
    with postgres.database(tables=False) as url:
        engine = plain_engine(url)
        with engine.begin() as connection:
            migrate.upgrade(connection)
            connection.exec_driver_sql("ALTER TABLE newcomer RENAME COLUMN language TO tongue")
        engine.dispose()
        where = url.set(drivername="postgresql").render_as_string(hide_password=False)
        code, said = run("run", prepare=None, KABARUSAHA_DATABASE_URL=where, **SETTINGS)
    assert (code, said.count("\n")) == (2, 1)
    assert "there is no language in newcomer" in said


def test_the_doctor_makes_no_database(run: Command, tmp_path: Path) -> None:
    _code, said = run("doctor", prepare=None, **SETTINGS)
    assert f"{FILE}: not there yet, `kabarusaha run` makes it" in said
    assert list(tmp_path.iterdir()) == []


def test_the_doctor_tells_of_files_that_others_can_read(run: Command, tmp_path: Path) -> None:
    run("migrate")
    assert "privacy" not in run("doctor", prepare=None, **SETTINGS)[1]
    (tmp_path / ".env").touch(mode=0o644)
    (tmp_path / FILE).chmod(0o640)
    code, said = run("doctor", prepare=None, **SETTINGS)
    assert code == 2
    assert "others can read .env; run `chmod 600 .env`" in said
    assert f"others can read {FILE}; " in said

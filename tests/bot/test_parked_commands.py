"""`parked`, as an operator runs it: codes, times and reasons, and another try."""

import pytest
from sqlalchemy import URL
from typer.testing import CliRunner

from bot.cli import app
from bot.told import Told
from storage.inbox import Arrived, arrive, park
from tests.storage.inbox.conftest import row_of
from tests.support.clocks import NOW
from tests.support.databases import Database

WORDS = '{"update_id":1,"message":{"text":"omset saya sekian"}}'


@pytest.fixture
def database_url(sqlite_database_url: URL, monkeypatch: pytest.MonkeyPatch) -> URL:
    monkeypatch.setenv("KABARUSAHA_DATABASE_URL", str(sqlite_database_url))
    return sqlite_database_url


@pytest.fixture(autouse=True)
def set_aside(database: Database) -> None:
    with database.session() as session:
        (row,) = arrive(session, 7, [Arrived(1, 500, WORDS)], NOW)
        park(session, row.id, NOW, "ZeroDivisionError", "7F3K")


def says(*command: str) -> str:
    done = CliRunner().invoke(app, command)
    if done.exception is not None:
        raise done.exception
    return done.output


def test_what_was_set_aside_is_listed_by_code_time_and_reason_never_by_its_words() -> None:
    listed = says("parked", "list")
    assert "7F3K" in listed
    assert "2026-11-03 09:00" in listed
    assert "ZeroDivisionError" in listed
    assert "omset" not in listed


def test_another_try_is_given_by_the_code_however_it_is_typed(database: Database) -> None:
    says("parked", "retry", "7f3k")
    assert row_of(database, 1).state == "todo"
    assert says("parked", "list") == "Nothing was set aside.\n"


def test_a_code_nobody_was_shown_is_a_line() -> None:
    with pytest.raises(Told, match="There is no XXXX"):
        says("parked", "retry", "XXXX")

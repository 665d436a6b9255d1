"""Chats in order, chats side by side, each update once; whatever a handler raises."""

import asyncio

import pytest
from sqlalchemy import URL
from sqlmodel import col, select
from structlog.testing import capture_logs
from telegram.ext import CallbackContext, ContextTypes

from domain.message_json import loads
from gateway.feed import Feed
from services.trouble import reference_of, sorry
from storage.inbox import Arrived, arrive
from storage.tables import OutboxRow
from tests.gateway.worker.conftest import Desk, Ear, all_ended, attempts, ends, pressed, said
from tests.storage.inbox.conftest import row_of
from tests.support.clocks import NOW, HeldClock
from tests.support.databases import Database, fail_at_once_when_locked, locked
from tests.support.waiting import until


def apologies(database: Database) -> list[object]:
    with database.session() as session:
        rows = session.exec(select(OutboxRow).order_by(col(OutboxRow.id))).all()
    return [loads(row.body) for row in rows if row.body]


async def test_what_a_chat_says_is_heard_in_order(desk: Desk, ear: Ear, database: Database) -> None:
    async with desk.working():
        await desk.intake.keep([said(number, 500, str(number)) for number in range(40)])
        await until(lambda: all_ended(database))
    assert ear.of(500) == [str(number) for number in range(40)]


async def test_a_chat_that_takes_long_holds_up_no_other(desk: Desk, ear: Ear) -> None:
    ear.holds["slow"] = asyncio.Event()
    async with desk.working():
        await desk.intake.keep([said(1, 500, "slow"), said(2, 500, "next"), said(3, 600, "quick")])
        await until(lambda: ear.heard == [(600, "quick")])
        ear.holds["slow"].set()
        await until(lambda: ear.of(500) == ["slow", "next"])


async def test_what_waited_in_the_table_is_done_after_a_start(
    desk: Desk, ear: Ear, database: Database
) -> None:
    with database.session() as session:
        waiting = [Arrived(n, 500, '{"update_id": 1}') for n in range(3)]
        arrive(session, 7, waiting, NOW)
    async with desk.working():
        await until(lambda: all_ended(database))
    assert {state for state, _ in ends(database)} == {"done"}


async def test_more_than_memory_holds_is_done_in_order_too(
    desk: Desk, ear: Ear, database: Database
) -> None:
    desk.feed = Feed(capacity=3)
    updates = [said(number, 500 + number % 4, str(number)) for number in range(40)]
    async with desk.working():
        for start in range(0, 40, 5):
            await desk.intake.keep(updates[start : start + 5])
        await until(lambda: all_ended(database))
    for rest in range(4):
        assert ear.of(500 + rest) == [str(n) for n in range(40) if n % 4 == rest]


async def test_an_update_that_fails_once_is_tried_again_and_then_heard(
    desk: Desk, ear: Ear, database: Database
) -> None:
    ear.breaks_on["halo"] = LookupError("for now")
    desk.pauses_s = (0.0, 0.01, 0.01, 0.01)
    async with desk.working():
        await desk.intake.keep([said(1, 500)])
        await until(lambda: attempts(database, 1) >= 1)
        ear.breaks_on.clear()
        await until(lambda: all_ended(database))
    assert ends(database)[0][0] == "done"
    assert ear.of(500) == ["halo"]


async def test_after_five_tries_it_is_parked_apologised_for_and_the_chat_goes_on(
    desk: Desk, ear: Ear, database: Database
) -> None:
    ear.breaks_on["bad"] = ZeroDivisionError()
    async with desk.working():
        await desk.intake.keep([said(1, 500, "bad"), said(2, 500, "good")])
        await until(lambda: all_ended(database))
    row = row_of(database, 1)
    assert (row.state, row.effect, row.attempts) == ("parked", "ZeroDivisionError", 5)
    assert row.reference == reference_of(row.id)
    assert apologies(database) == [sorry(row.reference)]
    assert ear.of(500) == ["good"]


async def test_in_a_group_nobody_is_bothered_with_an_apology(
    desk: Desk, ear: Ear, database: Database
) -> None:
    ear.breaks_on["bad"] = ZeroDivisionError()
    update = said(1, 500, "bad")
    update["message"]["chat"] = {"id": -100, "type": "group", "title": "Staf"}
    async with desk.working():
        await desk.intake.keep([update])
        await until(lambda: all_ended(database))
    assert apologies(database) == []


async def test_what_no_handler_takes_is_parked_with_the_reason(
    desk: Desk, database: Database
) -> None:
    async with desk.working():
        await desk.intake.keep([pressed(1, 500)])
        await until(lambda: all_ended(database))
    assert ends(database) == [("parked", "no handler took this callback_query")]


async def test_a_context_that_cannot_be_made_is_no_silent_loss(
    desk: Desk, database: Database
) -> None:
    class Broken(CallbackContext):  # type: ignore[type-arg]  # only its failure matters
        @classmethod
        def from_update(cls, update: object, application: object) -> "Broken":
            raise LookupError("no context")

    desk.application.context_types = ContextTypes(context=Broken)
    async with desk.working():
        await desk.intake.keep([said(1, 500)])
        await until(lambda: all_ended(database))
    assert ends(database) == [("parked", "LookupError")]
    assert apologies(database) == [sorry(row_of(database, 1).reference or "")]


async def test_an_update_of_nobody_is_ignored_with_its_kind(desk: Desk, database: Database) -> None:
    update = said(1, 500)
    del update["message"]["from"]
    async with desk.working():
        await desk.intake.keep([update, {"update_id": 2}])
        await until(lambda: all_ended(database))
    assert [effect for _, effect in ends(database)] == [
        "ignored: message of nobody",
        "ignored: nothing of nobody",
    ]


async def test_what_cannot_even_be_read_is_parked_and_the_chat_goes_on(
    desk: Desk, ear: Ear, database: Database
) -> None:
    garbled = said(1, 500)
    garbled["message"]["entities"] = 7
    async with desk.working():
        await desk.intake.keep([garbled, said(2, 500, "good")])
        await until(lambda: all_ended(database))
    assert [state for state, _ in ends(database)] == ["parked", "done"]
    assert ear.of(500) == ["good"]


async def test_one_to_whom_not_even_an_apology_can_be_sent_holds_up_nobody(
    desk: Desk, ear: Ear, database: Database
) -> None:
    nobody_we_could_keep = said(1, 500)
    nobody_we_could_keep["message"]["from"]["id"] = 2**63
    async with desk.working():
        await desk.intake.keep([nobody_we_could_keep, said(2, 500, "good")])
        await until(lambda: all_ended(database))
    assert [state for state, _ in ends(database)] == ["parked", "done"]
    assert ear.of(500) == ["good"]


async def test_one_update_is_one_unit_at_the_clocks_time(
    desk: Desk, database: Database, clock: HeldClock
) -> None:
    later = clock.pass_by(hours=3)
    async with desk.working():
        await desk.intake.keep([said(1, 500)])
        await until(lambda: all_ended(database))
    row = row_of(database, 1)
    assert (row.done_at_utc, row.effect) == (later, "listen")


class TestOnSqlite:
    """A file that another program has locked."""

    @pytest.fixture
    def database_url(self, sqlite_database_url: URL) -> URL:
        return sqlite_database_url

    async def test_a_database_that_is_away_is_no_attempt_and_is_waited_for(
        self, desk: Desk, ear: Ear, database: Database
    ) -> None:
        await fail_at_once_when_locked(desk.work)
        desk.feed.reloaded([], more=False)  # the row comes to memory at once, not by a later reload
        ear.holds["halo"] = asyncio.Event()
        with capture_logs() as logs:
            async with desk.working():
                await desk.intake.keep([said(1, 500)])
                with locked(database.url):
                    ear.holds["halo"].set()
                    await until(lambda: any("waits for the database" in e["event"] for e in logs))
                await until(lambda: all_ended(database))
        assert (ear.of(500), attempts(database, 1)) == (["halo"], 0)

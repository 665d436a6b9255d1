"""After a process died: nothing in hand is lost, and what killed it does not kill for ever."""

import asyncio
from collections.abc import Callable, Sequence
from typing import TypeVar

import pytest
from sqlalchemy import URL, update
from sqlmodel import Session

from gateway.receiver import Intake
from services.trouble import reference_of
from storage.hot import Wish
from storage.inbox import Arrived, arrive
from storage.inbox.table import INBOX
from storage.presence import alive
from storage.seats.postgres import PostgresSeats
from storage.work import Listener, ManagedWork, StorageAway
from tests.gateway.worker.conftest import Desk, Ear, all_ended, attempts, body_of, ends, said
from tests.storage.inbox.conftest import row_of
from tests.support.clocks import NOW
from tests.support.databases import Database
from tests.support.tasks import running
from tests.support.waiting import until

T = TypeVar("T")
DEAD = "99"


@pytest.fixture
def died(database: Database) -> None:
    """A process died with one row of each of three chats in memory, and a second of the first."""
    words = ((500, "first"), (600, "other"), (700, "third"), (500, "second"))
    updates = [said(number, chat, text) for number, (chat, text) in enumerate(words, start=1)]
    rows = [Arrived(u["update_id"], u["message"]["chat"]["id"], body_of(u)) for u in updates]
    with database.session() as session:
        arrive(session, 7, rows, NOW, claimed_by=DEAD)


@pytest.mark.usefixtures("died")
async def test_what_a_dead_process_had_is_done_once_and_in_order(
    desk: Desk, ear: Ear, database: Database
) -> None:
    async with desk.working():
        await until(lambda: all_ended(database))
    assert ear.of(500) == ["first", "second"]
    assert sorted(ear.heard) == [(500, "first"), (500, "second"), (600, "other"), (700, "third")]


@pytest.mark.usefixtures("died")
async def test_a_suspects_try_is_counted_before_it_is_made(
    desk: Desk, ear: Ear, database: Database
) -> None:
    ear.holds["other"] = asyncio.Event()
    async with desk.working():
        await until(lambda: attempts(database, 2) == 1)
        assert ear.of(600) == []
        ear.holds["other"].set()
        await until(lambda: all_ended(database))
    assert ear.of(600) == ["other"]


@pytest.mark.usefixtures("died")
async def test_suspects_are_tried_one_by_one_while_others_go_on(
    desk: Desk, ear: Ear, database: Database
) -> None:
    ear.holds["first"] = asyncio.Event()
    async with desk.working():
        await desk.intake.keep([said(5, 800, "unsuspected")])
        await until(lambda: ear.of(800) == ["unsuspected"])
        assert (ear.of(600), ear.of(700)) == ([], [])
        ear.holds["first"].set()
        await until(lambda: all_ended(database))


@pytest.mark.usefixtures("died")
async def test_a_row_that_ended_five_processes_is_parked_untried(
    desk: Desk, ear: Ear, database: Database
) -> None:
    with database.session() as session:
        poison = update(INBOX).where(INBOX.c.update_id == 2).values(attempts=5)
        session.connection().execute(poison)
    async with desk.working():
        await until(lambda: all_ended(database))
    row = row_of(database, 2)
    assert (row.state, row.effect) == ("parked", "it ended the process each time")
    assert row.reference == reference_of(row.id)
    assert ear.of(600) == []
    assert ear.of(700) == ["third"]


@pytest.mark.usefixtures("died")
async def test_a_suspect_that_only_fails_has_its_five_tries_like_any_other(
    desk: Desk, ear: Ear, database: Database
) -> None:
    ear.breaks_on["other"] = ZeroDivisionError()
    async with desk.working():
        await until(lambda: all_ended(database))
    row = row_of(database, 2)
    assert (row.state, row.attempts) == ("parked", 5)


async def test_a_row_behind_one_in_the_table_waits_for_it(
    desk: Desk, ear: Ear, database: Database
) -> None:
    desk.feed.reloaded([], more=False)  # it does not know of the older row
    older, newer = said(1, 500, "older"), said(2, 500, "newer")
    with database.session() as session:
        arrive(session, 7, [Arrived(1, 500, body_of(older))], NOW)
    await desk.intake.keep([newer])
    desk.feed.hungry.clear()
    async with desk.working():
        await until(lambda: all_ended(database))
    assert ear.of(500) == ["older", "newer"]


class Deaf:
    """Work of which the answers do not arrive: the connection broke during the COMMIT."""

    def __init__(self, work: ManagedWork) -> None:
        self._work = work

    async def run(self, job: Callable[[Session], T], wishes: Sequence[Wish] = ()) -> T:
        await self._work.run(job, wishes)
        raise StorageAway("database: cannot be reached")

    async def read(self, job: Callable[[Session], T]) -> T:
        return await self._work.read(job)

    def on_commit(self, listener: Listener) -> None:
        self._work.on_commit(listener)


async def test_an_update_of_which_nobody_knows_whether_it_was_kept_is_not_forgotten(
    desk: Desk, ear: Ear, database: Database
) -> None:
    update = said(1, 500, "halo")
    async with desk.working():
        await until(lambda: not desk.feed.behind)
        with pytest.raises(StorageAway):
            await Intake(Deaf(desk.work), desk.clock, 7, desk.me, desk.feed).keep([update])
        await desk.intake.keep([update, said(2, 500, "ini saya")])  # Telegram delivers it again
        await until(lambda: all_ended(database))
    assert ear.of(500) == ["halo", "ini saya"]


async def test_a_clean_stop_gives_back_what_was_not_begun(
    desk: Desk, ear: Ear, database: Database
) -> None:
    ear.holds["slow"] = asyncio.Event()
    desk.feed.reloaded([], more=False)  # the table is empty, so what comes is ours at once
    await desk.intake.keep([said(1, 500, "slow"), said(2, 500, "next")])
    assert row_of(database, 2).claimed_by == desk.me
    async with desk.working():
        await asyncio.sleep(0)
    assert (row_of(database, 1).claimed_by, row_of(database, 2).claimed_by) == (None, None)


async def test_what_a_webhook_still_brings_during_a_stop_is_nobodys(
    desk: Desk, database: Database
) -> None:
    """Otherwise it would look as if this process had died of it."""
    async with desk.working():
        await desk.intake.keep([said(1, 500)])
        await until(lambda: all_ended(database) and not desk.feed.behind)
    await desk.intake.keep([said(2, 500)])
    assert row_of(database, 2).claimed_by is None


class TestOnPostgres:
    """Several processes at one inbox."""

    @pytest.fixture
    def database_url(self, postgres_database_url: URL) -> URL:
        return postgres_database_url

    async def test_two_processes_share_an_inbox_without_doing_anything_twice(
        self, desk: Desk, ear: Ear, database: Database, database_url: URL
    ) -> None:
        updates = [said(n, 500 + n % 7, str(n)) for n in range(140)]
        rows = [Arrived(u["update_id"], u["message"]["chat"]["id"], body_of(u)) for u in updates]
        with database.session() as session:
            arrive(session, 7, rows, NOW)
        twin = Desk(desk.work, desk.application, desk.clock)
        presence = [PostgresSeats(database_url, each.me).live for each in (desk, twin)]
        async with running(*presence):
            with database.session() as session:
                await until(lambda: {desk.me, twin.me} <= set(alive(session, "nobody")))
            async with desk.working(), twin.working():
                await until(lambda: all_ended(database))
        assert len(ear.heard) == 140
        for rest in range(7):
            assert ear.of(500 + rest) == [str(n) for n in range(140) if n % 7 == rest]
        assert {state for state, _ in ends(database)} == {"done"}

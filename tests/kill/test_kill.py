"""kill -9 at ten random moments, while twenty people talk and news goes to three hundred: of the one
process, or of one of six that share the work.

No answer lost, no update lost, nobody skipped, each chat in order, and nothing doubled but what was
in flight when the process died.
"""

import asyncio
import random
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from sqlalchemy import URL, text

from bot.clock import SystemClock
from domain.announcements.announcement import WhenUnknown
from gateway.client import BotApi
from sandbox.client import Sandbox
from sandbox.server import Server, serve
from storage.tables import Announcement
from tests.kill.mortal import Mortal, mortal
from tests.kill.people import STORIES, Ibu, heard_twice, twenty, who_started
from tests.services.announcements.desk import official, send, write
from tests.support.city import City
from tests.support.databases import Database
from tests.support.owners import owner
from tests.support.waiting import until

DEATHS = 10
RECIPIENTS = 300
SEED = 20261121

Parts = list[tuple[str, ...]]
"""The options of each process."""
ONE: Parts = [()]
SPLIT: Parts = [
    ("--only", part) for part in ("receive", "work", "send,tick") for _each_has_a_twin in range(2)
]
NEWS = "Bazar UMKM hari Sabtu"
IN_FLIGHT_OF_BULK = 16
"""Bulk rows taken but not marked when a process dies: a quarter of a second's and those being sent."""


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with serve() as server:
        yield server


@pytest.fixture
async def sandbox(server: Server) -> AsyncIterator[Sandbox]:
    async with Sandbox(server.url, timeout_s=120) as sandbox:
        yield sandbox


@pytest.fixture
async def bots(
    request: pytest.FixtureRequest, server: Server, database_url: URL, tmp_path: Path
) -> AsyncIterator[list[Mortal]]:
    """Not alive yet; each knows the part it has in every life."""
    async with AsyncExitStack() as stack:
        yield [
            await stack.enter_async_context(
                mortal(server, database_url, tmp_path / f"{number}.log", *options)
            )
            for number, options in enumerate(request.param)
        ]


@pytest.fixture
async def recipients(server: Server, sandbox: Sandbox, database: Database) -> list[int]:
    """The chats of three hundred owners, to whom an official has just sent some news."""
    official_id, *chats = await who_started(sandbox, RECIPIENTS + 1)
    async with BotApi(server.token, server.api_url) as api:
        await api.call("deleteWebhook", {"drop_pending_updates": True})
    with database.session() as session:
        city = City(session)
        for number in chats:
            owner(city, "Sri", telegram_id=number, chat_id=number)
    rina = official(database, number=official_id)
    announcement_id = write(rina, NEWS)
    send(rina, announcement_id)
    with database.session() as session:
        news = session.get_one(Announcement, announcement_id)
        news.when_unknown, news.due_at_utc = WhenUnknown.RESEND, SystemClock().now()
    return chats


async def die_now_and_then(
    bots: list[Mortal], sandbox: Sandbox, people: list[asyncio.Task[None]]
) -> None:
    """Ten deaths: most come in the middle of the work, some before it has begun."""
    moments = random.Random(SEED)
    for bot in bots:
        await bot.live()
    for death in range(DEATHS):
        if death % 4 != 3:
            await sandbox.wait_for_poll()
        await asyncio.wait(people, timeout=moments.uniform(0.1, 1.5))
        unlucky = moments.choice(bots)
        await unlucky.die()
        await unlucky.live()


def counted(database: Database, question: str) -> Counter[tuple[object, ...]]:
    with database.session() as session:
        return Counter(tuple(row) for row in session.connection().execute(text(question)))


def all_sent(database: Database) -> bool:
    owed = "SELECT id FROM outbox WHERE state IN ('queued', 'sending', 'retry', 'unknown')"
    going_on = "SELECT id FROM announcement WHERE finished_at_utc IS NULL"
    return not counted(database, owed) and not counted(database, going_on)


def check_people(people: list[Ibu], database: Database) -> None:
    reports = counted(
        database,
        "SELECT person.telegram_id, report.revenue_rupiah FROM report"
        " JOIN business ON business.id = report.business_id"
        " JOIN person ON person.id = business.owner_id",
    )
    assert reports == Counter((ibu.phone.id, ibu.revenue_rupiah) for ibu in people)
    with database.session() as session:
        kept = session.connection().execute(
            text("SELECT chat_id, words FROM reply WHERE words <> '' ORDER BY id")
        )
        told: dict[int, list[str]] = {}
        for chat_id, words in kept:
            told.setdefault(chat_id, []).append(words)
    assert told == {ibu.phone.id: list(STORIES) for ibu in people}


def check_updates(database: Database, said: int) -> None:
    ended = counted(database, "SELECT state FROM inbox")
    assert ended == {("done",): said}


async def check_news(sandbox: Sandbox, recipients: list[int], database: Database) -> None:
    assert counted(database, "SELECT state FROM recipient") == {("accepted",): RECIPIENTS}
    heard = await heard_twice(sandbox, NEWS)
    news = {chat: heard[chat] for chat in recipients}
    assert 0 not in news.values(), "somebody was skipped"
    assert sum(news.values()) - RECIPIENTS <= DEATHS * IN_FLIGHT_OF_BULK


async def check_doubles(sandbox: Sandbox, people: list[Ibu], database: Database) -> None:
    """A person has two answers in flight at most, and those are what a death can double."""
    owed = counted(database, "SELECT chat_id FROM outbox WHERE method = 'send'")
    sent = await heard_twice(sandbox, "")
    for ibu in people:
        assert sent[ibu.phone.id] - owed[(ibu.phone.id,)] <= 2 * DEATHS


@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    ("database_url", "bots"),
    [("sqlite", ONE), ("postgres", ONE), ("postgres", SPLIT)],
    ids=["sqlite", "postgres", "postgres, six processes"],
    indirect=True,
)
@pytest.mark.xdist_group("kill")
async def test_nothing_is_lost_however_often_the_process_is_killed(
    bots: list[Mortal], sandbox: Sandbox, database: Database, recipients: list[int]
) -> None:
    before = (await sandbox.state())["next_update_id"]
    people = await twenty(sandbox)
    async with asyncio.TaskGroup() as group:
        lives = [group.create_task(ibu.live()) for ibu in people]
        await die_now_and_then(bots, sandbox, lives)
    await until(lambda: all_sent(database))
    said = (await sandbox.state())["next_update_id"] - before
    for bot in bots:
        assert await bot.stop() == 0, bot.last_words
    check_people(people, database)
    check_updates(database, said)
    await check_news(sandbox, recipients, database)
    await check_doubles(sandbox, people, database)

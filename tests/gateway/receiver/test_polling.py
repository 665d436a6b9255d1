"""Polling: nothing is acknowledged before it is kept, and no trouble ends it but a wrong token."""

import asyncio

import pytest
from sqlalchemy import URL

from gateway.client import BotApi
from gateway.receiver import Intake, Poller
from gateway.token import TokenRejected
from sandbox.client import Sandbox
from sandbox.server import Server
from storage.work.sqlite import SqliteWork
from tests.gateway.raw_server import answers, raw_server
from tests.gateway.receiver.conftest import ME, kept
from tests.support.clocks import HeldClock
from tests.support.databases import Database, fail_at_once_when_locked, locked, opened
from tests.support.tasks import running
from tests.support.waiting import until


@pytest.fixture
def poller(api: BotApi, intake: Intake) -> Poller:
    return Poller(api, intake, poll_s=1, pause_s=0.01, stand_by_s=0.01)


async def all_acknowledged(sandbox: Sandbox) -> None:
    """Waits until the server holds no update back."""
    async with asyncio.timeout(30):
        while (await sandbox.state())["pending_updates"]:
            await sandbox.wait_for_poll()


async def test_what_people_say_is_kept_and_then_acknowledged(
    poller: Poller, sandbox: Sandbox, database: Database
) -> None:
    ibu = await sandbox.user("Siti")
    for words in ("/start", "lapor", "1,5 juta"):
        await ibu.say(words)
    async with running(poller.run):
        await all_acknowledged(sandbox)
    assert kept(database) == 3


async def test_we_ask_for_the_kinds_we_handle_and_take_a_webhook_away_first(
    poller: Poller, sandbox: Sandbox, api: BotApi
) -> None:
    await api.call("setWebhook", {"url": "http://127.0.0.1:9/hook"})
    async with running(poller.run):
        await sandbox.wait_for_poll()
    (call, *_) = await sandbox.wait_for_calls("getUpdates")
    assert call["parameters"]["allowed_updates"] == [
        "message", "edited_message", "callback_query", "my_chat_member"
    ]  # fmt: skip
    assert not (await sandbox.state())["webhook"]


async def test_numbers_that_start_over_after_a_quiet_week_lose_nothing(
    poller: Poller, sandbox: Sandbox, database: Database
) -> None:
    ibu = await sandbox.user("Siti")
    await sandbox.renumber_updates(900_000)
    await ibu.say("/start")
    async with running(poller.run):
        await until(lambda: kept(database) == 1)
        polls = len(await sandbox.calls("getUpdates"))
        await sandbox.wait_for_calls("getUpdates", polls + 2)  # one came back empty
        await sandbox.renumber_updates(17)
        await ibu.say("lapor")
        await until(lambda: kept(database) == 2)


async def test_telegram_away_is_waited_for(
    poller: Poller, server: Server, sandbox: Sandbox, database: Database
) -> None:
    async with server.away(), running(poller.run) as (polling,):
        await asyncio.wait([polling], timeout=0.05)
        assert not polling.done()
    async with running(poller.run):
        await (await sandbox.user("Siti")).say("/start")
        await until(lambda: kept(database) == 1)


@pytest.mark.parametrize(
    "fault",
    [
        {"do": "respond", "status": 502, "text": "<h1>Bad Gateway</h1>"},
        {"do": "respond", "status": 500, "description": "Internal Server Error"},
        {"do": "reset", "when": "after"},
        {"do": "reset", "when": "before"},
    ],
    ids=["a proxy's 502", "500", "reset after", "reset before"],
)
async def test_a_call_that_fails_is_made_again(
    poller: Poller, sandbox: Sandbox, database: Database, fault: dict[str, str]
) -> None:
    await sandbox.fault(method="getUpdates", times=2, **fault)  # type: ignore[arg-type]  # a table
    await (await sandbox.user("Siti")).say("/start")
    async with running(poller.run):
        await until(lambda: kept(database) == 1)


@pytest.mark.parametrize(
    "result",
    [None, "halo", {}, [7], [None], [{"message": {}}], [{"update_id": "5"}], [{"update_id": 2.5}]],
)
async def test_an_answer_that_holds_no_updates_is_taken_for_none(
    intake: Intake, database: Database, result: object
) -> None:
    said = answers(200, {"ok": True, "result": result})
    async with (
        raw_server(said) as (url, seen),
        BotApi("1:x", url) as api,
        running(Poller(api, intake, pause_s=0.01).run) as (polling,),
    ):
        await until(lambda: len(seen) > 2 or polling.done())
        assert not polling.done()
    assert kept(database) == 0


async def test_who_does_not_hold_calls_open_is_not_asked_all_the_time(intake: Intake) -> None:
    nothing = answers(200, {"ok": True, "result": []})
    async with (
        raw_server(nothing) as (url, seen),
        BotApi("1:x", url) as api,
        running(Poller(api, intake, pause_s=60).run) as (polling,),
    ):
        await until(lambda: len(seen) > 1)  # deleteWebhook, getUpdates
        await asyncio.wait([polling], timeout=0.1)
    assert len(seen) == 2


async def test_while_another_polls_we_stand_by_and_go_on_when_it_is_gone(
    poller: Poller, sandbox: Sandbox, database: Database
) -> None:
    await sandbox.fault(
        "respond",
        "getUpdates",
        times=3,
        status=409,
        description="Conflict: terminated by other getUpdates request",
    )
    await (await sandbox.user("Siti")).say("/start")
    async with running(poller.run):
        await until(lambda: kept(database) == 1)
    assert len(await sandbox.calls("deleteWebhook")) == 1


async def test_a_webhook_that_is_set_meanwhile_is_taken_away_too(
    poller: Poller, sandbox: Sandbox, api: BotApi, database: Database
) -> None:
    async with running(poller.run):
        await sandbox.wait_for_poll()
        await api.call("setWebhook", {"url": "http://127.0.0.1:9/hook"})
        await (await sandbox.user("Siti")).say("/start")
        await until(lambda: kept(database) == 1)


async def test_a_wrong_token_ends_it(server: Server, intake: Intake) -> None:
    async with BotApi("1:wrong", server.api_url) as api:
        with pytest.raises(TokenRejected):
            await Poller(api, intake, pause_s=0.01).run()


async def test_what_cannot_be_kept_stays_with_telegram(
    api: BotApi, sandbox: Sandbox, sqlite_database_url: URL, clock: HeldClock
) -> None:
    async with SqliteWork(sqlite_database_url, {}) as work:
        await fail_at_once_when_locked(work)
        poller = Poller(api, Intake(work, clock, 7, ME, None), poll_s=1, pause_s=0.01)
        await (await sandbox.user("Siti")).say("/start")
        async with running(poller.run):
            with locked(sqlite_database_url):
                await sandbox.wait_for_calls("getUpdates", 3)
                assert (await sandbox.state())["pending_updates"] == 1
            await all_acknowledged(sandbox)
    with opened(sqlite_database_url) as database:
        assert kept(database) == 1

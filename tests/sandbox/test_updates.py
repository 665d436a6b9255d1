"""getUpdates: true offset semantics, the long poll, and who else reads."""

import asyncio

import pytest

from sandbox.client import Phone, Sandbox
from sandbox.server import serve
from sandbox.state.polling import LongPoll
from sandbox.state.updates import Updates
from tests.sandbox.caller import Caller
from tests.sandbox.conftest import FIRST_UPDATE_ID


def _pending(count: int) -> Updates:
    updates = Updates(500)
    for number in range(count):
        updates.push("message", {"text": str(number)})
    return updates


def _ids(updates: Updates, limit: int = 100) -> list[int]:
    return [update["update_id"] for update in updates.first(limit)]


def test_reading_confirms_nothing() -> None:
    updates = _pending(3)
    assert _ids(updates) == _ids(updates) == [500, 501, 502]


def test_limit_takes_the_oldest() -> None:
    assert _ids(_pending(3), limit=2) == [500, 501]


@pytest.mark.parametrize(
    ("offset", "left"),
    [
        (0, [500, 501, 502]),
        (501, [501, 502]),
        (503, []),
        (512, []),  # a little ahead still confirms
        (514, [500, 501, 502]),  # far ahead is a mistake and confirms nothing
        (3, [500, 501, 502]),
        (-1, [502]),
        (-2, [501, 502]),
        (-9, [500, 501, 502]),
    ],
)
def test_an_offset_confirms_what_is_before_it(offset: int, left: list[int]) -> None:
    updates = _pending(3)
    updates.confirm(offset)
    assert _ids(updates) == left


def test_ids_may_go_on_from_a_smaller_number_after_a_quiet_week() -> None:
    updates = _pending(1)
    updates.confirm(501)
    updates.renumber(7)
    updates.push("message", {})
    updates.confirm(501)  # the old offset means nothing now
    assert _ids(updates) == [7]


def test_ids_do_not_restart_while_something_is_pending() -> None:
    with pytest.raises(ValueError, match="no update is pending"):
        _pending(1).renumber(7)


def test_kinds_that_were_not_asked_for_are_lost() -> None:
    updates = Updates(1)
    updates.allow(["callback_query"])
    assert updates.push("message", {}) is None
    assert updates.push("callback_query", {}) == 1
    updates.allow([])
    assert updates.push("message", {}) == 2
    assert updates.push("chat_member", {}) is None


async def test_updates_come_in_order_until_they_are_confirmed(
    bot: Caller, sandbox: Sandbox
) -> None:
    ibu = await sandbox.user("Siti")
    await ibu.start("kel_1")
    await ibu.say("halo")
    first, second = await bot.updates()
    assert (first["update_id"], second["update_id"]) == (FIRST_UPDATE_ID, FIRST_UPDATE_ID + 1)
    assert first["message"]["text"] == "/start kel_1"
    assert first["message"]["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert await bot.updates(offset=first["update_id"] + 1) == [second]


async def test_a_long_poll_ends_with_the_first_update(bot: Caller, sandbox: Sandbox) -> None:
    ibu = await sandbox.user("Siti")
    async with asyncio.TaskGroup() as tasks:
        poll = tasks.create_task(bot("getUpdates", timeout=30))
        await sandbox.wait_for_poll()
        await ibu.start()
    assert [update["message"]["text"] for update in poll.result().result] == ["/start"]


async def test_a_poll_without_news_ends_empty(bot: Caller) -> None:
    assert await bot.updates() == []
    assert await bot.updates(timeout=1) == []


async def test_a_second_poller_ends_the_first_with_409(
    bot: Caller, sandbox: Sandbox, ibu: Phone
) -> None:
    async with asyncio.TaskGroup() as tasks:
        first = tasks.create_task(bot("getUpdates", timeout=30))
        await sandbox.wait_for_poll()
        second = tasks.create_task(bot("getUpdates", timeout=30))
        conflict = await first
        await sandbox.wait_for_poll()
        await ibu.say("halo")
    assert conflict.status == 409
    assert conflict.error == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )
    assert second.result().result[0]["message"]["text"] == "halo"


def test_who_asks_the_same_again_at_once_waits_three_seconds() -> None:
    poll = LongPoll()
    assert poll.patience_s(7, 0, now_s=100) == 0
    assert poll.patience_s(7, 0, now_s=102.9) == 3
    assert poll.patience_s(7, 30, now_s=103) == 30
    assert poll.patience_s(8, 0, now_s=103) == 0
    assert poll.patience_s(8, 0, now_s=106) == 0


async def test_a_poll_that_does_not_wait_leaves_the_others_alone_unless_it_asks_the_same() -> None:
    async with (
        serve(shortest_poll_s=30) as server,
        Caller(server.api_url, server.token) as bot,
        Sandbox(server.url) as sandbox,
        asyncio.TaskGroup() as tasks,
    ):
        ibu = await sandbox.user("Siti")
        first = tasks.create_task(bot("getUpdates", offset=1, timeout=30))
        await sandbox.wait_for_poll()
        assert await bot.updates(offset=2) == []
        assert (await sandbox.state())["polling"]
        hasty = tasks.create_task(bot("getUpdates", offset=2))
        assert (await first).error.startswith("Conflict: terminated by other getUpdates request")
        await sandbox.wait_for_poll()
        await ibu.start()
        assert [update["message"]["text"] for update in (await hasty).result] == ["/start"]


async def test_a_webhook_ends_a_long_poll_and_forbids_the_next(
    bot: Caller, sandbox: Sandbox
) -> None:
    async with asyncio.TaskGroup() as tasks:
        poll = tasks.create_task(bot("getUpdates", timeout=30))
        await sandbox.wait_for_poll()
        await bot("setWebhook", url="http://127.0.0.1:9/hook")
    assert poll.result().error == "Conflict: terminated by setWebhook request"
    refused = await bot("getUpdates")
    assert refused.status == 409
    assert refused.error.startswith("Conflict: can't use getUpdates method while webhook is active")
    await bot("deleteWebhook")
    assert await bot.updates() == []


async def test_allowed_updates_stand_until_they_are_given_again(bot: Caller, ibu: Phone) -> None:
    await bot.updates(allowed_updates=["callback_query"])
    await ibu.say("hilang")
    await bot.updates()
    await ibu.say("hilang juga")
    await bot.updates(allowed_updates=[])
    await ibu.say("sampai")
    assert (await bot.next_update("message"))["text"] == "sampai"

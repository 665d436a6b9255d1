"""Events: numbered, awaited without polling, filtered by chat and kind."""

import asyncio

import pytest

from sandbox.client import Phone, Sandbox
from sandbox.state.events import Events, Wanted
from tests.sandbox.caller import Caller


def _kinds(events: Events, wanted: Wanted) -> list[str]:
    return [event["kind"] for event in events.since(wanted)]


def test_events_are_numbered_and_filtered() -> None:
    events = Events()
    events.emit("message", 1)
    events.emit("edit", 2)
    events.emit("delete", 1)
    assert _kinds(events, Wanted(0)) == ["message", "edit", "delete"]
    assert _kinds(events, Wanted(1)) == ["edit", "delete"]
    assert _kinds(events, Wanted(0, chat_id=1)) == ["message", "delete"]
    assert _kinds(events, Wanted(0, kinds=("edit",))) == ["edit"]
    assert events.last == 3


async def test_a_waiter_is_woken_by_what_it_waits_for_only() -> None:
    events = Events()
    async with asyncio.TaskGroup() as tasks:
        waiting = tasks.create_task(events.wait(Wanted(0, chat_id=2), timeout_s=30))
        await asyncio.sleep(0)  # lets the waiter begin
        events.emit("message", 1)
        await asyncio.sleep(0)
        assert not waiting.done()
        events.emit("message", 2)
    assert [event["number"] for event in waiting.result()] == [2]


async def test_a_wait_without_news_ends_empty() -> None:
    assert await Events().wait(Wanted(0), timeout_s=0.001) == []


async def test_a_stopping_server_lets_waiters_go() -> None:
    events = Events()
    async with asyncio.TaskGroup() as tasks:
        waiting = tasks.create_task(events.wait(Wanted(0), timeout_s=30))
        await asyncio.sleep(0)
        events.release()
    assert waiting.result() == []


async def test_calls_can_be_awaited_and_miss_their_time(
    bot: Caller, sandbox: Sandbox, ibu: Phone
) -> None:
    async with asyncio.TaskGroup() as tasks:
        waiting = tasks.create_task(sandbox.wait_for_calls("sendMessage", 2, chat=ibu.id))
        await bot("sendMessage", chat_id=ibu.id, text="a")
        await bot("sendMessage", chat_id=ibu.id, text="b")
    assert [call["parameters"]["text"] for call in waiting.result()] == ["a", "b"]
    with pytest.raises(TimeoutError, match="2 of 3 calls of sendMessage"):
        await sandbox.wait_for_calls("sendMessage", 3, timeout_s=0.01)

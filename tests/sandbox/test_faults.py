"""Injected faults: each way a call can go wrong, before or after its work is done."""

import asyncio

import aiohttp
import orjson
import pytest

from sandbox.client import CannotAct, Phone, Sandbox
from sandbox.limits.faults import Fault, Faults
from sandbox.server import Server
from tests.sandbox.caller import Caller


async def _texts(phone: Phone) -> list[str]:
    return [bubble.text for bubble in await phone.bubbles() if bubble.by_bot]


@pytest.mark.parametrize(
    ("status", "description", "parameters"),
    [
        (500, "Internal Server Error", {}),
        (429, "Too Many Requests: retry after 7", {"retry_after": 7}),
        (403, "Forbidden: user is deactivated", {}),
        (401, "Unauthorized", {}),
    ],
)
async def test_an_error_is_answered_and_the_work_is_not_done(
    bot: Caller,
    sandbox: Sandbox,
    ibu: Phone,
    status: int,
    description: str,
    parameters: dict[str, int],
) -> None:
    await sandbox.fault(
        "respond", "sendMessage", status=status, description=description, parameters=parameters
    )
    refused = await bot("sendMessage", chat_id=ibu.id, text="halo")
    assert (refused.status, refused.error) == (status, description)
    assert refused.body.get("parameters", {}) == parameters
    assert await _texts(ibu) == []
    assert (await bot("sendMessage", chat_id=ibu.id, text="halo")).status == 200


async def test_an_error_may_hide_that_the_work_was_done(
    bot: Caller, sandbox: Sandbox, ibu: Phone
) -> None:
    await sandbox.fault("respond", "sendMessage", when="after", status=500)
    assert (await bot("sendMessage", chat_id=ibu.id, text="halo")).status == 500
    assert await _texts(ibu) == ["halo"]


async def test_a_proxy_answers_in_its_own_words(bot: Caller, sandbox: Sandbox, ibu: Phone) -> None:
    await sandbox.fault("respond", "sendMessage", status=502, text="<h1>Bad Gateway</h1>")
    with pytest.raises(orjson.JSONDecodeError):
        await bot("sendMessage", chat_id=ibu.id, text="halo")
    (call,) = await sandbox.calls("sendMessage")
    assert (call["status"], call["body"], call["fault"]) == (
        502,
        "<h1>Bad Gateway</h1>",
        "respond before",
    )


@pytest.mark.parametrize(("when", "texts"), [("before", []), ("after", ["halo"])])
async def test_the_connection_breaks(
    bot: Caller, sandbox: Sandbox, ibu: Phone, when: str, texts: list[str]
) -> None:
    await sandbox.fault("reset", "sendMessage", when=when)
    with pytest.raises((aiohttp.ClientConnectionError, ConnectionResetError)):
        await bot("sendMessage", chat_id=ibu.id, text="halo")
    assert await _texts(ibu) == texts
    (call,) = await sandbox.calls("sendMessage")
    assert (call["status"], call["fault"]) == (None, f"reset {when}")


@pytest.mark.parametrize(("when", "texts"), [("before", []), ("after", ["halo"])])
async def test_the_server_keeps_silent(
    bot: Caller, sandbox: Sandbox, ibu: Phone, when: str, texts: list[str]
) -> None:
    await sandbox.fault("hang", "sendMessage", when=when)
    async with asyncio.TaskGroup() as tasks:
        call = tasks.create_task(bot("sendMessage", chat_id=ibu.id, text="halo"))
        await sandbox.wait_for_calls("sendMessage")
        assert await _texts(ibu) == texts
        assert not call.done()
        call.cancel()


async def test_delays_add_up_and_spoil_nothing(bot: Caller, sandbox: Sandbox, ibu: Phone) -> None:
    await sandbox.fault("delay", delay_ms=5, times=None)
    await sandbox.fault("delay", "send*", delay_ms=5)
    assert (await bot("sendMessage", chat_id=ibu.id, text="halo")).status == 200
    (call,) = await sandbox.calls("sendMessage")
    assert call["took_ms"] >= 10


async def test_downloads_fail_too(
    bot: Caller, sandbox: Sandbox, ibu: Phone, server: Server
) -> None:
    photo = await ibu.send_photo()
    path = (await bot("getFile", file_id=photo.file_id)).result["file_path"]
    url = f"{server.file_url}{server.token}/{path}"
    await sandbox.fault("respond", "download", status=500)
    async with aiohttp.ClientSession() as session:
        async with session.get(url) as response:
            assert response.status == 500
        async with session.get(url) as response:
            assert (response.status, response.content_type) == (200, "image/png")


async def test_faults_heal(bot: Caller, sandbox: Sandbox) -> None:
    await sandbox.fault("respond", times=None, status=500)
    assert (await bot("getMe")).status == 500
    await sandbox.heal()
    assert (await bot("getMe")).status == 200


async def test_a_fault_that_makes_no_sense_is_refused(sandbox: Sandbox) -> None:
    with pytest.raises(CannotAct, match="a fault has no tmes"):
        await sandbox.fault("reset", tmes=3)
    with pytest.raises(CannotAct, match="when is before or after"):
        await sandbox.fault("reset", when="during")


def test_a_rule_skips_counts_and_ends() -> None:
    faults = Faults()
    faults.add(Fault("reset", "sendMessage", skip=1, times=2))
    met = [bool(faults.take("sendmessage", "1")) for _ in range(5)]
    assert met == [False, True, True, False, False]
    assert faults.all() == {}


def test_a_rule_may_mean_one_chat_and_several_methods() -> None:
    faults = Faults()
    faults.add(Fault("reset", "send*", chat_id=7, times=None))
    met = [
        bool(faults.take(*call)) for call in (("sendPhoto", "7"), ("sendPhoto", "8"), ("getMe", ""))
    ]
    assert met == [True, False, False]


def test_the_first_rule_that_spoils_leaves_the_second_for_the_next_call() -> None:
    faults = Faults()
    faults.add(Fault("delay", times=None))
    faults.add(Fault("reset"))
    faults.add(Fault("hang"))
    assert [[fault.do for fault in faults.take("getMe", "")] for _ in range(3)] == [
        ["delay", "reset"],
        ["delay", "hang"],
        ["delay"],
    ]


async def test_while_it_is_away_nobody_connects_and_then_all_is_there(
    server: Server, bot: Caller, ibu: Phone
) -> None:
    async with server.away():
        with pytest.raises(aiohttp.ClientConnectionError):  # the connection it had was dropped
            await bot("getMe")
        async with Caller(server.api_url, server.token) as newcomer:
            with pytest.raises(aiohttp.ClientConnectorError):
                await newcomer("getMe")
    assert [bubble.text for bubble in await ibu.bubbles()] == ["/start"]

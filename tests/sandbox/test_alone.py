"""`python -m sandbox`: one line of JSON, then a server until it is told to stop."""

import asyncio
import signal
import sys

import orjson
import pytest

from sandbox.client import Sandbox
from tests.sandbox.caller import Caller


@pytest.mark.parametrize(
    ("arguments", "fifth_at_once"), [([], 429), (["--floods"], 429), (["--no-floods"], 200)]
)
async def test_it_says_where_it_is_serves_with_telegrams_limits_and_stops_cleanly(
    arguments: list[str], fifth_at_once: int
) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "sandbox",
        "--token",
        "77:abc",
        *arguments,
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout
    addresses = orjson.loads(await process.stdout.readline())
    async with Caller(addresses["api_url"], "77:abc") as bot, Sandbox(addresses["url"]) as sandbox:
        assert (await bot("getMe")).result["id"] == 77
        ibu = await sandbox.user("Siti")
        await ibu.start()
        statuses = [(await bot("sendMessage", chat_id=ibu.id, text="a")).status for _ in range(5)]
        assert statuses == [200, 200, 200, 200, fifth_at_once]
    process.send_signal(signal.SIGTERM)
    assert await process.wait() == 0

"""`kabarusaha sandbox`, which is `make demo`: one address, a bot that answers, Telegram's limits."""

import asyncio
import contextlib
import re
import signal
import sys

import aiohttp
import pytest

from sandbox.client import Sandbox


async def _on(url: str) -> bool:
    async with aiohttp.ClientSession(url) as http, http.get("/sandbox/floods") as answer:
        return bool((await answer.json())["on"])


@pytest.mark.parametrize(("arguments", "limited"), [([], True), (["--no-floods"], False)])
async def test_the_demo_keeps_telegrams_flood_limits_unless_told(
    arguments: list[str], limited: bool
) -> None:
    demo = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "sandbox", "--port", "0", *arguments),
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        assert demo.stdout
        said = (await demo.stdout.readuntil(b"Ctrl-C")).decode()
        (url,) = re.findall(r"http://[\d.:]+", said)
        async with Sandbox(url) as sandbox:
            ibu = await sandbox.user("Siti")
            await ibu.start("kel-3578081005")
            await ibu.expect("KabarUsaha")
        assert await _on(url) is limited
    finally:
        with contextlib.suppress(ProcessLookupError):
            demo.send_signal(signal.SIGINT)
        await demo.communicate()
    assert demo.returncode == 0

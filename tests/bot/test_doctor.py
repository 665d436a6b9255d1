"""What the doctor says of Telegram."""

import asyncio
from functools import partial

from sandbox.server import serve
from tests.bot.conftest import Command


async def test_a_wrong_token_is_told_as_when_the_bot_is_started(run: Command) -> None:
    async with serve() as server:
        wrong = partial(run, KABARUSAHA_BOT_TOKEN="1:nobody", KABARUSAHA_API_URL=server.api_url)
        code, said = await asyncio.to_thread(wrong, "doctor")
    assert code == 2
    assert "telegram: KABARUSAHA_BOT_TOKEN was rejected by Telegram; ask @BotFather" in said

"""The menu and the description: set where they differ, and never a reason to stop."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from domain.messages import Text
from gateway.client import BotApi
from gateway.presenting import present
from sandbox.client import Sandbox
from sandbox.server import Server, serve
from tests.gateway.raw_server import answers, raw_server

MENU = [{"command": "lapor", "description": Text("Report")}]


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with serve() as server:
        yield server


async def tell(api: BotApi, languages: tuple[str, ...] = ("id", "en")) -> None:
    await present(
        api,
        lambda text, tag: f"{text.msgid} ({tag})",
        languages,
        MENU,
        Text("What"),
        Text("In short"),
    )


async def said(sandbox: Sandbox) -> list[dict[str, Any]]:
    calls = await sandbox.calls()
    return [call["parameters"] for call in calls if call["method"].startswith("set")]


async def test_every_language_has_its_menu_and_its_description(server: Server) -> None:
    async with BotApi(server.token, server.api_url) as api, Sandbox(server.url) as sandbox:
        await tell(api)
        assert await said(sandbox) == [
            {"commands": [{"command": "lapor", "description": "Report (id)"}]},
            {"description": "What (id)"},
            {"short_description": "In short (id)"},
            {
                "language_code": "en",
                "commands": [{"command": "lapor", "description": "Report (en)"}],
            },
            {"language_code": "en", "description": "What (en)"},
            {"language_code": "en", "short_description": "In short (en)"},
        ]


async def test_a_language_of_three_letters_is_not_told_to_telegram(server: Server) -> None:
    async with BotApi(server.token, server.api_url) as api, Sandbox(server.url) as sandbox:
        await tell(api, ("id", "mad"))
        assert not [told for told in await said(sandbox) if "language_code" in told]


async def test_what_telegram_knows_already_is_not_told_again(server: Server) -> None:
    async with BotApi(server.token, server.api_url) as api, Sandbox(server.url) as sandbox:
        await tell(api)
        await sandbox.clear_calls()
        await tell(api)
        assert await said(sandbox) == []


@pytest.mark.parametrize("result", [True, None, 7, {}])
async def test_a_server_that_answers_anything_is_no_reason_to_stop(result: object) -> None:
    behave = answers(200, {"ok": True, "result": result})
    async with raw_server(behave) as (url, _requests), BotApi("1:token", url) as api:
        await tell(api)


async def test_telegram_unwilling_is_no_reason_to_stop() -> None:
    behave = answers(502, b"<h1>Bad Gateway</h1>")
    async with raw_server(behave) as (url, _requests), BotApi("1:token", url) as api:
        await tell(api)

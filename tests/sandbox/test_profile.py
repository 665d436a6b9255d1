"""What the bot sets about itself: menus by scope, descriptions, pins."""

import pytest

from sandbox.client import Phone, Sandbox
from sandbox.json import Json
from tests.sandbox.caller import Caller


def _menu(*names: str) -> list[Json]:
    return [{"command": name, "description": f"Perintah {name}"} for name in names]


async def test_the_narrowest_scope_is_shown(bot: Caller, sandbox: Sandbox, ibu: Phone) -> None:
    petugas = await sandbox.user("Rina")
    await bot("setMyCommands", commands=_menu("bantuan"))
    await bot("setMyCommands", commands=_menu("lapor"), scope={"type": "all_private_chats"})
    staff = {"type": "chat", "chat_id": petugas.id}
    await bot("setMyCommands", commands=_menu("admin", "lapor"), scope=staff)
    assert await ibu.commands() == {"lapor": "Perintah lapor"}
    assert list(await petugas.commands()) == ["admin", "lapor"]
    assert [c["command"] for c in (await bot("getMyCommands", scope=staff)).result] == [
        "admin",
        "lapor",
    ]
    await bot("deleteMyCommands", scope=staff)
    assert list(await petugas.commands()) == ["lapor"]


async def test_a_menu_in_ones_language_comes_first(bot: Caller, ibu: Phone) -> None:
    await bot("setMyCommands", commands=_menu("report"))
    await bot("setMyCommands", commands=_menu("lapor"), language_code="id")
    assert list(await ibu.commands()) == ["lapor"]
    assert [c["command"] for c in (await bot("getMyCommands")).result] == ["report"]


@pytest.mark.parametrize(
    ("params", "error"),
    [
        ({"commands": _menu("Lapor")}, "BOT_COMMAND_INVALID"),
        ({"commands": _menu("a" * 33)}, "BOT_COMMAND_INVALID"),
        (
            {"commands": [{"command": "a", "description": ""}]},
            "command description must be non-empty",
        ),
        (
            {"commands": [{"command": "a", "description": "x" * 257}]},
            "BOT_COMMAND_DESCRIPTION_INVALID",
        ),
        ({"commands": _menu(*("a" * n for n in range(1, 33))) * 4}, "BOT_COMMANDS_TOO_MUCH"),
        ({"commands": [], "scope": {"type": "chat", "chat_id": 42}}, "chat not found"),
        (
            {"commands": [], "scope": {"type": "x"}},
            "can't parse BotCommandScope: Unsupported type specified",
        ),
    ],
)
async def test_a_bad_menu_is_refused(bot: Caller, params: Json, error: str) -> None:
    assert (await bot("setMyCommands", **params)).error == f"Bad Request: {error}"


async def test_the_description_stands_in_the_empty_chat(bot: Caller, sandbox: Sandbox) -> None:
    stranger = await sandbox.user("Orang")
    await bot("setMyDescription", description="Lapor penjualan, gratis.")
    await bot("setMyShortDescription", short_description="Gratis")
    await bot("setMyName", name="KabarUsaha Surabaya")
    assert (await stranger.shown())["description"] == "Lapor penjualan, gratis."
    assert (await bot("getMyDescription", language_code="id")).result == {
        "description": "Lapor penjualan, gratis."
    }
    assert (await bot("getMyShortDescription")).result == {"short_description": "Gratis"}
    assert (await bot("getMyName")).result == {"name": "KabarUsaha Surabaya"}
    refused = await bot("setMyDescription", description="a" * 513)
    assert refused.error == "Bad Request: description is too long"


async def test_the_menu_button_is_one_for_all_or_for_one_chat(bot: Caller, ibu: Phone) -> None:
    await bot("setChatMenuButton", menu_button={"type": "commands"})
    await bot("setChatMenuButton", chat_id=ibu.id, menu_button={"type": "default"})
    assert (await bot("getChatMenuButton", chat_id=ibu.id)).result == {"type": "default"}
    assert (await bot("getChatMenuButton")).result == {"type": "commands"}


async def test_a_pinned_message_stays_on_top_until_it_goes(bot: Caller, ibu: Phone) -> None:
    sent = (await bot("sendMessage", chat_id=ibu.id, text="Penting")).result
    it = {"chat_id": ibu.id, "message_id": sent["message_id"]}
    assert (await bot("pinChatMessage", **it)).result is True
    assert (await bot("getChat", chat_id=ibu.id)).result["pinned_message"]["text"] == "Penting"
    assert (await ibu.shown())["pinned"] == [sent["message_id"]]
    await bot("deleteMessage", **it)
    assert "pinned_message" not in (await bot("getChat", chat_id=ibu.id)).result
    assert (
        await bot("unpinChatMessage", chat_id=ibu.id)
    ).error == "Bad Request: message to unpin not found"


async def test_pins_go_one_by_one_or_all_at_once(bot: Caller, ibu: Phone) -> None:
    for text in "abc":
        sent = (await bot("sendMessage", chat_id=ibu.id, text=text)).result
        await bot("pinChatMessage", chat_id=ibu.id, message_id=sent["message_id"])
    await bot("unpinChatMessage", chat_id=ibu.id)
    assert (await bot("getChat", chat_id=ibu.id)).result["pinned_message"]["text"] == "b"
    await bot("unpinAllChatMessages", chat_id=ibu.id)
    assert (await ibu.shown())["pinned"] == []

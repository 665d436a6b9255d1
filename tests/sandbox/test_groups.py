"""Groups: what the bot hears there, and what becomes of a group."""

import pytest

from sandbox.client import CannotAct, Phone, Sandbox
from tests.sandbox.caller import Caller


async def _drained(bot: Caller) -> list[str]:
    """The kinds and contents of pending updates, which are confirmed."""
    updates = await bot.updates()
    if updates:
        await bot.updates(offset=updates[-1]["update_id"] + 1)
    return [" ".join(sorted(update.keys() - {"update_id"})) for update in updates]


async def test_the_bot_hears_that_it_was_taken_in(
    bot: Caller, sandbox: Sandbox, ibu: Phone
) -> None:
    group = await sandbox.group("Staf Kedung Baruk", ibu)
    moved, welcome = await bot.updates()
    assert moved["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert moved["my_chat_member"]["chat"] == {
        "id": group,
        "type": "group",
        "title": "Staf Kedung Baruk",
    }
    assert welcome["message"]["new_chat_members"][0]["is_bot"] is True


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("selamat pagi", False),
        ("/admin", True),
        ("/admin@kabarusaha_bot", True),
        ("/admin@bot_lain", False),
        ("tolong @kabarusaha_bot", True),
    ],
)
async def test_privacy_mode_lets_only_what_is_meant_for_the_bot_through(
    bot: Caller, sandbox: Sandbox, ibu: Phone, text: str, heard: bool
) -> None:
    here = ibu.in_group(await sandbox.group("Staf", ibu))
    await _drained(bot)
    await here.say(text)
    assert await _drained(bot) == (["message"] if heard else [])


async def test_a_reply_to_the_bot_is_meant_for_it(
    bot: Caller, sandbox: Sandbox, ibu: Phone
) -> None:
    here = ibu.in_group(await sandbox.group("Staf", ibu))
    await bot("sendMessage", chat_id=here.chat_id, text="Ada 3 laporan")
    await _drained(bot)
    await here.say("baik", reply_to=await here.expect("3 laporan"))
    assert (await bot.next_update("message"))["reply_to_message"]["text"] == "Ada 3 laporan"


async def test_without_privacy_mode_the_bot_hears_everything(
    bot: Caller, sandbox: Sandbox, ibu: Phone
) -> None:
    await sandbox.change_bot(reads_all_group_messages=True)
    here = ibu.in_group(await sandbox.group("Staf", ibu))
    await _drained(bot)
    await here.say("selamat pagi")
    await here.send_photo()
    assert await _drained(bot) == ["message", "message"]


async def test_an_upgraded_group_says_where_it_went(
    bot: Caller, sandbox: Sandbox, ibu: Phone
) -> None:
    group = await sandbox.group("Staf", ibu)
    await _drained(bot)
    upgraded = await sandbox.migrate(group)
    old, new = await bot.updates()
    assert old["message"]["migrate_to_chat_id"] == upgraded
    assert new["message"]["migrate_from_chat_id"] == group
    refused = await bot("sendMessage", chat_id=group, text="halo")
    assert refused.body == {
        "ok": False,
        "error_code": 400,
        "description": "Bad Request: group chat was upgraded to a supergroup chat",
        "parameters": {"migrate_to_chat_id": upgraded},
    }
    assert (await bot("sendMessage", chat_id=upgraded, text="halo")).status == 200
    with pytest.raises(CannotAct, match="no group that can be upgraded"):
        await sandbox.migrate(group)


async def test_thrown_out_the_bot_may_not_write(bot: Caller, sandbox: Sandbox, ibu: Phone) -> None:
    group = await sandbox.group("Staf", ibu)
    await sandbox.remove_bot(group)
    refused = await bot("sendMessage", chat_id=group, text="halo")
    assert (refused.status, refused.error) == (403, "Forbidden: bot was kicked from the group chat")


async def test_the_bot_may_leave(bot: Caller, sandbox: Sandbox, ibu: Phone) -> None:
    group = await sandbox.group("Staf", ibu, supergroup=True)
    assert (await bot("leaveChat", chat_id=group)).result is True
    refused = await bot("sendMessage", chat_id=group, text="halo")
    assert refused.error == "Forbidden: bot is not a member of the supergroup chat"
    alone = await bot("leaveChat", chat_id=ibu.id)
    assert alone.error == "Bad Request: chat member status can't be changed in private chats"


async def test_a_number_cannot_be_asked_for_in_a_group(
    bot: Caller, sandbox: Sandbox, ibu: Phone
) -> None:
    group = await sandbox.group("Staf", ibu)
    markup = {"keyboard": [[{"text": "Nomor", "request_contact": True}]]}
    refused = await bot("sendMessage", chat_id=group, text="Nomor?", reply_markup=markup)
    assert refused.error == "Bad Request: phone number can be requested in private chats only"


async def test_somebody_outside_cannot_speak_in_the_group(sandbox: Sandbox, ibu: Phone) -> None:
    group = await sandbox.group("Staf", ibu)
    stranger = await sandbox.user("Orang")
    with pytest.raises(CannotAct, match="is not in the group"):
        await stranger.in_group(group).say("halo")


async def test_the_bot_can_delete_only_its_own_words_in_a_group(
    bot: Caller, sandbox: Sandbox, ibu: Phone
) -> None:
    here = ibu.in_group(await sandbox.group("Staf", ibu))
    said = await here.say("halo")
    refused = await bot("deleteMessage", chat_id=here.chat_id, message_id=said.id)
    assert refused.error == "Bad Request: message can't be deleted"


async def test_standings_are_told(bot: Caller, sandbox: Sandbox, ibu: Phone) -> None:
    stranger = await sandbox.user("Orang")
    group = await sandbox.group("Staf", ibu)
    me = (await bot("getMe")).result["id"]

    async def status(user_id: int) -> str:
        member = await bot("getChatMember", chat_id=group, user_id=user_id)
        return str(member.result["status"])

    assert [await status(user) for user in (ibu.id, stranger.id, me)] == [
        "member",
        "left",
        "member",
    ]
    assert (await bot("getChatMemberCount", chat_id=group)).result == 2
    unknown = await bot("getChatMember", chat_id=group, user_id=5)
    assert unknown.error == "Bad Request: PARTICIPANT_ID_INVALID"

"""What no button of ours offers and nobody said: made-up presses, and notes that Telegram itself makes."""

from typing import Any

import pytest

from tests.handlers.conftest import GROUP, PRIVATE, Bot, Ending, message, press

PINNED = {"pinned_message": {"message_id": 3, "date": 1793700000, "chat": PRIVATE, "text": "halo"}}


@pytest.mark.parametrize(
    "data", ["m:daftar", "m:admin", "u:erase:yes", "a:open", "d:aB3-_x:1:choose:yes", "anything"]
)
async def test_a_press_made_up_in_a_group_does_nothing(bot: Bot, data: str) -> None:
    assert await bot.takes(press(GROUP, data)) == Ending("done", "ignored: pressed in a group")


async def test_the_same_press_in_private_does_what_it_says(bot: Bot) -> None:
    assert await bot.takes(press(PRIVATE, "m:daftar")) == Ending("done", "open_registration")


@pytest.mark.parametrize(
    "note",
    [
        PINNED,
        {"chat_background_set": {"type": {"type": "chat_theme", "theme_name": "🌸"}}},
        {"write_access_allowed": {"from_request": True}},
    ],
)
async def test_what_telegram_notes_by_itself_is_nobodys_reply(
    bot: Bot, note: dict[str, Any]
) -> None:
    assert await bot.takes(message(PRIVATE, **note)) == Ending("done", "ignored: nothing was said")


@pytest.mark.parametrize(
    "data",
    [
        "d:\x00:1:choose:yes", "d::99999999999999999999:on:", "d:x:1:", "r:fix:999999999999999999",
        "a:home:99.99:2026-10", "a:home:٣٥.٧٨:2026-10", "a:ok:35.78.03.1003:2026-10:1:٣n:c",
        "a:chk:35.78:2026-13:1", "a:no:999999999999999999", "a:rv:1", "r:same:1", "\u202e", "x" * 64,
    ],
)  # fmt: skip
async def test_data_that_somebody_made_up_ends_kindly(bot: Bot, data: str) -> None:
    assert (await bot.takes(press(PRIVATE, data))).state == "done"


@pytest.mark.parametrize(
    "content",
    [
        {"text": "halo", "forward_origin": {
            "type": "hidden_user", "sender_user_name": "Ani", "date": 1793700000}},
        {"poll": {"id": "1", "question": "Jadi?", "options": [], "total_voter_count": 0,
                  "is_closed": False, "is_anonymous": True, "type": "regular",
                  "allows_multiple_answers": False, "allows_revoting": False,
                  "members_only": False, "shuffle_options": False}},
        {"dice": {"emoji": "🎲", "value": 3}},
        {"contact": {"phone_number": "0812", "first_name": "<b>{Ani}</b>"}},
        {"text": "/kelurahan"},
        {"text": "\u2800\u200b"},
    ],
)  # fmt: skip
async def test_whatever_a_person_sends_has_a_handler(bot: Bot, content: dict[str, Any]) -> None:
    assert (await bot.takes(message(PRIVATE, **content))).state == "done"


async def test_an_anonymous_admin_of_a_group_is_no_person_to_talk_to(bot: Bot) -> None:
    anonymous = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
    said = message(GROUP, text="halo", sender_chat=GROUP)
    said["message"]["from"] = anonymous
    assert await bot.takes(said) == Ending("done", "ignored: said in a group")

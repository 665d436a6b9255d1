"""sendMessage: what goes through and every way it is refused."""

import pytest

from sandbox.client import Phone, Sandbox
from sandbox.json import Json
from tests.sandbox.caller import Caller

_BUTTON = {"text": "Ya", "callback_data": "y"}
_NO_ACTION = "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"


async def test_a_message_comes_back_as_telegram_shows_it(bot: Caller, ibu: Phone) -> None:
    sent = (
        await bot("sendMessage", chat_id=ibu.id, text=" <b>Halo</b> ", parse_mode="HTML")
    ).result
    assert sent["text"] == "Halo"
    assert sent["entities"] == [{"type": "bold", "offset": 0, "length": 4}]
    assert sent["from"]["username"] == "kabarusaha_bot"
    assert sent["chat"] == {"id": ibu.id, "type": "private", "first_name": "Siti"}


async def test_message_ids_count_within_their_chat(
    bot: Caller, sandbox: Sandbox, ibu: Phone
) -> None:
    other = await sandbox.user("Ani")
    await other.start()
    for phone in (ibu, other):
        sent = await bot("sendMessage", chat_id=phone.id, text="halo")
        assert sent.result["message_id"] == 2


@pytest.mark.parametrize(
    ("params", "error"),
    [
        ({"text": ""}, "message text is empty"),
        ({"text": " \n"}, "text must be non-empty"),
        (
            {"text": "<b>", "parse_mode": "HTML"},
            "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
        ),
        ({"text": "a", "parse_mode": "Wiki"}, "unsupported parse_mode"),
        ({"text": "a" * 4097}, "message is too long"),
        ({"text": "🌸" * 2049}, "message is too long"),
        ({"text": "a", "chat_id": 42}, "chat not found"),
        ({"text": "a", "chat_id": ""}, "chat_id is empty"),
        ({"text": "a", "reply_parameters": {"message_id": 99}}, "message to be replied not found"),
        ({"text": "a", "reply_markup": "{"}, "can't parse reply keyboard markup JSON object"),
    ],
)
async def test_a_bad_message_is_refused_in_telegrams_words(
    bot: Caller, ibu: Phone, params: Json, error: str
) -> None:
    refused = await bot("sendMessage", **{"chat_id": ibu.id, **params})
    assert (refused.status, refused.error) == (400, f"Bad Request: {error}")


async def test_the_limit_counts_what_is_left_after_the_markup(bot: Caller, ibu: Phone) -> None:
    text = f"<b>{'&amp;' * 4096}</b>"
    sent = await bot("sendMessage", chat_id=ibu.id, text=text, parse_mode="HTML")
    assert len(sent.result["text"]) == 4096


async def test_nobody_is_written_to_before_start(bot: Caller, sandbox: Sandbox) -> None:
    stranger = await sandbox.user("Orang")
    refused = await bot("sendMessage", chat_id=stranger.id, text="halo")
    assert refused.status == 403
    assert refused.error == "Forbidden: bot can't initiate conversation with a user"


async def test_a_person_who_blocked_the_bot_is_told_by_an_update_and_by_403(
    bot: Caller, ibu: Phone
) -> None:
    await ibu.block()
    moved = await bot.next_update("my_chat_member")
    assert moved["old_chat_member"]["status"] == "member"
    assert moved["new_chat_member"]["status"] == "kicked"
    assert moved["from"]["id"] == ibu.id
    refused = await bot("sendMessage", chat_id=ibu.id, text="halo")
    assert (refused.status, refused.error) == (403, "Forbidden: bot was blocked by the user")
    await ibu.start()
    assert (await bot("sendMessage", chat_id=ibu.id, text="halo")).status == 200


async def test_a_deleted_account_is_said_to_be_deactivated(bot: Caller, ibu: Phone) -> None:
    await ibu.deactivate()
    refused = await bot("sendMessage", chat_id=ibu.id, text="halo")
    assert refused.error == "Forbidden: user is deactivated"


async def test_a_reply_carries_the_message_it_answers(bot: Caller, ibu: Phone) -> None:
    said = await ibu.say("kapan acaranya?")
    sent = await bot(
        "sendMessage", chat_id=ibu.id, text="Sabtu", reply_parameters={"message_id": said.id}
    )
    assert sent.result["reply_to_message"]["text"] == "kapan acaranya?"


async def test_a_reply_to_nothing_may_be_allowed(bot: Caller, ibu: Phone) -> None:
    lenient = {"message_id": 99, "allow_sending_without_reply": True}
    sent = await bot("sendMessage", chat_id=ibu.id, text="Sabtu", reply_parameters=lenient)
    assert "reply_to_message" not in sent.result


@pytest.mark.parametrize(
    ("button", "error"),
    [
        ({**_BUTTON, "callback_data": "x" * 65}, "BUTTON_DATA_INVALID"),
        ({**_BUTTON, "callback_data": "é" * 33}, "BUTTON_DATA_INVALID"),
        (
            {"text": "Ya"},
            _NO_ACTION,
        ),
        (
            {"text": "Ya", "callback_data": ""},
            _NO_ACTION,
        ),
        ({"callback_data": "y"}, "can't parse inline keyboard button: Can't find field \"text\""),
        ({**_BUTTON, "text": " "}, "inline keyboard button text must be non-empty"),
        ("Ya", "can't parse inline keyboard button: InlineKeyboardButton must be an Object"),
        (
            {"text": "Peta", "url": "bukan alamat"},
            "inline keyboard button URL 'bukan alamat' is invalid: Wrong HTTP URL",
        ),
    ],
)
async def test_a_bad_button_is_refused(bot: Caller, ibu: Phone, button: object, error: str) -> None:
    markup = {"inline_keyboard": [[button]]}
    refused = await bot("sendMessage", chat_id=ibu.id, text="Betul?", reply_markup=markup)
    assert refused.error == f"Bad Request: {error}"


async def test_sixty_four_bytes_of_callback_data_are_taken(bot: Caller, ibu: Phone) -> None:
    markup = {"inline_keyboard": [[{**_BUTTON, "callback_data": "é" * 32}]]}
    assert (
        await bot("sendMessage", chat_id=ibu.id, text="Betul?", reply_markup=markup)
    ).status == 200


async def test_more_than_a_hundred_buttons_are_too_many(bot: Caller, ibu: Phone) -> None:
    markup = {"inline_keyboard": [[_BUTTON]] * 101}
    refused = await bot("sendMessage", chat_id=ibu.id, text="Pilih", reply_markup=markup)
    assert refused.error == "Bad Request: reply markup is too long"


async def test_a_chat_action_is_seen_and_a_made_up_one_is_refused(
    bot: Caller, sandbox: Sandbox, ibu: Phone
) -> None:
    assert (await bot("sendChatAction", chat_id=ibu.id, action="typing")).result is True
    refused = await bot("sendChatAction", chat_id=ibu.id, action="dancing")
    assert refused.error == "Bad Request: wrong parameter action in request"


async def test_a_mention_names_the_person_and_of_a_stranger_is_plain_text(
    bot: Caller, ibu: Phone
) -> None:
    text = f'<a href="tg://user?id={ibu.id}">Siti</a> <a href="tg://user?id=42">Orang</a>'
    sent = (await bot("sendMessage", chat_id=ibu.id, text=text, parse_mode="HTML")).result
    (mention,) = sent["entities"]
    assert (mention["type"], mention["user"]["first_name"]) == ("text_mention", "Siti")

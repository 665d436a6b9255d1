"""Edits and deletions: what may change, and what Telegram says when it may not."""

import pytest

from sandbox.client import NotHeard, Phone, Sandbox
from sandbox.json import Json
from sandbox.state.pictures import plain_png
from tests.sandbox.caller import Caller

_KEYS = {"inline_keyboard": [[{"text": "Ya", "callback_data": "y"}]]}


async def _sent(bot: Caller, phone: Phone, **params: object) -> Json:
    """A message of the bot as the identifiers that edits take."""
    message = (await bot("sendMessage", **{"chat_id": phone.id, "text": "Betul?", **params})).result
    return {"chat_id": phone.id, "message_id": message["message_id"]}


async def test_an_edit_changes_the_text_and_takes_the_buttons_away(bot: Caller, ibu: Phone) -> None:
    it = await _sent(bot, ibu, reply_markup=_KEYS)
    edited = (await bot("editMessageText", **it, text="<i>Siap</i>", parse_mode="HTML")).result
    assert edited["text"] == "Siap"
    assert "edit_date" in edited
    assert "reply_markup" not in edited


@pytest.mark.parametrize("changed", [{"text": "Betul!"}, {"text": "Betul?", "reply_markup": _KEYS}])
async def test_new_words_or_new_buttons_are_a_change(
    bot: Caller, ibu: Phone, changed: Json
) -> None:
    assert (await bot("editMessageText", **await _sent(bot, ibu), **changed)).status == 200


async def test_an_edit_that_changes_nothing_is_refused(bot: Caller, ibu: Phone) -> None:
    it = await _sent(bot, ibu, reply_markup=_KEYS)
    refused = await bot("editMessageText", **it, text="Betul?", reply_markup=_KEYS)
    assert refused.error == (
        "Bad Request: message is not modified: specified new message content and reply markup are "
        "exactly the same as a current content and reply markup of the message"
    )


async def test_buttons_alone_can_change_and_go(bot: Caller, ibu: Phone) -> None:
    it = await _sent(bot, ibu)
    await bot("editMessageReplyMarkup", **it, reply_markup=_KEYS)
    assert (await ibu.last()).labels == ("Ya",)
    await bot("editMessageReplyMarkup", **it)
    assert (await ibu.last()).labels == ()
    refused = await bot("editMessageReplyMarkup", **it)
    assert refused.error.startswith("Bad Request: message is not modified")


@pytest.mark.parametrize(
    "method", ["editMessageText", "editMessageCaption", "editMessageReplyMarkup"]
)
async def test_what_is_not_there_cannot_be_edited(bot: Caller, ibu: Phone, method: str) -> None:
    refused = await bot(method, chat_id=ibu.id, message_id=99, text="x", caption="x")
    assert refused.error == "Bad Request: message to edit not found"


@pytest.mark.parametrize(
    "keyboard", [{"keyboard": [["Ya"]]}, {"remove_keyboard": True}, {"force_reply": True}]
)
async def test_a_message_sent_with_a_reply_keyboard_cannot_be_edited(
    bot: Caller, ibu: Phone, keyboard: Json
) -> None:
    it = await _sent(bot, ibu, reply_markup=keyboard)
    refused = await bot("editMessageText", **it, text="Ubah")
    assert refused.error == "Bad Request: message can't be edited"


async def test_nobody_elses_message_can_be_edited(bot: Caller, ibu: Phone) -> None:
    said = await ibu.say("halo")
    refused = await bot("editMessageText", chat_id=ibu.id, message_id=said.id, text="Ubah")
    assert refused.error == "Bad Request: message can't be edited"


async def test_a_reply_keyboard_cannot_be_edited_in(bot: Caller, ibu: Phone) -> None:
    it = await _sent(bot, ibu)
    refused = await bot("editMessageText", **it, text="Ubah", reply_markup={"keyboard": [["Ya"]]})
    assert refused.error == "Bad Request: inline keyboard expected"


async def test_an_edit_may_be_too_long_in_its_own_words(bot: Caller, ibu: Phone) -> None:
    refused = await bot("editMessageText", **await _sent(bot, ibu), text="a" * 4097)
    assert refused.error == "Bad Request: MESSAGE_TOO_LONG"


async def test_a_text_has_no_caption_and_a_photo_no_text(bot: Caller, ibu: Phone) -> None:
    it = await _sent(bot, ibu)
    refused = await bot("editMessageCaption", **it, caption="x")
    assert refused.error == "Bad Request: there is no caption in the message to edit"
    photo = await ibu.send_photo(plain_png())
    sent = (await bot("sendPhoto", chat_id=ibu.id, photo=photo.file_id)).result
    refused = await bot("editMessageText", chat_id=ibu.id, message_id=sent["message_id"], text="x")
    assert refused.error == "Bad Request: there is no text in the message to edit"


async def test_a_caption_and_a_picture_can_be_changed(bot: Caller, ibu: Phone) -> None:
    first = await ibu.send_photo(plain_png(100, 100))
    second = await ibu.send_photo(plain_png(200, 100))
    sent = (await bot("sendPhoto", chat_id=ibu.id, photo=first.file_id, caption="satu")).result
    it = {"chat_id": ibu.id, "message_id": sent["message_id"]}
    assert (await bot("editMessageCaption", **it, caption="dua")).result["caption"] == "dua"
    media = {"type": "photo", "media": second.file_id, "caption": "tiga"}
    changed = (await bot("editMessageMedia", **it, media=media)).result
    assert (changed["photo"][-1]["width"], changed["caption"]) == (200, "tiga")


async def test_a_deleted_message_is_gone_for_both(bot: Caller, ibu: Phone) -> None:
    it = await _sent(bot, ibu)
    shown = await ibu.last()
    assert (await bot("deleteMessage", **it)).result is True
    await ibu.expect_deleted(shown)
    with pytest.raises(NotHeard, match="never said anything"):
        await ibu.last()
    assert (await bot("deleteMessage", **it)).error == "Bad Request: message to delete not found"
    assert (
        await bot("editMessageText", **it, text="x")
    ).error == "Bad Request: message to edit not found"


async def test_after_two_days_a_message_stays(bot: Caller, sandbox: Sandbox, ibu: Phone) -> None:
    it = await _sent(bot, ibu)
    await sandbox.shift_clock(49 * 3600)
    refused = await bot("deleteMessage", **it)
    assert refused.error == "Bad Request: message can't be deleted for everyone"


async def test_many_messages_go_at_once_and_missing_ones_are_passed_over(
    bot: Caller, ibu: Phone
) -> None:
    ids = [(await _sent(bot, ibu))["message_id"] for _ in range(3)]
    assert (await bot("deleteMessages", chat_id=ibu.id, message_ids=[*ids, 999])).result is True
    assert [b.text for b in await ibu.bubbles()] == ["/start"]


async def test_the_keyboard_goes_with_the_message_that_brought_it(bot: Caller, ibu: Phone) -> None:
    it = await _sent(bot, ibu, reply_markup={"keyboard": [["Lapor"], ["Profil"]]})
    assert await ibu.keyboard() == [["Lapor"], ["Profil"]]
    await bot("deleteMessage", **it)
    assert await ibu.keyboard() == []

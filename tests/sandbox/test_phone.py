"""The test's phone: reply keyboards, contacts, files, and expecting without mixing replies up."""

import pytest

from sandbox.client import CannotAct, NotHeard, Phone, Sandbox
from sandbox.state.pictures import plain_png
from tests.sandbox.caller import Caller

_ASK_NUMBER = {
    "keyboard": [[{"text": "Kirim nomor HP", "request_contact": True}], ["Lewati"]],
    "one_time_keyboard": True,
}


async def _tell(bot: Caller, phone: Phone, text: str, **params: object) -> None:
    assert (await bot("sendMessage", chat_id=phone.id, text=text, **params)).status == 200


async def test_a_reply_button_says_its_label(bot: Caller, ibu: Phone) -> None:
    await _tell(bot, ibu, "Nomor HP?", reply_markup=_ASK_NUMBER)
    assert (await ibu.press("Lewati")).kind == "message"
    assert (await bot.next_update("message"))["text"] == "Lewati"
    assert await ibu.keyboard() == []  # it was for one time


async def test_the_contact_button_shares_ones_own_number(bot: Caller, ibu: Phone) -> None:
    await _tell(bot, ibu, "Nomor HP?", reply_markup=_ASK_NUMBER)
    await ibu.share_contact()
    heard = await bot.next_update("message")
    assert heard["contact"] == {"phone_number": ibu.number, "first_name": "Siti", "user_id": ibu.id}
    assert heard["reply_to_message"]["text"] == "Nomor HP?"


async def test_somebody_elses_contact_has_no_user_id(bot: Caller, ibu: Phone) -> None:
    await ibu.share_contact_of("Ani", "6281200000002")
    assert (await bot.next_update("message"))["contact"] == {
        "phone_number": "6281200000002",
        "first_name": "Ani",
    }


async def test_the_keyboard_stays_until_it_is_removed(bot: Caller, ibu: Phone) -> None:
    await _tell(bot, ibu, "Menu", reply_markup={"keyboard": [["Lapor", "Profil"]]})
    await _tell(bot, ibu, "Kabar")
    await ibu.press("Lapor")
    assert await ibu.keyboard() == [["Lapor", "Profil"]]
    await _tell(bot, ibu, "Selesai", reply_markup={"remove_keyboard": True})
    assert await ibu.keyboard() == []


async def test_expecting_passes_over_other_messages_and_takes_each_once(
    bot: Caller, ibu: Phone
) -> None:
    for text in ("satu", "dua", "dua lagi"):
        await _tell(bot, ibu, text)
    assert (await ibu.expect("dua")).text == "dua"
    assert (await ibu.expect("dua")).text == "dua lagi"
    assert (await ibu.expect("satu", earlier=True)).text == "satu"


async def test_an_earlier_reply_is_not_taken_for_this_one(bot: Caller, ibu: Phone) -> None:
    await _tell(bot, ibu, "Oktober?")
    await ibu.say("1,5 juta")
    with pytest.raises(NotHeard):
        await ibu.expect("Oktober?", timeout_s=0.01)


async def test_all_parts_must_be_there(bot: Caller, ibu: Phone) -> None:
    await _tell(bot, ibu, "Oktober: Rp1")
    await _tell(bot, ibu, "Oktober: Rp2")
    assert (await ibu.expect("Oktober", "Rp2")).text == "Oktober: Rp2"


async def test_ones_own_words_are_not_the_bots(ibu: Phone) -> None:
    await ibu.say("Rp2")
    with pytest.raises(NotHeard):
        await ibu.expect("Rp2", earlier=True, timeout_s=0.01)


async def test_files_travel_both_ways(bot: Caller, ibu: Phone) -> None:
    picture = plain_png(1000, 500)
    sent = await ibu.send_photo(picture, caption="catatan /lapor")
    heard = await bot.next_update("message")
    assert [size["width"] for size in heard["photo"]] == [90, 320, 800, 1000]
    assert heard["caption_entities"][0]["type"] == "bot_command"
    assert await ibu.download(sent) == picture
    await ibu.send_document(b"a;b", name="data.csv", caption="rekap")
    assert (await bot.next_update("message"))["document"]["file_name"] == "data.csv"
    await ibu.send_voice(b"OggS", duration_s=7)
    assert (await bot.next_update("message"))["voice"]["duration"] == 7


async def test_a_phone_cannot_do_what_no_phone_can(ibu: Phone) -> None:
    with pytest.raises(CannotAct, match="empty message"):
        await ibu.say("  ")
    with pytest.raises(CannotAct, match="no text of more than 4096"):
        await ibu.say("🌸" * 2049)
    with pytest.raises(CannotAct, match="as a photo"):
        await ibu.send_photo(b"bukan gambar")
    await ibu.block()
    with pytest.raises(CannotAct, match="blocked the bot"):
        await ibu.say("halo")


@pytest.mark.parametrize("payload", ["kel-3578081005", "A_z-09" + "x" * 58])
async def test_a_link_carries_its_payload(bot: Caller, ibu: Phone, payload: str) -> None:
    await ibu.start(payload)
    assert (await bot.next_update("message"))["text"] == f"/start {payload}"


@pytest.mark.parametrize(
    "payload", ["kel_35.78", "ibu siti", "kel-1\n", "é", "٣", "a" * 65, "<b>", "x=1"]
)
async def test_no_link_carries_what_telegram_leaves_behind(
    bot: Caller, ibu: Phone, payload: str
) -> None:
    await ibu.block()
    await bot.next_update("my_chat_member")
    with pytest.raises(CannotAct, match="no link carries the payload"):
        await ibu.start(payload)
    assert await bot.updates() == []  # she has not even unblocked the bot


async def test_a_correction_reaches_the_bot_as_an_edited_message(bot: Caller, ibu: Phone) -> None:
    said = await ibu.say("1,5 juta")
    await bot.next_update("message")
    await ibu.edit(said, "2 juta")
    edited = await bot.next_update("edited_message")
    assert (edited["message_id"], edited["text"]) == (said.id, "2 juta")


async def test_a_forwarded_message_says_where_it_came_from(bot: Caller, ibu: Phone) -> None:
    await ibu.forward("Undangan bazar")
    assert (await bot.next_update("message"))["forward_origin"]["type"] == "hidden_user"


async def test_the_same_id_is_the_same_person(sandbox: Sandbox) -> None:
    first = await sandbox.user("Siti", id=77, phone="6281211112222")
    again = await sandbox.user(id=77)
    assert (again.name, again.number) == (first.name, "6281211112222")


async def test_the_screen_shows_what_is_on_the_phone_now(bot: Caller, ibu: Phone) -> None:
    markup = {
        "inline_keyboard": [
            [{"text": "Ya", "callback_data": "y"}, {"text": "Tidak", "callback_data": "n"}]
        ]
    }
    await _tell(bot, ibu, "Menu", reply_markup={"keyboard": [["Lapor"]]})
    await ibu.send_photo(caption="warung")
    await _tell(bot, ibu, "Satu\nDua", reply_markup=markup)
    assert await ibu.screen() == (
        "Siti: /start\n"
        "KabarUsaha: Menu\n"
        "Siti: <photo> warung\n"
        "KabarUsaha: Satu\n"
        "    Dua\n"
        "    [Ya] [Tidak]\n"
        "-- keyboard --\n"
        "[Lapor]"
    )

"""python-telegram-bot, a real client, is satisfied with this server."""

from collections.abc import AsyncIterator

import pytest
import telegram
from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.constants import ParseMode

from sandbox.client import Phone
from sandbox.server import Server
from sandbox.state.pictures import plain_png


@pytest.fixture
async def ptb(server: Server) -> AsyncIterator[telegram.Bot]:
    bot = telegram.Bot(server.token, base_url=server.api_url, base_file_url=server.file_url)
    async with bot:
        yield bot


async def test_it_reads_updates_of_every_kind(ptb: telegram.Bot, ibu: Phone) -> None:
    said = await ibu.say("halo")
    await ibu.edit(said, "halo lagi")
    await ibu.send_photo(caption="warung")
    await ibu.send_voice()
    await ibu.share_contact()
    await ibu.share_location()
    await ibu.send_sticker()
    await ibu.block()
    updates = await ptb.get_updates(timeout=50)
    heard = [u.message.to_dict() for u in updates if u.message]
    assert heard[0]["text"] == "halo"
    assert heard[1]["caption"] == "warung"
    assert heard[2]["voice"]["mime_type"] == "audio/ogg"
    assert heard[3]["contact"]["user_id"] == ibu.id
    assert {"location", "sticker"} <= heard[4].keys() | heard[5].keys()
    edited, moved = updates[1].edited_message, updates[-1].my_chat_member
    assert edited
    assert edited.text == "halo lagi"
    assert moved
    assert moved.new_chat_member.status == "kicked"


async def test_it_sends_edits_answers_and_fetches(ptb: telegram.Bot, ibu: Phone) -> None:
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Ya", callback_data="y")]])
    sent = await ptb.send_message(
        ibu.id, "<i>Betul</i>?", parse_mode=ParseMode.HTML, reply_markup=keyboard
    )
    assert sent.entities[0].type == "italic"
    pressed = await ibu.press("Ya")
    (update,) = await ptb.get_updates(timeout=50)
    assert update.callback_query
    await update.callback_query.answer("Siap", show_alert=True)
    assert (await pressed.answer()).alert
    await update.callback_query.edit_message_text("Tersimpan")
    assert (await ibu.expect("Tersimpan")).buttons == ()
    photo = await ptb.send_photo(ibu.id, plain_png(400, 200), caption="rapor")
    assert (photo.photo[-1].width, photo.photo[-1].height) == (400, 200)
    file = await ptb.get_file(photo.photo[-1].file_id)
    assert bytes(await file.download_as_bytearray()) == plain_png(400, 200)
    document = await ptb.send_document(ibu.id, b"a,b", filename="rekap.csv")
    assert document.to_dict()["document"]["file_name"] == "rekap.csv"
    assert await ibu.download(await ibu.last()) == b"a,b"


async def test_it_raises_its_own_errors(ptb: telegram.Bot, ibu: Phone) -> None:
    await ibu.block()
    with pytest.raises(telegram.error.Forbidden, match="bot was blocked by the user"):
        await ptb.send_message(ibu.id, "halo")
    with pytest.raises(telegram.error.BadRequest, match="Chat not found"):
        await ptb.send_message(42, "halo")

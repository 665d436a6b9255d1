"""The whole way round: a person and a bot talk over HTTP, and the test reads both ends."""

import pytest

from sandbox.client import NotHeard, Phone
from tests.sandbox.caller import Caller


async def test_a_person_talks_presses_and_sees_the_edit(bot: Caller, ibu: Phone) -> None:
    await ibu.say("lapor")
    heard = await bot.next_update("message")
    assert heard["text"] == "lapor"
    button = {"text": "Betul", "callback_data": "yes"}
    sent = await bot(
        "sendMessage",
        chat_id=ibu.id,
        text="<b>Oktober</b>: Rp1.500.000",
        parse_mode="HTML",
        reply_markup={"inline_keyboard": [[button]]},
    )
    asked = await ibu.expect("Rp1.500.000")
    assert asked.labels == ("Betul",)
    pressed = await ibu.press("Betul")
    query = await bot.next_update("callback_query")
    await bot("answerCallbackQuery", callback_query_id=query["id"], text="Tersimpan")
    assert (await pressed.answer()).text == "Tersimpan"
    message_id = sent.result["message_id"]
    await bot("editMessageText", chat_id=ibu.id, message_id=message_id, text="Terima kasih")
    assert (await ibu.expect("Terima kasih")).edited
    assert await ibu.screen() == ("Siti: /start\nSiti: lapor\nKabarUsaha (edited): Terima kasih")


async def test_an_expectation_that_fails_shows_the_phone(bot: Caller, ibu: Phone) -> None:
    await bot("sendMessage", chat_id=ibu.id, text="Selamat pagi")
    with pytest.raises(NotHeard, match=r"(?s)Siti did not hear 'Rp'.*KabarUsaha: Selamat pagi"):
        await ibu.expect("Rp", timeout_s=0.01)

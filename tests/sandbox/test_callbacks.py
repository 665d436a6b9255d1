"""Presses of inline buttons and their answers."""

import asyncio

import pytest

from sandbox.client import CannotAct, NotHeard, Phone, Sandbox, Toast
from sandbox.errors import ApiError
from sandbox.state.callbacks import Presses
from tests.sandbox.caller import Caller

_TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


async def _ask(bot: Caller, phone: Phone, *labels: str) -> None:
    row = [{"text": label, "callback_data": f"data:{label}"} for label in labels]
    markup = {"inline_keyboard": [row]}
    await bot("sendMessage", chat_id=phone.id, text="Betul?", reply_markup=markup)


async def test_a_press_brings_the_data_and_the_message(bot: Caller, ibu: Phone) -> None:
    await _ask(bot, ibu, "Ya", "Tidak")
    await ibu.press("Tidak")
    query = await bot.next_update("callback_query")
    assert query["data"] == "data:Tidak"
    assert query["from"]["id"] == ibu.id
    assert query["message"]["text"] == "Betul?"


async def test_the_clock_turns_until_the_bot_answers(
    bot: Caller, sandbox: Sandbox, ibu: Phone
) -> None:
    await _ask(bot, ibu, "Ya")
    pressed = await ibu.press("Ya")
    query = await bot.next_update("callback_query")
    assert [press["callback_id"] for press in await sandbox.unanswered()] == [query["id"]]
    await bot("answerCallbackQuery", callback_query_id=query["id"], text="Siap", show_alert=True)
    assert await pressed.answer() == Toast("Siap", alert=True)
    assert await sandbox.unanswered() == []


async def test_an_answer_can_be_awaited_before_it_comes(
    bot: Caller, sandbox: Sandbox, ibu: Phone
) -> None:
    await _ask(bot, ibu, "Ya", "Tidak")
    presses = [await ibu.press(label) for label in ("Ya", "Tidak")]
    first, second = await bot.updates()
    await sandbox.fault("delay", "answerCallbackQuery", delay_ms=20, times=None)
    async with asyncio.TaskGroup() as tasks:
        answers = [tasks.create_task(press.answer()) for press in presses]
        for update in (first, second):
            query_id = update["callback_query"]["id"]
            await bot("answerCallbackQuery", callback_query_id=query_id, text=f"Siap {query_id}")
    assert [answer.result().text[:4] for answer in answers] == ["Siap", "Siap"]


async def test_a_press_is_answered_only_once(bot: Caller, ibu: Phone) -> None:
    await _ask(bot, ibu, "Ya")
    await ibu.press("Ya")
    query = await bot.next_update("callback_query")
    await bot("answerCallbackQuery", callback_query_id=query["id"])
    assert (await bot("answerCallbackQuery", callback_query_id=query["id"])).error == _TOO_OLD
    assert (await bot("answerCallbackQuery", callback_query_id="1")).error == _TOO_OLD


def test_an_old_press_can_no_longer_be_answered() -> None:
    presses = Presses(life_s=60)
    press = presses.add(1, 1, 1, "y", now_s=0)
    with pytest.raises(ApiError, match="too old"):
        presses.answer(press.id, {}, now_s=61)


async def test_an_old_screen_still_shows_a_button_that_an_edit_took_away(
    bot: Caller, ibu: Phone
) -> None:
    await _ask(bot, ibu, "Ya")
    asked = await ibu.expect("Betul?")
    await bot("editMessageText", chat_id=ibu.id, message_id=asked.id, text="Tersimpan")
    await ibu.press_data(asked, "data:Ya")
    query = await bot.next_update("callback_query")
    assert (query["data"], query["message"]["text"]) == ("data:Ya", "Tersimpan")


async def test_the_newest_message_with_the_label_is_pressed(bot: Caller, ibu: Phone) -> None:
    await _ask(bot, ibu, "Ya")
    first = await ibu.last()
    await _ask(bot, ibu, "Ya")
    await ibu.press("Ya")
    assert (await bot.next_update("callback_query"))["message"]["message_id"] == first.id + 1
    await ibu.press("Ya", on=first)
    assert (await bot.next_update("callback_query"))["message"]["message_id"] == first.id


async def test_pressing_waits_for_a_button_that_is_still_to_come(
    bot: Caller, sandbox: Sandbox, ibu: Phone
) -> None:
    await sandbox.fault("delay", "sendMessage", delay_ms=50)
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(_ask(bot, ibu, "Ya"))
        assert (await ibu.press("Ya")).kind == "callback"


async def test_a_button_that_never_comes_is_reported_with_those_there(
    sandbox: Sandbox, bot: Caller
) -> None:
    async with Sandbox(sandbox.url, timeout_s=0.01) as hasty:
        ibu = await hasty.user("Siti")
        await ibu.start()
        await _ask(bot, ibu, "Ya")
        with pytest.raises(NotHeard, match=r"no button \[Batal\]; the buttons are: \[Ya\]"):
            await ibu.press("Batal")


async def test_a_link_button_opens_and_asks_nobody(bot: Caller, ibu: Phone) -> None:
    markup = {"inline_keyboard": [[{"text": "Peta", "url": "https://contoh.id/peta"}]]}
    await bot("sendMessage", chat_id=ibu.id, text="Lokasi", reply_markup=markup)
    pressed = await ibu.press("Peta")
    assert (pressed.kind, pressed.body["url"]) == ("url", "https://contoh.id/peta")
    assert await bot.updates() == []


async def test_a_button_of_a_deleted_message_cannot_be_pressed(bot: Caller, ibu: Phone) -> None:
    await _ask(bot, ibu, "Ya")
    asked = await ibu.last()
    await bot("deleteMessage", chat_id=ibu.id, message_id=asked.id)
    with pytest.raises(CannotAct, match="is gone"):
        await ibu.press_data(asked, "data:Ya")


async def test_words_over_two_hundred_units_are_too_long(bot: Caller, ibu: Phone) -> None:
    refused = await bot("answerCallbackQuery", callback_query_id="1", text="a" * 201)
    assert refused.error == "Bad Request: MESSAGE_TOO_LONG"

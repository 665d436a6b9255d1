"""The monthly report on aiogram 3: `python -m benchmarks.rivals.aiogram_bot <url>`.

run_polling and the FSM in memory, with their defaults; aiogram takes uvloop by itself when it is there.
"""

from __future__ import annotations

import sys
from typing import Any

from aiogram import Bot, Dispatcher, F, Router
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from benchmarks.rivals import words

router = Router()
reports: dict[int, dict[str, Any]] = {}


class Report(StatesGroup):
    """The dialog's questions."""

    amount = State()
    confirm = State()
    help = State()


@router.message(Command("start"))
async def start(message: Message) -> None:
    """/start."""
    await message.answer(words.HELLO)


@router.message(Command("lapor"))
async def ask(message: Message, state: FSMContext) -> None:
    """/lapor."""
    await _ask(message, state)


async def _ask(message: Message, state: FSMContext) -> None:
    await state.set_state(Report.amount)
    asked = await message.answer(words.QUESTION, reply_markup=_keyboard(words.WAYS))
    await state.update_data(asked=asked.message_id)


@router.message(Report.amount, F.text)
@router.message(Report.confirm, F.text)
async def echo(message: Message, state: FSMContext) -> None:
    """She typed the amount."""
    amount = words.read_amount(message.text or "")
    if amount is None:
        await message.answer(words.NOT_READ)
        return
    await state.set_state(Report.confirm)
    await state.update_data(amount=amount)
    await message.answer(words.echo(amount), reply_markup=_keyboard([[words.RIGHT, words.REPLACE]]))
    asked = (await state.get_data()).get("asked")
    if asked is not None:  # the buttons of the question go
        await state.update_data(asked=None)
        assert message.bot is not None
        await message.bot.edit_message_reply_markup(
            chat_id=message.chat.id, message_id=asked, reply_markup=None
        )


@router.callback_query(Report.confirm, F.data == "change")
async def again(query: CallbackQuery, state: FSMContext) -> None:
    """[Ganti]."""
    await _ask(await _pressed(query), state)


@router.callback_query(Report.confirm, F.data == "yes")
async def save(query: CallbackQuery, state: FSMContext) -> None:
    """[Betul] saves the report and asks what would help."""
    data = await state.get_data()
    reports[query.from_user.id] = {"amount": data["amount"], "needs": []}
    await state.update_data(picked=[])
    await state.set_state(Report.help)
    message = await _pressed(query)
    await message.answer(words.HELP, reply_markup=_keyboard(words.help_rows(set())))


@router.callback_query(Report.help, F.data.startswith("need:"))
async def toggle(query: CallbackQuery, state: FSMContext) -> None:
    """A need on or off."""
    data = await state.get_data()
    picked = set(data["picked"]) ^ {(query.data or "").removeprefix("need:")}
    await state.update_data(picked=sorted(picked))
    await query.answer()
    await _message(query).edit_reply_markup(reply_markup=_keyboard(words.help_rows(picked)))


@router.callback_query(Report.help, F.data.in_({"none", "send"}))
async def done(query: CallbackQuery, state: FSMContext) -> None:
    """[Kirim] or [Tidak ada]."""
    data = await state.get_data()
    report = reports[query.from_user.id]
    report["needs"] = data["picked"] if query.data == "send" else []
    await state.clear()
    message = await _pressed(query)
    await message.answer(words.thanks(report["amount"]), reply_markup=_keyboard([[words.CORRECT]]))


async def _pressed(query: CallbackQuery) -> Message:
    """Answers the press and takes the buttons away."""
    await query.answer()
    message = _message(query)
    await message.edit_reply_markup(reply_markup=None)
    return message


def _message(query: CallbackQuery) -> Message:
    assert isinstance(query.message, Message)
    return query.message


def _keyboard(rows: list[list[tuple[str, str]]]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        inline_keyboard=[
            [InlineKeyboardButton(text=label, callback_data=data) for label, data in row]
            for row in rows
        ]
    )


def main(url: str) -> None:
    """Runs until it is stopped."""
    session = AiohttpSession(api=TelegramAPIServer.from_base(url))
    dispatcher = Dispatcher()
    dispatcher.include_router(router)
    dispatcher.run_polling(Bot("500000001:benchmark-token", session=session))


if __name__ == "__main__":
    main(sys.argv[1])

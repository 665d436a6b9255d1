"""The monthly report on plain python-telegram-bot: `python -m benchmarks.rivals.ptb_bot <url> <directory>`.

run_polling, ConversationHandler, PicklePersistence and the default client, all with their defaults.
"""

from __future__ import annotations

import sys
import warnings
from pathlib import Path
from typing import Any

from telegram import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message, Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    ConversationHandler,
    MessageHandler,
    PicklePersistence,
    filters,
)
from telegram.warnings import PTBUserWarning

from benchmarks.rivals import words

AMOUNT, CONFIRM, HELP = range(3)
Context = ContextTypes.DEFAULT_TYPE
State = int


async def start(update: Update, _context: Context) -> None:
    """/start."""
    await _message(update).reply_text(words.HELLO)


async def ask(update: Update, context: Context) -> State:
    """/lapor."""
    return await _ask(_message(update), context)


async def _ask(message: Message, context: Context) -> State:
    asked = await message.reply_text(words.QUESTION, reply_markup=_keyboard(words.WAYS))
    _data(context)["asked"] = asked.message_id
    return AMOUNT


async def echo(update: Update, context: Context) -> State:
    """She typed the amount."""
    message = _message(update)
    amount = words.read_amount(message.text or "")
    if amount is None:
        await message.reply_text(words.NOT_READ)
        return AMOUNT
    _data(context)["amount"] = amount
    await message.reply_text(
        words.echo(amount), reply_markup=_keyboard([[words.RIGHT, words.REPLACE]])
    )
    asked = _data(context).pop("asked", None)
    if asked is not None:  # the buttons of the question go
        await context.bot.edit_message_reply_markup(message.chat_id, asked)
    return CONFIRM


async def again(update: Update, context: Context) -> State:
    """[Ganti]."""
    query = await _pressed(update)
    return await _ask(_message(update, query), context)


async def save(update: Update, context: Context) -> State:
    """[Betul] saves the report and asks what would help."""
    data = _data(context)
    data.setdefault("reports", {})["2026-10"] = {"amount": data["amount"], "needs": []}
    data["picked"] = set()
    query = await _pressed(update)
    await _message(update, query).reply_text(
        words.HELP, reply_markup=_keyboard(words.help_rows(set()))
    )
    return HELP


async def toggle(update: Update, context: Context) -> State:
    """A need on or off."""
    query = _query(update)
    picked: set[str] = _data(context)["picked"]
    picked ^= {(query.data or "").removeprefix("need:")}
    await query.answer()
    await query.edit_message_reply_markup(_keyboard(words.help_rows(picked)))
    return HELP


async def done(update: Update, context: Context) -> State:
    """[Kirim] or [Tidak ada]."""
    data, query = _data(context), await _pressed(update)
    report = data["reports"]["2026-10"]
    report["needs"] = sorted(data["picked"]) if query.data == "send" else []
    await _message(update, query).reply_text(
        words.thanks(report["amount"]), reply_markup=_keyboard([[words.CORRECT]])
    )
    return ConversationHandler.END


async def _pressed(update: Update) -> CallbackQuery:
    """Answers the press and takes the buttons away."""
    query = _query(update)
    await query.answer()
    await query.edit_message_reply_markup(None)
    return query


def _query(update: Update) -> CallbackQuery:
    assert update.callback_query is not None
    return update.callback_query


def _message(update: Update, query: CallbackQuery | None = None) -> Message:
    message = query.message if query else update.message
    assert isinstance(message, Message)
    return message


def _data(context: Context) -> dict[str, Any]:
    assert context.user_data is not None
    return context.user_data


def _keyboard(rows: list[list[tuple[str, str]]]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(label, callback_data=data) for label, data in row] for row in rows]
    )


def conversation() -> ConversationHandler[Context]:
    """The dialog, kept over restarts."""
    words_only = filters.TEXT & ~filters.COMMAND
    return ConversationHandler(
        name="report",
        persistent=True,
        entry_points=[CommandHandler("lapor", ask)],
        states={
            AMOUNT: [MessageHandler(words_only, echo)],
            CONFIRM: [
                CallbackQueryHandler(save, "^yes$"),
                CallbackQueryHandler(again, "^change$"),
                MessageHandler(words_only, echo),
            ],
            HELP: [
                CallbackQueryHandler(toggle, "^need:"),
                CallbackQueryHandler(done, "^(none|send)$"),
            ],
        },
        fallbacks=[CommandHandler("lapor", ask)],
    )


def main(url: str, directory: Path) -> None:
    """Runs until it is stopped."""
    warnings.filterwarnings("ignore", "If 'per_message=False'", PTBUserWarning)  # it is meant so
    application = (
        Application.builder()
        .token("500000001:benchmark-token")
        .base_url(f"{url}/bot")
        .persistence(PicklePersistence(directory / "state.pickle"))
        .build()
    )
    application.add_handler(conversation())
    application.add_handler(CommandHandler("start", start))
    application.run_polling()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))

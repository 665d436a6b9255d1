"""A handler left out of those that are asked would never run: what it takes must lead to it."""

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram import CallbackQuery, Chat, Message, MessageEntity, Update, User
from telegram.ext import CallbackQueryHandler, CommandHandler

from gateway.worker.finding import AnyHandler, Finder
from handlers import all_handlers
from handlers.conversation import press as old_button
from tests.support.clocks import NOW

HANDLERS = all_handlers()
BUTTONS = [each for each in HANDLERS if isinstance(each, CallbackQueryHandler) and each.pattern]
SITI = User(7001, "Siti", is_bot=False)
COMMAND = MessageEntity(MessageEntity.BOT_COMMAND, 0, 6)
finder = Finder(HANDLERS)


def press(data: str) -> Update:
    """She presses a button with these data."""
    return Update(1, callback_query=CallbackQuery("1", SITI, "1", data=data))


def message(**content: Any) -> Message:
    """She says something."""
    return Message(1, NOW, Chat(7001, "private"), from_user=SITI, **content)


def takers(update: Update, handlers: list[AnyHandler]) -> list[AnyHandler]:
    """Those of the handlers that would take it."""
    return [each for each in handlers if each.check_update(update) not in (None, False)]


@pytest.mark.parametrize("handler", BUTTONS, ids=lambda handler: handler.pattern.pattern)
@settings(max_examples=5, deadline=None)
@given(st.data())
def test_a_button_leads_to_its_handler(handler: AnyHandler, data: st.DataObject) -> None:
    assert isinstance(handler, CallbackQueryHandler)
    assert isinstance(handler.pattern, re.Pattern)
    update = press(data.draw(st.from_regex(handler.pattern)))
    assert handler in finder.of(update)
    assert takers(update, list(finder.of(update))) == takers(update, HANDLERS)


@pytest.mark.parametrize("data", [":", "+", "d", "d:", "+d:", "++a:open", "zz:1", "M:lapor", "٣:"])
def test_a_button_of_nobody_is_seen_by_all_who_could_take_it(data: str) -> None:
    update = press(data)
    assert takers(update, list(finder.of(update))) == takers(update, HANDLERS)


def test_a_button_without_data_is_an_old_one() -> None:
    """python-telegram-bot would give it to the first handler of any button."""
    assert [takes.callback for takes in takers(press(""), list(finder.of(press(""))))] == [
        old_button
    ]


def test_a_button_is_not_shown_to_those_of_other_words() -> None:
    assert len(finder.of(press("d:aB3-_x:1:choose:yes"))) == 3  # groups, dialogs, old buttons


def test_words_are_not_shown_to_commands() -> None:
    asked = finder.of(Update(1, message=message(text="/lapor")))
    assert asked
    assert not any(isinstance(handler, CommandHandler | CallbackQueryHandler) for handler in asked)


@pytest.mark.parametrize(
    "update",
    [
        Update(1, message=message(text="/lapor", entities=[COMMAND])),
        Update(1, edited_message=message(text="/lapor", entities=[COMMAND])),
        Update(1),
    ],
)
def test_all_else_is_shown_to_everybody_but_buttons(update: Update) -> None:
    others = [each for each in HANDLERS if not isinstance(each, CallbackQueryHandler)]
    assert list(finder.of(update)) == others

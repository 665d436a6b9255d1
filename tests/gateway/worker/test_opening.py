"""What is put together by hand reads as what python-telegram-bot's own parser makes of it."""

from typing import Any

import pytest
from telegram import Bot, Update
from telegram.ext import ExtBot

from gateway.worker.opening import open_row
from storage.inbox import Claimed
from tests.gateway.worker.conftest import body_of, pressed, said

COMMAND = [{"type": "bot_command", "offset": 0, "length": 6}]


@pytest.fixture
def bot() -> Bot:
    return ExtBot("1:token")


def message(**content: Any) -> dict[str, Any]:
    """An update: a message with these fields, too."""
    update = said(1, 500)
    update["message"] |= content
    return update


def both(update: dict[str, Any], bot: Bot) -> tuple[Update, Update]:
    """As we open it, and as the parser makes it."""
    opened = open_row(Claimed(1, 500, body_of(update)), bot).update
    return opened, Update.de_json(update, bot)


UPDATES = [
    message(),
    message(text="/lapor sekarang", entities=COMMAND),
    message(entities=[]),
    message(reply_to_message=said(2, 500)["message"]),
    message(forward_origin={"type": "hidden_user", "sender_user_name": "Ani", "date": 1}),
    message(what_is_new=1),
    message(chat={"id": -5, "type": "group", "title": "Arisan", "what_is_new": 1}),
    {"update_id": 1, "edited_message": {**said(1, 500)["message"], "edit_date": 1793700000}},
    {"update_id": 1},
]
"""Plain words, and what looks much like them."""


@pytest.mark.parametrize("update", UPDATES)
def test_words_are_what_the_parser_makes_of_them(update: dict[str, Any], bot: Bot) -> None:
    found, parsed = both(update, bot)
    assert found.to_dict() == parsed.to_dict()


def test_the_name_of_the_bot_may_stand_behind_a_command(bot: Bot) -> None:
    opened, _parsed = both(message(text="/lapor@b", entities=COMMAND), bot)
    assert opened.message is not None
    assert opened.message.get_bot() is bot


@pytest.mark.parametrize("more", [{}, {"what_is_new": 1}])
def test_of_the_message_under_a_press_only_the_place_is_read(
    bot: Bot, more: dict[str, Any]
) -> None:
    update = pressed(1, 500)
    update["callback_query"] |= more
    found, parsed = (each.to_dict()["callback_query"] for each in both(update, bot))
    place, under = found.pop("message"), parsed.pop("message")
    assert found | more == parsed
    assert place == {"chat": under["chat"], "message_id": under["message_id"], "date": 0}


def test_a_press_without_a_place_is_left_to_the_parser(bot: Bot) -> None:
    update = pressed(1, 500)
    del update["callback_query"]["message"]
    found, parsed = both(update, bot)
    assert found.to_dict() == parsed.to_dict()


def test_who_has_a_new_name_is_remembered_by_the_new_one(bot: Bot) -> None:
    first, second = message(), message()
    second["message"]["from"] = {**first["message"]["from"], "first_name": "Sari"}
    opened = [both(update, bot)[0] for update in (first, second)]
    names = [update.effective_user and update.effective_user.first_name for update in opened]
    assert names == ["Siti", "Sari"]

"""Whatever a bot sends, it gets an answer in Telegram's form: the server never falls over itself."""

import pytest

from sandbox.api.methods import METHODS
from sandbox.client import Phone
from tests.sandbox.caller import Caller

_GARBAGE: list[object] = [
    None,
    "",
    "x",
    "{",
    "[1",
    "\x00",
    -1,
    10**30,
    1.5,
    True,
    [],
    {},
    [[]],
    [{}],
    {"x": [1]},
]
_NESTED: dict[str, list[object]] = {
    "entities": [
        [{"type": "bold"}],
        [{"type": "text_mention", "offset": 0, "length": 1}],
        [{"type": 1, "offset": -5, "length": 9}],
    ],
    "reply_markup": [
        {"keyboard": [[None]]},
        {"inline_keyboard": [[{"text": 5}]]},
        {"inline_keyboard": [{}]},
    ],
    "reply_parameters": [{"message_id": "x"}, {"message_id": {}}],
    "scope": [
        {"type": "chat", "chat_id": "x"},
        {"type": "chat_member", "chat_id": 1, "user_id": []},
    ],
    "media": [{"type": "photo"}, {"type": "document", "media": 5}, {"type": []}],
    "commands": [[{"command": 5, "description": 5}], [5]],
}
_PLAIN = [
    "chat_id",
    "message_id",
    "text",
    "caption",
    "caption_entities",
    "photo",
    "document",
    "voice",
    "callback_query_id",
    "user_id",
    "offset",
    "limit",
    "allowed_updates",
    "url",
    "secret_token",
    "file_id",
    "menu_button",
    "action",
    "message_ids",
    "duration",
    "language_code",
    "show_alert",
    "reply_to_message_id",
    "name",
    "description",
    "max_connections",
]


@pytest.mark.parametrize("method", sorted(METHODS.keys() - {"logout"}))
async def test_garbage_is_answered(bot: Caller, ibu: Phone, method: str) -> None:
    said = await ibu.say("halo")
    sane = {"chat_id": ibu.id, "message_id": said.id, "user_id": ibu.id, "text": "a", "photo": "x"}
    fields = {**dict.fromkeys(_PLAIN, _GARBAGE), **{k: _GARBAGE + v for k, v in _NESTED.items()}}
    for field, values in fields.items():
        for value in values:
            answer = await bot(method, **{**sane, field: value})
            assert answer.status < 500, (field, value)
            assert answer.body["ok"] is (answer.status == 200)
    await bot("deleteWebhook")

"""What is read off an update before anybody handles it."""

import pytest
from telegram import Update

from gateway.updates import arrived, caller_of, chat_key, kind_of


@pytest.mark.parametrize(
    ("first_name", "read"),
    [("Siti", "Siti"), ("Si\x00ti", "Siti"), ("\u202eitiS", "itiS"), ("\u2800", "")],
)
def test_the_first_name_of_a_caller_holds_nothing_that_cannot_be_kept_or_seen(
    first_name: str, read: str
) -> None:
    sender = {"id": 7, "is_bot": False, "first_name": first_name}
    chat = {"id": 7, "type": "private"}
    message = {"message_id": 1, "date": 1793700000, "chat": chat, "from": sender, "text": "halo"}
    update = Update.de_json({"update_id": 1, "message": message}, None)
    assert update is not None
    caller = caller_of(update)
    assert caller is not None
    assert caller.first_name == read


CHAT = {"id": -100, "type": "group", "title": "Staf"}
SITI = {"id": 500, "is_bot": False, "first_name": "Siti"}


@pytest.mark.parametrize(
    ("update", "key"),
    [
        ({"update_id": 1, "message": {"chat": CHAT, "from": SITI}}, -100),
        ({"message": {"chat": CHAT}, "update_id": 1}, -100),
        ({"update_id": 1, "edited_message": {"chat": CHAT}}, -100),
        ({"update_id": 1, "callback_query": {"from": SITI, "message": {"chat": CHAT}}}, -100),
        ({"update_id": 1, "callback_query": {"from": SITI, "inline_message_id": "x"}}, 500),
        ({"update_id": 1, "my_chat_member": {"chat": CHAT, "from": SITI}}, -100),
        ({"update_id": 1, "inline_query": {"from": SITI}}, 500),
        ({"update_id": 1, "poll_answer": {"user": SITI}}, 500),
        ({"update_id": 1, "poll": {"id": "7"}}, 0),
        ({"update_id": 1}, 0),
    ],
)
def test_an_update_keeps_the_order_of_its_chat_or_of_its_person(
    update: dict[str, object], key: int
) -> None:
    assert chat_key(update) == key


@pytest.mark.parametrize(
    "happened",
    [7, None, "x", [], {"chat": 7}, {"chat": {"id": "x"}}, {"chat": {"id": 2**63}}, {"message": 7}],
)
def test_an_update_of_a_shape_nobody_knows_is_kept_all_the_same(happened: object) -> None:
    kept = arrived({"update_id": 9, "message": happened})
    assert (kept.update_id, kept.chat_key) == (9, 0)
    assert kept.body.startswith('{"update_id":9')


def test_the_kind_is_the_bot_apis_name() -> None:
    assert kind_of({"update_id": 1, "callback_query": {}}) == "callback_query"
    assert kind_of({"update_id": 1}) == "nothing"

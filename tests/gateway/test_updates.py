"""What is read off an update before anybody handles it."""

import pytest
from telegram import Update

from gateway.updates import caller_of


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

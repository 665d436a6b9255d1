"""What is put into the outbox comes out of it as it went in."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from domain import message_json
from domain.messages import (
    Addressee,
    Button,
    ContactButton,
    DocumentToMake,
    FileOnTelegram,
    Inline,
    Key,
    Keys,
    LinkButton,
    Message,
    RemoveKeys,
    Rupiah,
    Text,
    lines,
    plural,
)
from domain.people.sapaan import Sapaan
from domain.times.periods import Period

TEXT = Text(
    "{day} {at} {month} {amount} {list} {n}",
    {
        "day": date(2026, 11, 28),
        "at": datetime(2026, 11, 28, 1, 30, tzinfo=UTC),
        "month": Period(2026, 10),
        "amount": Rupiah(1_500_000),
        "list": lines("<b>", Rupiah(0)),
        "n": plural("{n} shop", "{n} shops", 2),
    },
)


@pytest.mark.parametrize(
    "value",
    [
        TEXT,
        Message(TEXT),
        Message(TEXT, Inline(((Button(TEXT, "d:a:b:c"), LinkButton(TEXT, "https://t.me/x")),))),
        Message(TEXT, Keys(((Key(TEXT), ContactButton("HP")),))),
        Message(TEXT, RemoveKeys(), FileOnTelegram("photo", "AgAC"), reply_to=7),
        Message(TEXT, attachment=DocumentToMake("poster", {"area": "35.78", "n": 2}, "a.pdf")),
        Addressee(),
        Addressee("en", Sapaan.BU, "Siti", "Asia/Makassar"),
        {"callback_query_id": "7", "text": TEXT, "show_alert": True, "cache_time": None},
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_value_survives_the_way_through_the_outbox(value: Any) -> None:
    assert message_json.loads(message_json.dumps(value)) == value


def test_what_is_as_by_default_takes_no_room() -> None:
    assert message_json.dumps(Addressee()) == '{"$":"Addressee"}'
    assert message_json.dumps(Addressee(name="Siti")) == '{"$":"Addressee","name":"Siti"}'


def test_json_of_somebody_else_is_refused() -> None:
    with pytest.raises(KeyError):
        message_json.loads('{"$":"Stranger"}')

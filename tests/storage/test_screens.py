"""The last message of a chat, as it reads now."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import URL
from sqlmodel import Session

from domain.delivery import Lane
from domain.messages import Button, Inline, Message, Text
from storage import outbox, screens
from storage.screens import Screen
from storage.tables import OutboxRow
from tests.support.clocks import NOW
from tests.support.databases import Database, opened
from tests.support.plans import plans_of

CHAT, SINCE = 7001, NOW - timedelta(hours=12)


def keyboard(name: str) -> Inline:
    return Inline(((Button(name, f"m:{name}"),),))


def shown(session: Session, message_id: int | None, now: datetime = NOW, **more: Any) -> None:
    """A row whose message Telegram has numbered (None: not yet)."""
    given = {
        "lane": Lane.REPLY,
        "method": "send",
        "body": Message(Text("x"), keyboard("a")),
        **more,
    }
    row_id = outbox.add(session, now=now, chat_id=CHAT, **given)
    session.get_one(OutboxRow, row_id).message_id = message_id
    session.flush()


@pytest.fixture
def session(database: Database) -> Any:
    with database.session() as session:
        yield session


def test_the_newest_message_counts_as_it_was_edited_last(session: Session) -> None:
    shown(session, 5)
    shown(session, 9)
    shown(session, 9, lane=Lane.EDIT, method="edit", body=Message(Text("y"), keyboard("b")))
    shown(session, 5, lane=Lane.EDIT, method="edit", body=Message(Text("z"), keyboard("c")))
    assert screens.last(session, CHAT, SINCE) == Screen(9, keyboard("b"))
    assert screens.last(session, CHAT + 1, SINCE) is None


@pytest.mark.parametrize(
    "last",
    [
        {"method": "unbutton", "lane": Lane.EDIT, "body": None},
        {"body": Message(Text("no buttons"))},
        {"reply_id": 3},
        {"announcement_id": 3, "body": None},
        {"nudge_id": 3},
    ],
)
def test_what_has_no_buttons_or_is_about_something_is_no_screen(
    session: Session, last: dict[str, Any]
) -> None:
    shown(session, 5)
    shown(session, 6, **last)
    assert screens.last(session, CHAT, SINCE) is None


def test_a_message_of_yesterday_is_no_screen_any_more(session: Session) -> None:
    shown(session, 5, now=SINCE - timedelta(seconds=1))
    assert screens.last(session, CHAT, SINCE) is None


def test_while_a_newer_message_is_on_its_way_nobody_knows_what_she_saw(session: Session) -> None:
    shown(session, 5)
    shown(session, None)
    assert screens.last(session, CHAT, SINCE) is None


def test_it_is_found_by_an_index(sqlite_database_url: URL) -> None:
    with opened(sqlite_database_url) as database, database.session() as session:
        (plan,) = plans_of(session, lambda: screens.last(session, CHAT, SINCE))
    assert "ix_outbox_message" in plan
    assert "ix_outbox_sending" in plan

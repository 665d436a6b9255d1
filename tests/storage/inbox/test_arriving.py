"""Updates are kept once each, in the order they came."""

from sqlalchemy import select

from storage.inbox import Arrived, arrive
from storage.inbox.table import INBOX
from tests.storage.inbox.conftest import BOT, Says, row_of
from tests.support.clocks import NOW
from tests.support.databases import Database


def test_new_updates_come_back_in_the_order_they_came_whatever_their_numbers(says: Says) -> None:
    rows = says(5, 900, 17, 301)
    assert [row.body for row in rows] == [
        '{"update_id":900}', '{"update_id":17}', '{"update_id":301}'
    ]  # fmt: skip
    assert [row.id for row in rows] == sorted(row.id for row in rows)


def test_an_update_that_comes_twice_is_kept_once(says: Says, database: Database) -> None:
    says(5, 1, 2)
    again = says(5, 2, 3)
    assert [row.body for row in again] == ['{"update_id":3}']
    with database.session() as session:
        kept = session.connection().execute(select(INBOX.c.update_id).order_by(INBOX.c.id))
        assert kept.scalars().all() == [1, 2, 3]


def test_a_double_within_one_delivery_is_kept_once(says: Says) -> None:
    assert len(says(5, 4, 4)) == 1


def test_the_same_number_from_another_bot_is_another_update(says: Says, database: Database) -> None:
    says(5, 1)
    with database.session() as session:
        assert len(arrive(session, BOT + 1, [Arrived(1, 5, "{}")], NOW)) == 1


def test_a_double_changes_nothing_of_what_is_there(says: Says, database: Database) -> None:
    says(5, 1, claimed_by="12")
    says(5, 1)
    assert row_of(database, 1).claimed_by == "12"


def test_nothing_arriving_is_nothing_kept(says: Says) -> None:
    assert says(5) == []


def test_a_body_is_kept_as_it_came_nul_and_emoji_included(database: Database) -> None:
    body = '{"text":"\\u0000 🌸 \\u202e Siti"}'
    with database.session() as session:
        arrive(session, BOT, [Arrived(1, 5, body)], NOW)
    assert row_of(database, 1).body == body

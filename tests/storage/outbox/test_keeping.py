"""Which message a row made, what can still be withdrawn, and what is forgotten."""

from datetime import timedelta

from sqlmodel import Session

from domain.delivery import Delivery, Happened, Lane
from storage import outbox
from tests.storage.outbox.rows import (
    CHAT,
    add,
    announcement,
    put_in,
    recipient,
    rows_of,
    settle,
    states,
)
from tests.support.clocks import NOW
from tests.support.databases import Database

WEEK = timedelta(days=7, seconds=1)


def test_the_message_of_a_row_is_known_hoped_for_or_never_coming(session: Session) -> None:
    sent, owed, unknown, failed = (
        put_in(session, state)
        for state in (Delivery.SENDING, Delivery.QUEUED, Delivery.UNKNOWN, Delivery.FAILED)
    )
    settle(session, sent, Happened.ACCEPTED, message_id=42)
    ids = [sent.id, owed.id, unknown.id, failed.id, 999]
    assert outbox.message_ids(session, ids) == {sent.id: 42, owed.id: None}


def test_rows_nobody_has_taken_are_withdrawn(session: Session, database: Database) -> None:
    told = announcement(session)
    for number, state in enumerate((Delivery.QUEUED, Delivery.SENDING, Delivery.RETRY)):
        person_id = recipient(session, told, 100 + number)
        put_in(session, state, announcement_id=told, person_id=person_id)
    assert outbox.withdraw(session, NOW, announcement_id=told) == 2
    session.commit()
    assert states(database) == [Delivery.CANCELLED, Delivery.SENDING, Delivery.CANCELLED]
    assert states(database, "recipient").count(Delivery.CANCELLED) == 2


def test_only_what_is_named_is_withdrawn(session: Session, database: Database) -> None:
    by_nudge, by_id, other = (put_in(session, Delivery.QUEUED, nudge_id=n) for n in (1, 2, 3))
    assert outbox.withdraw(session, NOW, nudge_ids=[1], row_ids=[by_id.id]) == 2
    session.commit()
    assert [row["id"] for row in rows_of(database) if row["state"] is Delivery.QUEUED] == [other.id]
    assert by_nudge.id != other.id


def test_nothing_named_withdraws_nothing(session: Session) -> None:
    put_in(session, Delivery.QUEUED)
    assert outbox.withdraw(session, NOW) == 0


def test_words_are_forgotten_after_a_week_and_the_message_stays_known(
    session: Session, database: Database
) -> None:
    row = put_in(session, Delivery.SENDING, body="{}", addressee="{}")
    settle(session, row, Happened.ACCEPTED, message_id=42)
    assert outbox.purge_bodies(session, NOW + WEEK) is False
    session.commit()
    (found,) = rows_of(database)
    assert (found["body"], found["addressee"], found["message_id"]) == (None, None, 42)


def test_edits_are_forgotten_altogether(session: Session, database: Database) -> None:
    row = put_in(session, Delivery.SENDING, lane=Lane.EDIT, method="unbutton")
    settle(session, row, Happened.ACCEPTED)
    outbox.purge_bodies(session, NOW + WEEK)
    session.commit()
    assert rows_of(database) == []


def test_what_is_owed_or_recent_keeps_its_words(session: Session, database: Database) -> None:
    add(session, chat_id=CHAT)
    recent = put_in(session, Delivery.SENDING, body="{}")
    settle(session, recent, Happened.ACCEPTED, NOW + timedelta(days=1))
    outbox.purge_bodies(session, NOW + WEEK)
    session.commit()
    assert all(row["body"] for row in rows_of(database))


def test_forgetting_goes_in_batches_and_says_whether_more_is_left(session: Session) -> None:
    for _number in range(3):
        settle(session, put_in(session, Delivery.SENDING, body="{}"), Happened.ACCEPTED)
    assert [outbox.purge_bodies(session, NOW + WEEK, limit=2) for _again in range(2)] == [
        True,
        False,
    ]

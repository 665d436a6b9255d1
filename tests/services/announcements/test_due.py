"""From the frozen list to the outbox: in batches, killed anywhere, nobody twice and nobody left out."""

from datetime import timedelta

from sqlalchemy import update
from sqlmodel import col

from domain.announcements.announcement import AnnouncementState
from domain.delivery import Delivery, Happened
from services.announcements import due
from storage import outbox
from storage.tables import Consent, Person
from tests.services.announcements.desk import (
    deliver,
    kept,
    official,
    owners,
    recipients_of,
    sent,
    tick,
)
from tests.storage.outbox.rows import rows_of
from tests.support.clocks import NOW
from tests.support.databases import Database
from tests.support.talk import house


def queued(database: Database) -> list[int]:
    """The people with a bulk row, one entry for each row."""
    return [row["person_id"] for row in rows_of(database) if row["lane"] == "bulk"]


def test_a_kill_between_batches_doubles_nobody_and_skips_nobody(database: Database) -> None:
    people = owners(database, 7)
    made = sent(official(database))
    for _restart in range(2):
        with database.session() as session:
            outbox.queue_announcement(house(session), made, NOW, limit=2)
    try:
        with database.session() as session:
            outbox.queue_announcement(house(session), made, NOW, limit=2)
            raise KeyboardInterrupt  # the process dies before the commit
    except KeyboardInterrupt:
        pass
    assert queued(database) == people[:4]
    tick(database)
    assert queued(database) == people


def test_no_more_lies_ready_than_is_sent_soon(database: Database) -> None:
    people = owners(database, 5)
    sent(official(database))

    def queue() -> bool:
        with database.session() as session:
            return due.queue(house(session), NOW, batch=2, ahead=3)

    assert [queue(), queue(), queue()] == [True, True, False]
    assert queued(database) == people[:4]
    deliver(database, 2)
    assert queue()
    assert queued(database) == people


def test_who_stopped_since_is_not_written_to(database: Database) -> None:
    people = owners(database, 2)
    made = sent(official(database))
    with database.session() as session:
        of_first = col(Consent.person_id) == people[0]
        session.execute(update(Consent).where(of_first).values(withdrawn_at_utc=NOW))
    tick(database)
    assert queued(database) == people[1:]
    deliver(database)
    tick(database)
    assert [r.state for r in recipients_of(database, made)] == [
        Delivery.CANCELLED,
        Delivery.ACCEPTED,
    ]


def test_who_blocked_since_is_settled_untried(database: Database) -> None:
    people = owners(database, 2)
    made = sent(official(database))
    with database.session() as session:
        first = col(Person.id) == people[0]
        session.execute(update(Person).where(first).values(unreachable_since_utc=NOW))
    tick(database)
    assert deliver(database) == 1
    assert [r.state for r in recipients_of(database, made)] == [Delivery.BLOCKED, Delivery.ACCEPTED]


def test_it_is_done_when_everybody_is_settled(database: Database) -> None:
    owners(database, 3)
    made = sent(official(database))
    tick(database)
    deliver(database, 2)
    tick(database)
    assert kept(database, made).state is AnnouncementState.SENDING
    deliver(database)
    tick(database, NOW + timedelta(seconds=9))
    done = kept(database, made)
    assert (done.state, done.finished_at_utc) == (
        AnnouncementState.DONE,
        NOW + timedelta(seconds=9),
    )


def test_a_message_that_may_have_arrived_does_not_keep_it_open(database: Database) -> None:
    owners(database, 1)
    made = sent(official(database))
    tick(database)
    deliver(database, happened=Happened.LOST_TRACK)
    tick(database)
    assert recipients_of(database, made)[0].state is Delivery.UNKNOWN
    assert kept(database, made).state is AnnouncementState.DONE


def test_a_row_to_be_tried_again_keeps_it_open(database: Database) -> None:
    owners(database, 1)
    made = sent(official(database))
    tick(database)
    deliver(database, happened=Happened.POSTPONED)
    tick(database)
    assert kept(database, made).state is AnnouncementState.SENDING


def test_two_announcements_are_queued_in_one_go(database: Database) -> None:
    people = owners(database, 2)
    talk = official(database)
    first, second = sent(talk), sent(talk)
    tick(database)
    rows = [
        (r["announcement_id"], r["person_id"]) for r in rows_of(database) if r["lane"] == "bulk"
    ]
    assert rows == [(a, p) for a in (first, second) for p in people]


def test_every_accepted_message_keeps_its_id(database: Database) -> None:
    owners(database, 2)
    made = sent(official(database))
    tick(database)
    deliver(database)
    by_person = {r["person_id"]: r["message_id"] for r in rows_of(database) if r["lane"] == "bulk"}
    assert {r.person_id: r.message_id for r in recipients_of(database, made)} == by_person
    assert None not in by_person.values()


def test_the_words_lie_in_one_place_and_not_in_every_row(database: Database) -> None:
    owners(database, 2)
    sent(official(database))
    tick(database)
    bulk = [row for row in rows_of(database) if row["lane"] == "bulk"]
    assert {(row["method"], row["body"]) for row in bulk} == {("send", None)}

"""What a sender gets when it asks for work, and what stays where it is."""

import itertools
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import psycopg
import pytest
from sqlalchemy import URL, Select, select, text
from sqlmodel import Session

from domain.announcements.announcement import AnnouncementState
from domain.delivery import Delivery, Lane
from storage import outbox
from storage.outbox import keeping, taking
from storage.outbox.table import OUTBOX, lane_is
from storage.presence import CLASS
from storage.tables import Announcement, DialogRow
from tests.storage.outbox.rows import (
    CHAT,
    OWNER,
    ZONE,
    add,
    announcement,
    person,
    put_in,
    recipient,
    rows_of,
    states,
)
from tests.support.clocks import NOW
from tests.support.databases import Database, opened

MINUTE = timedelta(minutes=1)


def take(session: Session, minutes: float = 0, limit: int = 10) -> list[int]:
    taken = outbox.take_bulk(session, NOW + minutes * MINUTE, OWNER, limit, ZONE)
    return [row.id for row in taken.rows]


def talks(session: Session, changed_minutes_ago: float, *, active: bool = True) -> None:
    changed = NOW - changed_minutes_ago * MINUTE
    session.add(
        DialogRow(
            chat_id=CHAT,
            telegram_id=CHAT,
            dialog="report",
            token="abcd",
            active=active,
            state="{}",
            changed_at_utc=changed,
        )
    )
    session.flush()


def test_rows_are_taken_oldest_due_first_and_marked(session: Session, database: Database) -> None:
    later, sooner, second = (
        add(session, due_at_utc=NOW - minutes * MINUTE) for minutes in (1, 3, 3)
    )
    taken = outbox.take_bulk(session, NOW, OWNER, 2, ZONE)
    assert [row.id for row in taken.rows] == [sooner, second]
    assert taken.more
    session.commit()
    assert states(database) == [Delivery.QUEUED, Delivery.SENDING, Delivery.SENDING]
    assert [row["claimed_by"] for row in rows_of(database)] == [None, OWNER, OWNER]
    assert later < sooner


def test_what_is_not_due_yet_stays(session: Session) -> None:
    row = add(session, due_at_utc=NOW + MINUTE)
    assert take(session) == []
    assert take(session, minutes=1) == [row]


def test_a_taken_row_is_not_taken_again(session: Session) -> None:
    add(session)
    assert len(take(session)) == 1
    assert take(session) == []


def test_a_reply_is_not_bulk(session: Session) -> None:
    add(session, Lane.REPLY, due_at_utc=NOW)
    assert take(session) == []


@pytest.mark.parametrize("state", [AnnouncementState.PAUSED, AnnouncementState.STOPPED])
def test_rows_of_a_halted_announcement_stay_until_it_goes_on(
    session: Session, state: AnnouncementState
) -> None:
    told = announcement(session)
    row = add(session, announcement_id=told, body=None)
    found = session.get_one(Announcement, told)
    found.state = state
    session.flush()
    assert take(session) == []
    found.state = AnnouncementState.SENDING
    session.flush()
    assert take(session) == [row]


def test_people_known_to_be_unreachable_are_settled_untried(
    session: Session, database: Database
) -> None:
    told = announcement(session)
    gone = recipient(session, told, CHAT)
    add(session, person_id=gone, announcement_id=told)
    session.execute(text("UPDATE person SET unreachable_since_utc = created_at_utc"))
    assert take(session) == []
    session.commit()
    assert states(database) == [Delivery.BLOCKED]
    assert states(database, "recipient") == [Delivery.BLOCKED]


def test_news_waits_for_a_person_in_the_middle_of_a_dialog(session: Session) -> None:
    talks(session, changed_minutes_ago=2)
    row = add(session)
    assert take(session) == []
    assert take(session, minutes=5) == []
    assert take(session, minutes=8) == [row]


def test_news_waits_ten_minutes_at_most_however_long_the_dialog_goes_on(session: Session) -> None:
    talks(session, changed_minutes_ago=0)
    row = add(session)
    for minutes in range(10):
        session.execute(
            text("UPDATE dialog SET changed_at_utc = :now"), {"now": str(NOW + minutes * MINUTE)}
        )
        assert take(session, minutes) == []
    assert take(session, minutes=10) == [row]


@pytest.mark.parametrize(("changed_minutes_ago", "active"), [(11, True), (1, False)])
def test_news_does_not_wait_for_a_dialog_left_alone_or_finished(
    session: Session, changed_minutes_ago: float, *, active: bool
) -> None:
    talks(session, changed_minutes_ago, active=active)
    row = add(session)
    assert take(session) == [row]


def test_people_who_talk_do_not_stop_the_others(session: Session) -> None:
    talks(session, changed_minutes_ago=0)
    add(session)
    other = add(session, chat_id=CHAT + 1)
    first = outbox.take_bulk(session, NOW, OWNER, 1, ZONE)
    assert (first.rows, first.more) == ((), True)
    assert take(session, limit=1) == [other]


@pytest.mark.parametrize("body", ['{"$":"NoSuchValue"}', "no JSON", '{"$":"Message"}'])
def test_a_row_of_a_forgotten_release_fails_alone(
    session: Session, database: Database, body: str
) -> None:
    put_in(session, Delivery.QUEUED, body=body)
    readable = add(session)
    assert take(session) == [readable]
    session.commit()
    assert states(database) == [Delivery.FAILED, Delivery.SENDING]


def test_an_addressee_speaks_the_persons_language(session: Session) -> None:
    siti = person(session, first_name="Siti", language="en")
    add(session, person_id=siti)
    (row,) = outbox.take_bulk(session, NOW, OWNER, 1, ZONE).rows
    assert (row.addressee.language, row.addressee.name) == ("en", "Siti")


def replies(session: Session, seconds: float = 0, *, starting: bool = False) -> list[int]:
    now = NOW + timedelta(seconds=seconds)
    taken = outbox.take_replies(session, now, OWNER, 10, ZONE, starting=starting)
    return [row.id for row in taken.rows]


def test_a_reply_belongs_to_the_process_that_committed_it_for_a_while(session: Session) -> None:
    row = add(session, Lane.REPLY)
    assert replies(session, seconds=14) == []
    assert replies(session, seconds=16) == [row]


def test_a_process_that_starts_alone_takes_over_whatever_a_crash_left(session: Session) -> None:
    rows = [add(session, Lane.REPLY), add(session, Lane.EDIT)]
    assert replies(session, starting=True) == rows
    assert replies(session, starting=True) == [], "these are its own by now"


def test_a_sign_of_life_keeps_a_reply(session: Session) -> None:
    row = add(session, Lane.REPLY)
    outbox.renew(session, [row], NOW + timedelta(seconds=10), OWNER)
    assert replies(session, seconds=20) == []
    assert replies(session, seconds=26) == [row]


def test_a_claimed_reply_of_a_process_that_is_gone_is_taken_up_at_once(session: Session) -> None:
    row = put_in(
        session, Delivery.SENDING, lane=Lane.REPLY, claimed_by="4711", claimed_until_utc=NOW
    )
    assert replies(session) == [row.id]


@pytest.mark.parametrize(
    ("older", "newer", "sent"),
    [
        ({"method": "edit"}, {"method": "edit"}, False),
        ({"method": "edit"}, {"method": "deleteMessage"}, False),
        ({"method": "unbutton"}, {"method": "edit"}, False),
        ({"method": "edit"}, {"method": "unbutton"}, True),  # its words are still to be said
        ({"method": "edit"}, {"method": "edit", "chat_id": CHAT + 1}, True),
        ({"method": "edit"}, {"method": "edit", "edits_id": 2}, True),
        ({"method": "edit", "edits_id": None, "message_id": 5}, {"method": "edit", "message_id": 5}, False),
    ],
)  # fmt: skip
def test_an_edit_that_a_crash_left_is_not_sent_after_a_newer_one_of_its_message(
    session: Session, older: dict[str, Any], newer: dict[str, Any], sent: bool
) -> None:
    about = {"lane": Lane.EDIT, "edits_id": 1}
    row = put_in(session, Delivery.SENDING, claimed_until_utc=NOW, **{**about, **older})
    put_in(session, Delivery.ACCEPTED, **{**about, **newer})
    assert replies(session, seconds=1) == ([row.id] if sent else [])
    state = session.execute(select(OUTBOX.c.state).where(OUTBOX.c.id == row.id)).scalar_one()
    assert state is (Delivery.SENDING if sent else Delivery.CANCELLED)


def test_replies_due_later_and_orphans_come_in_the_order_they_were_added(session: Session) -> None:
    orphan = add(session, Lane.REPLY)
    due = add(session, Lane.REPLY, due_at_utc=NOW + timedelta(seconds=5))
    assert replies(session, seconds=60) == [orphan, due]


def test_a_message_waits_for_an_older_one_of_its_chat_in_other_hands(
    postgres_database_url: URL,
) -> None:
    with (
        opened(postgres_database_url) as database,
        alive_elsewhere(database.url, "4711"),
        database.session() as session,
    ):
        facts = {"claimed_by": "4711", "claimed_until_utc": NOW + MINUTE}
        put_in(session, Delivery.SENDING, lane=Lane.REPLY, **facts)
        add(session, Lane.REPLY, due_at_utc=NOW)
        elsewhere = add(session, Lane.REPLY, chat_id=CHAT + 1, due_at_utc=NOW)
        assert replies(session) == [elsewhere]


def test_an_announcement_that_a_crash_left_in_flight_is_in_doubt(
    session: Session, database: Database
) -> None:
    told = announcement(session)
    person_id = recipient(session, told, CHAT)
    put_in(session, Delivery.SENDING, announcement_id=told, person_id=person_id, claimed_by="dead")
    assert outbox.recover_bulk(session, NOW, OWNER, 10, ZONE) is False
    session.commit()
    assert states(database) == states(database, "recipient") == [Delivery.UNKNOWN]


def test_a_reminder_that_a_crash_left_in_flight_goes_out_again(session: Session) -> None:
    put_in(session, Delivery.SENDING, claimed_by="dead", claimed_until_utc=NOW)
    outbox.recover_bulk(session, NOW + MINUTE, OWNER, 10, ZONE)
    assert len(take(session, minutes=2)) == 1


def test_bulk_in_our_own_hands_is_left_there(session: Session, database: Database) -> None:
    put_in(session, Delivery.SENDING, claimed_by=OWNER, claimed_until_utc=NOW + MINUTE)
    outbox.recover_bulk(session, NOW, OWNER, 10, ZONE)
    session.commit()
    assert states(database) == [Delivery.SENDING]


@contextmanager
def alive_elsewhere(url: URL, name: str) -> Iterator[None]:
    """Another process that shows that it lives, as storage/seats does."""
    plain = url.set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(plain, autocommit=True) as connection:
        connection.execute("SELECT pg_advisory_lock(%s, %s)", (CLASS, int(name)))
        yield


def test_what_a_living_process_holds_is_left_to_it(
    postgres_database_url: URL,
) -> None:
    with opened(postgres_database_url) as database, alive_elsewhere(database.url, "4711"):
        with database.session() as session:
            facts = {"claimed_by": "4711", "claimed_until_utc": NOW + MINUTE}
            put_in(session, Delivery.SENDING, **facts)
            put_in(session, Delivery.SENDING, lane=Lane.REPLY, **facts)
            unclaimed = put_in(
                session, Delivery.SENDING, lane=Lane.REPLY, claimed_until_utc=NOW + MINUTE
            )
            outbox.recover_bulk(session, NOW, OWNER, 10, ZONE)
            assert replies(session, starting=True) == []
        assert states(database) == [Delivery.SENDING] * 3
        with database.session() as session:
            assert unclaimed.id in replies(session, seconds=61)


@pytest.mark.parametrize(
    ("statement", "index"),
    [
        (taking.due_bulk(NOW, 10), "ix_outbox_due"),
        (taking.orphans(lane_is(Lane.REPLY), NOW, OWNER, [OWNER], 10), "ix_outbox_sending"),
        (keeping.old_bodies(NOW, 10), "ix_outbox_unpurged"),
    ],
)
def test_a_long_history_is_not_walked_through(
    session: Session, statement: Select[Any], index: str
) -> None:
    assert index in plan_of(session, statement)


def plan_of(session: Session, statement: Select[Any]) -> str:
    """The plan with no value looked at, as a prepared statement gets it."""
    dialect = session.get_bind().dialect
    compiled = statement.compile(dialect=dialect, compile_kwargs={"render_postcompile": True})
    connection = session.connection()
    if dialect.name == "sqlite":
        values = ("",) * len(compiled.positiontup or ())
        return str(connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}", values).all())
    connection.exec_driver_sql("SET enable_seqscan = off")
    numbers = itertools.count(1)
    numbered = re.sub(r"%\(\w+\)s", lambda _name: f"${next(numbers)}", str(compiled))
    return str(connection.exec_driver_sql(f"EXPLAIN (GENERIC_PLAN) {numbered}").all())

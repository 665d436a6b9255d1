"""Every outcome moves a row as the table of delivery says, and nothing else moves it."""

from datetime import timedelta

import pytest
from sqlmodel import Session

from domain.delivery import TRANSITIONS, Delivery, Happened, Lane
from storage import outbox
from storage.tables import Nudge
from tests.storage.outbox.rows import (
    CHAT,
    OWNER,
    add,
    announcement,
    person,
    put_in,
    recipient,
    rows_of,
    settle,
    states,
)
from tests.support.clocks import NOW
from tests.support.databases import Database

REPORTED = [event for event in Happened if event not in (Happened.TAKEN, Happened.RESENT)]


@pytest.mark.parametrize("happened", REPORTED)
def test_a_report_moves_a_row_as_the_table_says_or_not_at_all(
    session: Session, database: Database, happened: Happened
) -> None:
    for state in Delivery:
        settle(session, put_in(session, state), happened, attempts=outbox.MAX_TRIES)
    session.commit()
    assert states(database) == [TRANSITIONS.get((state, happened), state) for state in Delivery]


def test_an_accepted_row_knows_its_message(session: Session, database: Database) -> None:
    settle(session, put_in(session, Delivery.SENDING), Happened.ACCEPTED, message_id=42)
    session.commit()
    (row,) = rows_of(database)
    assert (row["message_id"], row["settled_at_utc"], row["claimed_by"]) == (42, NOW, None)


def test_a_late_double_report_keeps_the_first_message(session: Session, database: Database) -> None:
    row = put_in(session, Delivery.SENDING)
    settle(session, row, Happened.ACCEPTED, message_id=42)
    settle(session, row, Happened.ACCEPTED, message_id=43)
    settle(session, row, Happened.REFUSED, error="too late")
    session.commit()
    (found,) = rows_of(database)
    assert (found["state"], found["message_id"], found["error"]) == (Delivery.ACCEPTED, 42, None)


def test_a_report_of_a_sender_that_lost_its_lease_changes_nothing(
    session: Session, database: Database
) -> None:
    row = put_in(session, Delivery.SENDING, claimed_by="another-process")
    for happened in (Happened.POSTPONED, Happened.REFUSED, Happened.LOST_TRACK):
        settle(session, row, happened)
    session.commit()
    assert states(database) == [Delivery.SENDING]


def test_telegrams_yes_counts_even_from_a_sender_that_lost_its_lease(
    session: Session, database: Database
) -> None:
    row = put_in(session, Delivery.SENDING, claimed_by="another-process")
    settle(session, row, Happened.ACCEPTED, message_id=5)
    session.commit()
    assert states(database) == [Delivery.ACCEPTED]


def test_a_postponed_row_is_due_when_it_was_told(session: Session, database: Database) -> None:
    due = NOW + timedelta(seconds=30)
    settle(session, put_in(session, Delivery.SENDING), Happened.POSTPONED, due_at_utc=due)
    session.commit()
    (row,) = rows_of(database)
    assert (row["state"], row["due_at_utc"], row["settled_at_utc"]) == (Delivery.RETRY, due, None)


def test_an_announcement_that_may_have_arrived_is_left_to_its_author(
    session: Session, database: Database
) -> None:
    told = announcement(session)
    person_id = recipient(session, told, CHAT)
    row = put_in(session, Delivery.SENDING, announcement_id=told, person_id=person_id)
    settle(session, row, Happened.LOST_TRACK, attempts=1)
    session.commit()
    assert states(database) == states(database, "recipient") == [Delivery.UNKNOWN]


def test_a_reminder_that_may_have_arrived_is_sent_again(
    session: Session, database: Database
) -> None:
    settle(session, put_in(session, Delivery.SENDING), Happened.LOST_TRACK, attempts=1)
    session.commit()
    assert states(database) == [Delivery.RETRY]


def test_what_may_have_arrived_five_times_is_left(session: Session, database: Database) -> None:
    settle(session, put_in(session, Delivery.SENDING), Happened.LOST_TRACK, attempts=5)
    session.commit()
    assert states(database) == [Delivery.UNKNOWN]


def test_the_recipient_learns_of_the_message(session: Session, database: Database) -> None:
    told = announcement(session)
    first, second = (recipient(session, told, number) for number in (100, 101))
    row = put_in(session, Delivery.SENDING, announcement_id=told, person_id=second)
    settle(session, row, Happened.ACCEPTED, message_id=42)
    session.commit()
    found = {row["person_id"]: row for row in rows_of(database, "recipient")}
    assert (found[second]["state"], found[second]["message_id"]) == (Delivery.ACCEPTED, 42)
    assert (found[first]["state"], found[first]["message_id"]) == (Delivery.QUEUED, None)


def test_a_correction_of_a_message_leaves_the_recipients_state(
    session: Session, database: Database
) -> None:
    told = announcement(session)
    person_id = recipient(session, told, CHAT)
    facts = {"announcement_id": told, "person_id": person_id}
    row = put_in(session, Delivery.SENDING, method="edit", **facts)
    settle(session, row, Happened.REFUSED)
    session.commit()
    assert states(database, "recipient") == [Delivery.QUEUED]


def test_the_nudge_learns_of_its_state(session: Session, database: Database) -> None:
    nudge = Nudge(person_id=person(session), kind="reminder", key_period="2026-10", made_at_utc=NOW)
    session.add(nudge)
    session.flush()
    row = put_in(session, Delivery.SENDING, nudge_id=nudge.id)
    settle(session, row, Happened.ACCEPTED, message_id=1)
    session.commit()
    (found,) = rows_of(database, "nudge")
    assert (found["state"], found["settled_at_utc"]) == (Delivery.ACCEPTED, NOW)


@pytest.mark.parametrize("known_by", ["person", "chat"])
def test_whoever_blocked_the_bot_is_unreachable_from_then_on(
    session: Session, database: Database, known_by: str
) -> None:
    person_id = person(session)
    person(session, CHAT + 1)
    facts = {"person_id": person_id} if known_by == "person" else {}
    settle(session, put_in(session, Delivery.SENDING, **facts), Happened.BLOCKED)
    session.commit()
    assert [row["unreachable_since_utc"] for row in rows_of(database, "person")] == [NOW, None]


def test_what_is_owed_to_a_group_follows_it_to_its_new_id(
    session: Session, database: Database
) -> None:
    row = put_in(session, Delivery.SENDING)
    add(session)
    add(session, chat_id=CHAT + 1)
    settle(session, row, Happened.ACCEPTED, message_id=1, moved_to=-100123)
    session.commit()
    assert [row["chat_id"] for row in rows_of(database)] == [CHAT, -100123, CHAT + 1]


def test_what_lives_in_memory_only_is_not_settled(session: Session, database: Database) -> None:
    answer = outbox.Waiting(outbox.MEMORY_ONLY, Lane.REPLY, "answerCallbackQuery", 0)
    settle(session, answer, Happened.ACCEPTED)
    session.commit()
    assert rows_of(database) == []


def test_many_outcomes_settle_at_once(session: Session, database: Database) -> None:
    rows = [put_in(session, Delivery.SENDING) for _number in range(4)]
    happened = [Happened.ACCEPTED, Happened.REFUSED, Happened.ACCEPTED, Happened.SETTLED]
    outcomes = [outbox.Outcome(*pair) for pair in zip(rows, happened, strict=True)]
    outbox.settle(session, outcomes, NOW, OWNER)
    session.commit()
    assert [state.value for state in states(database)] == [
        "accepted",
        "failed",
        "accepted",
        "accepted",
    ]

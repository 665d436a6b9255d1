"""What is owed to Telegram is written with its cause, and handed over when that is committed."""

from datetime import timedelta

from sqlmodel import Session

from domain.delivery import Delivery, Lane
from domain.messages import Addressee, Message, _
from storage import outbox
from storage.tables import Person
from storage.work import ManagedWork
from tests.storage.outbox.rows import (
    CHAT,
    GREETING,
    OWNER,
    ZONE,
    add,
    announcement,
    person,
    recipient,
    rows_of,
    states,
)
from tests.support.clocks import NOW
from tests.support.databases import Database

SITI = Addressee("id", "bu", "Siti")


def test_a_reply_is_remembered_for_its_sender_with_its_values(session: Session) -> None:
    row_id = add(session, Lane.REPLY, addressee=SITI, person_id=4, reply_id=9)
    (row,) = outbox.committed(session)
    assert (row.id, row.body, row.addressee) == (row_id, GREETING, SITI)
    assert (row.chat_id, row.person_id, row.reply_id) == (CHAT, 4, 9)


def test_a_reply_is_in_the_hands_of_its_process_from_the_start(
    session: Session, database: Database
) -> None:
    add(session, Lane.REPLY)
    session.commit()
    assert states(database) == [Delivery.SENDING]


def test_replies_of_a_process_without_a_sender_wait_in_the_table(session: Session) -> None:
    session.info[outbox.SENDS] = False
    add(session, Lane.REPLY)
    assert outbox.committed(session) == []
    assert len(outbox.take_replies(session, NOW, OWNER, 10, ZONE).rows) == 1


def test_bulk_and_whatever_is_due_later_wait_in_the_table(
    session: Session, database: Database
) -> None:
    add(session, Lane.BULK)
    add(session, Lane.REPLY, due_at_utc=NOW + timedelta(minutes=1))
    assert outbox.committed(session) == []
    session.commit()
    assert states(database) == [Delivery.QUEUED, Delivery.QUEUED]


def test_rows_come_in_the_order_in_which_they_were_added(session: Session) -> None:
    ids = [add(session, Lane.REPLY) for _number in range(3)]
    assert [row.id for row in outbox.committed(session)] == ids == sorted(ids)


def test_an_answer_to_a_press_lives_in_memory_only(session: Session, database: Database) -> None:
    text = _("Saved")
    outbox.answer_callback(session, "cb-1", text, SITI)
    (row,) = outbox.committed(session)
    assert (row.id, row.body) == (
        outbox.MEMORY_ONLY,
        {"callback_query_id": "cb-1", "text": text},
    )
    session.commit()
    assert rows_of(database) == []


async def test_only_what_was_committed_is_handed_over(work: ManagedWork) -> None:
    heard: list[outbox.Waiting] = []
    work.on_commit(heard.extend)

    def fails(session: Session) -> None:
        add(session, Lane.REPLY)
        raise ValueError("after the row was added")

    for job in (fails, lambda session: add(session, Lane.REPLY, chat_id=5)):
        try:
            await work.run(job)
        except ValueError:
            continue
    assert [row.chat_id for row in heard] == [5]


def test_plain_parameters_come_back_as_they_were(session: Session) -> None:
    body = {"commands": [{"command": "lapor", "description": _("Report")}]}
    add(session, method="setMyCommands", body=body)
    (row,) = outbox.take_bulk(session, NOW, OWNER, 10, ZONE).rows
    assert row.body == body


def test_an_announcement_is_owed_once_to_each_recipient_in_batches(
    session: Session, database: Database
) -> None:
    told = announcement(session)
    people = [recipient(session, told, 100 + number) for number in range(5)]
    more = [outbox.queue_announcement(session, told, NOW, limit=2) for _again in range(4)]
    session.commit()
    assert more == [True, True, False, False]
    rows = rows_of(database)
    assert [row["person_id"] for row in rows] == people
    assert {(row["chat_id"] - row["person_id"]) for row in rows} == {100 - people[0]}
    assert {(row["announcement_id"], row["state"]) for row in rows} == {(told, Delivery.QUEUED)}


def test_a_recipient_without_a_chat_is_owed_nothing(session: Session, database: Database) -> None:
    told = announcement(session)
    never_wrote = recipient(session, told, 101)
    session.get_one(Person, never_wrote).chat_id = None
    session.flush()
    assert outbox.queue_announcement(session, told, NOW) is False
    session.commit()
    assert rows_of(database) == []


def test_the_addressee_of_a_row_without_one_is_the_person_as_they_are_when_it_is_sent(
    session: Session,
) -> None:
    siti = person(session, name="Siti", sapaan="bu")
    add(session, person_id=siti, body=Message(_("News")))
    (row,) = outbox.take_bulk(session, NOW, OWNER, 10, "Asia/Makassar").rows
    assert row.addressee == Addressee("id", "bu", "Siti", "Asia/Makassar")

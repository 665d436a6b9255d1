"""Sending what was seen, once; discarding, stopping, trying again."""

from datetime import UTC, datetime

from sqlalchemy import update
from sqlmodel import col

from domain.announcements.announcement import AnnouncementState
from domain.delivery import Delivery
from services.announcements import composing, sending
from storage.tables import Announcement, OutboxRow
from tests.services.announcements.desk import (
    buttons,
    deliver,
    kept,
    official,
    owners,
    recipients_of,
    said,
    send,
    sent,
    tick,
    toasts,
    write,
)
from tests.storage.outbox.rows import rows_of
from tests.support.databases import Database
from tests.support.office import TOUCH

LATE_EVENING = datetime(2026, 11, 3, 14, 0, tzinfo=UTC)  # 21.00 WIB
NEXT_MORNING = datetime(2026, 11, 4, 1, 0, tzinfo=UTC)  # 08.00 WIB


def test_sending_freezes_the_recipients_that_were_counted(database: Database) -> None:
    people = owners(database, 3)
    owners(database, 2, agreed=False)
    talk = official(database)
    made = write(talk)
    assert "Recipients: 3 of 5" in said(talk)[-1]
    assert "Not sent to: 2 stopped." in said(talk)[-1]
    send(talk, made)
    assert [r.person_id for r in recipients_of(database, made)] == people
    assert (kept(database, made).state, kept(database, made).recipients) == (
        AnnouncementState.SENDING,
        3,
    )


def test_pressing_send_twice_sends_once(database: Database) -> None:
    owners(database, 2)
    talk = official(database)
    made = write(talk)
    send(talk, made)
    assert toasts(talk) == ["On its way, Bu 📣"]
    send(talk, made)
    assert toasts(talk) == ["It is sent already, Bu."]
    assert talk.messages == []
    tick(database)
    assert deliver(database) == 2


def test_only_the_preview_seen_last_can_be_sent(database: Database) -> None:
    owners(database, 1)
    talk = official(database)
    made = write(talk)
    talk.call(composing.change, TOUCH, made, "text")
    talk.say("Bazar Minggu")
    talk.call(sending.send, TOUCH, made, 0, later=False)
    assert toasts(talk) == ["The draft has changed since, Bu. Please look at the newest preview."]
    assert kept(database, made).state is AnnouncementState.DRAFT


def test_who_registers_later_is_no_recipient(database: Database) -> None:
    people = owners(database, 2)
    made = sent(official(database))
    owners(database, 3)
    tick(database)
    deliver(database)
    assert [r.person_id for r in recipients_of(database, made)] == people
    assert {r.state for r in recipients_of(database, made)} == {Delivery.ACCEPTED}


def test_nobody_to_write_to_leaves_nothing_to_send(database: Database) -> None:
    talk = official(database)
    write(talk)
    assert "There is nobody to write to" in said(talk)[-1]
    assert buttons(talk.messages[-1]) == ["✏️ Change", "❌ Discard"]


def test_a_discarded_draft_is_never_sent(database: Database) -> None:
    owners(database, 1)
    talk = official(database)
    made = write(talk)
    talk.call(sending.discard, TOUCH, made)
    assert said(talk) == ["All right, Bu. Nothing was sent."]
    send(talk, made)
    assert toasts(talk) == ["This one is sent or discarded already, Bu."]
    tick(database)
    assert deliver(database) == 0


def test_in_a_quiet_hour_it_may_wait_for_the_morning(database: Database) -> None:
    owners(database, 1)
    talk = official(database)
    talk.now = LATE_EVENING
    made = write(talk)
    assert "It is a quiet hour now" in said(talk)[-1]
    assert buttons(talk.messages[-1])[:2] == ["🕗 Send at 08:00 WIB", "Send now"]
    send(talk, made, later=True)
    assert "🕗 Goes out Wednesday, 4 November 2026, 08:00 WIB." in said(talk)[-1]
    tick(database, LATE_EVENING)
    assert deliver(database, now=LATE_EVENING) == 0
    tick(database, NEXT_MORNING)
    assert deliver(database, now=NEXT_MORNING) == 1


def test_in_a_quiet_hour_urgent_news_goes_out_at_once(database: Database) -> None:
    owners(database, 1)
    talk = official(database)
    talk.now = LATE_EVENING
    send(talk, write(talk))
    tick(database, LATE_EVENING)
    assert deliver(database, now=LATE_EVENING) == 1


EVENING = datetime(2026, 11, 3, 12, 59, tzinfo=UTC)  # 19.59 WIB


def test_what_is_still_going_out_in_the_evening_goes_on_in_the_morning(database: Database) -> None:
    owners(database, 2)
    talk = official(database)
    talk.now = EVENING
    made = write(talk)
    send(talk, made)
    assert "📤 Being sent" in said(talk)[-1]
    (progress,) = tick(database, LATE_EVENING)
    assert "🕗 Goes out Wednesday, 4 November 2026, 08:00 WIB." in progress
    assert deliver(database, now=LATE_EVENING) == 0
    (progress,) = tick(database, NEXT_MORNING)
    assert "📤 Being sent" in progress
    assert deliver(database, now=NEXT_MORNING) == 2


class TestStopping:
    """[Stop] withdraws what nobody has taken yet."""

    def test_the_queue_is_emptied_and_what_was_sent_stays_sent(self, database: Database) -> None:
        owners(database, 5)
        talk = official(database)
        made = sent(talk)
        tick(database)
        deliver(database, 2)
        talk.call(sending.stop, TOUCH, made)
        assert toasts(talk)[0].startswith("Stopped, Bu.")
        assert deliver(database) == 0
        tick(database)
        states = [r.state for r in recipients_of(database, made)]
        assert states == [Delivery.ACCEPTED] * 2 + [Delivery.CANCELLED] * 3
        assert {row["state"] for row in rows_of(database) if row["lane"] == "bulk"} == {
            Delivery.ACCEPTED,
            Delivery.CANCELLED,
        }
        assert kept(database, made).finished_at_utc is not None
        assert kept(database, made).state is AnnouncementState.STOPPED

    def test_before_anything_was_queued_nothing_goes_out(self, database: Database) -> None:
        owners(database, 3)
        talk = official(database)
        made = sent(talk)
        talk.call(sending.stop, TOUCH, made)
        tick(database)
        assert deliver(database) == 0
        assert {r.state for r in recipients_of(database, made)} == {Delivery.CANCELLED}

    def test_what_is_in_flight_is_waited_for(self, database: Database) -> None:
        owners(database, 1)
        talk = official(database)
        made = sent(talk)
        tick(database)
        with database.session() as session:
            session.execute(
                update(OutboxRow)
                .where(col(OutboxRow.announcement_id) == made)
                .values(state=Delivery.SENDING)
            )
        talk.call(sending.stop, TOUCH, made)
        tick(database)
        assert kept(database, made).finished_at_utc is None
        assert recipients_of(database, made)[0].state is Delivery.QUEUED

    def test_stopping_twice_says_so(self, database: Database) -> None:
        owners(database, 1)
        talk = official(database)
        made = sent(talk)
        talk.call(sending.stop, TOUCH, made)
        talk.call(sending.stop, TOUCH, made)
        assert toasts(talk) == ["Nothing is being sent any more, Bu."]


def test_a_paused_announcement_goes_on_when_its_author_says_so(database: Database) -> None:
    owners(database, 1)
    talk = official(database)
    made = sent(talk)
    with database.session() as session:
        session.execute(update(Announcement).values(state=AnnouncementState.PAUSED))
    (progress,) = tick(database, datetime(2026, 11, 3, 2, 1, tzinfo=UTC))
    assert "⏸ Paused" in progress
    talk.call(sending.go_on, TOUCH, made)
    assert toasts(talk) == ["Going on, Bu."]
    tick(database)
    assert deliver(database) == 1


def test_somebody_without_the_right_steers_nothing(database: Database) -> None:
    owners(database, 1)
    made = sent(official(database))
    from_elsewhere = official(database, area="35.15", number=901)
    for act in (sending.stop, sending.go_on):
        from_elsewhere.call(act, TOUCH, made)
        assert toasts(from_elsewhere) == ["Only officials of that area can do this, Bu."]
    assert kept(database, made).state is AnnouncementState.SENDING

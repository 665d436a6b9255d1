"""Once more to those of whom Telegram's answer was lost, and to nobody else."""

from datetime import UTC, datetime

from sqlalchemy import update

from domain.announcements.announcement import AnnouncementState
from domain.delivery import Delivery, Happened
from services.announcements import sending
from storage.tables import Consent
from tests.services.announcements.desk import (
    deliver,
    kept,
    official,
    owners,
    recipients_of,
    sent,
    tick,
    toasts,
)
from tests.storage.outbox.rows import rows_of
from tests.support.clocks import NOW
from tests.support.databases import Database
from tests.support.office import TOUCH
from tests.support.talk import Talk

LATE_EVENING = datetime(2026, 11, 3, 14, 0, tzinfo=UTC)  # 21.00 WIB
NEXT_MORNING = datetime(2026, 11, 4, 1, 0, tzinfo=UTC)  # 08.00 WIB
ACCEPTED, UNKNOWN = Delivery.ACCEPTED, Delivery.UNKNOWN


def one_of_three_in_doubt(database: Database) -> tuple[Talk, int]:
    """An announcement at its end, and its author."""
    owners(database, 3)
    talk = official(database)
    made = sent(talk)
    tick(database)
    deliver(database, 1, happened=Happened.LOST_TRACK)
    deliver(database)
    tick(database)
    return talk, made


def test_only_those_in_doubt_are_written_to_again(database: Database) -> None:
    talk, made = one_of_three_in_doubt(database)
    talk.call(sending.send_again, TOUCH, made)
    assert toasts(talk) == ["Once more to 1 person, Bu."]
    assert kept(database, made).state is AnnouncementState.SENDING
    assert deliver(database) == 1
    tick(database)
    assert [r.state for r in recipients_of(database, made)] == [ACCEPTED] * 3
    assert kept(database, made).state is AnnouncementState.DONE


def test_a_second_press_finds_nobody_in_doubt(database: Database) -> None:
    talk, made = one_of_three_in_doubt(database)
    talk.call(sending.send_again, TOUCH, made)
    talk.call(sending.send_again, TOUCH, made)
    assert toasts(talk) == ["There is nobody to send it to again, Bu."]
    assert deliver(database) == 1


def test_an_answer_lost_again_is_in_doubt_again(database: Database) -> None:
    talk, made = one_of_three_in_doubt(database)
    talk.call(sending.send_again, TOUCH, made)
    deliver(database, happened=Happened.LOST_TRACK)
    tick(database)
    assert [r.state for r in recipients_of(database, made)].count(UNKNOWN) == 1
    assert kept(database, made).state is AnnouncementState.DONE


def test_who_stopped_since_is_left_in_peace(database: Database) -> None:
    talk, made = one_of_three_in_doubt(database)
    with database.session() as session:
        session.execute(update(Consent).values(withdrawn_at_utc=NOW))
    talk.call(sending.send_again, TOUCH, made)
    assert toasts(talk) == ["There is nobody to send it to again, Bu."]
    assert kept(database, made).state is AnnouncementState.DONE


def test_at_night_it_waits_for_the_morning(database: Database) -> None:
    talk, made = one_of_three_in_doubt(database)
    talk.now = LATE_EVENING
    talk.call(sending.send_again, TOUCH, made)
    (row,) = [r for r in rows_of(database) if r["state"] == "retry"]
    assert row["due_at_utc"] == NEXT_MORNING


def test_somebody_elses_announcement_is_not_sent_again(database: Database) -> None:
    _talk, made = one_of_three_in_doubt(database)
    stranger = Talk(database, telegram_id=555)
    stranger.call(sending.send_again, TOUCH, made)
    assert deliver(database) == 0


def test_the_author_is_offered_it_with_the_number(database: Database) -> None:
    owners(database, 1)
    talk = official(database)
    sent(talk)
    tick(database)
    deliver(database, happened=Happened.LOST_TRACK)
    edits = tick(database, NOW.replace(minute=NOW.minute + 1))
    assert "Not certain (it may have arrived): 1" in edits[-1]

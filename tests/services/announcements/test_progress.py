"""The author's message: what it says, and that it is edited seldom and only for news."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import update

from domain.announcements.announcement import AnnouncementState, Rsvp
from domain.announcements.progress import Progress
from domain.delivery import Happened
from domain.replies import ReplyState
from services.announcements import answering, progress, sending
from storage.tables import RoleGrant
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
from tests.support.city import City
from tests.support.clocks import NOW
from tests.support.databases import Database
from tests.support.office import TOUCH
from tests.support.talk import Talk


def after(seconds: float) -> datetime:
    return NOW + timedelta(seconds=seconds)


def answer(database: Database, announcement_id: int, at: int, given: Rsvp, now: datetime) -> None:
    """The recipient with this number answers."""
    person_id = recipients_of(database, announcement_id)[at].person_id
    (telegram_id,) = [p["telegram_id"] for p in rows_of(database, "person") if p["id"] == person_id]
    talk = Talk(database, telegram_id=telegram_id, now=now)
    talk.call(answering.answer, TOUCH, announcement_id, given)


@pytest.mark.parametrize(
    ("settled", "of", "percent", "bar"),
    [
        (0, 3, 0, "░░░░░░░░░░"),
        (1, 3, 33, "▓▓▓░░░░░░░"),
        (999, 1000, 99, "▓▓▓▓▓▓▓▓▓░"),
        (3, 3, 100, "▓▓▓▓▓▓▓▓▓▓"),
        (0, 0, 100, "▓▓▓▓▓▓▓▓▓▓"),
    ],
)
def test_the_bar_is_full_only_when_everybody_is_settled(
    settled: int, of: int, percent: int, bar: str
) -> None:
    seen = Progress(AnnouncementState.SENDING, of, accepted=settled)
    assert (seen.percent, seen.bar) == (percent, bar)


def test_it_begins_when_the_announcement_is_sent(database: Database) -> None:
    owners(database, 2)
    talk = official(database)
    made = write(talk, "Bazar Sabtu di balai RW")
    send(talk, made)
    (text,) = said(talk)
    assert text.startswith("📣 Bazar Sabtu di balai RW\n📍 Kota Surabaya\n\n░░░░░░░░░░ 0%\n")
    assert text.endswith("Accepted by Telegram: 0 of 2\n📤 Being sent …")
    assert buttons(talk.messages[0]) == ["🔄 Refresh", "⏹ Stop"]


def test_it_counts_what_became_of_every_message(database: Database) -> None:
    people = owners(database, 4)
    sent(official(database))
    tick(database)
    deliver(database, 2, blocked=people[:1])
    deliver(database, 1, happened=Happened.REFUSED)
    (text,) = tick(database, after(3))
    assert "▓▓▓▓▓▓▓░░░ 75%\nAccepted by Telegram: 1 of 4\nBlocked the bot: 1\n" in text
    assert "Could not be delivered: 1\n📤 Being sent …" in text


def test_it_is_edited_at_most_every_three_seconds(database: Database) -> None:
    owners(database, 10)
    sent(official(database))
    tick(database)
    edits = []
    for second in range(1, 11):
        deliver(database, 1)
        edits += [(second, text) for text in tick(database, after(second))]
    assert [second for second, _text in edits] == [3, 6, 9]


def test_it_is_left_alone_while_nothing_changes(database: Database) -> None:
    owners(database, 2)
    sent(official(database))
    tick(database)
    assert tick(database, after(3)) == []
    deliver(database, 1)
    assert len(tick(database, after(6))) == 1
    assert tick(database, after(9)) == []


def test_its_last_word_says_when_it_was_done(database: Database) -> None:
    owners(database, 1)
    made = sent(official(database))
    tick(database)
    deliver(database)
    (text,) = tick(database, after(4))
    assert (
        "Accepted by Telegram: 1 of 1\n✅ Sending ended Tuesday, 3 November 2026, 09:00 WIB."
        in text
    )
    assert "%" not in text
    assert kept(database, made).progress is not None
    assert tick(database, after(8)) == []


def test_answers_refresh_it_long_after_the_end(database: Database) -> None:
    owners(database, 3)
    made = sent(official(database), kind="Invitation")
    tick(database)
    deliver(database)
    tick(database, after(4))
    next_day = NOW + timedelta(days=1)
    answer(database, made, 0, Rsvp.YES, next_day)
    (text,) = tick(database, next_day)
    assert "✅ Coming 1 · not sure 0 · cannot 0" in text
    answer(database, made, 0, Rsvp.NO, next_day + timedelta(seconds=1))
    assert tick(database, next_day + timedelta(seconds=2)) == []
    (text,) = tick(database, next_day + timedelta(seconds=3))
    assert "✅ Coming 0 · not sure 0 · cannot 1" in text


def test_an_answer_committed_late_is_not_forgotten(database: Database) -> None:
    owners(database, 2)
    made = sent(official(database), kind="Invitation")
    tick(database)
    deliver(database)
    tick(database, after(100))
    assert tick(database, after(110)) == []
    answer(database, made, 0, Rsvp.YES, after(80))  # its unit began before the last look
    (text,) = tick(database, after(113))
    assert "Coming 1" in text


def test_a_quiet_announcement_is_not_looked_at_for_ever(database: Database) -> None:
    owners(database, 1)
    made = sent(official(database), kind="Invitation")
    tick(database)
    deliver(database)
    for seconds in (10, 100, 200):
        tick(database, after(seconds))
    looked_at = kept(database, made).progress_at_utc
    tick(database, after(300))
    assert kept(database, made).progress_at_utc == looked_at


def test_replies_bring_a_button_with_their_number(database: Database) -> None:
    owners(database, 1)
    talk = official(database)
    made = sent(talk)
    with database.session() as session:
        city = City(session)
        city.reply(announcement_id=made, said_at_utc=after(5), person_id=1)
        city.reply(announcement_id=made, person_id=1, state=ReplyState.CLOSED)
    tick(database, after(6))
    talk.now = after(10)
    talk.call(progress.refresh, TOUCH, made)
    assert toasts(talk) == ["Nothing new yet, Bu."]
    edits = [row for row in rows_of(database) if row["method"] == "edit"]
    assert f"n:said:{made}" in str(edits[-1]["body"])


def test_refreshing_shows_the_newest_numbers_at_once(database: Database) -> None:
    owners(database, 2)
    talk = official(database)
    made = sent(talk)
    tick(database)
    deliver(database, 1)
    talk.now = after(5)
    talk.call(progress.refresh, TOUCH, made)
    assert "Accepted by Telegram: 1 of 2" in said(talk)[0]
    assert toasts(talk) == ["These are the newest numbers, Bu."]


def test_impatience_makes_no_more_edits(database: Database) -> None:
    owners(database, 3)
    talk = official(database)
    made = sent(talk)
    tick(database)
    edits = 0
    for tenths in range(30, 90):
        if tenths % 10 == 0:
            deliver(database, 1)
        talk.now = after(tenths / 10)
        talk.call(progress.refresh, TOUCH, made)
        edits += len(talk.messages)
    assert edits == 2


def test_the_stop_is_seen_in_it(database: Database) -> None:
    owners(database, 3)
    talk = official(database)
    made = sent(talk)
    tick(database)
    deliver(database, 1)
    talk.call(sending.stop, TOUCH, made)
    (text,) = tick(database, after(3))
    assert "Accepted by Telegram: 1 of 3\nNot sent any more: 2\n⏹ Stopped." in text


def test_who_lost_the_role_sees_no_more_numbers(database: Database) -> None:
    owners(database, 1)
    talk = official(database)
    made = sent(talk)
    with database.session() as session:
        session.execute(update(RoleGrant).values(revoked_at_utc=NOW))
    talk.call(progress.refresh, TOUCH, made)
    assert toasts(talk) == ["Only officials of that area can do this, Bu."]

"""What the buttons of a reminder do, pressed once, twice, late, and by strangers."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlmodel import Session, select

from domain.messages import Button, Inline
from domain.reminders.nudges import NudgeAnswer, Skipped
from domain.reminders.reminder import Reminder
from services.actors import Actor
from services.dialogs import Touch
from services.reminders import answering
from services.reminders.answering import Press
from services.reminders.due import remind
from storage.tables import Person, Reply
from tests.support.talk import Talk, home
from tests.support.town import FIRST, LAST, SECOND, Town, november, words

TOUCH = Touch(101, "query")
Service = Callable[[Session, Actor, datetime, Press], None]


@pytest.fixture
def siti(town: Town) -> Talk:
    """Siti, who got the first reminder on the morning of the 3rd."""
    town.owner(telegram_id=7001, chat_id=7001)
    town.tick(remind, november(3))
    town.sent(november(3))
    return Talk(town.database, now=november(3, 10))


def press(talk: Talk, service: Service, reminder: Reminder = FIRST) -> None:
    """Presses the button of a reminder that this service answers."""
    talk.call(service, Press(reminder, TOUCH))


def labels(talk: Talk) -> list[object]:
    """The (English) buttons of the last message."""
    keyboard = talk.messages[-1].keyboard
    assert isinstance(keyboard, Inline)
    return [b.label.msgid for row in keyboard.rows for b in row if isinstance(b, Button)]  # type: ignore[union-attr]


def test_report_now_asks_for_the_month_of_the_reminder(siti: Talk) -> None:
    siti.now = november(26)  # when /lapor would soon ask for November
    press(siti, answering.report_now)
    assert siti.heard("Sales in 2026-10: about how much")


def test_tomorrow_moves_the_next_reminder_to_nine_in_the_morning(town: Town, siti: Talk) -> None:
    press(siti, answering.tomorrow)
    (row,) = town.owed()
    assert (row.due_at_utc, "The report for 2026-10" in words(row)) == (november(4), True)
    assert [nudge.stage for nudge in town.nudges()] == [1, 2]
    assert siti.heard("I will remind you again on 2026-11-04 02:00")
    assert labels(siti) == ["💰 Report now"]


def test_what_was_moved_does_not_come_on_its_own_day_too(town: Town, siti: Talk) -> None:
    press(siti, answering.tomorrow)
    town.sent(november(4))
    town.tick(remind, november(7))
    town.tick(remind, november(10))
    assert [nudge.stage for nudge in town.nudges()] == [1, 2, 3]
    assert town.skipped(SECOND.round) == {Skipped.MOVED: 1}


def test_what_is_moved_or_shown_again_names_her_businesses_too(town: Town, siti: Talk) -> None:
    town.write(lambda city: city.business("Sambal Siti", owner_id=1))
    press(siti, answering.go_on)
    assert siti.heard("2026-10 (Kue Siti, Sambal Siti)")
    press(siti, answering.tomorrow)
    (row,) = town.owed()
    assert "2026-10 (Kue Siti, Sambal Siti)" in words(row)


def test_pressing_tomorrow_twice_moves_one(town: Town, siti: Talk) -> None:
    press(siti, answering.tomorrow)
    press(siti, answering.tomorrow)
    assert len(town.owed()) == 1
    assert siti.messages == []  # a toast only


def test_after_the_last_there_is_no_tomorrow(town: Town, siti: Talk) -> None:
    for day in (7, 10):
        town.tick(remind, november(day))
        town.sent(november(day))
    siti.now = november(10, 10)
    press(siti, answering.tomorrow, SECOND)
    assert siti.heard("That was the last reminder about 2026-10")
    assert town.owed() == []


def test_no_reminder_of_a_reported_month_is_moved(town: Town, siti: Talk) -> None:
    business_id = town.business_of(1)
    town.write(lambda city: city.report(business_id))
    press(siti, answering.tomorrow)
    assert siti.heard("Nothing more is needed for 2026-10")
    assert town.owed() == []


def test_stop_asks_once_for_how_long(town: Town, siti: Talk) -> None:
    press(siti, answering.stop)
    assert labels(siti) == ["This month only", "From now on", "Keep them"]
    press(siti, answering.go_on)
    assert siti.heard("The report for 2026-10 has not arrived yet")
    town.tick(remind, november(7))
    assert [row.due_at_utc for row in town.owed()] == [november(7)]


def test_this_month_only_stops_october_and_not_november(town: Town, siti: Talk) -> None:
    press(siti, answering.tomorrow)
    press(siti, answering.this_month)
    assert siti.heard("I will not remind you of 2026-10 any more")
    assert town.owed() == []
    town.tick(remind, november(10))
    assert town.skipped(LAST.round) == {Skipped.DECLINED: 1}
    town.tick(remind, november(3) + timedelta(days=30))
    assert [nudge.key_period for nudge in town.nudges()][-1] == "2026-11"


def test_for_good_mutes_and_one_press_takes_it_back(town: Town, siti: Talk) -> None:
    press(siti, answering.for_good)
    town.tick(remind, november(7))
    assert (town.owed(), town.skipped(SECOND.round)) == ([], {Skipped.MUTED: 1})
    assert labels(siti) == ["🔔 Remind me again"]
    press(siti, answering.again)
    town.tick(remind, november(10))
    assert len(town.owed()) == 1


def test_help_stands_among_the_replies_once(town: Town, siti: Talk) -> None:
    press(siti, answering.help_wanted)
    press(siti, answering.help_wanted)
    with town.database.session() as session:
        (asked,) = session.exec(select(Reply)).all()
    assert (asked.help_with, asked.area_code) == ("report", "35.78.03.1003")


def test_the_answer_is_kept_with_the_reminder(town: Town, siti: Talk) -> None:
    press(siti, answering.help_wanted)
    (nudge,) = town.nudges()
    assert (nudge.answer, nudge.answered_at_utc) == (NudgeAnswer.HELP, november(3, 10))


@pytest.mark.parametrize(
    "service",
    [
        answering.report_now,
        answering.tomorrow,
        answering.stop,
        answering.go_on,
        answering.this_month,
        answering.help_wanted,
    ],
)
def test_a_button_of_last_year_shows_the_menu(town: Town, siti: Talk, service: Service) -> None:
    siti.now = november(3) + timedelta(days=365)
    press(siti, service)
    assert siti.heard("What shall we do")
    assert [nudge.answer for nudge in town.nudges()] == [None]


@pytest.mark.parametrize(
    ("months_open", "heard"), [(1, "What shall we do"), (2, "Sales in 2026-10")]
)
def test_a_button_works_as_long_as_the_city_keeps_its_month_open(
    siti: Talk, months_open: int, heard: str
) -> None:
    siti.now, siti.home = november(3) + timedelta(days=31), replace(home(), months_open=months_open)
    press(siti, answering.report_now)
    assert siti.heard(heard)


@pytest.mark.parametrize("service", [answering.tomorrow, answering.for_good, answering.again])
def test_somebody_we_do_not_know_gets_the_menu(town: Town, service: Service) -> None:
    stranger = Talk(town.database, telegram_id=7009, first_name="Rina")
    press(stranger, service)
    assert stranger.heard("What shall we do")
    with town.database.session() as session:
        assert session.exec(select(Person)).all() == []

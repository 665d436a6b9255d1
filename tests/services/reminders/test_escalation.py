"""Whoever stays silent is on the office's list of missing reports, with what was tried."""

from domain.reminders.nudges import NudgeAnswer
from services.reminders.due import remind
from services.staff import lists
from storage.reminders import nudges
from tests.support.office import HERE, look
from tests.support.talk import Talk
from tests.support.town import FIRST, Town, november


def test_the_list_says_how_often_each_was_reminded(town: Town) -> None:
    town.write(lambda city: city.staff(6001))
    town.owner("Ani")
    for day in (3, 7, 10):
        town.tick(remind, november(day))
        town.sent(november(day))
        if day == 3:
            town.owner("Tutik")
    town.owner("Yuni")
    rina = Talk(town.database, telegram_id=6001, first_name="Rina")
    assert look(rina, lists.not_reported, HERE, 0).lines[1:] == [
        "1. Kue Siti (Bu Ani) · reminded 3 times",
        "2. Kue Siti (Bu Tutik) · reminded 2 times",
        "3. Kue Siti (Bu Yuni)",
    ]


def test_one_that_telegram_did_not_accept_is_not_counted(town: Town) -> None:
    town.write(lambda city: city.staff(6001))
    town.owner("Ani")
    town.tick(remind, november(3))
    rina = Talk(town.database, telegram_id=6001, first_name="Rina")
    assert look(rina, lists.not_reported, HERE, 0).lines[1:] == ["1. Kue Siti (Bu Ani)"]


def test_who_skips_the_month_is_marked(town: Town) -> None:
    town.write(lambda city: city.staff(6001))
    ani = town.owner("Ani")
    town.tick(remind, november(3))
    town.sent(november(3))
    with town.database.session() as session:
        nudges.answer(session, november(3), ani, FIRST.round, NudgeAnswer.THIS_MONTH)
    rina = Talk(town.database, telegram_id=6001, first_name="Rina")
    assert look(rina, lists.not_reported, HERE, 0).lines[1:] == [
        "1. Kue Siti (Bu Ani) · skips this month"
    ]

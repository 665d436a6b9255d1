"""A report takes back what is still to be sent, whoever typed it, and nothing else."""

from domain.delivery import Delivery
from domain.times.periods import Period
from services.reminders import withdrawing
from services.reminders.due import remind
from tests.support import talk
from tests.support.town import OCTOBER, Town, november


def test_a_report_cancels_the_reminder_that_waits(town: Town) -> None:
    siti = town.owner()
    town.tick(remind, november(3))
    _report(town, town.business_of(siti))
    assert town.owed() == []
    assert [nudge.state for nudge in town.nudges()] == [Delivery.CANCELLED]


def test_a_report_leaves_the_reminders_of_others_alone(town: Town) -> None:
    siti, rina = town.owner(), town.owner("Rina")
    town.tick(remind, november(3))
    _report(town, town.business_of(siti))
    assert [row.person_id for row in town.owed()] == [rina]


def test_the_reminder_stays_while_another_of_her_businesses_owes(town: Town) -> None:
    siti = town.owner()
    town.write(lambda city: city.business("Sambal Siti", owner_id=siti))
    town.tick(remind, november(3))
    _report(town, town.business_of(siti))
    assert [row.person_id for row in town.owed()] == [siti]


def test_a_report_about_another_month_cancels_nothing(town: Town) -> None:
    siti = town.owner()
    town.tick(remind, november(3))
    _report(town, town.business_of(siti), Period(2026, 9))
    assert len(town.owed()) == 1


def test_what_was_sent_already_stays_sent(town: Town) -> None:
    siti = town.owner()
    town.tick(remind, november(3))
    town.sent(november(3))
    _report(town, town.business_of(siti))
    assert [nudge.state for nudge in town.nudges()] == [Delivery.ACCEPTED]


def test_after_a_report_the_next_reminders_pass_her_by(town: Town) -> None:
    siti = town.owner()
    town.tick(remind, november(3))
    _report(town, town.business_of(siti))
    for day in (7, 10):
        town.tick(remind, november(day))
    assert len(town.nudges()) == 1


def test_everything_about_any_month_can_be_taken_back(town: Town) -> None:
    siti = town.owner()
    town.tick(remind, november(3))
    with town.database.session() as session:
        withdrawing.of_people(talk.house(session), november(3), [siti])
    assert town.owed() == []


def _report(town: Town, business_id: int, period: Period = OCTOBER) -> None:
    town.write(lambda city: city.report(business_id, period=str(period)))
    with town.database.session() as session:
        withdrawing.reported(talk.house(session), november(3, 9, 5), business_id, period)

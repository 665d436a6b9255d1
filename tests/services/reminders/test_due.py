"""The tick that reminds: who, how often, and who is left in peace for which reason."""

from datetime import datetime

import pytest

from domain.businesses.business import BusinessState
from domain.delivery import Delivery, Lane
from domain.reminders.nudges import NudgeAnswer, Skipped
from domain.reminders.reminder import Wish
from services.reminders import texts
from services.reminders.due import BATCH, remind
from storage.reminders import nudges
from tests.support.city import LONG_AGO
from tests.support.clocks import NOW
from tests.support.town import FIRST, LAST, SECOND, Town, november, words


def test_an_owner_who_has_not_reported_is_reminded(town: Town) -> None:
    siti = town.owner()
    town.tick(remind, november(3))
    (row,) = town.owed()
    (nudge,) = town.nudges()
    assert (row.person_id, row.lane, row.nudge_id) == (siti, Lane.BULK, nudge.id)
    assert (row.due_at_utc, row.addressee) == (november(3), None)
    assert "The report for 2026-10 has not arrived yet" in words(row)
    assert (nudge.person_id, nudge.key_period, nudge.stage) == (siti, "2026-10", 1)


def test_who_has_reported_is_not_reminded(town: Town) -> None:
    business_id = town.business_of(town.owner())
    town.write(lambda city: city.report(business_id))
    town.tick(remind, november(3))
    assert (town.owed(), town.skipped(FIRST.round)) == ([], {})


def test_who_has_reported_for_one_of_two_businesses_is_reminded_of_the_other(town: Town) -> None:
    siti = town.owner()
    town.write(lambda city: city.report(city.business("Sambal Siti", owner_id=siti)))
    town.tick(remind, november(3))
    assert [row.person_id for row in town.owed()] == [siti]


def test_several_businesses_make_one_reminder_that_names_what_is_owed(town: Town) -> None:
    siti, ani = town.owner(), town.owner("Ani")
    town.write(lambda city: city.business("Sambal Siti", owner_id=siti))
    town.write(lambda city: city.report(city.business("Jahit Ani", owner_id=ani)))
    budi = town.owner("Budi")
    town.write(lambda city: city.business("Tutup", owner_id=budi, state=BusinessState.CLOSED))
    town.tick(remind, november(3))
    said = {row.person_id: words(row) for row in town.owed()}
    assert "The report for 2026-10 (Kue Siti, Sambal Siti) has not" in said[siti]
    assert "The report for 2026-10 (Kue Siti) has not" in said[ani]
    assert "The report for 2026-10 has not" in said[budi]
    assert len(said) == 3


def test_who_registered_after_the_month_owes_nothing_for_it(town: Town) -> None:
    town.write(lambda city: city.business(registered_at_utc=NOW))
    town.tick(remind, november(3))
    assert (town.owed(), town.skipped(FIRST.round)) == ([], {})


def test_nobody_is_reminded_twice_however_often_it_ticks(town: Town) -> None:
    town.owner()
    for minute in range(3):
        town.tick(remind, november(3, 9, minute))
    assert len(town.owed()) == 1
    assert town.told(FIRST.round) == 1


def test_a_round_that_is_over_stays_over(town: Town) -> None:
    """Whoever comes to owe a report later is reminded at the next stage."""
    town.owner()
    town.tick(remind, november(3))
    town.owner("Rina")
    town.tick(remind, november(3, 15))
    assert len(town.owed()) == 1
    town.tick(remind, november(7))
    assert len(town.owed()) == 2


def test_the_three_reminders_of_a_month(town: Town) -> None:
    town.owner()
    for day in range(1, 31):
        town.tick(remind, november(day))
        town.sent(november(day))
    assert [(nudge.stage, nudge.made_at_utc) for nudge in town.nudges()] == [
        (1, november(3)),
        (2, november(7)),
        (3, november(10)),
    ]


def test_after_a_standstill_only_the_newest_goes_out(town: Town) -> None:
    town.owner()
    town.tick(remind, november(8))
    assert [nudge.stage for nudge in town.nudges()] == [2]


def test_one_that_still_waits_is_replaced_by_the_next(town: Town) -> None:
    """Telegram was away from the 3rd to the 7th."""
    town.owner()
    town.tick(remind, november(3))
    town.tick(remind, november(7))
    (row,) = town.owed()
    assert [nudge.state for nudge in town.nudges()] == [Delivery.CANCELLED, Delivery.QUEUED]
    assert row.nudge_id == town.nudges()[1].id


@pytest.mark.parametrize("at", [november(3, 8), november(3, 20), november(4, 18)])
def test_in_quiet_hours_and_before_its_day_nothing_is_made(town: Town, at: datetime) -> None:
    town.owner()
    town.tick(remind, at)
    assert town.nudges() == []


def test_everybody_passed_over_is_counted_by_reason(town: Town) -> None:
    town.owner()
    town.owner(chat_id=None)
    town.owner(agreed=False)
    town.owner(unreachable_since_utc=LONG_AGO)
    town.owner(reminders=Wish.NONE)
    town.owner(state=BusinessState.PAUSED)
    town.tick(remind, november(3))
    assert town.skipped(FIRST.round) == {
        Skipped.UNOPENED: 1,
        Skipped.STOPPED: 1,
        Skipped.BLOCKED: 1,
        Skipped.MUTED: 1,
        Skipped.PAUSED: 1,
    }
    assert town.told(FIRST.round) == 1


def test_who_was_reminded_yesterday_is_left_in_peace(town: Town) -> None:
    town.owner()
    town.tick(remind, november(5, 12))
    town.sent(november(6, 8))
    town.tick(remind, november(7))
    assert town.skipped(SECOND.round) == {Skipped.TOO_SOON: 1}


def test_who_declined_the_month_or_moved_this_reminder_is_left_in_peace(town: Town) -> None:
    siti, rina = town.owner(), town.owner("Rina")
    town.tick(remind, november(3))
    town.sent(november(3))
    with town.database.session() as session:
        nudges.answer(session, november(3), siti, FIRST.round, NudgeAnswer.THIS_MONTH)
        nudges.send(session, november(3), SECOND.round, [rina], texts.message(SECOND))
    town.tick(remind, november(7))
    assert town.skipped(SECOND.round) == {Skipped.DECLINED: 1, Skipped.MOVED: 1}


def test_more_owners_than_one_batch_holds_are_all_reminded_once(town: Town) -> None:
    town.owners(BATCH + 1)
    town.tick(remind, november(10))
    assert len({row.person_id for row in town.owed()}) == len(town.owed()) == BATCH + 1
    assert town.told(LAST.round) == BATCH + 1

"""The ticker looks at everything that may be due, batch by batch, whatever one of them does."""

from datetime import datetime

from sqlmodel import Session

from bot.clock import SandboxClock
from bot.ticker import Due, Ticker
from storage.work import ManagedWork
from tests.support.clocks import NOW, HeldClock
from tests.support.people import how_many, person


async def test_a_due_function_is_asked_until_nothing_more_is_due(work: ManagedWork) -> None:
    def three_people(session: Session, _now: datetime) -> bool:
        made = how_many(session)
        session.add(person(7000 + made))
        session.flush()
        return made < 2

    await Ticker(work, HeldClock(), [Due("people", 60, three_people)]).run_due(NOW)
    assert await work.read(how_many) == 3


async def test_one_that_fails_keeps_none_of_the_others_from_their_turn(work: ManagedWork) -> None:
    def broken(_session: Session, _now: datetime) -> bool:
        raise RuntimeError("broken")

    def one_person(session: Session, _now: datetime) -> bool:
        session.add(person(7000))
        return False

    dues = [Due("broken", 60, broken), Due("one person", 60, one_person)]
    await Ticker(work, HeldClock(), dues).run_due(NOW)
    assert await work.read(how_many) == 1


def test_the_sandbox_clock_runs_on_from_where_it_was_set() -> None:
    real = HeldClock()
    clock = SandboxClock(real)
    clock.set_to(datetime.fromisoformat("2026-12-03T09:00:00+07:00"))
    real.pass_by(minutes=5)
    assert clock.now() == datetime.fromisoformat("2026-12-03T09:05:00+07:00")

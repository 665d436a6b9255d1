"""Two people at the same moment, on a database that really runs them side by side."""

import asyncio
from collections.abc import AsyncIterator, Callable

import pytest
from sqlalchemy import URL
from sqlmodel import Session, select

from domain.permissions import Role
from domain.reports.report import ReportState
from domain.reports.review import Seen
from services import actors, arrival
from services.actors import Caller
from services.staff import inviting
from storage.reports import reviews
from storage.tables import RoleGrant
from storage.work import ManagedWork, work_on
from tests.support.city import KEDUNG_BARUK, City
from tests.support.clocks import NOW
from tests.support.houses import INFO

MANY = 6


@pytest.fixture
async def work(database_url: URL) -> AsyncIterator[ManagedWork]:
    async with work_on(database_url, INFO) as work:
        yield work


async def test_of_many_decisions_at_once_exactly_one_holds(work: ManagedWork) -> None:
    def prepare(session: Session) -> tuple[int, list[int]]:
        city = City(session)
        report = city.report(city.business(), 15_000_000, doubt="high_first")
        return report, [city.person(f"Petugas {n}") for n in range(MANY)]

    report_id, officers = await work.run(prepare)
    seen = Seen(15_000_000, ReportState.SUBMITTED)

    def decides(by: int) -> Callable[[Session], bool]:
        if by % 2:
            return lambda session: reviews.accept(session, NOW, report_id, seen, by)
        return lambda session: reviews.send_back(session, NOW, report_id, seen, by, "zeros")

    held = await asyncio.gather(*(work.run(decides(by)) for by in officers))
    assert sum(held) == 1
    review = await work.read(lambda session: reviews.of_report(session, report_id))
    assert review is not None
    assert review.by_person_id == officers[held.index(True)]


async def test_of_many_who_open_one_link_exactly_one_becomes_staff(work: ManagedWork) -> None:
    def invites(session: Session) -> str:
        link, _made = inviting.invite(session, NOW, role=Role.STAF, area_code=KEDUNG_BARUK, by=None)
        return link.partition("?start=")[2]

    payload = await work.run(invites)

    def opens(telegram_id: int) -> Callable[[Session], None]:
        def job(session: Session) -> None:
            actor = actors.load(session, Caller(telegram_id, telegram_id, "private", "Wati"))
            arrival.start(session, actor, NOW, payload)

        return job

    await asyncio.gather(*(work.run(opens(9500 + n)) for n in range(MANY)))
    grants = await work.read(lambda session: session.exec(select(RoleGrant)).all())
    assert len(grants) == 1

"""An official presses while the ticker ticks and the sender sends, all at the same moment."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from datetime import timedelta

import pytest
from sqlalchemy import URL
from sqlmodel import Session, col, select

from domain.announcements.announcement import AnnouncementState
from domain.delivery import Delivery, Happened
from services import actors
from services.actors import Actor, Caller
from services.announcements import due, sending
from storage import outbox
from storage.outbox import Outcome
from storage.tables import Announcement, OutboxRow, Recipient
from storage.work import ManagedWork, work_on
from tests.services.announcements.desk import kept, official, owners, write
from tests.support.clocks import NOW
from tests.support.databases import opened
from tests.support.houses import INFO
from tests.support.office import TOUCH

AT_ONCE, PEOPLE, BATCH = 6, 40, 7
Job = Callable[[Session], object]


@pytest.fixture
async def work(database_url: URL) -> AsyncIterator[ManagedWork]:
    async with work_on(database_url, INFO) as work:
        yield work


@pytest.fixture
def draft(database_url: URL) -> tuple[int, int]:
    """A draft for forty people: its id and revision."""
    with opened(database_url) as database:
        owners(database, PEOPLE)
        made = write(official(database))
        return made, kept(database, made).revision


def presses(service: Callable[[Session, Actor], object]) -> Job:
    """The official presses a button."""

    def job(session: Session) -> None:
        service(session, actors.load(session, Caller(900, 900, "private", "Rina")))

    return job


def queue(session: Session) -> None:
    due.queue(session, NOW, batch=BATCH)


def wind_up(session: Session) -> None:
    due.wind_up(session, NOW)


def delivering(happened: Happened = Happened.ACCEPTED) -> Job:
    """A sender takes what is due, and this happens to it."""

    def job(session: Session) -> None:
        taken = outbox.take_bulk(session, NOW, "sender", BATCH, "Asia/Jakarta").rows
        outcomes = [Outcome(row, happened, message_id=row.id) for row in taken]
        outbox.settle(session, outcomes, NOW, "sender")

    return job


async def at_once(work: ManagedWork, jobs: Sequence[Job]) -> None:
    await asyncio.gather(*(work.run(job) for job in jobs))


async def until_done(work: ManagedWork, *jobs: Job) -> None:
    """Rounds of the jobs, side by side, until nothing is under way."""
    for _round in range(PEOPLE):
        await at_once(work, [*jobs, queue, wind_up, delivering()])
        made = await work.read(lambda session: session.exec(select(Announcement)).one())
        if made.finished_at_utc is not None:
            return
    pytest.fail("it never came to its end")


async def people(work: ManagedWork) -> list[Recipient]:
    query = select(Recipient).order_by(col(Recipient.person_id))
    return await work.read(lambda session: list(session.exec(query)))


async def messages(work: ManagedWork) -> list[OutboxRow]:
    query = select(OutboxRow).where(col(OutboxRow.announcement_id).is_not(None))
    return await work.read(lambda session: list(session.exec(query)))


async def test_of_many_presses_of_send_one_sends(work: ManagedWork, draft: tuple[int, int]) -> None:
    send = presses(lambda s, actor: sending.send(s, actor, NOW, TOUCH, *draft, later=False))
    await at_once(work, [send, queue] * AT_ONCE)
    await until_done(work, send)
    assert len(await people(work)) == len(await messages(work)) == PEOPLE
    assert {r.state for r in await people(work)} == {Delivery.ACCEPTED}


async def test_stopping_in_the_middle_leaves_nobody_between(
    work: ManagedWork, draft: tuple[int, int]
) -> None:
    made, _revision = draft
    await work.run(
        presses(lambda s, actor: sending.send(s, actor, NOW, TOUCH, *draft, later=False))
    )
    await at_once(work, [queue, delivering(), queue])
    stop = presses(lambda s, actor: sending.stop(s, actor, NOW, TOUCH, made))
    await at_once(work, [queue, delivering(), stop, queue, stop, delivering(), wind_up])
    await until_done(work)
    states = [r.state for r in await people(work)]
    assert set(states) <= {Delivery.ACCEPTED, Delivery.CANCELLED}
    told = [row for row in await messages(work) if row.state is Delivery.ACCEPTED]
    assert states.count(Delivery.ACCEPTED) == len(told)


async def test_of_many_presses_of_send_again_each_in_doubt_is_written_to_once(
    work: ManagedWork, draft: tuple[int, int]
) -> None:
    made, _revision = draft
    await work.run(
        presses(lambda s, actor: sending.send(s, actor, NOW, TOUCH, *draft, later=False))
    )
    await at_once(work, [queue, queue])
    await work.run(delivering(Happened.LOST_TRACK))
    await until_done(work)
    assert [r.state for r in await people(work)].count(Delivery.UNKNOWN) == BATCH
    again = presses(
        lambda s, actor: sending.send_again(s, actor, NOW + timedelta(minutes=1), TOUCH, made)
    )
    await at_once(work, [again, wind_up, again, queue, again, wind_up])
    owed = [row for row in await messages(work) if row.state is Delivery.RETRY]
    assert len(owed) == BATCH
    state = await work.read(lambda s: s.exec(select(Announcement.state)).one())
    assert state is AnnouncementState.SENDING

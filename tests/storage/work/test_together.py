"""Jobs that share a commit read ahead and write at the end, and none of them can tell."""

import asyncio
import json
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import suppress
from typing import Any

import pytest
from sqlalchemy import URL, text, update
from sqlmodel import Session

from domain.delivery import Lane
from domain.times.periods import Period
from services import actors
from services.actors import Caller
from storage import dialogs, inbox, outbox
from storage.businesses import businesses
from storage.dialogs import Saved, Seat
from storage.hot import Wish
from storage.inbox import Arrived, Finish
from storage.outbox import Waiting
from storage.reports import reports
from storage.tables import Person
from storage.work import ManagedWork, work_on
from storage.work.postgres import THREADS, PostgresWork
from tests.support.city import City
from tests.support.clocks import NOW
from tests.support.databases import Database
from tests.support.houses import INFO
from tests.support.owners import owner
from tests.support.people import person

Job = Callable[[Session], Any]
ANI, BUDI = Seat(7001, 7001), Seat(7002, 7002)


async def in_one_commit(
    work: ManagedWork, *jobs: Job, wishes: Sequence[Wish] = ()
) -> Sequence[Any]:
    """What came of the jobs. SQLite takes all that are handed over in one turn of the loop; PostgreSQL's
    threads are held until they wait, and then but one of them is let go.
    """
    threads = THREADS if isinstance(work, PostgresWork) else 0
    async with asyncio.TaskGroup() as group:
        held = [await _held(group, work) for _ in range(threads)]
        runs = [group.create_task(_outcome(work.run(job, wishes))) for job in jobs]
        await asyncio.sleep(0)
        for go_on in held[:1]:
            go_on.set()
        results = [await run for run in runs]
        for go_on in held:
            go_on.set()
    return results


async def _held(group: asyncio.TaskGroup, work: ManagedWork) -> threading.Event:
    """Holds one thread until the event is set."""
    holds, go_on = threading.Event(), threading.Event()

    def hold(_session: Session) -> None:
        holds.set()
        go_on.wait(30)

    group.create_task(work.run(hold))
    await asyncio.to_thread(holds.wait, 30)
    return go_on


async def _outcome(running: Awaitable[Any]) -> Any:
    """The result, or the exception."""
    try:
        return await running
    except Exception as error:
        return error


@pytest.fixture
async def work(database_url: URL) -> AsyncIterator[ManagedWork]:
    async with work_on(database_url, INFO) as work:
        yield work


def says(words: str) -> Job:
    """Owes a message of these words to one chat; the row's id."""
    return lambda session: outbox.add(
        session, now=NOW, lane=Lane.REPLY, method="send", chat_id=ANI.chat_id, body={"text": words}
    )


def begins(seat: Seat, dialog: str) -> Job:
    return lambda session: dialogs.save(session, seat, NOW, dialog, "token", dialog)


def loads(telegram_id: int) -> Job:
    return lambda session: actors.load(session, Caller(telegram_id, telegram_id))


def bodies(session: Session) -> list[str]:
    """By SQLAlchemy, past the hot path."""
    return list(session.execute(text("SELECT body FROM outbox ORDER BY id")).scalars())


async def test_what_a_job_owes_the_next_one_finds(work: ManagedWork) -> None:
    results = await in_one_commit(work, says("one"), bodies, says("two"), bodies)
    assert ["one" in body for body in results[1]] == [True]
    assert ["two" in body for body in results[3]] == [False, True]


async def test_ids_rise_in_the_order_things_were_said(work: ManagedWork) -> None:
    ids = await in_one_commit(work, *(says(str(number)) for number in range(5)))
    assert list(ids) == sorted(set(ids))
    assert [json.loads(body)["text"] for body in await work.read(bodies)] == list("01234")


async def test_a_dialog_goes_on_where_the_job_before_left_it(work: ManagedWork) -> None:
    def moves(session: Session) -> list[Saved]:
        dialogs.advance(session, ANI, NOW, "report", "further")
        dialogs.save(session, ANI, NOW, "need", "token", "asked")
        dialogs.finish(session, ANI, NOW, "need", "over")
        return dialogs.of_seat(session, ANI)

    wishes = (dialogs.wish(ANI), dialogs.wish(BUDI))
    jobs = (begins(ANI, "report"), begins(BUDI, "report"), moves)
    *_, seen = await in_one_commit(work, *jobs, wishes=wishes)
    kept = await work.read(lambda session: dialogs.of_seat(session, ANI))
    assert [(d.dialog, d.state, d.active) for d in kept] == [
        ("report", "further", False),
        ("need", "over", False),
    ]
    assert seen == kept
    others = await work.read(lambda session: dialogs.active(session, BUDI))
    assert others is not None
    assert others.state == "report"


async def test_a_month_read_ahead_is_read_as_it_is_once_it_was_reported_or_corrected(
    work: ManagedWork, database: Database
) -> None:
    with database.session() as session:
        city = City(session)
        owners = [owner(city, name) for name in ("Ani", "Budi")]
        ani, budi = (businesses.of_owner(session, owner_id)[0].id for owner_id in owners)
    october = Period(2026, 10)
    figure: dict[str, Any] = {"approximate": False, "doubt": None}

    def reads(session: Session) -> int | None:
        kept = reports.of_month(session, ani, october)
        return kept.revenue_rupiah if kept else None

    def reports_it(session: Session) -> None:
        reports.insert(
            session, NOW, business_id=ani, period=october, revenue_rupiah=2_000_000, **figure
        )

    def corrects_it(session: Session) -> None:
        before = reports.of_month(session, ani, october, lock=True)
        assert before is not None
        reports.revise(
            session, NOW, before, revenue_rupiah=3_000_000, by_person_id=owners[0], **figure
        )

    jobs = (reads, reports_it, reads, corrects_it, reads)
    wishes = [reports.of_business_wish(ani), reports.of_business_wish(budi)]
    seen = await in_one_commit(work, *jobs, wishes=wishes)
    assert seen == [None, None, 2_000_000, None, 3_000_000]


async def test_one_dialog_sets_the_other_aside_in_the_same_commit(work: ManagedWork) -> None:
    await in_one_commit(work, begins(ANI, "report"))
    await in_one_commit(work, begins(ANI, "need"), begins(ANI, "report"), begins(ANI, "need"))
    kept = await work.read(lambda session: dialogs.of_seat(session, ANI))
    assert {saved.dialog: saved.active for saved in kept} == {"report": False, "need": True}


async def test_a_dropped_dialog_stays_away(work: ManagedWork) -> None:
    drops: Job = lambda session: dialogs.drop(session, ANI)  # noqa: E731
    looks: Job = lambda session: dialogs.of_seat(session, ANI)  # noqa: E731
    *_, seen = await in_one_commit(
        work, begins(ANI, "report"), drops, looks, wishes=(dialogs.wish(ANI),)
    )
    assert seen == await work.read(looks) == []


async def test_what_somebody_else_dropped_meanwhile_stays_away(work: ManagedWork) -> None:
    """An officer's dialog about an owner who is erased in another thread must not come back."""
    await work.run(begins(ANI, "report_entry"))
    read, dropped = threading.Event(), threading.Event()

    def goes_on(session: Session) -> None:
        dialogs.of_seat(session, ANI)
        read.set()
        dropped.wait(30)
        dialogs.advance(session, ANI, NOW, "report_entry", "with her name")

    def drops(session: Session) -> None:
        dialogs.drop(session, ANI)

    if not isinstance(work, PostgresWork):
        dropped.set()  # nobody else writes meanwhile, and a job is what the loop waits for
    async with asyncio.TaskGroup() as group:
        group.create_task(work.run(goes_on))
        await asyncio.to_thread(read.wait, 30)
        await work.run(drops)
        dropped.set()
    assert await work.read(lambda session: dialogs.of_seat(session, ANI)) == []


async def test_what_a_savepoint_undid_is_not_remembered(work: ManagedWork) -> None:
    def tries(session: Session) -> list[Saved]:
        begins(ANI, "report")(session)
        with suppress(LookupError), session.begin_nested():
            begins(ANI, "need")(session)
            raise LookupError
        return dialogs.of_seat(session, ANI)

    (seen,) = await in_one_commit(work, tries)
    assert [(saved.dialog, saved.active) for saved in seen] == [("report", True)]


async def test_ids_rise_from_one_commit_to_the_next_in_any_process(
    work: ManagedWork, database_url: URL
) -> None:
    async with work_on(database_url, INFO) as twin:
        ids = [await each.run(says("hello")) for each in (work, twin, work, twin)]
    assert ids == sorted(set(ids))


async def test_a_change_is_seen_by_whoever_comes_after_it(
    work: ManagedWork, database: Database
) -> None:
    with database.session() as session:
        session.add(person(7001))
        session.add(person(7002))

    def speaks(session: Session) -> None:
        session.execute(update(Person).values(language="en"))

    wishes = tuple(actors.wish(Caller(who, who)) for who in (7001, 7002))
    before, _, after, *_ = await in_one_commit(
        work, loads(7001), speaks, loads(7002), loads(7001), wishes=wishes
    )
    assert (before.addressee.language, after.addressee.language) == ("id", "en")


async def test_what_cannot_be_put_fails_the_job_that_owes_it_alone(work: ManagedWork) -> None:
    def says_to_nobody(session: Session) -> None:
        nobody = 2**63
        outbox.add(session, now=NOW, lane=Lane.REPLY, method="send", chat_id=nobody, body={})

    one, wrong, two, *_ = await in_one_commit(work, says("one"), says_to_nobody, says("two"))
    assert isinstance(wrong, Exception)
    assert one < two
    assert [json.loads(body)["text"] for body in await work.read(bodies)] == ["one", "two"]


async def test_after_a_wish_that_cannot_be_read_others_are(work: ManagedWork) -> None:
    wishes = tuple(actors.wish(Caller(who, who)) for who in (7001, 2**63))
    await in_one_commit(work, loads(7001), loads(7001), wishes=wishes)
    results = await in_one_commit(work, says("one"), loads(7001), wishes=wishes[:1])
    assert not [result for result in results if isinstance(result, Exception)]
    assert len(await work.read(bodies)) == 1


async def test_of_many_updates_claimed_together_each_is_done_once(
    work: ManagedWork, database: Database
) -> None:
    updates = [Arrived(number, 7000 + number, "{}") for number in range(6)]
    rows = await work.run(lambda session: inbox.arrive(session, 7, updates, NOW))

    def finishes(row_id: int) -> Job:
        return lambda session: inbox.finish(session, row_id, NOW, "heard")

    wishes = tuple(inbox.finish_wish(row.id, NOW, "heard") for row in rows)
    ids = [row.id for row in rows]
    found = await in_one_commit(work, *map(finishes, [*ids, ids[0]]), wishes=wishes)
    assert list(found) == [Finish.OURS] * 6 + [Finish.GONE]


async def test_an_older_update_of_the_chat_goes_first(work: ManagedWork) -> None:
    updates = [Arrived(number, 7001, "{}") for number in range(2)]
    rows = await work.run(lambda session: inbox.arrive(session, 7, updates, NOW))
    late: Job = lambda session: inbox.finish(session, rows[1].id, NOW, "heard")  # noqa: E731
    wishes = (inbox.finish_wish(rows[1].id, NOW, "heard"), inbox.finish_wish(99, NOW, "heard"))
    assert list(await in_one_commit(work, late, wishes=wishes)) == [Finish.NOT_YET]


async def test_what_a_failing_job_owed_is_owed_by_nobody(work: ManagedWork) -> None:
    def fails(session: Session) -> None:
        says("never")(session)
        begins(ANI, "report")(session)
        raise LookupError("her business is gone")

    first, second, third = await in_one_commit(work, says("one"), fails, says("two"))
    assert isinstance(second, LookupError)
    assert first < third
    assert [json.loads(body)["text"] for body in await work.read(bodies)] == ["one", "two"]
    assert await work.read(lambda session: dialogs.of_seat(session, ANI)) == []


async def test_what_the_database_refuses_at_the_end_fails_its_own_job_alone(
    work: ManagedWork,
) -> None:
    """A dialog without a name cannot be kept: the row is refused when the group puts all of its rows."""
    nameless: Any = None
    first, second, third = await in_one_commit(
        work, begins(ANI, "report"), begins(BUDI, nameless), says("two")
    )
    assert first is None
    assert isinstance(second, Exception)
    assert isinstance(third, int)
    kept = await work.read(lambda session: dialogs.of_seat(session, ANI))
    assert [saved.dialog for saved in kept] == ["report"]


async def test_what_a_savepoint_undoes_is_not_sent(work: ManagedWork) -> None:
    heard: list[Waiting] = []
    work.on_commit(heard.extend)

    def tries(session: Session) -> None:
        says("one")(session)
        with suppress(LookupError), session.begin_nested():
            says("two")(session)
            with suppress(LookupError), session.begin_nested():
                says("three")(session)
                raise LookupError
            says("four")(session)
            raise LookupError
        says("five")(session)

    await in_one_commit(work, tries)
    assert [row.body for row in heard] == [{"text": "one"}, {"text": "five"}]


async def test_what_a_savepoint_undoes_is_not_owed(work: ManagedWork) -> None:
    def tries(session: Session) -> None:
        says("one")(session)
        with suppress(LookupError), session.begin_nested():
            says("undone")(session)
            raise LookupError
        says("two")(session)

    await in_one_commit(work, tries)
    assert [json.loads(body)["text"] for body in await work.read(bodies)] == ["one", "two"]

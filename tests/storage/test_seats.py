"""A seat has one holder; the next one has it as soon as the holder is gone, however it went."""

import asyncio
from collections.abc import Callable

import pytest
from sqlalchemy import URL, text

from storage.presence import alive
from storage.seats import Seat
from storage.seats.postgres import PostgresSeats
from storage.seats.sqlite import InUse, SqliteSeats, sole_use
from tests.support.databases import Database, opened
from tests.support.tasks import running
from tests.support.waiting import until

ME, OTHER = "11", "22"


class Post:
    """A duty that says when it is being done, and ends when it is told to."""

    def __init__(self) -> None:
        self.held = asyncio.Event()
        self.times = 0

    async def duty(self) -> None:
        self.times += 1
        self.held.set()
        try:
            await asyncio.Event().wait()
        finally:
            self.held.clear()

    async def is_held(self) -> None:
        async with asyncio.timeout(30):
            await self.held.wait()


class TestOnPostgres:
    """Several processes."""

    @pytest.fixture
    def database_url(self, postgres_database_url: URL) -> URL:
        return postgres_database_url

    @pytest.fixture
    def seats(self, database_url: URL) -> Callable[[str], PostgresSeats]:
        return lambda me: PostgresSeats(database_url, me, heartbeat_s=0.02, try_again_s=0.02)

    async def test_the_second_takes_over_when_the_first_is_gone(
        self, seats: Callable[[str], PostgresSeats]
    ) -> None:
        mine, theirs = Post(), Post()
        async with running(lambda: seats(ME).lead(Seat.POLLER, mine.duty)) as (first,):
            await mine.is_held()
            async with running(lambda: seats(OTHER).lead(Seat.POLLER, theirs.duty)):
                assert not theirs.held.is_set()
                first.cancel()
                await theirs.is_held()
        assert (mine.times, theirs.times) == (1, 1)

    async def test_different_seats_have_different_holders(
        self, seats: Callable[[str], PostgresSeats]
    ) -> None:
        mine, theirs = Post(), Post()
        async with running(
            lambda: seats(ME).lead(Seat.POLLER, mine.duty),
            lambda: seats(OTHER).lead(Seat.BULK, theirs.duty),
        ):
            await mine.is_held()
            await theirs.is_held()

    async def test_a_holder_whose_connection_breaks_stops_and_takes_the_seat_anew(
        self, seats: Callable[[str], PostgresSeats], database: Database
    ) -> None:
        mine = Post()
        async with running(lambda: seats(ME).lead(Seat.POLLER, mine.duty)):
            await mine.is_held()
            mine.held.clear()
            with database.session() as session:
                session.connection().execute(
                    text(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        " WHERE application_name = 'kabarusaha seats'"
                        " AND datname = current_database()"
                    )
                )
            await mine.is_held()
        assert mine.times == 2

    async def test_a_duty_that_ends_gives_the_seat_up(
        self, seats: Callable[[str], PostgresSeats]
    ) -> None:
        async def at_once() -> None:
            return None

        mine = Post()
        await seats(ME).lead(Seat.POLLER, at_once)
        async with running(lambda: seats(OTHER).lead(Seat.POLLER, mine.duty)):
            await mine.is_held()

    async def test_what_a_duty_raises_comes_out(
        self, seats: Callable[[str], PostgresSeats]
    ) -> None:
        async def fails() -> None:
            raise LookupError("wrong token")

        with pytest.raises(LookupError):
            await seats(ME).lead(Seat.POLLER, fails)

    async def test_a_living_process_is_seen_and_a_gone_one_is_not(
        self, seats: Callable[[str], PostgresSeats], database: Database
    ) -> None:
        def living() -> list[str]:
            with database.session() as session:
                return sorted(alive(session, ME))

        async with running(seats(OTHER).live):
            await until(lambda: living() == [ME, OTHER])
        await until(lambda: living() == [ME])


class TestOnSqlite:
    """One process at a time."""

    @pytest.fixture
    def url(self, sqlite_database_url: URL) -> URL:
        return sqlite_database_url

    async def test_a_second_process_stands_by_until_the_first_is_gone(self, url: URL) -> None:
        async def second() -> None:
            async with SqliteSeats(url, look_again_s=0) as seats:
                assert seats.alone
                entered.set()

        entered = asyncio.Event()
        async with running(second) as (waiting,):
            async with SqliteSeats(url):
                await asyncio.wait([waiting], timeout=0.05)
                assert not entered.is_set()
            async with asyncio.timeout(30):
                await entered.wait()

    async def test_the_holder_of_the_file_has_every_seat(self, url: URL) -> None:
        mine, too = Post(), Post()
        async with (
            SqliteSeats(url) as seats,
            running(
                lambda: seats.lead(Seat.POLLER, mine.duty), lambda: seats.lead(Seat.BULK, too.duty)
            ),
        ):
            await mine.is_held()
            await too.is_held()

    async def test_nobody_may_replace_a_file_that_a_process_works_on(self, url: URL) -> None:
        async with SqliteSeats(url):
            with pytest.raises(InUse), sole_use(url):
                pass
        with sole_use(url):
            pass

    async def test_a_process_lives_until_it_is_told_to_stop(self, url: URL) -> None:
        async with SqliteSeats(url) as seats, running(seats.live) as (living,):
            done, _ = await asyncio.wait([living], timeout=0.01)
            assert not done

    def test_whoever_asks_is_the_only_one_alive(self, sqlite_database_url: URL) -> None:
        with opened(sqlite_database_url) as database, database.session() as session:
            assert alive(session, ME) == [ME]

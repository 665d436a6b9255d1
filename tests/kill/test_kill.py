"""kill -9 at ten random moments, while twenty people talk and news goes to three hundred: of the one
process, or of one of six that share the work.

No answer lost, no update lost, each chat in order, and nothing said twice but what was in flight when a
process died. Of news nothing is said twice by itself: of whom it is unknown whether they heard it, their
number stands on the author's page, and her [Kirim ulang] leaves nobody out.
"""

import asyncio
import random
from bisect import bisect_left
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from sqlalchemy import URL, text

from bot.clock import SystemClock
from gateway.client import BotApi
from sandbox.client import Sandbox
from sandbox.json import Json
from sandbox.server import Server, serve
from tests.kill.mortal import Mortal, mortal
from tests.kill.news import RECIPIENTS, WORDS, News, not_yet_told, states
from tests.kill.people import STORIES, Ibu, heard_twice, twenty, who_started
from tests.services.announcements.desk import official, send, write
from tests.support.city import City
from tests.support.databases import Database
from tests.support.owners import owner
from tests.support.waiting import until

DEATHS = 10
AMONG_PEOPLE = 6
"""So many of them come while people talk, the others while the news is on its way."""
SEED = 20261121

Parts = list[tuple[str, ...]]
"""The options of each process."""
ONE: Parts = [()]
SPLIT: Parts = [
    ("--only", part) for part in ("receive", "work", "send,tick") for _each_has_a_twin in range(2)
]
IN_FLIGHT_OF_NEWS = 16
"""Bulk rows taken but not marked when a process dies: a quarter of a second's and those being sent."""
IN_FLIGHT_TO_ONE = 4
"""Answers to one person: those to her last two messages, and to the two before if they are not marked."""


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with serve() as server:
        yield server


@pytest.fixture
async def sandbox(server: Server) -> AsyncIterator[Sandbox]:
    async with Sandbox(server.url, timeout_s=120) as sandbox:
        yield sandbox


@pytest.fixture
async def bots(
    request: pytest.FixtureRequest, server: Server, database_url: URL, tmp_path: Path
) -> AsyncIterator[list[Mortal]]:
    """Not alive yet; each knows the part it has in every life."""
    async with AsyncExitStack() as stack:
        yield [
            await stack.enter_async_context(
                mortal(server, database_url, tmp_path / f"{number}.log", *options)
            )
            for number, options in enumerate(request.param)
        ]


@pytest.fixture
async def news(server: Server, sandbox: Sandbox, database: Database) -> News:
    """Just sent by an official, to three hundred owners."""
    author, *phones = await who_started(sandbox, RECIPIENTS + 1)
    async with BotApi(server.token, server.api_url) as api:
        await api.call("deleteWebhook", {"drop_pending_updates": True})
    with database.session() as session:
        city = City(session)
        for phone in phones:
            owner(city, "Sri", telegram_id=phone.id, chat_id=phone.id)
    rina = official(database, number=author.id)
    rina.now = SystemClock().now()
    send(rina, write(rina, WORDS))
    return News(author, {phone.id: phone for phone in phones})


def victims(bots: list[Mortal], moments: random.Random) -> list[Mortal]:
    """Anybody, each of six once; then those who send the news, in turn, for one of them has the seat."""
    anybody = [bot for _turn in range(AMONG_PEOPLE) for bot in moments.sample(bots, len(bots))]
    senders = [bot for bot in bots if bot.sends] * DEATHS
    return anybody[:AMONG_PEOPLE] + senders[: DEATHS - AMONG_PEOPLE]


async def die_now_and_then(
    bots: list[Mortal],
    sandbox: Sandbox,
    people: list[asyncio.Task[None]],
    news: News,
    database: Database,
) -> list[int]:
    """Ten deaths, most in the middle of the work, some before it has begun; after each, the number of the
    last call of those who lived."""
    moments = random.Random(SEED)
    last_calls = [0]
    for bot in bots:
        await bot.live()
    for death, unlucky in enumerate(victims(bots, moments)):
        if death % 4 != 3:
            await sandbox.wait_for_poll()
        if death < AMONG_PEOPLE:
            await asyncio.wait(people, timeout=moments.uniform(0.1, 1.0))
        else:
            untaken = not_yet_told(database)[IN_FLIGHT_OF_NEWS:]  # even by who died just now
            await news.comes_to(moments.choice(untaken[:10]))
        await unlucky.die()
        await unlucky.live()
        calls = await sandbox.calls(after=last_calls[-1])
        last_calls.append(max((call["number"] for call in calls), default=last_calls[-1]))
    return last_calls[1:]


def counted(database: Database, question: str) -> Counter[tuple[object, ...]]:
    with database.session() as session:
        return Counter(tuple(row) for row in session.connection().execute(text(question)))


def all_sent(database: Database) -> bool:
    """Only of news it may be unknown whether it arrived."""
    owed = (
        "SELECT id FROM outbox WHERE state IN ('queued', 'sending', 'retry')"
        " OR state = 'unknown' AND announcement_id IS NULL"
    )
    going_on = "SELECT id FROM announcement WHERE finished_at_utc IS NULL"
    return not counted(database, owed) and not counted(database, going_on)


def check_people(people: list[Ibu], database: Database) -> None:
    reports = counted(
        database,
        "SELECT person.telegram_id, report.revenue_rupiah FROM report"
        " JOIN business ON business.id = report.business_id"
        " JOIN person ON person.id = business.owner_id",
    )
    assert reports == Counter((ibu.phone.id, ibu.revenue_rupiah) for ibu in people)
    with database.session() as session:
        kept = session.connection().execute(
            text("SELECT chat_id, words FROM reply WHERE words <> '' ORDER BY id")
        )
        told: dict[int, list[str]] = {}
        for chat_id, words in kept:
            told.setdefault(chat_id, []).append(words)
    assert told == {ibu.phone.id: list(STORIES) for ibu in people}


def check_updates(database: Database, said: int) -> None:
    ended = counted(database, "SELECT state FROM inbox")
    assert ended == {("done",): said}


async def check_news(sandbox: Sandbox, news: News, database: Database) -> frozenset[int]:
    """Nobody heard it twice, and who may not have heard it is in doubt: the chats of these."""
    told, heard = states(database), await heard_twice(sandbox, WORDS)
    assert told.keys() == news.readers.keys()
    ends = {(state, heard[chat]) for chat, state in told.items()}
    assert ends <= {("accepted", 1), ("unknown", 0), ("unknown", 1)}
    doubtful = frozenset(chat for chat, state in told.items() if state == "unknown")
    assert 0 < len(doubtful) <= DEATHS * IN_FLIGHT_OF_NEWS
    return doubtful


async def check_news_again(
    sandbox: Sandbox, news: News, doubtful: frozenset[int], database: Database
) -> None:
    """Everybody heard it; twice at most, and only who was in doubt."""
    assert Counter(states(database).values()) == {"accepted": RECIPIENTS}
    heard = await heard_twice(sandbox, WORDS)
    ends = {(chat in doubtful, heard[chat]) for chat in news.readers}
    assert ends <= {(False, 1), (True, 1), (True, 2)}


def check_doubles(
    calls: Sequence[Json],
    people: list[Ibu],
    news: News,
    last_calls: list[int],
    database: Database,
) -> None:
    """What Telegram has and we did not write down is what was in flight at a death; it was said again."""
    written = counted(database, "SELECT chat_id, message_id FROM outbox WHERE method = 'send'")
    said_twice = Counter[tuple[int, int]]()
    for call in calls:
        chat = call["parameters"]["chat_id"]
        if call["status"] == 200 and not written[(chat, call["body"]["result"]["message_id"])]:
            said_twice[chat, bisect_left(last_calls, call["number"])] += 1
    of_news = Counter(life for chat, life in said_twice if chat in news.readers)
    assert all(life < DEATHS for _chat, life in said_twice), "a double without a death"
    to_people = [said_twice[ibu.phone.id, life] for ibu in people for life in range(DEATHS)]
    assert max(to_people) <= IN_FLIGHT_TO_ONE
    assert max(of_news.values(), default=0) <= IN_FLIGHT_OF_NEWS


@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    ("database_url", "bots"),
    [("sqlite", ONE), ("postgres", ONE), ("postgres", SPLIT)],
    ids=["sqlite", "postgres", "postgres, six processes"],
    indirect=True,
)
@pytest.mark.xdist_group("kill")
async def test_nothing_is_lost_however_often_the_process_is_killed(
    bots: list[Mortal], sandbox: Sandbox, database: Database, news: News
) -> None:
    before = (await sandbox.state())["next_update_id"]
    people = await twenty(sandbox)
    async with asyncio.TaskGroup() as group:
        lives = [group.create_task(ibu.live()) for ibu in people]
        last_calls = await die_now_and_then(bots, sandbox, lives, news, database)
    await until(lambda: all_sent(database))
    doubtful = await check_news(sandbox, news, database)
    await news.send_again(len(doubtful))
    said = (await sandbox.state())["next_update_id"] - before
    for bot in bots:
        assert await bot.stop() == 0, bot.last_words
    check_people(people, database)
    check_updates(database, said)
    await check_news_again(sandbox, news, doubtful, database)
    check_doubles(await sandbox.calls("sendMessage"), people, news, last_calls, database)

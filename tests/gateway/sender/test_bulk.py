"""The bulk lane: announcements and reminders, through every answer Telegram may give."""

import asyncio
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import pytest
from sqlmodel import Session

from domain.announcements.announcement import AnnouncementState
from domain.delivery import Delivery, Lane
from gateway.pacer import Limits
from gateway.sender import Patience
from gateway.sender.bulk import MOST_IN_FLIGHT
from sandbox.client import Phone
from storage.hot import Wish
from storage.outbox import Taken, queue_announcement
from storage.tables import Announcement
from storage.work import StorageAway
from tests.gateway.raw_server import raw_server, says_nothing
from tests.gateway.sender.post import SOON_TIRED, UNHURRIED, Post, WatchedWork
from tests.gateway.sender.test_replies import refused
from tests.storage.outbox.rows import announcement, put_in, recipient
from tests.support.clocks import NOW
from tests.support.waiting import until

T = TypeVar("T")

ONE_AND_NO_OTHER = Limits(bulk_per_s=0.01, chat_per_s=0)
"""The second message's turn comes after a minute and a half: later than any test ends."""


class SlowToTell(WatchedWork):
    """Work that says what was taken only when it may go on."""

    def __init__(self, work: WatchedWork) -> None:
        super().__init__(work)
        self.taken, self.go_on = asyncio.Event(), asyncio.Event()
        self.breaks: Exception | None = None

    async def run(self, job: Callable[[Session], T], wishes: Sequence[Wish] = ()) -> T:
        """See `Work.run`."""
        result = await super().run(job, wishes)
        if isinstance(result, Taken) and result.rows:
            self.taken.set()
            await self.go_on.wait()
            if self.breaks is not None:
                raise self.breaks
        return result


async def announce(post: Post, *phones: Phone) -> int:
    """An announcement to these people, frozen and owed."""
    with post.database.session() as session:
        told = announcement(session)
        for phone in phones:
            recipient(session, told, phone.id, name=phone.name, sapaan="bu")
    await post.work.run(lambda session: queue_announcement(session, told, NOW))
    return told


def ended(post: Post) -> bool:
    return not {Delivery.QUEUED, Delivery.SENDING} & set(post.states())


async def test_everybody_hears_it_once_by_name(post_anywhere: Post) -> None:
    post = post_anywhere
    phones = [await post.phone(name) for name in ("Siti", "Rini", "Ani")]
    await announce(post, *phones)
    async with post.sender():
        await post.until(lambda: ended(post))
    for phone in phones:
        assert [b.text for b in await phone.bubbles() if b.by_bot] == ["Roadshow UMKM"]
    assert post.states("recipient") == [Delivery.ACCEPTED] * 3
    assert all(row["message_id"] for row in post.rows("recipient"))


TROUBLES: list[tuple[str, dict[str, Any], Delivery, Delivery]] = [
    # name, fault, state of an announcement and of a reminder
    ("blocked", refused(403, "Forbidden: user is deactivated"), Delivery.BLOCKED, Delivery.BLOCKED),
    ("no chat", refused(400, "Bad Request: chat not found"), Delivery.FAILED, Delivery.FAILED),
    ("trouble", refused(500, "Internal Server Error"), Delivery.RETRY, Delivery.RETRY),
    ("reset", {"do": "reset", "when": "after"}, Delivery.UNKNOWN, Delivery.RETRY),
    ("hang", {"do": "hang"}, Delivery.UNKNOWN, Delivery.RETRY),
    ("proxy", {"do": "respond", "status": 502, "text": "<html>"}, Delivery.UNKNOWN, Delivery.RETRY),
    (
        "flood",
        refused(429, "Too Many Requests", retry_after=0),
        Delivery.ACCEPTED,
        Delivery.ACCEPTED,
    ),
]


@pytest.mark.parametrize(
    ("fault", "state"), [row[1:3] for row in TROUBLES], ids=[row[0] for row in TROUBLES]
)
async def test_an_announcement_in_trouble_ends_as_the_table_says(
    post: Post, fault: dict[str, Any], state: Delivery
) -> None:
    await announce(post, await in_trouble(post, fault))
    await send_all(post)
    assert post.states() == post.states("recipient") == [state]


@pytest.mark.parametrize(
    ("fault", "state"), [row[1::2] for row in TROUBLES], ids=[row[0] for row in TROUBLES]
)
async def test_a_reminder_in_trouble_ends_as_the_table_says(
    post: Post, fault: dict[str, Any], state: Delivery
) -> None:
    await post.owe(await in_trouble(post, fault), Lane.BULK)
    await send_all(post)
    assert post.states() == [state]


async def in_trouble(post: Post, fault: dict[str, Any]) -> Phone:
    """Somebody to whom the next message meets with this."""
    siti = await post.phone()
    post.patience = SOON_TIRED if fault["do"] == "hang" else post.patience
    await post.sandbox.fault(method="sendMessage", **fault)
    return siti


async def send_all(post: Post) -> None:
    async with post.sender() as sender:
        await post.until(lambda: ended(post))
        await sender.idle()


async def test_an_unknown_reminder_goes_out_again(post: Post) -> None:
    siti = await post.phone()
    await post.sandbox.fault("reset", "sendMessage", when="after")
    async with post.sender():
        await post.owe(siti, Lane.BULK, body="Laporan Oktober belum kami terima")
        await post.until(lambda: post.states() == [Delivery.RETRY])
        post.clock.pass_by(minutes=1)
        await post.until(lambda: post.states() == [Delivery.ACCEPTED])
    assert len(await siti.bubbles()) == 3, "START, and the reminder twice"


async def test_an_announcement_that_telegram_refuses_pauses_and_its_author_is_told_once(
    post_anywhere: Post,
) -> None:
    post = post_anywhere
    author = await post.sandbox.user("Bu Dinas", id=900)
    await author.start()
    phones = [await post.phone(f"Ibu {number}") for number in range(5)]
    bad = refused(400, "Bad Request: can't parse entities: unexpected end tag")
    for phone in phones:
        await post.sandbox.fault(method="sendMessage", chat_id=phone.id, **bad)
    told = await announce(post, *phones)
    async with post.sender() as sender:
        await author.expect("Roadshow UMKM")
        await sender.idle()
    assert post.states()[:5] == [Delivery.RETRY] * 5 or Delivery.QUEUED in post.states()
    assert len([b for b in await author.bubbles() if b.by_bot]) == 1
    with post.database.session() as session:
        assert session.get_one(Announcement, told).state is AnnouncementState.PAUSED


async def test_a_paused_announcement_goes_on_where_it_was(post: Post) -> None:
    siti = await post.phone()
    told = await announce(post, siti)
    with post.database.session() as session:
        session.get_one(Announcement, told).state = AnnouncementState.PAUSED
    async with post.sender():
        rini = await post.phone("Rini")
        await post.owe(rini, Lane.BULK, body="pengingat")
        await rini.expect("pengingat")
        assert post.states()[0] is Delivery.QUEUED
        with post.database.session() as session:
            session.get_one(Announcement, told).state = AnnouncementState.SENDING
        await siti.expect("Roadshow UMKM", earlier=True)


async def test_of_what_a_dead_process_had_taken_reminders_go_out_again(post_anywhere: Post) -> None:
    post = post_anywhere
    siti = await post.phone()
    with post.database.session() as session:
        for told in (announcement(session), None):
            put_in(
                session,
                Delivery.SENDING,
                chat_id=siti.chat_id,
                announcement_id=told,
                claimed_by="4711",
                claimed_until_utc=NOW,
                body='{"$":"Message","text":{"$":"Text","msgid":"{call}"}}',
            )
    async with post.sender():
        await post.until(lambda: post.states() == [Delivery.UNKNOWN, Delivery.RETRY])
        post.clock.pass_by(minutes=1)
        await post.until(lambda: post.states() == [Delivery.UNKNOWN, Delivery.ACCEPTED])


async def test_a_clean_stop_gives_back_what_was_taken(post: Post) -> None:
    post.limits = ONE_AND_NO_OTHER
    phones = [await post.phone(f"Ibu {number}") for number in range(4)]
    await announce(post, *phones)
    accepted, sending, queued = Delivery.ACCEPTED, Delivery.SENDING, Delivery.QUEUED
    async with post.sender():
        await post.until(lambda: post.states() == [accepted, sending, queued, queued])
    assert post.states() == [accepted, Delivery.RETRY, queued, queued]
    post.limits = UNHURRIED
    async with post.sender(owner="1002"):
        await post.until(lambda: post.states() == [accepted] * 4)
    for phone in phones:
        assert len([bubble for bubble in await phone.bubbles() if bubble.by_bot]) == 1


async def test_who_loses_the_seat_gives_back_what_is_just_being_taken(post_anywhere: Post) -> None:
    post = post_anywhere
    post.work = slow = SlowToTell(post.work)
    await announce(post, await post.phone())
    async with post.sender():
        await slow.taken.wait()
        assert post.states() == [Delivery.SENDING]
        assert post.seat is not None
        post.seat.cancel()
        await asyncio.sleep(0)
        slow.go_on.set()
        await post.until(lambda: post.states() == [Delivery.RETRY])


async def test_who_loses_the_seat_with_the_database_leaves_it_all_the_same(post: Post) -> None:
    post.work = slow = SlowToTell(post.work)
    slow.breaks = StorageAway("in the middle of taking")
    await announce(post, await post.phone())
    async with post.sender():
        await slow.taken.wait()
        assert post.seat is not None
        post.seat.cancel()
        await asyncio.sleep(0)
        slow.go_on.set()
        await asyncio.wait([post.seat])


async def test_a_stop_begins_nothing_new_however_much_hangs(post: Post) -> None:
    post.limits = Limits(bulk_per_s=100_000, chat_per_s=0)
    post.patience = Patience(answer_s=60, stop_s=0.1)
    for chat_id in range(7001, 7001 + MOST_IN_FLIGHT + 2):
        await post.owe(chat_id, Lane.BULK)
    async with raw_server(says_nothing) as (url, requests), post.sender(api_url=url):
        await until(lambda: len(requests) == MOST_IN_FLIGHT)
    assert len(requests) == MOST_IN_FLIGHT
    assert post.states()[-2:] == [Delivery.RETRY] * 2


async def test_bulk_keeps_within_what_telegram_allows_while_people_talk(post: Post) -> None:
    post.limits = Limits(bulk_per_s=25)
    await post.sandbox.floods(on=True, all_per_s=30, chat_per_s=1, chat_burst=3)
    people = [await post.phone(f"Ibu {number}") for number in range(20)]
    talking = [await post.phone(f"Pak {number}") for number in range(3)]
    await announce(post, *people)
    async with post.sender():
        for pak in talking:
            await post.owe(pak, body="jawaban")
        await post.until(lambda: set(post.states()) == {Delivery.ACCEPTED})
    assert {call["status"] for call in await post.calls("sendMessage")} == {200}


async def test_bulk_to_somebody_who_is_just_being_answered_waits_for_their_turn(post: Post) -> None:
    post.limits = Limits(bulk_per_s=100, chat_per_s=5, chat_burst=1)
    siti, rini = await post.phone("Siti"), await post.phone("Rini")
    async with post.sender():
        await post.owe(siti, body="jawaban")
        await siti.expect("jawaban")
        await announce(post, siti, rini)
        await rini.expect("Roadshow", earlier=True)
        await siti.expect("Roadshow", earlier=True)

"""The feed: order within a chat, a bounded memory, and no row forgotten between it and the table."""

import asyncio
import time

import pytest

from gateway.feed import Feed
from storage.inbox import Claimed


def row(row_id: int, chat: int = 500, *, suspect: bool = False) -> Claimed:
    return Claimed(row_id, chat, "{}", suspect=suspect)


def up_to_date(*rows: Claimed, capacity: int = 10) -> Feed:
    feed = Feed(capacity)
    feed.before_reload()
    feed.reloaded(rows, more=False)
    return feed


async def soon(feed: Feed) -> Claimed | None:
    """The next row, or None when there is none to be had now."""
    try:
        async with asyncio.timeout(0.01):
            return await feed.next()
    except TimeoutError:
        return None


async def test_a_chats_rows_come_one_by_one_and_in_order() -> None:
    feed = up_to_date(row(1), row(2), row(3, 600))
    assert [await soon(feed), await soon(feed), await soon(feed)] == [row(1), row(3, 600), None]
    feed.done(row(1))
    assert await soon(feed) == row(2)


async def test_a_row_that_is_tried_again_holds_its_chat() -> None:
    feed = up_to_date(row(1), row(2))
    await feed.next()
    again = Claimed(1, 500, "{}", attempts=1)
    feed.again(again, 0)
    assert await soon(feed) == again
    assert await soon(feed) is None


async def test_suspects_wait_in_a_line_of_their_own() -> None:
    feed = up_to_date(row(1, suspect=True), row(2, 600))
    assert await soon(feed) == row(2, 600)
    assert await feed.next_suspect() == row(1, suspect=True)


def test_nothing_goes_past_the_table_before_it_was_looked_at() -> None:
    assert not Feed().takes(1)
    assert up_to_date().takes(10)


def test_no_more_is_taken_than_there_is_room_for() -> None:
    feed = up_to_date(row(1), row(2), capacity=3)
    assert (feed.takes(1), feed.takes(2), feed.room) == (True, False, 1)


def test_what_is_left_in_the_table_keeps_everything_else_behind_it() -> None:
    feed = up_to_date()
    feed.left_in_table()
    assert not feed.takes(1)


def test_what_is_left_while_the_table_is_being_read_is_not_forgotten() -> None:
    feed = Feed()
    feed.before_reload()
    feed.left_in_table()
    feed.reloaded([], more=False)
    assert feed.behind


def test_it_asks_for_more_only_when_half_of_it_is_done() -> None:
    feed = Feed(capacity=4)
    feed.before_reload()
    feed.reloaded([row(1), row(2, 600), row(3, 700), row(4, 800)], more=True)
    feed.done(row(1))
    assert not feed.hungry.is_set()
    feed.done(row(2, 600))
    assert feed.hungry.is_set()


def test_rows_behind_one_that_another_process_has_are_given_back_all_together() -> None:
    feed = up_to_date(row(1), row(2), row(3, 600))
    feed.give_back(row(1))
    assert (feed.behind, feed.hungry.is_set(), feed.room) == (True, True, 9)
    assert feed.before_reload() == [1, 2]
    assert feed.before_reload() == []


def test_rows_that_could_not_be_given_back_are_given_back_the_next_time() -> None:
    feed = up_to_date(row(1))
    feed.give_back(row(1))
    feed.reload_failed(feed.before_reload())
    assert feed.behind
    assert feed.before_reload() == [1]


def test_a_doubt_outlives_the_first_answers_of_a_table_that_was_away() -> None:
    feed = up_to_date()
    feed.doubt()
    for _quickly_one_after_the_other in range(3):
        feed.before_reload()
        feed.reloaded((), more=False)
    assert feed.in_doubt
    assert not feed.takes(1)


def test_a_doubt_is_settled_by_a_later_look(monkeypatch: pytest.MonkeyPatch) -> None:
    feed = up_to_date()
    feed.doubt()
    for at_s in (100.0, 101.0, 106.0):
        monkeypatch.setattr(time, "monotonic", lambda at_s=at_s: at_s)
        assert feed.in_doubt
        feed.before_reload()
        feed.reloaded((), more=False)
    assert not feed.in_doubt
    assert feed.takes(1)

"""Filling the feed from the table: at the start, after an overflow, and with what others left."""

import asyncio
from contextlib import suppress
from functools import partial

import structlog
from sqlmodel import Session

from domain.times.clock import Clock
from gateway.feed import Feed
from storage import inbox
from storage.inbox import Haul
from storage.work import StorageAway, Work

LOOK_AGAIN_S = 1.0
HAUL = 500
"""Rows claimed at once at most, so that the unit stays short."""

log = structlog.get_logger(__name__)


async def reload(feed: Feed, work: Work, clock: Clock, me: str, *, look_s: float) -> None:
    """Claims rows for the feed whenever it wants some, until cancelled; then gives its rows back.

    `look_s`: how often to look whether other processes, or the operator, left something.
    Cancel it after the receiver: rows still in hand would look as if a process had died of them.
    """
    try:
        await _keep_filled(feed, work, clock, me, look_s)
    finally:
        feed.left_in_table()  # where a webhook's updates go from now on
        with suppress(StorageAway):
            await work.run(partial(inbox.let_go, me=me))


async def _keep_filled(feed: Feed, work: Work, clock: Clock, me: str, look_s: float) -> None:
    while True:
        with suppress(TimeoutError):
            async with asyncio.timeout(min(look_s, LOOK_AGAIN_S) if feed.behind else look_s):
                await feed.hungry.wait()
        try:
            await _claim(feed, work, clock, me)
        except StorageAway as error:
            log.warning("cannot load updates", reason=str(error))
            await asyncio.sleep(LOOK_AGAIN_S)


async def _claim(feed: Feed, work: Work, clock: Clock, me: str) -> None:
    given_back, room, now = feed.before_reload(), feed.room, clock.now()
    here = feed.ids if feed.in_doubt else None

    def reload_updates(session: Session) -> Haul:
        inbox.let_go(session, me, given_back)
        if here is not None:
            inbox.let_go_but(session, me, here)
        return inbox.claim(session, me, now, limit=min(room, HAUL))

    try:
        haul = await work.run(reload_updates)
    except StorageAway:
        feed.reload_failed(given_back)
        raise
    feed.reloaded(haul.rows, more=haul.more)
    if haul.rows:
        log.info("loaded updates from the inbox", count=len(haul.rows), more=haul.more)

"""The tick that tells staff, of a morning, what came back since they were told last."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import datetime

import structlog
from sqlmodel import Session

from domain.digests import morning_of, speaks_of_silence
from domain.messages import Text
from domain.nudges import NudgeKind, Round, Skipped
from domain.periods import default_period, open_periods
from domain.reminders import last_reminder
from services import digest_texts
from services.digest_texts import Moves, News
from services.house import house
from services.places import place_of
from storage import changes, digests, figures, nudges, rounds
from storage.digests import Officer

NAMED = 3
"""Moves named in each direction; of more only their number is told."""

log = structlog.get_logger(__name__)

BATCH = 1
"""Officers told in one transaction: counting a kelurahan of 400 businesses takes some 15 ms, and people who
wait for an answer come in between."""


def tell(session: Session, now: datetime) -> bool:
    """Sends one batch of this morning's digests; returns whether there are more.

    Once a person and day, however often and in however many processes it runs.
    """
    home = house(session)
    day = morning_of(now, home.zone, home.quiet)
    if day is None:
        return False
    round_ = Round(NudgeKind.DIGEST, day.isoformat())
    after = rounds.take(session, now, round_)
    return after is not None and _batch(session, now, round_, after)


def _batch(session: Session, now: datetime, round_: Round, after: int) -> bool:
    officers = digests.next_officers(session, after=after, limit=BATCH)
    results = [_tell(session, now, round_, officer) for officer in officers]
    more = len(officers) == BATCH
    tally = rounds.advance(
        session,
        now,
        round_,
        up_to=officers[-1].person_id if officers else after,
        told=results.count(None),
        skipped=Counter(reason for reason in results if reason is not None),
        finished=not more,
    )
    if not more:
        skipped = {reason.value: n for reason, n in tally.skipped.items()}
        log.info("digests are out", day=round_.about, told=tally.told, skipped=skipped)
    return more


def _tell(session: Session, now: datetime, round_: Round, officer: Officer) -> Skipped | None:
    if officer.out_of_reach is not None:
        return officer.out_of_reach
    found = [_news(session, now, code, officer.told_at_utc) for code in officer.areas]
    news = [text for text in found if text is not None]
    if not news:
        return Skipped.NO_NEWS
    nudges.send(session, now, round_, [officer.person_id], digest_texts.digest(news))
    return None


def _news(session: Session, now: datetime, code: str, since_utc: datetime) -> Text | None:
    """What there is to tell of one kelurahan; None when nothing came in."""
    home, today = house(session), house(session).world(now).today
    month = default_period(today, previous_reported=False)
    last = last_reminder(month).begins_at_utc(home.zone, home.quiet, home.reminder_days)
    speaks = speaks_of_silence(now, last, home.zone)
    spoke = speaks_of_silence(since_utc, last, home.zone)
    moves = _moves(session, code, since_utc)
    fresh = digests.fresh(session, code, since_utc, open_periods(today))
    fresh = replace(fresh, moves=moves.n)
    if not fresh.anything and not (speaks and not spoke):
        return None
    figure = figures.month(session, code, month, home.zone)
    silent = figure.expected - figure.reported if speaks else 0
    if not fresh.anything and not silent:
        return None
    area, waiting = home.areas.get(code), figures.waiting(session, code, now)
    name = area.name if area else code
    news = News(name, month, fresh.reports, figure, waiting, silent, fresh.corrected, moves)
    return digest_texts.news(news)


def _moves(session: Session, code: str, since_utc: datetime) -> Moves:
    """Who moved here and who moved away, the newest by name."""
    came = changes.arrivals(session, code, since_utc, limit=NAMED)
    went = changes.departures(session, code, since_utc, limit=NAMED)
    return Moves(
        came.n + went.n,
        tuple(digest_texts.came(m, place_of(session, m.from_area)) for m in came.newest)
        + tuple(digest_texts.went(m, place_of(session, m.to_area)) for m in went.newest),
    )

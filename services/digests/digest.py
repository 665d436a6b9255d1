"""The tick that tells staff, of a morning, what came back since they were told last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime

import structlog
from sqlmodel import Session

from domain.messages import Message, Text
from domain.permissions import Action, scopes
from domain.reminders.digests import morning_of, speaks_of_silence
from domain.reminders.nudges import NudgeKind, Round, Skipped
from domain.reminders.reminder import last_reminder
from domain.times.periods import default_period, open_periods
from services.business_changes import line
from services.digests import buttons as digest_buttons
from services.digests import texts as digest_texts
from services.digests.buttons import Lists
from services.digests.texts import LeftThere, News
from services.house import house
from services.staff.changes import SHOWN_FOR
from services.staff.place import Place, name_of, named
from storage.businesses import recent_changes
from storage.catalogue import complaints
from storage.figures import figures
from storage.figures.figures import Waiting
from storage.people import grants
from storage.reminders import digests, nudges, rounds
from storage.reminders.digests import Officer

log = structlog.get_logger(__name__)

BATCH = 1
"""Officers told in one transaction: counting a kelurahan of 400 businesses takes some 15 ms, and people who
wait for an answer come in between."""


def tell(session: Session, now: datetime) -> bool:
    """Sends one batch of this morning's digests; returns whether there are more.

    Once a person and day, however often and in however many processes it runs.
    """
    home = house(session)
    day = morning_of(now, home.zone, home.quiet, home.works.days_off)
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
    told = [news for news in found if news is not None]
    left = [_left(session, code) for code in officer.above if _is_fresh(session, code, officer)]
    if not told and not left:
        return Skipped.NO_NEWS
    keyboard = digest_buttons.keyboard(told, _lists(session, now, officer, told, left))
    message = Message(digest_texts.digest(told, left), keyboard)
    nudges.send(session, now, round_, [officer.person_id], message)
    return None


def _lists(
    session: Session,
    now: datetime,
    officer: Officer,
    told: Sequence[News],
    left: Sequence[LeftThere],
) -> Lists:
    theirs = grants.of_person(session, officer.person_id) if told else ()
    areas = scopes(theirs, Action.VIEW_AREA)
    talks = sum((figures.waiting(session, code, now) for code in areas), Waiting())
    complained = [*(n.complaints for n in told), *(there.waits.complaints for there in left)]
    moderated = (*officer.areas, *officer.above)
    return Lists(talks, complaints.count_open(session, moderated) if any(complained) else 0)


def _is_fresh(session: Session, code: str, officer: Officer) -> bool:
    """Whether anything came in, since the officer was told last, where nobody else was told of it."""
    return digests.left(session, code, officer.told_at_utc).anything


def _left(session: Session, code: str) -> LeftThere:
    area = house(session).areas.get(code)
    return LeftThere(named(area) if area is not None else code, digests.left(session, code))


def _news(session: Session, now: datetime, code: str, since_utc: datetime) -> News | None:
    """What there is to tell of one kelurahan; None when nothing came in."""
    home, today = house(session), house(session).world(now).today
    month = default_period(today, previous_reported=False)
    last = last_reminder(month).begins_at_utc(home.zone, home.quiet, home.reminder_days)
    speaks = speaks_of_silence(now, last, home.zone)
    spoke = speaks_of_silence(since_utc, last, home.zone)
    fresh = digests.fresh(session, code, since_utc, now, open_periods(today, home.months_open))
    if not fresh.anything and not (speaks and not spoke):
        return None
    figure = figures.month(session, code, month, home.zone)
    silent = figure.expected - figure.reported if speaks else 0
    if not fresh.anything and not silent:
        return None
    return News(
        place=Place(code, month),
        area=name_of(session, code),
        fresh=fresh,
        figures=figure,
        waiting=figures.waiting(session, code, now),
        silent=silent,
        complaints=complaints.count_open(session, (code,)),
        changes=tuple(_changes(session, code, since_utc)),
        changed_lately=_changed_lately(session, code, now) if fresh.changes else 0,
    )


def _changed_lately(session: Session, code: str, now: datetime) -> int:
    return recent_changes.count(session, code, now - SHOWN_FOR)


def _changes(session: Session, code: str, since_utc: datetime) -> Iterator[Text]:
    newest = recent_changes.newest(session, code, since_utc, limit=digest_texts.NAMED)
    return (line(session, changed) for changed in newest)

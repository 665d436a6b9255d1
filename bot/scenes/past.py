"""The months before: an owner's business, her reports, what she needed, and which papers she has."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session

from bot.scenes.cast import Player
from domain.dialogs.registration import CONSENT_VERSION
from domain.licences.licence import LicenceKind
from domain.money import asked_back
from domain.needs.need import NeedKind, NeedState
from domain.people.sapaan import Sapaan
from domain.replies import Subject
from domain.reports.report import Obstacle
from domain.sectors.sector import infer_sector
from domain.times.periods import Period, period_of
from services import actors
from services.actors import Actor, Caller
from services.house import house
from services.reports import report
from storage import needs, replies
from storage.businesses import businesses, licences
from storage.people import people
from storage.replies import Said
from storage.reports import reports

MONTHS = 14
SCHEDULED = "Sabtu depan, 09.00, Balai RW 05 Kedung Baruk"
SENDS_A_PICTURE = ("Wati", "Endang")
"""Who has not typed last month's report: it lies with the officers."""
WORDS = (
    "Bu, kapan ada pelatihan kemasan lagi?",
    "Terima kasih infonya, Bu.",
    "Stan bazarnya masih ada, Bu?",
)


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An owner of the story so far, with her first business."""

    player: Player
    actor: Actor
    person_id: int
    business_id: int


def live(session: Session, now: datetime, dice: random.Random, player: Player) -> Neighbour:
    """Her months up to now."""
    joined = now - timedelta(days=31 * MONTHS + dice.randrange(60))
    them = person(session, joined, player, dice.choice([Sapaan.BU, Sapaan.BU, Sapaan.MBAK]))
    product = player.product
    business_id = businesses.create(
        session,
        joined,
        owner_id=them,
        name=f"{product.title()} {player.first_name}" if dice.random() < 0.7 else None,
        product=product,
        sector=infer_sector(product),
        area_code=player.area_code,
    )
    she = Neighbour(player, actor(session, player), them, business_id)
    _reports(session, now, dice, she)
    _papers_and_help(session, now, she)
    if player.number % 7 == 0:
        _reply(session, now, dice, she)
    return she


def person(session: Session, at_utc: datetime, player: Player, sapaan: Sapaan) -> int:
    """Somebody who agreed and chose how to be called."""
    person_id = people.create(
        session,
        at_utc,
        telegram_id=player.telegram_id,
        chat_id=player.telegram_id,
        first_name=player.first_name,
    )
    people.agree(session, person_id, CONSENT_VERSION, at_utc)
    people.address_as(session, person_id, sapaan, player.first_name)
    return person_id


def actor(session: Session, player: Player) -> Actor:
    """Them, as an update of theirs is met."""
    caller = Caller(player.telegram_id, player.telegram_id, first_name=player.first_name)
    return actors.load(session, caller)


def _reports(session: Session, now: datetime, dice: random.Random, she: Neighbour) -> None:
    """Some months of sales; one in four has not reported the last month yet, one in nine slipped."""
    usual = dice.choice([600_000, 900_000, 1_500_000, 2_400_000, 4_000_000])
    amounts: list[int] = []
    for period in _months(session, now):
        last = period == period_of(house(session).world(now).today).previous()
        skips = dice.random() < (0.25 if last else 0.06)
        if skips or (last and she.player.first_name in SENDS_A_PICTURE):
            continue
        slipped = last and dice.random() < 0.11
        rupiah = round(usual * dice.uniform(0.7, 1.35), -4) * (10 if slipped else 1)
        doubt = asked_back(int(rupiah), sorted(amounts)[len(amounts) // 2] if amounts else None)
        at = min(period.next().starts_at_utc(house(session).zone) + timedelta(days=3), now)
        answer = {
            "rupiah": int(rupiah),
            "approximate": False,
            "doubt": doubt.value if doubt else None,
        }
        report.save_figure(session, she.actor, at, she.business_id, period, answer)
        amounts.append(int(rupiah))
        if last and dice.random() < 0.5:
            _help(session, at, dice, she.business_id, period)


def _months(session: Session, now: datetime) -> Iterator[Period]:
    current = period_of(house(session).world(now).today)
    yield from (current.minus(back) for back in range(MONTHS, 0, -1))


def _help(
    session: Session, at: datetime, dice: random.Random, business_id: int, period: Period
) -> None:
    kept = reports.of_month(session, business_id, period)
    assert kept is not None
    kind = dice.choice([NeedKind.PACKAGING, NeedKind.NIB, NeedKind.HALAL, NeedKind.CAPITAL])
    obstacles = dice.sample(list(Obstacle)[:3], dice.randrange(2))
    reports.note(session, kept, obstacles=[obstacle.value for obstacle in obstacles])
    needs.ask(session, at, business_id, kind, None, kept.id)


def _papers_and_help(session: Session, now: datetime, she: Neighbour) -> None:
    """Two in three have a NIB; every fourth need is in hand, and every eighth has a date."""
    if she.player.number % 3:
        licences.keep(session, now, she.business_id, LicenceKind.NIB)
    steps = {0: NeedState.SCHEDULED, 4: NeedState.IN_PROGRESS}
    after = steps.get(she.player.number % 8)
    if after is None:
        return
    for need in needs.open_of(session, she.business_id):
        date = SCHEDULED if after is NeedState.SCHEDULED else None
        needs.change(session, now, need.id, need.state, after, None, date)


def _reply(session: Session, now: datetime, dice: random.Random, she: Neighbour) -> None:
    said = Said(
        person_id=she.person_id,
        area_code=she.player.area_code,
        chat_id=she.actor.chat_id,
        business_id=she.business_id,
        words=dice.choice(WORDS),
    )
    replies.keep(session, now - timedelta(hours=dice.randrange(2, 40)), said, Subject())

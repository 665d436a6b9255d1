"""What lies on the table when the sandbox opens: a kelurahan with some months of history.

All people are invented. They are made through the same services and storage functions as real ones, as of
the months before `now`, so that every figure on the staff's screen has come about the usual way.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session

from domain.areas.codes import kelurahan_payload
from domain.dialogs.registration import CONSENT_VERSION
from domain.licences import LicenceKind
from domain.messages import Addressee
from domain.money import asked_back
from domain.needs import NeedKind, NeedState
from domain.periods import Period, period_of
from domain.permissions import Role
from domain.replies import Subject
from domain.reports import Obstacle
from domain.sapaan import Sapaan
from domain.sectors import infer_sector
from services import report
from services.actors import Actor
from services.house import house
from services.staff import inviting
from storage import businesses, licences, needs, people, replies, reports
from storage.replies import Said

SEED = 20261128
SCHEDULED = "Sabtu depan, 09.00, Balai RW 05 Kedung Baruk"
MONTHS = 14
FIRST_TELEGRAM_ID = 720_000_001
KELURAHAN = ("35.78.03.1003", "35.78.03.1001", "35.78.08.1003")
"""Kedung Baruk first: most of the owners live there."""

NAMES = (
    "Siti", "Rina", "Lastri", "Wati", "Endang", "Yuni", "Sri", "Ningsih", "Dewi", "Ratna", "Tutik", "Mar",
    "Indah", "Kartika", "Lilik", "Mega", "Nur", "Oktavia", "Puji", "Rahayu", "Sulastri", "Tika", "Umi",
    "Vina", "Wulan", "Yanti", "Zubaidah", "Anik", "Bekti", "Citra",
)  # fmt: skip
PRODUCTS = (
    "kue kering", "keripik tempe", "jahit baju", "sambal botolan", "nasi bungkus", "batik tulis", "tas rajut",
    "es lilin", "warung kopi", "laundry", "rempeyek", "bros kain", "jamu gendong", "pentol", "toko kelontong",
)  # fmt: skip
WORDS = (
    "Bu, kapan ada pelatihan kemasan lagi?",
    "Oven saya rusak, apa ada bantuan alat?",
    "Terima kasih infonya, Bu.",
    "Cara daftar NIB bagaimana nggih?",
)


@dataclass(frozen=True, slots=True)
class Phone:
    """A phone on the page; the fields are those of the page's scene."""

    user_id: int
    name: str
    first_name: str
    role: str
    hint: str
    start_payload: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A deep link at hand on the page."""

    label: str
    payload: str


@dataclass(frozen=True, slots=True)
class Scene:
    """What the page shows."""

    phones: tuple[Phone, ...]
    links: tuple[Link, ...]
    notes: tuple[str, ...]
    timezone: str


@dataclass(frozen=True, slots=True)
class Played:
    """The story so far: the page's scene, and the owners who have been talking to the bot."""

    scene: Scene
    owners: tuple[Owner, ...]


@dataclass(frozen=True, slots=True)
class Owner:
    """A seeded owner, as the sandbox must know her to let the bot write to her."""

    telegram_id: int
    first_name: str
    product: str


def play(session: Session, now: datetime, count: int = 30) -> Played:
    """Makes `count` owners with businesses, reports, needs and a few replies, and the links for staff."""
    dice = random.Random(SEED)  # a scene, not a secret
    owners = tuple(_owner(session, now, dice, number) for number in range(count))
    kelurahan, served = KELURAHAN[0], house(session).areas.served.code
    phones = (
        Phone(710_000_001, "Bu Siti", "Siti", "ibu", "Pemilik usaha baru: tekan START, lalu daftar",
              kelurahan_payload(kelurahan)),
        Phone(710_000_002, "Pak Budi", "Budi", "petugas", "Petugas Kedung Baruk: START, lalu /admin",
              _invitation(session, now, Role.STAF, kelurahan)),
        Phone(710_000_003, "Bu Dewi", "Dewi", "pejabat", "Pejabat dinas: START, lalu /siaran",
              _invitation(session, now, Role.DINAS, served)),
        *(Phone(owner.telegram_id, owner.first_name, owner.first_name, "ibu", owner.product)
          for owner in owners[:8]),
    )  # fmt: skip
    links = (Link("Tautan Kelurahan Kedung Baruk", kelurahan_payload(kelurahan)),)
    scene = Scene(phones, links, (), house(session).zone.key)
    return Played(scene, owners)


def _invitation(session: Session, now: datetime, role: Role, area_code: str) -> str:
    """The START payload of a one-time link that makes whoever opens it staff."""
    link, _made = inviting.invite(session, now, role=role, area_code=area_code, by=None)
    return link.partition("start=")[2]


def _owner(session: Session, now: datetime, dice: random.Random, number: int) -> Owner:
    telegram_id, name = FIRST_TELEGRAM_ID + number, NAMES[number % len(NAMES)]
    joined = now - timedelta(days=31 * MONTHS + dice.randrange(60))
    person_id = people.create(
        session, joined, telegram_id=telegram_id, chat_id=telegram_id, first_name=name
    )
    people.agree(session, person_id, CONSENT_VERSION, joined)
    people.address_as(session, person_id, dice.choice([Sapaan.BU, Sapaan.BU, Sapaan.MBAK]), name)
    product = PRODUCTS[number % len(PRODUCTS)]
    area_code = KELURAHAN[0] if number % 5 else KELURAHAN[1 + number // 5 % 2]
    business_id = businesses.create(
        session,
        joined,
        owner_id=person_id,
        name=f"{product.title()} {name}" if dice.random() < 0.7 else None,
        product=product,
        sector=infer_sector(product),
        area_code=area_code,
    )
    actor = Actor(person_id, telegram_id, telegram_id, "private", name, Addressee())
    _reports(session, now, dice, actor, business_id)
    _papers_and_help(session, now, business_id, number)
    if number % 7 == 0:
        _reply(session, now, dice, actor, business_id, area_code)
    return Owner(telegram_id, name, product)


def _reports(
    session: Session, now: datetime, dice: random.Random, actor: Actor, business_id: int
) -> None:
    """Some months of sales; one in four has not reported the last month yet, one in nine slipped."""
    usual = dice.choice([600_000, 900_000, 1_500_000, 2_400_000, 4_000_000])
    amounts: list[int] = []
    for period in _months(session, now):
        last = period == period_of(house(session).world(now).today).previous()
        if dice.random() < (0.25 if last else 0.06):
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
        report.save_figure(session, actor, at, business_id, period, answer)
        amounts.append(int(rupiah))
        if last and dice.random() < 0.5:
            _help(session, at, dice, business_id, period)


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


def _papers_and_help(session: Session, now: datetime, business_id: int, number: int) -> None:
    """Two in three have a NIB; every fourth need is in hand, and every eighth has a date."""
    if number % 3:
        licences.keep(session, now, business_id, LicenceKind.NIB)
    steps = {0: NeedState.SCHEDULED, 4: NeedState.IN_PROGRESS}
    after = steps.get(number % 8)
    if after is None:
        return
    for need in needs.open_of(session, business_id):
        date = SCHEDULED if after is NeedState.SCHEDULED else None
        needs.change(session, now, need.id, need.state, after, None, date)


def _reply(
    session: Session,
    now: datetime,
    dice: random.Random,
    actor: Actor,
    business_id: int,
    area_code: str,
) -> None:
    assert actor.person_id is not None
    said = Said(
        person_id=actor.person_id,
        area_code=area_code,
        chat_id=actor.chat_id,
        business_id=business_id,
        words=dice.choice(WORDS),
    )
    replies.keep(session, now - timedelta(hours=dice.randrange(2, 40)), said, Subject())

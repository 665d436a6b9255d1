"""What lies on the table when the sandbox opens: a kelurahan with a history, and life in every room.

All people are invented. They are made through the same services and storage functions as real ones, as of
the months before `now`, so that every figure on the staff's screen has come about the usual way. What some of
them said lately stands in their chats, too (`props`); `rooms` is what became of it.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from bot.scenes import past, rooms
from bot.scenes.cast import KELURAHAN, OWNERS, Player
from bot.scenes.props import Heard
from domain.areas.codes import kelurahan_payload
from domain.catalogue.links import CatalogueLink, Leads
from domain.permissions import Role
from services.house import house
from services.staff import inviting

SEED = 20261128
ON_THE_TABLE = 8
"""Owners whose phones lie there."""


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


def play(session: Session, now: datetime, heard: Mapping[str, Heard]) -> Scene:
    """Makes the owners with businesses, reports and needs, and what goes on between them and the office.

    `heard` are the messages of `props` as the chats have them.
    """
    dice = random.Random(SEED)  # a scene, not a secret
    owners = [past.live(session, now, dice, player) for player in OWNERS]
    shop = rooms.fill(session, now, owners, heard)
    kelurahan, served = KELURAHAN[0], house(session).areas.served.code
    phones = (
        Phone(710_000_001, "Bu Siti", "Siti", "ibu", "Pemilik usaha baru: tekan START, lalu daftar",
              kelurahan_payload(kelurahan)),
        Phone(710_000_002, "Pak Budi", "Budi", "petugas", "Petugas Kedung Baruk: START, lalu /admin",
              _invitation(session, now, Role.STAF, kelurahan)),
        Phone(710_000_003, "Bu Dewi", "Dewi", "pejabat", "Pejabat dinas: START, lalu /siaran",
              _invitation(session, now, Role.DINAS, served)),
        *(_phone(player) for player in OWNERS[:ON_THE_TABLE]),
    )  # fmt: skip
    links = (
        Link("Tautan Kelurahan Kedung Baruk", kelurahan_payload(kelurahan)),
        Link("Katalog satu usaha", CatalogueLink(Leads.SHOP, shop).payload),
        Link("Katalog Kedung Baruk", CatalogueLink(Leads.AREA, area_code=kelurahan).payload),
    )
    return Scene(phones, links, (), house(session).zone.key)


def _phone(player: Player) -> Phone:
    hint = player.hint or player.product
    return Phone(player.telegram_id, player.first_name, player.first_name, "ibu", hint)


def _invitation(session: Session, now: datetime, role: Role, area_code: str) -> str:
    """The START payload of a one-time link that makes whoever opens it staff."""
    link, _made = inviting.invite(session, now, role=role, area_code=area_code, by=None)
    return link.partition("start=")[2]

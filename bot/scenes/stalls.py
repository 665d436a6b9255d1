"""The catalogue of the scene: products with photos, a second business, a question of a buyer, a complaint."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from sqlmodel import Session

from bot.scenes.cast import BUYER
from bot.scenes.past import Neighbour, actor
from bot.scenes.props import Heard
from domain.catalogue.complaints import ComplaintReason
from domain.catalogue.products import CATALOGUE_CONSENT
from domain.dialogs.engine import Facts
from domain.sectors.sector import infer_sector
from services.house import house
from services.inquiries import asking
from storage.businesses import businesses
from storage.catalogue import complaints, listings, products

A_MONTH = timedelta(days=30)
PRICES = {
    "tempe": (15_000, 15_000, "siap 100 bungkus seminggu"),
    "sambal": (25_000, 35_000, None),
    "cookies": (65_000, 65_000, "siap 50 stoples"),
    "batik": (350_000, 900_000, "10 lembar sebulan"),
    "bag": (120_000, 120_000, None),
}


def fill(
    session: Session, now: datetime, owners: Mapping[str, Neighbour], heard: Mapping[str, Heard]
) -> int:
    """Fills the catalogue; returns the id of Rina's business."""
    rina = owners["Rina"]
    sambal = businesses.create(
        session,
        now - A_MONTH,
        owner_id=rina.person_id,
        name="Sambal Bu Rina",
        product="sambal botolan",
        sector=infer_sector("sambal botolan"),
        area_code=rina.player.area_code,
    )
    tempe = _show(session, now, rina.business_id, "tempe", heard)
    _show(session, now, sambal, "sambal", heard)
    _show(session, now, owners["Siti"].business_id, "cookies", heard)
    _show(session, now, owners["Yuni"].business_id, "batik", heard)
    bag = _show(session, now, owners["Sri"].business_id, "bag", heard)
    extra = {"low_rupiah": 18_000, "high_rupiah": 18_000}
    products.add(session, now, rina.business_id, name="Keripik Tempe Pedas", **extra)
    _asked(session, now, tempe)
    _reported(session, now, bag, owners["Sri"].player.area_code)
    return rina.business_id


def _show(
    session: Session, now: datetime, business_id: int, key: str, heard: Mapping[str, Heard]
) -> int:
    """A product with the photo that she sent."""
    low, high, capacity = PRICES[key]
    listings.agree(session, now - A_MONTH, business_id, CATALOGUE_CONSENT)
    said = heard[key]
    return products.add(
        session,
        now - A_MONTH,
        business_id,
        name=said.words,
        photo_file_id=said.file_id,
        low_rupiah=low,
        high_rupiah=high,
        capacity=capacity,
    )


def _asked(session: Session, now: datetime, product_id: int) -> None:
    """A buyer wants thirty of it, and waits."""
    answers, seed = {"words": "30 bungkus untuk Jumat depan, bisa, Bu?"}, {"product": product_id}
    facts = Facts(answers, seed, "", house(session).world(now))
    asking.asked(session, actor(session, BUYER), now, facts)


def _reported(session: Session, now: datetime, product_id: int, area_code: str) -> None:
    """Somebody says that it is not hers."""
    complaints.make(
        session,
        now - timedelta(hours=5),
        area_code=area_code,
        reason=ComplaintReason.NOT_THEIRS,
        product_id=product_id,
        by_telegram_id=BUYER.telegram_id,
    )

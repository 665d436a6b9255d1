"""What is stored about a person, as the lines of /data_saya: one for each kind, where there is anything."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sqlmodel import Session

from domain.businesses.assisted_texts import BASES
from domain.businesses.business import BusinessState
from domain.businesses.texts import REACHES, workers
from domain.licences.licence import LicenceKind
from domain.licences.texts import LICENCES
from domain.messages import Joined, Text, Value, _, lines
from domain.people.phones import Phone
from services.actors import Actor
from services.house import house
from storage import needs
from storage.businesses import assisted, licences, profiles
from storage.businesses.businesses import OwnBusiness
from storage.catalogue import inquiries, products
from storage.erasing import own_data
from storage.reports import reports, summaries

SHOWN = 20
"""Businesses on the page; nobody adds so many by herself (domain.businesses.business.MOST_OF_ONE_OWNER)."""

NO_PHONE = _("no phone number")
NO_CONSENT = _("withdrawn")


def page(session: Session, actor: Actor, owned: list[OwnBusiness], since: datetime | None) -> Text:
    """All of it. `since` is when the consent that holds was given, None when she withdrew it."""
    assert actor.person_id is not None
    phone = own_data.phone(session, actor.person_id)
    takes_part = bool(owned) or since is not None
    known = [
        _("👤 {call}"),
        _("📱 {phone}", phone=Phone(phone).masked if phone else NO_PHONE),
        *(_business(session, b) for b in owned),
        *(line for b in owned for line in _entered(session, b)),
        *_told(session, actor.person_id),
        *_asked_for(session, owned),
        *_products(session, actor.person_id),
        *_summaries(session, owned),
        *(_part(session, owned, since) if takes_part else ()),
    ]
    return _("<b>Your data, {sapaan}</b>\n{known}", known=lines(*known))


def _part(session: Session, owned: list[OwnBusiness], since: datetime | None) -> tuple[Text, Text]:
    """Her reports and her consent: of whoever only works here there is neither."""
    months = len(reports.of_businesses(session, [b.id for b in owned]))
    return (
        _("🧾 Reports: {months}", months=months),
        _("🤝 Consent: {consent}", consent=_since(session, since)),
    )


def _business(session: Session, business: OwnBusiness) -> Text:
    area = house(session).areas.get(business.area_code)
    marks = {BusinessState.PAUSED: _(" (paused)"), BusinessState.CLOSED: _(" (closed)")}
    return _(
        "🏷 {business}, {area}{paused}",
        business=business.label,
        area=area.name if area else "",
        paused=marks.get(business.state, ""),
    )


def _told(session: Session, person_id: int) -> list[Text]:
    """RT and RW, workers and reach of each of her businesses, as far as anybody said."""
    known = [(b.label, _said_of(b)) for b in profiles.businesses(session, person_id, SHOWN)]
    return [
        _("👥 {business}: {told}", business=label, told=Joined(told))
        for label, told in known
        if told
    ]


def _said_of(business: profiles.OwnBusiness) -> tuple[Value, ...]:
    said: tuple[Value | None, ...] = (
        str(business.rt_rw) if business.rt_rw else None,
        workers(business.workers) if business.workers else None,
        REACHES[business.reach] if business.reach else None,
    )
    return tuple(value for value in said if value is not None)


def _entered(session: Session, business: OwnBusiness) -> Iterator[Text]:
    """On what ground an officer registered it, where one did."""
    record = assisted.of_business(session, business.id)
    if record is not None:
        yield _(
            "✋ {business}: registered by {by}, {day:short}; the owner {basis}",
            business=business.label,
            by=record.by or _("an officer"),
            day=record.entered_at_utc,
            basis=BASES[record.basis],
        )


def _asked_for(session: Session, owned: list[OwnBusiness]) -> list[Text]:
    """Her needs, and the licences she said she has, where there are any."""
    count = needs.count_of(session, [business.id for business in owned])
    held = [licences.of_business(session, business.id) for business in owned]
    names = tuple(LICENCES[kind] for kind in LicenceKind if any(kind in each for each in held))
    asked = [_("🙋 Needs: {n}", n=count)] if count else []
    return [*asked, *([_("📜 Licences: {licences}", licences=Joined(names))] if names else [])]


def _products(session: Session, person_id: int) -> list[Text]:
    """What she shows in the catalogue and what she asked there, where there is anything."""
    count = products.how_many(session, person_id)
    asked = inquiries.count_of(session, person_id)
    shown = [_("🛍 Products in the catalogue: {n}", n=count)] if count else []
    return [*shown, *([_("💬 Questions to sellers: {n}", n=asked)] if asked else [])]


def _summaries(session: Session, owned: list[OwnBusiness]) -> list[Text]:
    """How many summaries she took to a bank, if any."""
    count = summaries.count(session, [business.id for business in owned])
    return [_("📄 Sales summaries given out: {n}", n=count)] if count else []


def _since(session: Session, since: datetime | None) -> Value:
    if since is None:
        return NO_CONSENT
    return _("since {day:date}", day=since.astimezone(house(session).zone).date())

"""The card by which an owner takes over what an officer recorded: a picture with a square code.

A new card is the only one that works. Who holds it can take the record over, so it is as good as a key: 128
random bits, once, for a month, and dead with the role of whoever made it.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from sqlmodel import Session

from documents.card.content import Card
from domain.businesses.assisted import CARD_GOOD_FOR, TOKEN_BYTES, card_hash, payload
from domain.messages import Addressee, DocumentToMake, Message, Value, _
from domain.permissions import Action
from locales.catalog import Catalogs
from services import outgoing
from services.actors import Actor
from services.assisting import texts
from services.dialogs import Touch
from services.house import house
from services.places import place_of
from services.staff.place import Place, may
from storage.businesses import assisted
from storage.businesses.assisted import Claimable

OWNERS_CARD = "owners_card"
"""The document's name in services/documents.py."""

DOUBLE_TAP = timedelta(seconds=10)
"""A second card within this time is the same tap twice; the first would be dead before it is shown."""


def make(
    session: Session, actor: Actor, now: datetime, touch: Touch, place: Place, business_id: int
) -> None:
    """Makes the card and sends it to the officer, to show or to print."""
    found = assisted.locked(session, business_id)
    if found is None or actor.person_id is None or not _may(session, actor, place, found):
        outgoing.say(session, actor.mailbox, now, Message(texts.NO_CARD))
        return
    outgoing.toast(session, actor.mailbox, touch.callback_query_id, texts.CARD_IS_COMING)
    if found.card_made_by == actor.person_id and _was_just_made(found, now):
        return
    token, until = secrets.token_urlsafe(TOKEN_BYTES), now + CARD_GOOD_FOR
    assisted.new_card(session, business_id, card_hash(token), actor.person_id, until)
    link = house(session).link(payload(token))
    picture = DocumentToMake(
        OWNERS_CARD,
        {"business": business_id, "link": link, "until": until.isoformat()},
        "kartu.png",
        kind="photo",
    )
    text = texts.card(found.owner, link, until)
    outgoing.say(session, actor.mailbox, now, Message(text, attachment=picture))


def _may(session: Session, actor: Actor, place: Place, found: Claimable) -> bool:
    there = place.at(found.area_code)
    return not found.is_hers and may(session, actor, Action.ENTER_FOR_OWNER, there)


def _was_just_made(found: Claimable, now: datetime) -> bool:
    if found.card_hash is None or found.card_expires_at_utc is None:
        return False
    return now - (found.card_expires_at_utc - CARD_GOOD_FOR) < DOUBLE_TAP


def owners_card(
    catalogs: Catalogs,
) -> Callable[[Session, Mapping[str, str | int], str], bytes]:
    """The maker. Its parameters: business (id), link, until (ISO, aware)."""

    def draw(session: Session, params: Mapping[str, str | int], language: str) -> bytes:
        from documents.card.picture import (
            draw_card,  # loads Pillow, which a bot that draws nothing spares
        )

        until = datetime.fromisoformat(str(params["until"]))
        addressee = Addressee(language, zone=house(session).zone.key)

        def say(value: Value) -> str:
            return catalogs.plain(value, addressee, until)

        found = assisted.of_card(session, int(params["business"]))
        area = place_of(session, found.area_code) if found else ""
        return draw_card(
            Card(
                title=say(_("KabarUsaha card")),
                owner=found.owner if found else "…",
                business=found.label if found else "…",
                place=say(area),
                scan=say(_("Scan with your own phone's camera, then press START")),
                note=say(
                    _(
                        "Works once, until {until:date}. For {owner} alone.",
                        until=until,
                        owner=found.owner if found else "…",
                    )
                ),
                link=str(params["link"]),
            )
        )

    return draw

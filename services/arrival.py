"""/start and /bantuan: greets whoever comes, by whichever link."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.areas.codes import read_kelurahan_payload
from domain.businesses.assisted import is_card
from domain.catalogue.links import read_catalogue_link
from domain.messages import Message, _
from domain.people.invitations import is_invitation
from domain.reports.summaries import checked_code
from services import menu, outgoing, registration
from services.actors import Actor
from services.assisting import claiming
from services.catalogue import linked
from services.house import house
from services.staff import joining
from services.summaries import checking
from storage.businesses import businesses

HELP = _(
    "This is what can be done here, {sapaan}. Press a button, or just write it, for example: report, search "
    "crisps, my profile.\n\n"
    "Anything else you write here, a photo or a voice note too, goes to the officers of the kelurahan."
)
HELP_FOR_STAFF = _(
    "Reports, messages and needs of the businesses in your area are in “🏠 Office”, {sapaan}. "
    "The code on a sales summary that somebody shows you is checked with /cek."
)
HELP_FOR_NEWCOMERS = _(
    "Here {you} can report sales, ask the officers of the kelurahan and get invitations. It is free. "
    "Press “📝 Register” to begin, or look for products without registering."
)


def start(session: Session, actor: Actor, now: datetime, payload: str) -> None:
    """Opens registration; a kelurahan's link answers one question beforehand, a broken link none.

    An invitation makes somebody staff instead, a card shows an owner what an officer recorded of her; the
    code on a summary of sales is answered, no more, and a link to the catalogue shows what it leads to.
    """
    if is_invitation(payload):
        joining.join(session, actor, now, payload)
        return
    if is_card(payload):
        claiming.open_card(session, actor, now, payload)
        return
    to_check = checked_code(payload)
    if to_check is not None:
        checking.check(session, actor, now, to_check)
        return
    to_catalogue = read_catalogue_link(payload)
    if to_catalogue is not None:
        linked.open_link(session, actor, now, to_catalogue)
        return
    code = read_kelurahan_payload(payload)
    known = code if code is not None and code in house(session).areas else None
    registration.open_registration(session, actor, now, known)


def help_page(session: Session, actor: Actor, now: datetime) -> None:
    """/bantuan: what can be done here, by who asks."""
    owns = actor.person_id is not None and bool(businesses.of_owner(session, actor.person_id))
    text = (
        HELP_FOR_NEWCOMERS if actor.person_id is None else HELP_FOR_STAFF if actor.grants else HELP
    )
    outgoing.say(session, actor.mailbox, now, Message(text, menu.for_help(actor, owns=owns)))

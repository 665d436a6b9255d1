"""First contact of somebody whom an officer registered: she opens her card, or shares her own number.

Nothing else is proof. A number that is typed says nothing of who types it, and is answered as if nobody were
registered with it; a contact counts only where Telegram vouches that it is the sender's own. No officer who
helps in her kelurahan is her: they write numbers down and make cards. What was shown is looked at again when
she presses a button.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlmodel import Session

from domain.businesses.assisted import Card, card_hash, read_payload, refusal
from domain.businesses.rt_rw import RtRw
from domain.dialogs.claiming import CLAIMING
from domain.dialogs.engine import Answer, Contact, Facts
from domain.dialogs.profile import PROFILE
from domain.messages import Message
from domain.people.invitations import Refusal
from domain.people.phones import Phone, shared_phone
from domain.permissions import Action, allowed
from services import dialogs, menu, outgoing, registration
from services.actors import Actor
from services.assisting import taking_over
from services.assisting.claiming_texts import GONE, REFUSED
from services.house import house
from services.incoming import Incoming
from storage.businesses import assisted, businesses
from storage.businesses.assisted import Claimable
from storage.people import grants
from storage.reports import reports


def open_card(session: Session, actor: Actor, now: datetime, start_payload: str) -> None:
    """Shows what her card is about; who took it over already gets her menu, others learn kindly why not."""
    token = read_payload(start_payload)
    found = assisted.by_card(session, card_hash(token)) if token else None
    if found is not None and found.is_hers and found.owner_id == actor.person_id:
        registration.open_registration(session, actor, now)
        return
    why_not = _why_not(session, actor, now, found)
    if found is None or why_not is not None:
        text = REFUSED[why_not or Refusal.UNKNOWN]
        outgoing.say(session, actor.mailbox, now, Message(text, menu.for_actor(actor)))
        return
    _put(session, actor, now, found, {"card": found.card_hash})


def by_contact(
    session: Session, actor: Actor, now: datetime, answer: Answer, _incoming: Incoming
) -> bool:
    """Her own number, as Telegram has it, is that of somebody an officer registered. False: it is not."""
    if not isinstance(answer, Contact) or not answer.own:
        return False
    phone = shared_phone(answer.phone)
    found = assisted.by_phone(session, phone.e164) if isinstance(phone, Phone) else None
    if found is None or found.is_hers or _helps_there(actor, found) or _edits(session, actor):
        return False
    _put(session, actor, now, found, {"phone": found.phone})
    return True


def _put(
    session: Session, actor: Actor, now: datetime, found: Claimable, proof: dict[str, Any]
) -> None:
    """A number may have been somebody else's before: its holder is shown whose business it is, no more."""
    owned = businesses.of_owner(session, actor.person_id) if actor.person_id else []
    seed = {
        "business": found.business_id,
        "proof": proof,
        "owner": found.owner,
        "label": found.label,
        "area": found.area_code,
        "by": found.by,
        "on": found.entered_at_utc.astimezone(house(session).zone).date().isoformat(),
        "basis": found.basis.value,
        "mine": owned[0].label if owned else None,
        **(_all_of(session, found) if "card" in proof else _NO_MORE),
    }
    dialogs.begin(session, actor, now, CLAIMING, seed=seed)


_NO_MORE = {"product": None, "rt_rw": None, "phone": None, "reports": None}


def _all_of(session: Session, found: Claimable) -> dict[str, Any]:
    return {
        "product": found.product,
        "rt_rw": str(RtRw(found.rt, found.rw)) if found.rw else None,
        "phone": Phone(found.phone).masked if found.phone else None,
        "reports": len(reports.of_businesses(session, [found.business_id])) or None,
    }


def finished(session: Session, actor: Actor, now: datetime, facts: Facts) -> None:
    """What she said is done, if her proof still holds: to one person, whoever is quicker."""
    found = assisted.locked(session, facts.seed["business"])
    if found is None or not _proves(session, actor, now, found, facts.seed["proof"]):
        outgoing.say(session, actor.mailbox, now, Message(GONE, menu.for_actor(actor)))
    elif facts.answers["hers"] == "agree":
        taking_over.agree(session, actor, now, found, facts.seed["proof"])
    elif facts.answers["hers"] == "not_me":
        taking_over.not_me(session, actor, now, found, facts.seed["proof"])
    elif facts.answers["sure"]:
        taking_over.decline(session, actor, now, found)
    else:
        taking_over.keep(session, actor, now)


def _proves(
    session: Session, actor: Actor, now: datetime, found: Claimable, proof: dict[str, Any]
) -> bool:
    if found.is_hers or found.claimed_at_utc is not None:
        return False
    if "card" in proof:
        same = found.card_hash == proof["card"]
        return same and _why_not(session, actor, now, found) is None
    still = found.phone_opens and found.phone == proof["phone"]
    return still and not _helps_there(actor, found)


def _why_not(
    session: Session, actor: Actor, now: datetime, found: Claimable | None
) -> Refusal | None:
    if found is None or found.card_expires_at_utc is None or found.card_made_by is None:
        return Refusal.UNKNOWN
    makers = frozenset({found.card_made_by, found.entered_by_id})
    used = found.is_hers or found.claimed_at_utc is not None
    why_not = refusal(Card(found.card_expires_at_utc, used, makers), actor.person_id, now)
    if why_not is not None:
        return why_not
    if _helps_there(actor, found):
        return Refusal.OWN
    rights = grants.of_person(session, found.card_made_by)
    helps = allowed(rights, Action.ENTER_FOR_OWNER, found.area_code)
    return None if helps else Refusal.WITHDRAWN


def _helps_there(actor: Actor, found: Claimable) -> bool:
    """Whoever may write a number down, or make a card, must not be the one whom it lets in."""
    theirs = allowed(actor.grants, Action.ENTER_FOR_OWNER, found.area_code)
    return theirs or (
        actor.person_id is not None and actor.person_id in (found.entered_by_id, found.card_made_by)
    )


def _edits(session: Session, actor: Actor) -> bool:
    """Whether the contact answers a question of her profile; that answer comes first."""
    return dialogs.open_about(session, actor, PROFILE) is not None

"""Somebody who is not on the bot, for an officer who helps there: looked up anew at every press."""

from __future__ import annotations

from dataclasses import dataclass

from sqlmodel import Session

from domain.people.sapaan import call
from domain.permissions import Action, allowed
from services.actors import Actor
from storage.businesses import assisted, profiles
from storage.businesses.profiles import OwnBusiness, OwnPerson


@dataclass(frozen=True, slots=True)
class Theirs:
    """An owner and the business that an officer registered for her."""

    person: OwnPerson
    business: OwnBusiness

    @property
    def owner(self) -> str:
        """Bu Ani."""
        return call(self.person.sapaan, self.person.name)


def theirs(session: Session, actor: Actor, business_id: int) -> Theirs | None:
    """None for somebody who is on the bot, for strangers, and outside the kelurahan where the actor helps."""
    owner_id = assisted.owner_off_the_bot(session, business_id)
    business = profiles.business(session, owner_id, business_id) if owner_id else None
    if owner_id is None or business is None:
        return None
    if not allowed(actor.grants, Action.ENTER_FOR_OWNER, business.area_code):
        return None
    return Theirs(profiles.person(session, owner_id), business)

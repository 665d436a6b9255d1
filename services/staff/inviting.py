"""Inviting somebody to be staff: which role, where, and the link that works once."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlmodel import Session

from domain.areas import Area, AreaBook
from domain.areas.codes import contains, parent_of
from domain.messages import Button, Inline, Message, Text, _
from domain.people.invitations import TOKEN_BYTES, Invitation, payload, token_hash
from domain.permissions import SEATS, Role, invitable, invite_scopes, may_invite
from services import outgoing
from services.actors import Actor
from services.dialogs import Touch
from services.house import house
from services.staff import words
from services.staff.pages import Page, Row
from services.staff.place import PREFIX, named
from storage.people import invitations

AREAS_A_PAGE = 16
DOUBLE_TAP = timedelta(seconds=10)
"""A second invitation to the same seat within this time is the same tap twice."""
WHICH_ROLE = _("Whom shall we invite, {sapaan}?")
ALREADY_MADE = _("The invitation is ready already, {sapaan}.")
NOT_YOURS_TO_INVITE = _("Sorry, {sapaan}, you cannot invite for that area.")


def roles(_session: Session, actor: Actor, _now: datetime) -> Message:
    """Which role; the areas follow."""
    found = [role for role in invitable(actor.grants) if role in words.ROLES]
    if not found:
        return Message(NOT_YOURS_TO_INVITE)
    rows = [(Button(words.ROLE_LABELS[role], _data("inv", role)),) for role in found]
    return Message(WHICH_ROLE, Inline((*rows, (Button(words.OFFICE, f"{PREFIX}:open"),))))


def first_areas(session: Session, actor: Actor, now: datetime, role: Role) -> Message:
    """Where, to begin with: the actor's own area, or which of them."""
    tops = _tops(session, actor, role)
    if len(tops) == 1:
        return areas(session, actor, now, role, tops[0].code, 0)
    if not tops:
        return Message(NOT_YOURS_TO_INVITE)
    rows = [(Button(named(area), _data("inv", role, area.code, 0)),) for area in tops]
    return _where(role, rows, _data("inv"))


def areas(
    session: Session, actor: Actor, _now: datetime, role: Role, code: str, number: int
) -> Message:
    """Where, inside the area `code`: a page of its parts, and itself where the role may sit in it."""
    book, tops = house(session).areas, _tops(session, actor, role)
    if not any(contains(top.code, code) for top in tops):
        return Message(NOT_YOURS_TO_INVITE)
    offered = _offered(book, role, code)
    page = Page.of(number, len(offered), AREAS_A_PAGE)
    buttons = [_button(role, area, code) for area in offered[page.offset :][:AREAS_A_PAGE]]
    rows = [tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)]
    rows += page.turning(lambda n: _data("inv", role, code, n))
    at_top = any(top.code == code for top in tops)
    back = _data("inv") if at_top else _data("inv", role, parent_of(code), 0)
    return _where(role, rows, back)


def _tops(session: Session, actor: Actor, role: Role) -> list[Area]:
    book = house(session).areas
    return [area for top in invite_scopes(actor.grants, role) if (area := book.get(top))]


def _where(role: Role, rows: Sequence[Row], back: str) -> Message:
    text = _("Where will the {role} work, {sapaan}?", role=words.ROLES[role])
    return Message(text, Inline((*rows, (Button(words.BACK, back),))))


def _offered(book: AreaBook, role: Role, code: str) -> list[Area]:
    """The area itself, where the role may sit in it, and its parts, where it may sit below."""
    area = book.get(code)
    itself = [area] if area is not None and area.level in SEATS[role] else []
    return itself + [part for part in book.children(code) if _sits_in(role, part)]


def _sits_in(role: Role, area: Area) -> bool:
    return any(level >= area.level for level in SEATS[role])


def _button(role: Role, area: Area, opened: str) -> Button:
    """Opens the area, or invites there: the one opened, and those without a seat below."""
    deeper = area.code != opened and any(level > area.level for level in SEATS[role])
    data = _data("inv", role, area.code, 0) if deeper else _data("mk", role, area.code)
    return Button(named(area), data)


def make(
    session: Session, actor: Actor, now: datetime, touch: Touch, role: Role, code: str
) -> None:
    """Makes the link and a message to pass on; a second tap does not make a second one."""
    area = house(session).areas.get(code)
    if area is None or actor.person_id is None or not may_invite(actor.grants, role, code):
        screen = Message(NOT_YOURS_TO_INVITE)
        outgoing.redraw(session, actor.mailbox, now, screen, message_id=touch.message_id)
        return
    recently = now - DOUBLE_TAP
    if invitations.made_since(session, recently, role=role, area_code=code, by=actor.person_id):
        outgoing.toast(session, actor.mailbox, touch.callback_query_id, ALREADY_MADE)
        return
    link, made = invite(session, now, role=role, area_code=code, by=actor.person_id)
    ready = Message(_ready(role, area, made), Inline(((Button(words.OFFICE, f"{PREFIX}:open"),),)))
    outgoing.redraw(session, actor.mailbox, now, ready, message_id=touch.message_id)
    outgoing.say(session, actor.mailbox, now, Message(_to_pass_on(role, area, link, made)))


def invite(
    session: Session, now: datetime, *, role: Role, area_code: str, by: int | None
) -> tuple[str, Invitation]:
    """A new link and what it stands for. `by` None: the command line. Asks for no rights."""
    token = secrets.token_urlsafe(TOKEN_BYTES)
    made = invitations.make(
        session, now, token_hash=token_hash(token), role=role, area_code=area_code, by=by
    )
    return house(session).link(payload(token)), made


def _ready(role: Role, area: Area, made: Invitation) -> Text:
    return _(
        "The invitation for a {role} in {place} is ready. Pass the message below on to that person, and to "
        "nobody else. It works once, until {until}.",
        role=words.ROLES[role],
        place=named(area),
        until=made.expires_at_utc,
    )


def _to_pass_on(role: Role, area: Area, link: str, made: Invitation) -> Text:
    return _(
        "You are invited to KabarUsaha as {role} of {place}. Open this link and press START:\n{link}\n\n"
        "It is for you alone, works once, and until {until:date}.",
        role=words.ROLES[role],
        place=named(area),
        link=link,
        until=made.expires_at_utc,
    )


def _data(screen: str, *more: object) -> str:
    return ":".join([PREFIX, screen, *map(str, more)])

"""Writing an announcement: /siaran, the draft it becomes, and changing one thing of it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlmodel import Session

from domain.announcements.announcement import AnnouncementState, Draft
from domain.announcements.message import room
from domain.dialogs.announcement import ANNOUNCEMENT, draft_of, seed_of
from domain.dialogs.engine import Facts
from domain.message_size import units
from domain.messages import Message, Text, _
from domain.permissions import Action, allowed
from services import dialogs, menu, outgoing
from services.actors import Actor
from services.announcements import preview
from services.announcements.rights import NOT_YOURS, ONLY_OFFICIALS, own_scopes, refuse, steered
from services.dialogs import Touch
from storage.announcements import announcements

STEPS = ("kind", "text", "photo", "area", "sector")
"""What can be changed of a draft, by the names of the dialog's steps."""

SENT_ALREADY = _("It is sent already, {sapaan}.")


def open_composer(session: Session, actor: Actor, now: datetime) -> None:
    """/siaran: asks what to announce, and to whom. Others learn who may."""
    scopes = own_scopes(session, actor)
    if actor.person_id is None or not scopes:
        message = Message(ONLY_OFFICIALS, menu.for_actor(actor))
        outgoing.say(session, actor.mailbox, now, message)
        return
    dialogs.begin(session, actor, now, ANNOUNCEMENT, seed={"scopes": scopes})


def finished(session: Session, actor: Actor, now: datetime, facts: Facts) -> None:
    """The answers become a draft (or change the one they began with), and the official sees it whole."""
    draft = draft_of(facts)
    if actor.person_id is None or not allowed(actor.grants, Action.BROADCAST, draft.area_code):
        outgoing.say(session, actor.mailbox, now, Message(NOT_YOURS))
        return
    draft_id = _keep(session, now, actor.person_id, facts.seed.get("draft"), draft)
    size, limit = units(draft.text), room(draft.kind, photo=draft.photo is not None)
    if size > limit:  # the kind or the photo was changed after the text
        outgoing.say(session, actor.mailbox, now, Message(_too_long_now(size, limit)))
        _ask(session, actor, now, draft_id, draft, "text")
        return
    preview.show(session, actor, now, draft_id)


def _too_long_now(size: int, limit: int) -> Text:
    return _(
        "The text no longer fits, {sapaan}: {units} letters, and {room} fit now. Please write it a little "
        "shorter.",
        units=size,
        room=limit,
    )


def _keep(
    session: Session, now: datetime, author_id: int, draft_id: int | None, draft: Draft
) -> int:
    if draft_id is not None and announcements.revise(session, draft_id, author_id, draft):
        return draft_id
    return announcements.create(session, now, author_id, draft)


def change(
    session: Session, actor: Actor, now: datetime, touch: Touch, draft_id: int, step: str
) -> None:
    """Asks one thing of the draft again; `step` is one of STEPS."""
    found = steered(session, actor, draft_id)
    if found is None:
        refuse(session, actor, touch)
    elif found.state is not AnnouncementState.DRAFT:
        outgoing.toast(session, actor.mailbox, touch.callback_query_id, SENT_ALREADY)
    else:
        _ask(session, actor, now, draft_id, found.draft, step)


def _ask(
    session: Session, actor: Actor, now: datetime, draft_id: int, draft: Draft, step: str
) -> None:
    seed: dict[str, Any] = {
        **seed_of(draft), "draft": draft_id, "scopes": own_scopes(session, actor)
    }  # fmt: skip
    dialogs.begin(session, actor, now, ANNOUNCEMENT, seed=seed, only=step)

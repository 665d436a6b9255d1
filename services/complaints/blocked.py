"""Buyers who may not ask in the catalogue: the office's list of blocks that stand, and lifting one.

A block is lifted from its complaint (`deciding`) as long as that is there. Where whoever complained was
erased, and the complaint with them, this is the only way.
"""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.messages import Button, Inline, Message, Text, _, label, plural
from domain.permissions import Action, allowed, scopes
from services import outgoing
from services.actors import Actor
from services.catalogue import words
from services.catalogue.data import data
from services.complaints.listing import HOME, UNBLOCK
from services.dialogs import Touch
from services.staff import words as office
from services.staff.pages import SIZE, Page
from services.staff.place import name_of
from storage.catalogue import blocks, inquiries
from storage.catalogue.blocks import Block

NOBODY = _("Nobody is blocked in the catalogue, {sapaan} 🌸")
LIFTED_ALREADY = _("That block does not stand any more, {sapaan}.")
LIFTED = _("Lifted, {sapaan}. The buyer may ask in the catalogue again.")
STILL_BLOCKED = _(
    "Taken back, {sapaan}. The buyer stays blocked by another decision, of yours or of another office."
)
NO_COMPLAINT = _("The complaint is not there any more: whoever made it had everything erased.")
TO_LIST = label("⬅️ Blocked buyers")


def standing(session: Session, actor: Actor, _now: datetime, number: int) -> Message:
    """A page of the blocks in the actor's areas; a number opens the complaint, or the block alone."""
    codes = scopes(actor.grants, Action.MODERATE)
    if not codes:
        return Message(office.NOT_YOURS if actor.grants else office.NOT_STAFF)
    page = Page.of(number, blocks.count(session, codes))
    found = blocks.standing(session, codes, offset=page.offset, limit=SIZE)
    if not found:
        return Message(NOBODY, Inline((HOME,)))
    title = plural("<b>{n} buyer</b> is blocked", "<b>{n} buyers</b> are blocked", page.total)
    listed = page.numbered([_line(session, block) for block in found])
    rows = (
        *page.choices([_opening(block) for block in found]),
        *page.turning(lambda n: data("abl", n)),
        HOME,
    )
    return Message(words.page(title, *listed), Inline(rows))


def _opening(block: Block) -> str:
    return data("abo" if block.has_complaint else "abb", block.complaint_id)


def _line(session: Session, block: Block) -> Text:
    return _(
        "{buyer}, by {officer}, {area}, {at:short}",
        buyer=block.buyer or _("a buyer"),
        officer=block.by or _("an officer"),
        area=name_of(session, block.area_code),
        at=block.at_utc,
    )


def one(session: Session, actor: Actor, _now: datetime, complaint_id: int) -> Message:
    """A block whose complaint is gone."""
    back = Button(TO_LIST, data("abl", 0))
    block = _theirs(session, actor, complaint_id)
    if block is None:
        return Message(LIFTED_ALREADY, Inline(((back,),)))
    said = words.page(_("🚫 {block}", block=_line(session, block)), "", NO_COMPLAINT)
    return Message(said, Inline(((Button(UNBLOCK, data("abx", complaint_id)),), (back,))))


def lift(session: Session, actor: Actor, now: datetime, touch: Touch, complaint_id: int) -> None:
    """The buyer may ask again, unless another decision stands."""
    block = _theirs(session, actor, complaint_id)
    lifted = block is not None and not block.has_complaint and blocks.lift(session, complaint_id)
    said = LIFTED_ALREADY
    if lifted and block is not None:
        said = STILL_BLOCKED if inquiries.is_blocked(session, block.buyer_id) else LIFTED
    outgoing.toast(session, actor.mailbox, touch.callback_query_id, said)
    screen = standing(session, actor, now, 0)
    outgoing.redraw(session, actor.mailbox, now, screen, message_id=touch.message_id)


def _theirs(session: Session, actor: Actor, complaint_id: int) -> Block | None:
    """The block, if the actor may lift it; None for strangers' and for what does not stand."""
    block = blocks.one(session, complaint_id)
    if block is None or not allowed(actor.grants, Action.MODERATE, block.area_code):
        return None
    return block

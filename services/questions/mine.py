"""What she asked so far, and which of it still waits for an answer."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.messages import Button, Inline, Message, Text, _, label, lines
from services import menu
from services.actors import Actor
from services.questions.asking import PREFIX, WORDS_SHOWN
from services.replies.words import content
from services.staff.pages import SIZE, Page
from storage import replies
from storage.replies import Asked

ASK = Button(label("💬 Ask the officers"), "m:tanya")
NONE_YET = _(
    "You have not asked anything yet, {sapaan}. Whatever you would like to know, ask it here."
)
TITLE = _("<b>Your questions, {sapaan}</b>")
HOW_TO_GO_ON = _("To add something, reply to the answer you got.")


def mine(session: Session, actor: Actor, _now: datetime, number: int) -> Message:
    """A page of her questions, newest first."""
    if actor.person_id is None:
        return Message(NONE_YET, menu.newcomer())
    page = Page.of(number, replies.count_questions(session, actor.person_id))
    found = replies.questions(session, actor.person_id, offset=page.offset, limit=SIZE)
    if not found:
        return Message(NONE_YET, Inline(((ASK,),)))
    said = lines(TITLE, *page.numbered([_line(asked) for asked in found]), HOW_TO_GO_ON)
    turning = page.turning(lambda n: f"{PREFIX}:mine:{n}")
    return Message(_("{lines}", lines=said), Inline((*turning, (ASK,))))


def _line(asked: Asked) -> Text:
    words = content(asked.kind, asked.words, WORDS_SHOWN)
    if asked.waits:
        return _("{at:short}: {question}\n⏳ waits for an answer", at=asked.at_utc, question=words)
    return _("{at:short}: {question}\n✅ answered", at=asked.at_utc, question=words)

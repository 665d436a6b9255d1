"""Group chats: one polite line, once; the bot speaks with people in private."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.messages import Inline, LinkButton, Message, _
from services import outgoing
from services.actors import Actor
from services.house import house
from storage import outbox

IN_PRIVATE = _(
    "Hello everybody 👋 I help businesses one by one, so let us talk in private: reports and questions stay "
    "between us."
)
OPEN_CHAT = _("💬 Write to me")


def greet(session: Session, actor: Actor, now: datetime) -> None:
    """Says where to find the bot, unless this group heard it before."""
    if outbox.ever_wrote_to(session, actor.chat_id):
        return
    chat = LinkButton(OPEN_CHAT, house(session).link("grup"))
    outgoing.say(session, actor.mailbox, now, Message(IN_PRIVATE, Inline(((chat,),))))

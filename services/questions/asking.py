"""She asks: by the dialog, or in one line ("/tanya kapan bazar?")."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlmodel import Session

from domain.dialogs.engine import Answer, Facts, value_of
from domain.dialogs.question import QUESTION
from domain.messages import Button, Inline, Message, Text, Value, _, label
from domain.replies import BURST, ReplyKind, Subject, Topic
from domain.words.cleaning import shortened
from services import dialogs, menu, notices, outgoing, registration
from services.actors import Actor
from services.incoming import Incoming
from services.promising import in_words, promised
from services.replies.rights import area_of_owner, office_name
from storage import replies
from storage.businesses import businesses
from storage.replies import Said

PREFIX = "q"
"""First part of the callback data of questions and of asking for help."""

LEFT = _("All right, {sapaan}. Whenever you have a question, send /tanya.")
MINE = label("📬 My questions")
WAITING_SHOWN = 3
WORDS_SHOWN = 80


def open_question(session: Session, actor: Actor, now: datetime) -> None:
    """Asks what she wants to know. Of newcomers nothing is kept, so they register first."""
    if actor.person_id is None:
        registration.open_registration(session, actor, now)
        return
    area_code = area_of_owner(session, businesses.all_of_owner(session, actor.person_id))
    made = promised(session, now, area_code)
    seed = {
        "area": area_code,
        "hours": made.hours,
        "days": made.days,
        "due_at": made.due_at_utc.isoformat(),
        "waiting": _waiting(session, actor.person_id),
    }
    dialogs.begin(session, actor, now, QUESTION, seed=seed)


def _waiting(session: Session, person_id: int) -> list[str]:
    """The words of her open questions; "…" for a photo without any."""
    found = replies.waiting_questions(session, person_id, WAITING_SHOWN)
    return [shortened(asked.words, WORDS_SHOWN) or "…" for asked in found]


def ask_at_once(
    session: Session, actor: Actor, now: datetime, answer: Answer, incoming: Incoming
) -> None:
    """A question in the same line as the command."""
    value = value_of(answer)
    if actor.person_id is None or value is None:
        open_question(session, actor, now)
        return
    _keep(session, actor, now, value, incoming.message_id)


def asked(session: Session, actor: Actor, now: datetime, facts: Facts) -> None:
    """The dialog is over: the question goes to the officers, unless she left it."""
    value: dict[str, Any] | None = facts.answers["question"]
    if value is None or actor.person_id is None:
        outgoing.say(session, actor.mailbox, now, Message(LEFT, menu.for_actor(actor)))
        return
    _keep(session, actor, now, value, value["message_id"])


def _keep(
    session: Session, actor: Actor, now: datetime, value: dict[str, Any], message_id: int | None
) -> None:
    """Saves the question and says who answers it and by when; asked again at once, it is one question."""
    assert actor.person_id is not None, "newcomers were asked to register"
    owned = businesses.all_of_owner(session, actor.person_id)
    area_code = area_of_owner(session, owned)
    made = promised(session, now, area_code)
    said = Said(
        person_id=actor.person_id,
        area_code=area_code,
        business_id=owned[0].id if owned else None,
        chat_id=actor.chat_id,
        message_id=message_id,
        kind=ReplyKind(value["kind"]),
        words=value["words"],
        file_id=value["file_id"],
        file_unique_id=value["file_unique_id"],
        due_at_utc=made.due_at_utc,
    )
    just_asked = replies.open_since(session, actor.person_id, [Topic.QUESTION], now - BURST)
    subject = Subject(thread_id=just_asked, topic=Topic.QUESTION)
    reply_id = replies.keep(session, now, said, subject)
    if just_asked is None:
        notices.tell_office(session, now, area_code, Topic.QUESTION)
    text = _passed_on(office_name(session, area_code), in_words(session, now, made))
    buttons = Inline(((Button(MINE, f"{PREFIX}:mine:0"),),))
    message = Message(text, buttons, reply_to=message_id)
    outgoing.say(session, actor.mailbox, now, message, reply_id=reply_id)


def _passed_on(office: Value, usually: Text) -> Text:
    return _(
        "Your question is with {office}, {sapaan}. {usually} The answer appears here, under your question.",
        office=office,
        usually=usually,
    )

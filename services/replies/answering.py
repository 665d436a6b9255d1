"""An officer answers: the answer comes back under her own words. Whoever was slower than a colleague sees
what the colleague said, and is asked before anything more is sent."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlmodel import Session

from domain.dialogs.answering import ANSWERING
from domain.dialogs.engine import Answer, Facts, value_of
from domain.messages import FileOnTelegram, Message
from domain.replies import ReplyKind
from domain.words.cleaning import shortened
from services import dialogs, outgoing
from services.actors import Actor
from services.contacts import mailbox_of
from services.dialogs import Touch
from services.incoming import Incoming
from services.outgoing import Mailbox
from services.replies import answering_texts as texts
from services.replies.rights import may_answer, office_name, office_of
from services.replies.words import GONE
from storage import replies
from storage.replies import Conversation

WORDS_SHOWN = 200
CAPTION = 800
"""Characters of an answer that fit below a file together with its heading (Bot API: 1024)."""


def ask(session: Session, actor: Actor, now: datetime, touch: Touch, reply_id: int) -> None:
    """Asks the officer for the answer."""
    found = replies.conversation(session, reply_id)
    if found is None or not may_answer(actor, found):
        outgoing.toast(session, actor.mailbox, touch.callback_query_id, GONE)
        return
    _begin(session, actor, now, found)


def by_reply(
    session: Session, actor: Actor, now: datetime, answer: Answer, incoming: Incoming
) -> bool:
    """An officer uses Telegram's own reply on somebody's words: they go to that somebody, whatever is open.

    False: it is no such reply, or the question open now is about the very same conversation.
    """
    value = value_of(answer)
    if incoming.reply_to is None or not actor.grants or value is None:
        return False
    reply_id = replies.shown_as(session, actor.chat_id, incoming.reply_to)
    found = replies.conversation(session, reply_id) if reply_id is not None else None
    if reply_id is None or found is None or found.person_id == actor.person_id:
        return False
    if not may_answer(actor, found) or _is_open(session, actor, found):
        return False
    if _is_settled_by_another(actor, found):
        _begin(session, actor, now, found, value)
    else:
        _deliver(session, actor, now, found, reply_id, value)
    return True


def _is_open(session: Session, actor: Actor, found: Conversation) -> bool:
    """Whether the question that hears the officer now is about this conversation."""
    seed = dialogs.open_about(session, actor, ANSWERING)
    return seed is not None and any(spoken.id == seed["reply"] for spoken in found.spoken)


def _is_settled_by_another(actor: Actor, found: Conversation) -> bool:
    if found.waits or not found.answers:
        return False
    return found.answers[-1].by_person_id != actor.person_id


def _begin(
    session: Session,
    actor: Actor,
    now: datetime,
    found: Conversation,
    draft: dict[str, Any] | None = None,
) -> None:
    seed = _seed(found, now, draft)
    dialogs.begin(session, actor, now, ANSWERING, seed=seed, reply_id=found.last_id)


def _seed(found: Conversation, now: datetime, draft: dict[str, Any] | None) -> dict[str, Any]:
    waiting = [s.words for s in found.spoken if s.waits and s.words]
    said = waiting or [s.words for s in found.spoken[-1:]]
    return {
        "reply": found.last_id,
        "owner": found.owner,
        "said": shortened(" · ".join(said), WORDS_SHOWN) or "…",
        "asked_at": now.isoformat(),
        "before": found.answers[-1].by if found.answers else None,
        "last_answer": found.last_answer_id,
        "draft": draft,
    }


def given(session: Session, actor: Actor, now: datetime, facts: Facts) -> None:
    """The answer is there: it goes out, unless a colleague answered since the officer was asked."""
    found = replies.conversation(session, facts.seed["reply"])
    value: dict[str, Any] | None = facts.answers["answer"]
    if found is None or not may_answer(actor, found):
        outgoing.say(session, actor.mailbox, now, Message(GONE))
    elif value is None:
        outgoing.say(session, actor.mailbox, now, Message(texts.LEFT, texts.onward(found.topic)))
    elif _somebody_was_quicker(actor, found, facts):
        _begin(session, actor, now, found, value)
    else:
        _deliver(session, actor, now, found, facts.seed["reply"], value)


def _somebody_was_quicker(actor: Actor, found: Conversation, facts: Facts) -> bool:
    return any(
        answer.id > facts.seed["last_answer"] and answer.by_person_id != actor.person_id
        for answer in found.answers
    )


def _deliver(
    session: Session,
    actor: Actor,
    now: datetime,
    found: Conversation,
    up_to: int,
    value: dict[str, Any],
) -> None:
    """Sends and keeps the answer; what she cannot be told stays in the list, for somebody to call her."""
    assert actor.person_id is not None, "whoever may answer is somebody"
    office = office_of(session, actor, found.area_code)
    mailbox, sent_as = mailbox_of(session, found.person_id), None
    if mailbox is not None:
        sent_as = _tell(session, mailbox, now, found, up_to, office, value)
        replies.answer(session, now, found.id, up_to, actor.person_id)
    replies.add_answer(
        session,
        now,
        thread_id=found.id,
        person_id=found.person_id,
        by_person_id=actor.person_id,
        office=office,
        outbox_id=sent_as,
        **{**value, "kind": ReplyKind(value["kind"])},
    )
    said = texts.sent(found.owner) if mailbox else texts.not_sent(found.owner, found.phone)
    outgoing.say(
        session,
        actor.mailbox,
        now,
        Message(said, texts.onward(found.topic)),
        reply_id=found.last_id,
    )


def _tell(
    session: Session,
    to: Mailbox,
    now: datetime,
    found: Conversation,
    up_to: int,
    office: str,
    value: dict[str, Any],
) -> int:
    """The message to her, under her own words; a file with many words is a message of its own."""
    under = _her_words(found, up_to)
    words, file = value["words"], _file(value)
    name = office_name(session, office)
    if file is not None and len(words) > CAPTION:
        text = Message(texts.to_her(name, words), reply_to=under)
        outgoing.say(session, to, now, text, reply_id=up_to)
        words = ""
    message = Message(texts.to_her(name, words), attachment=file, reply_to=under)
    return outgoing.say(session, to, now, message, reply_id=up_to)


def _her_words(found: Conversation, up_to: int) -> int | None:
    """Her message that the answer stands under: the last that waited, else the last of all."""
    said = [s for s in found.spoken if s.id <= up_to and s.message_id is not None]
    waiting = [s for s in said if s.waits]
    last = (waiting or said)[-1:]
    return last[0].message_id if last else None


def _file(value: dict[str, Any]) -> FileOnTelegram | None:
    if value["file_id"] is None:
        return None
    return FileOnTelegram(value["kind"], value["file_id"])

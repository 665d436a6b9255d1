"""One conversation in the office: who it is with, what it is about, both sides of it, and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from operator import attrgetter

from sqlmodel import Session

from domain.delivery import Delivery
from domain.messages import Button, Inline, Message, Text, Value, _, label, lines
from domain.permissions import Action, allowed
from domain.replies import FILES, Topic
from domain.words.cleaning import shortened
from services.actors import Actor
from services.replies.listing import who
from services.replies.rights import may_answer, may_read
from services.replies.topics import PREFIX, TOPICS, list_data
from services.replies.words import GONE, content
from services.staff import words as office
from services.staff.pages import Page, Row
from storage import replies
from storage.replies import Answered, Conversation, Spoken

WORDS_SHOWN = 350
TITLE_SHOWN = 60
TURNS_SHOWN = 8
"""Messages of both sides that fit on a page."""
LAST_PAGE = 999_999

REACHED: dict[Delivery | None, str] = {Delivery.ACCEPTED: "✔️", None: "⚠️", Delivery.BLOCKED: "⚠️",
                                       Delivery.FAILED: "⚠️"}  # fmt: skip
"""Behind an answer: Telegram has it, or it did not get there. Nothing while it is on its way."""


def back_to(back: str) -> str:
    """The callback data of the list somebody came from: l0 is the first page of what waits."""
    if back.startswith("a"):
        announcement_id, _dash, page = back[1:].partition("-")
        return f"{PREFIX}:ann:{announcement_id}:{page}"
    return list_data(TOPICS[back[0]], int(back[1:]))


def thread(
    session: Session,
    actor: Actor,
    now: datetime,
    reply_id: int,
    back: str,
    number: int = LAST_PAGE,
) -> Message:
    """A page of the conversation that a reply belongs to; `back` is the list it was opened from."""
    found = replies.conversation(session, reply_id)
    go_back = (Button(office.BACK, back_to(back)),)
    if found is None:
        return Message(GONE, Inline((go_back,)))
    if not may_read(actor, found):
        return Message(office.NOT_YOURS)
    turns = _turns(found)
    page = Page.of(number, len(turns), TURNS_SHOWN)
    shown = turns[page.offset : page.offset + TURNS_SHOWN]
    said = lines(*_head(session, found), *shown, *_standing(found, now))
    turning = page.turning(lambda n: f"{PREFIX}:page:{found.last_id}:{back}:{n}")
    rows = (*_to_do(actor, found, back), *_to_show(found), *turning, go_back)
    return Message(_("{lines}", lines=said), Inline(rows))


def _head(session: Session, found: Conversation) -> Iterator[Value]:
    phone = found.phone or _("no number")
    named = who(session, found.owner, found.business, found.area_code)
    yield _("<b>{who}</b>, {phone}", who=named, phone=phone)
    if found.entry_month is not None:
        yield _("🧾 To enter: the report for {month:year}", month=found.entry_month)
    elif found.announcement is not None:
        yield _("📣 About “{text}”", text=shortened(found.announcement, TITLE_SHOWN))
    elif found.month is not None:
        yield _("🧾 About the report for {month:year}", month=found.month)
    yield ""


def _turns(found: Conversation) -> list[Text]:
    """Both sides in the order they were said."""
    both: list[Spoken | Answered] = [*found.spoken, *found.answers]
    turns = sorted(both, key=attrgetter("at_utc"))
    return [_turn(turn) for turn in turns]


def _turn(turn: Spoken | Answered) -> Text:
    if isinstance(turn, Spoken):
        said = content(turn.kind, turn.words, WORDS_SHOWN, turn.help_with)
        mark = "🔵 " if turn.waits else ""
        return _("{mark}{at:short}, {at:time}: {said}", mark=mark, at=turn.at_utc, said=said)
    said = content(turn.kind, turn.words, WORDS_SHOWN)
    mark = REACHED.get(turn.delivery, "")
    by = turn.by or _("an officer")
    return _("↩️ {who}, {at:short}: {said} {mark}", who=by, at=turn.at_utc, said=said, mark=mark)


def _standing(found: Conversation, now: datetime) -> Iterator[Text]:
    due = [s.due_at_utc for s in found.spoken if s.waits and s.due_at_utc is not None]
    if due and min(due) < now:
        yield _("⏰ We said we would answer by {at:short}, {at:time}.", at=min(due))
    if any(spoken.waits and spoken.offered for spoken in found.spoken):
        yield _("⏳ She was asked whether the amount is her report, and has not said yet.")
    if any(
        answer.delivery in (None, Delivery.BLOCKED, Delivery.FAILED) for answer in found.answers
    ):
        yield _("⚠️ An answer has not reached {owner}. Better to call.", owner=found.owner)
    if not found.waits and found.closed_by and found.topic is Topic.ENTRY:
        yield _("☑️ {who}: taken care of", who=found.closed_by)
    elif not found.waits and found.closed_by:
        yield _("☑️ {who}: needs no answer", who=found.closed_by)


def _to_do(actor: Actor, found: Conversation, back: str) -> list[Row]:
    if not may_answer(actor, found):
        return []
    answer = Button(label("✍️ Answer"), f"{PREFIX}:ans:{found.last_id}")
    enter = _to_enter(actor, found)
    if not found.waits:
        return [(Button(label("✍️ Add something"), answer.data),)]
    return [*enter, (answer, Button(label("☑️ Done"), f"{PREFIX}:done:{found.last_id}:{back}"))]


def _to_enter(actor: Actor, found: Conversation) -> list[Row]:
    """What she sent may be a report, whether or not she said so."""
    if not allowed(actor.grants, Action.ENTER_FOR_OWNER, found.area_code):
        return []
    files = any(_has_file(spoken) and spoken.waits for spoken in found.spoken)
    if found.business_id is None or not files:
        return []
    return [(Button(label("🧾 Enter the report"), f"{PREFIX}:fill:{found.last_id}"),)]


def to_show(found: Conversation) -> list[Spoken]:
    """Her messages that the screen cannot show whole: files, and long words."""
    shown = [s for s in found.spoken if s.waits] or list(found.spoken)
    return [s for s in shown if _has_file(s) or len(s.words) > WORDS_SHOWN]


def _has_file(spoken: Spoken) -> bool:
    return spoken.file_id is not None and spoken.kind in FILES


def _to_show(found: Conversation) -> list[Row]:
    count = len(to_show(found))
    if count == 0:
        return []
    return [(Button(label("📎 Show ({n})", n=count), f"{PREFIX}:show:{found.last_id}"),)]

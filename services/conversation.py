"""The table of contents of all dialogs, and the one place where what people say finds its dialog."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import partial

from sqlmodel import Session

from domain.dialogs.announcement import ANNOUNCEMENT
from domain.dialogs.another_business import ANOTHER_BUSINESS
from domain.dialogs.answering import ANSWERING
from domain.dialogs.assisting import ASSISTING, CORRECTING, LIKENESS
from domain.dialogs.claiming import CLAIMING
from domain.dialogs.engine import Answer, Pressed, Sent, Typed, words
from domain.dialogs.extra import EXTRA
from domain.dialogs.handling import HANDLING
from domain.dialogs.inquiry import INQUIRY, INQUIRY_ANSWER
from domain.dialogs.licence import LICENCE
from domain.dialogs.moving import MOVING
from domain.dialogs.need import NEED
from domain.dialogs.product import PRODUCT
from domain.dialogs.profile import PROFILE
from domain.dialogs.question import QUESTION
from domain.dialogs.registration import REGISTRATION
from domain.dialogs.report import ENTRY, OFFER, REPORT
from domain.dialogs.search import SEARCH
from domain.dialogs.sending_back import SENDING_BACK
from domain.dialogs.taking_down import TAKING_DOWN
from domain.messages import _
from domain.replies import ReplyKind
from domain.words.said import said
from services import dialogs, outgoing, registration, replies, spoken
from services.actors import Actor
from services.announcements import composing, in_words
from services.assisting import claiming, correcting
from services.assisting import saving as assisting
from services.catalogue import editing, searching
from services.complaints import deciding as moderating
from services.dialogs import Capability, Touch
from services.entering.saving import entered
from services.incoming import Incoming
from services.inquiries import asking as inquiring
from services.inquiries import talking
from services.licences import recording
from services.needs import asking
from services.profile import adding, moving
from services.profile import editing as profile_editing
from services.questions.asking import asked as question_asked
from services.replies import answering, directed, offering
from services.reports import extra, report
from services.staff import deciding, handling

_DIALOGS = (
    Capability(REGISTRATION, answered=registration.answered, finished=registration.finished),
    Capability(REPORT, answered=report.answered, finished=report.finished),
    Capability(EXTRA, finished=extra.finished),
    Capability(NEED, answered=asking.answered, finished=asking.finished),
    Capability(PRODUCT, finished=editing.finished),
    Capability(PROFILE, finished=profile_editing.finished),
    Capability(ANOTHER_BUSINESS, finished=adding.finished),
    Capability(MOVING, finished=moving.finished),
    Capability(SEARCH, finished=searching.answered),
    Capability(INQUIRY, finished=inquiring.asked),
    Capability(TAKING_DOWN, finished=moderating.reason_given),
    Capability(INQUIRY_ANSWER, finished=talking.given),
    Capability(OFFER, finished=offering.decided),
    Capability(ENTRY, finished=entered),
    Capability(ASSISTING, finished=assisting.finished),
    Capability(LIKENESS, finished=assisting.decided),
    Capability(CORRECTING, finished=correcting.finished),
    Capability(CLAIMING, finished=claiming.finished),
    Capability(QUESTION, finished=question_asked),
    Capability(ANSWERING, finished=answering.given),
    Capability(LICENCE, answered=recording.answered, finished=recording.finished),
    Capability(HANDLING, finished=handling.answered),
    Capability(SENDING_BACK, finished=deciding.reason_given),
    Capability(ANNOUNCEMENT, finished=composing.finished),
)


def _with_help(known: Capability) -> Capability:
    """From whatever dialog she asks for help, she stands in the office's list of those who want it."""
    return replace(known, help_wanted=partial(replies.help_wanted, dialog=known.dialog.name))


CAPABILITIES = {known.dialog.name: _with_help(known) for known in _DIALOGS}

OLD_BUTTON = _("This button no longer works. Here is the current menu.")


def hear(session: Session, actor: Actor, now: datetime, answer: Answer, incoming: Incoming) -> None:
    """Words, a photo, a voice note or a contact: for the open dialog, else a reply to be kept.

    First of all for whom somebody answers by Telegram's own reply, and for the record that is hers by the
    number she shares; a word alone ("menu") does what it says.
    """
    if isinstance(answer, Typed | Sent):
        answer = replace(answer, message_id=incoming.message_id)
    for carried in (answering.by_reply, talking.by_reply, directed.by_reply, claiming.by_contact):
        if carried(session, actor, now, answer, incoming):
            return
    if dialogs.hear(session, actor, now, CAPABILITIES, _as_word(answer)):
        return
    if in_words.answered(session, actor, now, answer, incoming):
        return
    if spoken.understood(session, actor, now, CAPABILITIES, answer, incoming):
        return
    if not talking.offer(session, actor, now, answer, incoming):
        replies.keep(session, actor, now, answer, incoming)


def _as_word(answer: Answer) -> Answer:
    """A sticker of a thumb is a yes, as the thumb alone would be; other stickers answer nothing."""
    if isinstance(answer, Sent) and answer.kind is ReplyKind.STICKER:
        return Typed(answer.words) if said(answer.words) in words.YES | words.NO else answer
    return answer


def press(session: Session, actor: Actor, now: datetime, pressed: Pressed, touch: Touch) -> None:
    """A button of a dialog; one whose dialog is long gone answers with the current menu."""
    if not dialogs.hear(session, actor, now, CAPABILITIES, pressed, touch):
        old_button(session, actor, now, touch)


def old_button(session: Session, actor: Actor, now: datetime, touch: Touch) -> None:
    """A button nobody knows any more changes nothing and shows what can be done today."""
    outgoing.toast(session, actor.mailbox, touch.callback_query_id, OLD_BUTTON)
    spoken.show_menu(session, actor, now)


def cancel(session: Session, actor: Actor, now: datetime) -> None:
    """/batal: stops the open dialog; what was saved stays."""
    if not dialogs.cancel(session, actor, now, CAPABILITIES):
        spoken.nothing_open(session, actor, now)

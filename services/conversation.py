"""The table of contents of all dialogs, and the one place where what people say finds its dialog."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from sqlmodel import Session

from domain.dialogs.announcement import ANNOUNCEMENT
from domain.dialogs.answering import ANSWERING
from domain.dialogs.engine import Answer, Pressed
from domain.dialogs.handling import HANDLING
from domain.dialogs.need import NEED
from domain.dialogs.product import PRODUCT
from domain.dialogs.registration import REGISTRATION
from domain.dialogs.report import OFFER, REPORT
from domain.dialogs.sending_back import SENDING_BACK
from domain.messages import Message, _
from services import dialogs, menu, outgoing, registration, replies, report
from services.actors import Actor
from services.announcements import composing
from services.catalogue import editing
from services.dialogs import Capability, Touch
from services.incoming import Incoming
from services.needs import asking
from services.replies import answering, offering
from services.staff import deciding, handling

CAPABILITIES = {
    c.dialog.name: c
    for c in (
        Capability(
            REGISTRATION,
            answered=registration.answered,
            finished=registration.finished,
            help_wanted=partial(replies.help_wanted, dialog=REGISTRATION.name),
        ),
        Capability(
            REPORT,
            answered=report.answered,
            finished=report.finished,
            help_wanted=partial(replies.help_wanted, dialog=REPORT.name),
        ),
        Capability(
            NEED,
            answered=asking.answered,
            finished=asking.finished,
            help_wanted=partial(replies.help_wanted, dialog=NEED.name),
        ),
        Capability(
            PRODUCT,
            finished=editing.finished,
            help_wanted=partial(replies.help_wanted, dialog=PRODUCT.name),
        ),
        Capability(OFFER, finished=offering.decided),
        Capability(ANSWERING, finished=answering.given),
        Capability(HANDLING, finished=handling.answered),
        Capability(SENDING_BACK, finished=deciding.reason_given),
        Capability(
            ANNOUNCEMENT,
            finished=composing.finished,
            help_wanted=partial(replies.help_wanted, dialog=ANNOUNCEMENT.name),
        ),
    )
}

OLD_BUTTON = _("This button no longer works. Here is the current menu.")
NOTHING_TO_STOP = _("Nothing is open just now, {sapaan}. What shall we do?")
CURRENT_MENU = _("What shall we do, {sapaan}?")


def hear(session: Session, actor: Actor, now: datetime, answer: Answer, incoming: Incoming) -> None:
    """Words, a photo, a voice note or a contact: for the open dialog, else a reply to be kept.

    First of all for whom an officer answers by Telegram's own reply.
    """
    if answering.by_reply(session, actor, now, answer, incoming):
        return
    if not dialogs.hear(session, actor, now, CAPABILITIES, answer):
        replies.keep(session, actor, now, answer, incoming)


def press(session: Session, actor: Actor, now: datetime, pressed: Pressed, touch: Touch) -> None:
    """A button of a dialog; one whose dialog is long gone answers with the current menu."""
    if not dialogs.hear(session, actor, now, CAPABILITIES, pressed, touch):
        old_button(session, actor, now, touch)


def old_button(session: Session, actor: Actor, now: datetime, touch: Touch) -> None:
    """A button nobody knows any more changes nothing and shows what can be done today."""
    outgoing.toast(session, actor.mailbox, touch.callback_query_id, OLD_BUTTON)
    outgoing.say(session, actor.mailbox, now, Message(CURRENT_MENU, menu.for_actor(actor)))


def cancel(session: Session, actor: Actor, now: datetime) -> None:
    """/batal: stops the open dialog; what was saved stays."""
    if not dialogs.cancel(session, actor, now, CAPABILITIES):
        message = Message(NOTHING_TO_STOP, menu.for_actor(actor))
        outgoing.say(session, actor.mailbox, now, message)

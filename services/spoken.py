"""Words said alone while no dialog takes them: "menu", "batal", "lanjut", "ya" do what she would expect.

In a conversation with an officer and after an announcement most words are an answer: those go on to
`services/replies`, like everything else. Commands ("menu", "riwayat") are not.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from sqlmodel import Session

from domain.dialogs.engine import Answer, Typed, words
from domain.messages import Message, _
from domain.words.commands import WordCommand, command_of, is_question, searched_for
from domain.words.said import said
from services import arrival, dialogs, menu, outgoing, registration
from services.actors import Actor
from services.catalogue import front, searching
from services.dialogs import Capabilities
from services.history import history
from services.incoming import Incoming
from services.licences import page as licences
from services.needs import page as needs
from services.own_data import own_data
from services.profile import page as profile_page
from services.questions import asking
from services.replies.keeping import subject_of
from services.reports import report
from storage.businesses import businesses

NOTHING_OPEN = _("Nothing is open just now, {sapaan}. What shall we do?")
WHAT_SHALL_WE_DO = _("What shall we do, {sapaan}?")

_NAVIGATION = words.BACK | words.SKIP | words.GO_ON | words.START_OVER | words.AGAIN
"""Nobody answers an invitation with these."""

_TO_MOVE = words.BACK | words.SKIP | words.START_OVER | words.AGAIN
"""Nor an officer with these; "lanjut" may be one."""

_COME_BACK = words.BACK | words.GO_ON | words.START_OVER | words.AGAIN
_LATE_ANSWERS = words.YES | words.SEND
"""Said long after a question, these are met with the offer to go on with it; nothing is taken for granted."""

_PASSED_ON = words.HELP | words.NO | words.NONE | words.YES | words.LATER
"""With nothing open these are still words to somebody, or a courtesy (services/replies/keeping.py)."""


def understood(
    session: Session,
    actor: Actor,
    now: datetime,
    known: Capabilities,
    answer: Answer,
    incoming: Incoming,
) -> bool:
    """Does what a word alone asks for. False where it asks for nothing, or is an answer to somebody."""
    if not isinstance(answer, Typed) or answer.forwarded:
        return False
    command, word = command_of(answer.text), said(answer.text)
    if command is None and word not in words.FOR_BUTTONS:
        return _with_more(session, actor, now, answer, incoming)
    if _answers_somebody(session, actor, now, incoming, command, word):
        return False
    if command is not None:
        DOES[command](session, actor, now)
        return True
    return _about_a_dialog(session, actor, now, known, word)


def _with_more(
    session: Session, actor: Actor, now: datetime, answer: Typed, incoming: Incoming
) -> bool:
    """ "cari keripik", "tanya kapan bazar?". An owner's search that finds nothing is read by somebody: who
    writes "cari modal" looks for no product."""
    line, asks = searched_for(answer.text), is_question(answer.text)
    if (line is None and not asks) or _answers_somebody(session, actor, now, incoming, None, ""):
        return False
    if line is not None:
        return _searched(session, actor, now, line)
    asking.ask_at_once(session, actor, now, answer, incoming)
    return True


def _searched(session: Session, actor: Actor, now: datetime, line: str) -> bool:
    if searching.say_found(session, actor, now, line):
        return True
    if actor.grants or (actor.person_id and businesses.all_of_owner(session, actor.person_id)):
        return False
    searching.say_nothing(session, actor, now, line)
    return True


def _about_a_dialog(
    session: Session, actor: Actor, now: datetime, known: Capabilities, word: str
) -> bool:
    """A word for a question that is not open any more, or never was."""
    comes_back = word in _COME_BACK
    is_for_it = comes_back or word in _LATE_ANSWERS
    if is_for_it and dialogs.take_up(session, actor, now, known, left_too=comes_back):
        return True
    if word in _PASSED_ON or actor.person_id is None:
        return False
    nothing_open(session, actor, now)
    return True


def _answers_somebody(
    session: Session,
    actor: Actor,
    now: datetime,
    incoming: Incoming,
    command: WordCommand | None,
    word: str,
) -> bool:
    if actor.person_id is None:
        return False
    about = subject_of(session, actor.person_id, now, incoming, actor.chat_id)
    if (
        about.thread_id is not None
    ):  # "menu" below an officer's answer is for us, as a reply to it for him
        is_for_us = command in _ALWAYS or word in _TO_MOVE
        return incoming.reply_to is not None or not is_for_us
    if about.nudge_id is not None and word in words.SEND:
        return True  # "sudah", to a reminder, is for somebody to look into
    return about.announcement_id is not None and command not in _ALWAYS and word not in _NAVIGATION


def nothing_open(session: Session, actor: Actor, now: datetime) -> None:
    """There is nothing to stop, skip or send; here is what can be done."""
    outgoing.say(session, actor.mailbox, now, Message(NOTHING_OPEN, menu.for_actor(actor)))


def show_menu(session: Session, actor: Actor, now: datetime) -> None:
    """What can be done, as buttons."""
    outgoing.say(session, actor.mailbox, now, Message(WHAT_SHALL_WE_DO, menu.for_actor(actor)))


def _show_licences(session: Session, actor: Actor, now: datetime) -> None:
    screen = licences.open_licences(session, actor, now)
    outgoing.say(session, actor.mailbox, now, screen)


DOES: dict[WordCommand, Callable[[Session, Actor, datetime], None]] = {
    WordCommand.MENU: show_menu,
    WordCommand.HELP: arrival.help_page,
    WordCommand.REPORT: report.open_report,
    WordCommand.REGISTER: registration.open_registration,
    WordCommand.HISTORY: history.show,
    WordCommand.NEEDS: needs.open_needs,
    WordCommand.LICENCES: _show_licences,
    WordCommand.MY_DATA: own_data.show,
    WordCommand.LANGUAGE: own_data.ask_language,
    WordCommand.PROFILE: profile_page.show,
    WordCommand.CATALOGUE: front.open_catalogue,
    WordCommand.ASK: asking.open_question,
    WordCommand.SEARCH: searching.ask,
}
"""What each command does, as its handler has it."""

_ALWAYS = frozenset(WordCommand) - {WordCommand.REGISTER, WordCommand.HELP}
"""Commands even after an announcement, which may well ask her to write "daftar"."""

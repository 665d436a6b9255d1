"""/data_saya: what is stored about her, and her right to stop, to go on, or to be forgotten (UU 27/2022)."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.dialogs.registration import CONSENT_VERSION
from domain.messages import Addressee, Button, Inline, Message, RemoveKeys, Text, _, lines
from services import actors, dialogs, menu, outgoing, presentation
from services.actors import Actor
from services.outgoing import Mailbox
from services.own_data.page import page
from storage import dialogs as dialog_rows
from storage.businesses import businesses
from storage.catalogue import erased_buyers
from storage.erasing import own_data
from storage.people import newcomers, people

STOP, RESUME, ERASE, ERASE_YES, BACK = "u:stop", "u:go", "u:erase", "u:erase:yes", "u:data"

NOBODY = _("Nothing is stored about you yet. Send /daftar to register a business.")
PAUSE = _("⏸ Stop for now")
GO_ON = _("▶️ I agree, go on")
FORGET_ME = _("🗑 Erase my data")
YES_ERASE = _("🗑 Yes, erase all")
KEEP = _("⬅️ Keep it")
STOPPED = _(
    "All right, {call}. From now on there are no reminders and no news. Your data stay here until you go on "
    "or have them erased."
)
STILL_STOPPED = _(
    "{call}, you have stopped for now: there are no reminders and no news, and your data are still here. "
    "Shall we go on?"
)
WELCOME_BACK = _("Welcome back, {call} 🌸 We go on as before.")
SURE = _(
    "Erase everything, {call}? Name, phone number, businesses, reports and messages will be gone for good. "
    "This cannot be undone."
)
FORGOTTEN = _(
    "Everything is erased. Thank you for having been with us. Whenever you like, /start begins anew."
)


_AGAIN = Inline(((Button(GO_ON, RESUME),),))


def show(session: Session, actor: Actor, now: datetime, message_id: int | None = None) -> None:
    """What is stored about the person, with her three rights as buttons."""
    if actor.person_id is None:
        outgoing.say(session, actor.mailbox, now, Message(NOBODY, menu.newcomer()))
        return
    owned = businesses.all_of_owner(session, actor.person_id)
    since = own_data.consent_since(session, actor.person_id)
    message = Message(
        page(session, actor, owned, since), _buttons(since is not None, owns=bool(owned))
    )
    if message_id is None:
        outgoing.say(session, actor.mailbox, now, message)
    else:
        outgoing.redraw(session, actor.mailbox, now, message, message_id=message_id)


def _buttons(takes_part: bool, *, owns: bool) -> Inline:
    """Who only works here has nothing to stop."""
    erase_all = (Button(FORGET_ME, ERASE),)
    if not takes_part and not owns:
        return Inline((erase_all,))
    first = Button(PAUSE, STOP) if takes_part else Button(GO_ON, RESUME)
    return Inline(((first,), erase_all))


def stop(session: Session, actor: Actor, now: datetime, message_id: int) -> None:
    """Withdraws her consent: she is left in peace, her data stay."""
    if actor.person_id is None:
        return
    own_data.pause(session, actor.person_id, now)
    dialog_rows.drop(session, dialogs.seat(actor))
    outgoing.unbutton(session, actor.mailbox, now, message_id)
    outgoing.say(session, actor.mailbox, now, Message(STOPPED, _AGAIN))


def offer_to_go_on(session: Session, actor: Actor, now: datetime) -> None:
    """Says that she has stopped, and how to come back; nothing is taken from her before."""
    outgoing.say(session, actor.mailbox, now, Message(STILL_STOPPED, _AGAIN))


def go_on(session: Session, actor: Actor, now: datetime, message_id: int) -> None:
    """She agrees again and takes part as before."""
    if actor.person_id is None:
        return
    people.agree(session, actor.person_id, CONSENT_VERSION, now)
    own_data.resume(session, actor.person_id)
    outgoing.unbutton(session, actor.mailbox, now, message_id)
    outgoing.say(session, actor.mailbox, now, Message(WELCOME_BACK, menu.for_actor(actor)))


def ask_to_erase(session: Session, actor: Actor, now: datetime, message_id: int) -> None:
    """The second question before anything is gone."""
    keyboard = Inline(((Button(YES_ERASE, ERASE_YES), Button(KEEP, BACK)),))
    outgoing.redraw(session, actor.mailbox, now, Message(SURE, keyboard), message_id=message_id)


def erase(session: Session, actor: Actor, now: datetime, message_id: int) -> None:
    """Forgets the person; a second press finds nobody and says the same."""
    if actor.person_id is not None:
        own_data.forget(session, actor.person_id, actor.telegram_id, actor.chat_id, now)
    nobody = Mailbox(actor.chat_id, None, Addressee(actor.addressee.language))
    if actor.grants:
        presentation.show_commands(session, nobody, now, ())
    outgoing.unbutton(session, nobody, now, message_id)
    outgoing.say(session, nobody, now, Message(_forgotten(session, actor, now), RemoveKeys()))


def _forgotten(session: Session, actor: Actor, now: datetime) -> Text:
    """What a buyer could not get rid of is said."""
    until = erased_buyers.until(session, actor.telegram_id, now)
    if until is None:
        return FORGOTTEN
    kept = _(
        "One thing stays until {at}, without your name: that nobody can be asked in the catalogue from "
        "here before.",
        at=until,
    )
    return _("{lines}", lines=lines(FORGOTTEN, kept))


def choose_language(session: Session, actor: Actor, now: datetime, language: str) -> None:
    """From now on the bot speaks this language to the person, and so does the menu of commands."""
    if actor.person_id is not None:
        people.speak(session, actor.person_id, language)
    else:
        newcomers.speak(session, actor.telegram_id, language)
    actor = actors.reload(session, actor)
    presentation.show_commands(session, actor.mailbox, now, actor.grants)
    outgoing.say(session, actor.mailbox, now, Message(LANGUAGE_SET, menu.for_actor(actor)))


LANGUAGE_SET = _("From now on I speak English.")
WHICH_LANGUAGE = _("Which language, {sapaan}?")
LANGUAGES = {"id": "Bahasa Indonesia", "en": "English"}


def ask_language(session: Session, actor: Actor, now: datetime) -> None:
    """/bahasa: the languages there are, each by its own name."""
    buttons = tuple(Button(name, f"u:lang:{tag}") for tag, name in LANGUAGES.items())
    message = Message(WHICH_LANGUAGE, Inline((buttons,)))
    outgoing.say(session, actor.mailbox, now, message)

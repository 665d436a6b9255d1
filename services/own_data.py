"""/data_saya: what is stored about her, and her right to stop, to go on, or to be forgotten (UU 27/2022)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sqlmodel import Session

from domain.assisted_texts import BASES
from domain.business_texts import REACHES, workers
from domain.businesses import BusinessState
from domain.dialogs.registration import CONSENT_VERSION
from domain.licence_texts import LICENCES
from domain.licences import LicenceKind
from domain.messages import (
    Addressee,
    Button,
    Inline,
    Joined,
    Message,
    RemoveKeys,
    Text,
    Value,
    _,
    lines,
)
from domain.phones import Phone
from services import actors, dialogs, menu, outgoing, presentation
from services.actors import Actor
from services.house import house
from services.outgoing import Mailbox
from storage import (
    assisted,
    businesses,
    licences,
    needs,
    newcomers,
    own_data,
    people,
    profiles,
    reports,
    summaries,
)
from storage import dialogs as dialog_rows
from storage.businesses import OwnBusiness
from storage.catalogue import erased_buyers, inquiries, products

STOP, RESUME, ERASE, ERASE_YES, BACK = "u:stop", "u:go", "u:erase", "u:erase:yes", "u:data"

SHOWN = 20
"""Businesses on the page; nobody adds so many by herself (domain.businesses.MOST_OF_ONE_OWNER)."""

NOBODY = _("Nothing is stored about you yet. Send /daftar to register a business.")
PAUSE = _("⏸ Stop for now")
GO_ON = _("▶️ I agree, go on")
FORGET_ME = _("🗑 Erase my data")
YES_ERASE = _("🗑 Yes, erase all")
KEEP = _("⬅️ Keep it")
NO_PHONE = _("no phone number")
NO_CONSENT = _("withdrawn")
STOPPED = _(
    "All right, {call}. From now on there are no reminders and no news. Your data stay here until you go on "
    "or have them erased."
)
WELCOME_BACK = _("Welcome back, {call} 🌸 We go on as before.")
SURE = _(
    "Erase everything, {call}? Name, phone number, businesses, reports and messages will be gone for good. "
    "This cannot be undone."
)
FORGOTTEN = _(
    "Everything is erased. Thank you for having been with us. Whenever you like, /start begins anew."
)


def show(session: Session, actor: Actor, now: datetime, message_id: int | None = None) -> None:
    """What is stored about the person, with her three rights as buttons."""
    if actor.person_id is None:
        outgoing.say(session, actor.mailbox, now, Message(NOBODY, menu.newcomer()))
        return
    owned = businesses.all_of_owner(session, actor.person_id)
    since = own_data.consent_since(session, actor.person_id)
    message = Message(_page(session, actor, owned, since), _buttons(since is not None))
    if message_id is None:
        outgoing.say(session, actor.mailbox, now, message)
    else:
        outgoing.redraw(session, actor.mailbox, now, message, message_id=message_id)


def _page(session: Session, actor: Actor, owned: list[OwnBusiness], since: datetime | None) -> Text:
    assert actor.person_id is not None
    phone = own_data.phone(session, actor.person_id)
    known = [
        *(_business(session, b) for b in owned),
        *(line for b in owned for line in _entered(session, b)),
        *_told(session, actor.person_id),
        *_asked_for(session, owned),
        *_products(session, actor.person_id),
        *_summaries(session, owned),
    ]
    months = len(reports.of_businesses(session, [b.id for b in owned]))
    return _(
        "<b>Your data, {sapaan}</b>\n👤 {call}\n📱 {phone}\n{businesses}\n🧾 Reports: {months}\n"
        "🤝 Consent: {consent}",
        phone=Phone(phone).masked if phone else NO_PHONE,
        businesses=lines(*known),
        months=months,
        consent=_since(session, since),
    )


def _business(session: Session, business: OwnBusiness) -> Text:
    area = house(session).areas.get(business.area_code)
    marks = {BusinessState.PAUSED: _(" (paused)"), BusinessState.CLOSED: _(" (closed)")}
    return _(
        "🏷 {business}, {area}{paused}",
        business=business.label,
        area=area.name if area else "",
        paused=marks.get(business.state, ""),
    )


def _told(session: Session, person_id: int) -> list[Text]:
    """RT and RW, workers and reach of each of her businesses, as far as anybody said."""
    known = [(b.label, _said_of(b)) for b in profiles.businesses(session, person_id, SHOWN)]
    return [
        _("👥 {business}: {told}", business=label, told=Joined(told))
        for label, told in known
        if told
    ]


def _said_of(business: profiles.OwnBusiness) -> tuple[Value, ...]:
    said: tuple[Value | None, ...] = (
        str(business.rt_rw) if business.rt_rw else None,
        workers(business.workers) if business.workers else None,
        REACHES[business.reach] if business.reach else None,
    )
    return tuple(value for value in said if value is not None)


def _entered(session: Session, business: OwnBusiness) -> Iterator[Text]:
    """On what ground an officer registered it, where one did."""
    record = assisted.of_business(session, business.id)
    if record is not None:
        yield _(
            "✋ {business}: registered by {by}, {day:short}; the owner {basis}",
            business=business.label,
            by=record.by or _("an officer"),
            day=record.entered_at_utc,
            basis=BASES[record.basis],
        )


def _asked_for(session: Session, owned: list[OwnBusiness]) -> list[Text]:
    """Her needs, and the licences she said she has, where there are any."""
    count = needs.count_of(session, [business.id for business in owned])
    held = [licences.of_business(session, business.id) for business in owned]
    names = tuple(LICENCES[kind] for kind in LicenceKind if any(kind in each for each in held))
    asked = [_("🙋 Needs: {n}", n=count)] if count else []
    return [*asked, *([_("📜 Licences: {licences}", licences=Joined(names))] if names else [])]


def _products(session: Session, person_id: int) -> list[Text]:
    """What she shows in the catalogue and what she asked there, where there is anything."""
    count = products.how_many(session, person_id)
    asked = inquiries.count_of(session, person_id)
    shown = [_("🛍 Products in the catalogue: {n}", n=count)] if count else []
    return [*shown, *([_("💬 Questions to sellers: {n}", n=asked)] if asked else [])]


def _summaries(session: Session, owned: list[OwnBusiness]) -> list[Text]:
    """How many summaries she took to a bank, if any."""
    count = summaries.count(session, [business.id for business in owned])
    return [_("📄 Sales summaries given out: {n}", n=count)] if count else []


def _since(session: Session, since: datetime | None) -> Value:
    if since is None:
        return NO_CONSENT
    return _("since {day:date}", day=since.astimezone(house(session).zone).date())


def _buttons(takes_part: bool) -> Inline:
    first = Button(PAUSE, STOP) if takes_part else Button(GO_ON, RESUME)
    return Inline(((first,), (Button(FORGET_ME, ERASE),)))


def stop(session: Session, actor: Actor, now: datetime, message_id: int) -> None:
    """Withdraws her consent: she is left in peace, her data stay."""
    if actor.person_id is None:
        return
    own_data.pause(session, actor.person_id, now)
    dialog_rows.drop(session, dialogs.seat(actor))
    outgoing.unbutton(session, actor.mailbox, now, message_id)
    offer_to_go_on(session, actor, now)


def offer_to_go_on(session: Session, actor: Actor, now: datetime) -> None:
    """Says that she is left in peace, and how to come back; nothing is taken from her before."""
    again = Inline(((Button(GO_ON, RESUME),),))
    outgoing.say(session, actor.mailbox, now, Message(STOPPED, again))


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

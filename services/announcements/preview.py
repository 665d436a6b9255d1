"""What an official sees before sending: the message as owners will see it, and to how many it goes.

The page counts with the statement that freezes the recipients, and its buttons carry the draft's
revision, so that only what was seen last can be sent.
"""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.announcements.announcement import AnnouncementKind, AnnouncementState, Audience, Skipped
from domain.announcements.message import announcement_message
from domain.areas.texts import place
from domain.messages import Button, Inline, Joined, Message, Text, Value, _, label, lines, plural
from domain.sectors.texts import SECTORS
from services import outgoing
from services.actors import Actor
from services.announcements.rights import NOT_YOURS, steered
from services.announcements.timing import next_hour
from services.house import house
from storage.announcements import announcements, audience
from storage.announcements.announcements import Announcement

PREFIX = "n"
"""First part of the callback data of officials' buttons."""

SEND = label("✅ Send")
SEND_NOW = label("Send now")
CHANGE = label("✏️ Change")
DISCARD = label("❌ Discard")
BACK = label("⬅️ Back")
FIELDS: dict[str, Text] = {
    "kind": label("🗂 Kind"),
    "text": label("📝 Text"),
    "photo": label("🖼 Photo"),
    "area": label("📍 Area"),
    "sector": label("Kind of business"),
}
NO_LONGER_A_DRAFT = _("This one is sent or discarded already, {sapaan}.")
WHICH_TO_CHANGE = _("What shall we change, {sapaan}?")
ALL_SECTORS = _("all kinds of business")
NOBODY = _(
    "There is nobody to write to there yet, {sapaan}. Choose another area or kind of business."
)


def show(session: Session, actor: Actor, now: datetime, draft_id: int) -> None:
    """The draft as its recipients will see it, then the page with the numbers and the buttons."""
    found = announcements.by_id(session, draft_id)
    assert found is not None, "the draft was just kept"
    outgoing.say(session, actor.mailbox, now, announcement_message(draft_id, found.draft))
    outgoing.say(session, actor.mailbox, now, page(session, now, found))


def preview_page(session: Session, actor: Actor, now: datetime, draft_id: int) -> Message:
    """The page again, in place of the choice of what to change."""
    found = steered(session, actor, draft_id)
    return page(session, now, found) if found is not None else Message(NOT_YOURS)


def choice_page(session: Session, actor: Actor, _now: datetime, draft_id: int) -> Message:
    """The choice of what to change, in place of the page."""
    if steered(session, actor, draft_id) is None:
        return Message(NOT_YOURS)
    buttons = [Button(name, f"{PREFIX}:fix:{draft_id}:{field}") for field, name in FIELDS.items()]
    rows = [tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)]
    back = Button(BACK, f"{PREFIX}:page:{draft_id}")
    return Message(WHICH_TO_CHANGE, Inline((*rows, (back,))))


def page(session: Session, now: datetime, found: Announcement) -> Message:
    """To how many it goes, who gets nothing and why, and what can be done."""
    if found.state is not AnnouncementState.DRAFT:
        return Message(NO_LONGER_A_DRAFT)
    counted = audience.count(session, found.draft.area_code, found.draft.sector)
    later_utc = next_hour(session, now)
    said: list[Value] = [_summary(session, found, counted)]
    if not counted.reached:
        said.append(NOBODY)
    elif later_utc > now:
        said.append(_quiet(later_utc))
    return Message(_("{lines}", lines=lines(*said)), _buttons(found, counted, now, later_utc))


def _summary(session: Session, found: Announcement, counted: Audience) -> Text:
    sector = SECTORS[found.draft.sector] if found.draft.sector else ALL_SECTORS
    return _(
        "{kind} as above ☝️\n"
        "Recipients: <b>{reached}</b> of {owners} business owners ({sector}, {area}).{skipped}",
        kind=kind_name(found.draft.kind),
        reached=counted.reached,
        owners=counted.owners,
        sector=sector,
        area=place(house(session).areas, found.draft.area_code),
        skipped=_skipped(counted),
    )


def kind_name(kind: AnnouncementKind) -> Text:
    """News or invitation, as a word."""
    return _("News") if kind is AnnouncementKind.NEWS else _("Invitation")


def _skipped(counted: Audience) -> Value:
    if not counted.skipped:
        return ""
    reasons = Joined(tuple(_reason(reason, n) for reason, n in counted.skipped.items()))
    return _(" Not sent to: {reasons}.", reasons=reasons)


def _reason(reason: Skipped, n: int) -> Text:
    match reason:
        case Skipped.UNOPENED:
            return plural("{n} has not opened the bot yet", "{n} have not opened the bot yet", n)
        case Skipped.STOPPED:
            return plural("{n} stopped", "{n} stopped", n)
        case Skipped.PAUSED:
            return plural("{n} is pausing", "{n} are pausing", n)
        case Skipped.BLOCKED:
            return plural("{n} blocked the bot", "{n} blocked the bot", n)


def _quiet(later_utc: datetime) -> Text:
    return _(
        "It is a quiet hour now, {sapaan}. Unless it is urgent, let it go out {at}.", at=later_utc
    )


def _buttons(found: Announcement, counted: Audience, now: datetime, later_utc: datetime) -> Inline:
    send = f"{PREFIX}:send:{found.id}:{found.revision}"
    change = Button(CHANGE, f"{PREFIX}:edit:{found.id}")
    discard = Button(DISCARD, f"{PREFIX}:drop:{found.id}")
    rows: tuple[tuple[Button, ...], ...] = ((change, discard),)
    if counted.reached and later_utc > now:
        later = Button(label("🕗 Send at {at:time}", at=later_utc), f"{send}:later")
        return Inline(((later,), (Button(SEND_NOW, f"{send}:now"),), *rows))
    if counted.reached:
        return Inline(((Button(SEND, f"{send}:now"),), *rows))
    return Inline(rows)

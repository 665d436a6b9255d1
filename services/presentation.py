"""What the bot says of itself before anybody writes, and which commands each role sees in the menu.

The menu only shows; the services decide (domain/permissions.py).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlmodel import Session

from domain.delivery import Lane
from domain.messages import Text, _
from domain.permissions import Action, Grant, scopes
from services.outgoing import Mailbox
from storage import outbox

DESCRIPTION = _(
    "I am KabarUsaha, the business assistant of your city. Report your sales in a minute, say what you need, "
    "and get invitations. Free. Press START."
)
"""Shown in the empty chat before START (Bot API setMyDescription, 512 characters)."""

SHORT_DESCRIPTION = _(
    "Report sales, say what you need, get invitations. For small businesses, free."
)
"""On the bot's profile and when its link is shared (setMyShortDescription, 120 characters)."""

FOR_OWNERS: tuple[tuple[str, Text], ...] = (
    ("lapor", _("report a month's sales")),
    ("riwayat", _("my reports, report card, summary")),
    ("kebutuhan", _("what I need, and how it stands")),
    ("izin", _("licences: what I have, and the next step")),
    ("katalog", _("my products in the catalogue")),
    ("tanya", _("ask the officers")),
    ("dibantu", _("have somebody help me")),
    ("cari", _("search for products nearby")),
    ("profil", _("my profile, businesses, reminders")),
    ("data_saya", _("my data: see, stop, erase")),
    ("bahasa", _("another language")),
    ("bantuan", _("all that can be done here")),
    ("batal", _("leave the question that is open")),
)
_FOR_STAFF = ("admin", _("the office"))
_FOR_CLERKS = ("cek", _("check the code of a sales summary"))
_FOR_OFFICIALS = ("siaran", _("news and invitations"))


def commands(grants: Iterable[Grant] = ()) -> list[dict[str, Any]]:
    """The menu of someone with these grants: what they may do beyond an owner stands first."""
    held = tuple(grants)
    rows = list(FOR_OWNERS)
    if scopes(held, Action.CHECK_SUMMARY):
        rows.insert(0, _FOR_CLERKS)
    if scopes(held, Action.BROADCAST):
        rows.insert(0, _FOR_OFFICIALS)
    if scopes(held, Action.LIST_OWNERS):
        rows.insert(0, _FOR_STAFF)
    return [{"command": name, "description": words} for name, words in rows]


def show_commands(session: Session, to: Mailbox, now: datetime, grants: Iterable[Grant]) -> None:
    """Gives a person's chat the menu of the roles they hold from now on."""
    scope = {"type": "chat", "chat_id": to.chat_id}
    outbox.add(
        session,
        now=now,
        lane=Lane.REPLY,
        method="setMyCommands",
        chat_id=to.chat_id,
        person_id=to.person_id,
        body={"commands": commands(grants), "scope": scope},
        addressee=to.addressee,
    )

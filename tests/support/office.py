"""An officer in the office, in English: looks at screens, reads them, presses what stands on them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Concatenate, ParamSpec

from sqlmodel import Session

from domain.messages import Addressee, Button, Inline, Message
from domain.times.periods import Period
from locales.catalog import Catalogs
from services import actors
from services.actors import Actor, Caller
from services.dialogs import Touch
from services.staff.place import Place
from tests.support.city import KEDUNG_BARUK
from tests.support.clocks import NOW
from tests.support.talk import Talk, house

P = ParamSpec("P")
OCTOBER = Period(2026, 10)
HERE = Place(KEDUNG_BARUK, OCTOBER)
TOUCH = Touch(message_id=55, callback_query_id="q")
ENGLISH = Addressee("en", "bu", "Rina")


@cache
def catalogs() -> Catalogs:
    """The real catalogues."""
    return Catalogs.load()


@dataclass(frozen=True, slots=True)
class Seen:
    """A message as it reads; `buttons` is data by label."""

    text: str
    buttons: dict[str, str]

    @property
    def labels(self) -> list[str]:
        """The buttons in order."""
        return list(self.buttons)

    @property
    def lines(self) -> list[str]:
        """The text line by line."""
        return self.text.splitlines()


def read(message: Message) -> Seen:
    """A message as an English speaker called Bu Rina reads it."""
    rows = message.keyboard.rows if isinstance(message.keyboard, Inline) else ()
    buttons = [button for row in rows for button in row if isinstance(button, Button)]
    return Seen(
        catalogs().plain(message.text, ENGLISH, NOW),
        {catalogs().plain(b.label, ENGLISH, NOW): b.data for b in buttons},
    )


def look(
    talk: Talk,
    screen: Callable[Concatenate[Session, Actor, datetime, P], Message],
    /,
    *args: P.args,
    **kwargs: P.kwargs,
) -> Seen:
    """Draws a screen for this person."""
    with talk.database.session() as session:
        house(session)
        caller = Caller(talk.telegram_id, talk.telegram_id, "private", talk.first_name)
        actor = actors.look(session, caller)
        return read(screen(session, actor, talk.now, *args, **kwargs))


def toast(talk: Talk) -> str:
    """The notice that answered the last press; "" without one."""
    for row in talk.rows:
        if row.method == "answerCallbackQuery" and isinstance(row.body, dict):
            return catalogs().plain(row.body["text"], ENGLISH, NOW)
    return ""


def shown(talk: Talk) -> Seen:
    """What the pressed message turned into at the last act."""
    return read(_one(talk, "edit"))


def said(talk: Talk, chat_id: int | None = None) -> Seen:
    """The new message of the last act, in the actor's own chat or in this one."""
    return read(_one(talk, "send", chat_id or talk.telegram_id))


def _one(talk: Talk, method: str, chat_id: int | None = None) -> Message:
    found = [
        row.body
        for row in talk.rows
        if row.method == method and chat_id in (None, row.chat_id) and isinstance(row.body, Message)
    ]
    assert found, f"no {method} among {[row.method for row in talk.rows]}"
    return found[-1]

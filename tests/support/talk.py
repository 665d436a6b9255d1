"""A person talking to the services on a real database: says and presses, and sees the messages owed.

What a service test sees are message values, before any catalogue or network; the journeys
(tests/journeys) see the same over HTTP, in Bahasa Indonesia.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Concatenate, ParamSpec
from zoneinfo import ZoneInfo

from sqlmodel import Session

from domain.areas import AreaBook
from domain.dialogs.engine import Answer, Typed, pressed
from domain.messages import Button, Inline, Joined, Message, Text, Value
from services import actors, conversation
from services.actors import Actor, Caller
from services.dialogs import Touch
from services.house import House
from services.incoming import Incoming
from storage import outbox
from storage.areas.archive import load_book
from storage.outbox import Waiting
from tests.support.clocks import NOW
from tests.support.databases import Database

P = ParamSpec("P")
_FIELD = re.compile(r"\{(\w+)(?::\w+)?\}")
ZONE = ZoneInfo("Asia/Jakarta")


@cache
def surabaya() -> AreaBook:
    """The book of Kota Surabaya."""
    book = load_book("35.78")
    assert isinstance(book, AreaBook)
    return book


def home() -> House:
    """Kota Surabaya, with the settings nobody changed."""
    return House(surabaya(), ZONE, "KabarUsahaBot")


def house(session: Session, settled: House | None = None) -> Session:
    """Gives a session the deployment that services ask for; `settled` None: Kota Surabaya."""
    session.info["house"] = settled or home()
    return session


@dataclass(slots=True)
class Talk:
    """One person's private chat; `rows` is what the last act left for the sender.

    `home` None: Kota Surabaya, with the settings nobody changed.
    """

    database: Database
    telegram_id: int = 7001
    first_name: str = "Siti"
    now: datetime = NOW
    home: House | None = None
    rows: list[Waiting] = field(default_factory=list)
    _message_id: int = 100

    def call(
        self,
        service: Callable[Concatenate[Session, Actor, datetime, P], object],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """Runs a service as this person, committed."""
        with self.database.session() as session:
            house(session, self.home)
            caller = Caller(self.telegram_id, self.telegram_id, "private", self.first_name)
            service(session, actors.load(session, caller), self.now, *args, **kwargs)
            self.rows = outbox.committed(session)

    def say(self, text: str) -> None:
        """Types a message."""
        self.send(Typed(text))

    def send(self, answer: Answer) -> None:
        """Sends anything that is no press."""
        self._message_id += 1
        self.call(conversation.hear, answer, Incoming(self._message_id))

    def press(self, label: str) -> None:
        """Presses the dialog button of the last act whose label holds these (English) words."""
        self.press_data(self.button(label).data)

    def press_data(self, data: str) -> None:
        """Presses a button by its data, however old it is."""
        press = pressed(data)
        assert press is not None, data
        self.call(conversation.press, press, Touch(self._message_id, "query"))

    def button(self, label: str) -> Button:
        """The button of the last act whose label holds these (English) words."""
        found = [b for b in self._buttons() if label in plain(b.label)]
        assert found, f"no button {label!r} among {[plain(b.label) for b in self._buttons()]}"
        return found[0]

    @property
    def texts(self) -> list[str]:
        """The (English) texts of the messages of the last act, values put in."""
        return [plain(message.text) for message in self.messages]

    @property
    def messages(self) -> list[Message]:
        """The messages of the last act, new ones and edits."""
        return [row.body for row in self.rows if isinstance(row.body, Message)]

    def heard(self, part: str) -> bool:
        """Whether a message of the last act holds these words."""
        return any(part in text for text in self.texts)

    def _buttons(self) -> Iterable[Button]:
        keyboards = [m.keyboard for m in self.messages if isinstance(m.keyboard, Inline)]
        rows = (row for keyboard in keyboards for row in keyboard.rows)
        return [b for row in rows for b in row if isinstance(b, Button)]


def plain(value: Value) -> str:
    """A value as a test reads it: the msgid with its values; amounts and months in their own form."""
    if isinstance(value, Joined):
        return ("\n" if value.lines else ", ").join(map(plain, value.items))
    if not isinstance(value, Text):
        return str(getattr(value, "amount", value))
    shown = {name: plain(part) for name, part in value.values.items()}
    return _FIELD.sub(lambda field: shown.get(field[1], field[0]), value.msgid)

"""A person and a dialog, with nothing in between: no Telegram, no database, no clock.

The state goes through JSON at every step, as it does in the table, so each test is one of resuming too.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from domain.dialogs.engine import (
    Answer,
    Dialog,
    Outcome,
    Redraw,
    Say,
    State,
    Toast,
    Typed,
    Unbutton,
    advance,
    cancel,
    pressed,
    resume,
    start,
)
from domain.messages import Addressee, Button, Inline, Key, Keys, Message, RemoveKeys, Value
from domain.world import World
from locales.catalog import Catalogs
from tests.support.clocks import NOW
from tests.support.talk import surabaya

ZONE = ZoneInfo("Asia/Jakarta")
TOKEN = "aB3-_x"
"""As the runner makes them: four bytes, URL-safe."""


@cache
def catalogs() -> Catalogs:
    """The words of every language."""
    return Catalogs.load()


def world(now_utc: datetime = NOW) -> World:
    """Surabaya at a moment."""
    return World(surabaya(), now_utc, ZONE)


def shown_in(language: str, value: Value) -> str:
    """The words that Bu Siti reads."""
    return catalogs().plain(value, Addressee(language, "bu", "Siti"), NOW)


@dataclass(slots=True)
class Chat:
    """One dialog under way; `moves` counts what the person did since it began.

    `screen` is the newest message, `outcome` what came of the last move. `old_data` keeps the callback
    data of every button ever shown, by label, the newest last.
    """

    dialog: Dialog
    outcome: Outcome
    language: str = "en"
    world: World = field(default_factory=world)
    moves: int = 0
    screen: Message | None = None
    old_data: dict[str, list[str]] = field(default_factory=dict)

    @classmethod
    def begin(
        cls, dialog: Dialog, *, language: str = "en", now: datetime = NOW, **known: Any
    ) -> Chat:
        """Opens the dialog; `known` is the seed, answers or the only step, as `start` takes them."""
        around = world(now)
        chat = cls(dialog, start(dialog, TOKEN, around, **known), language, around)
        chat._look(chat.outcome)
        return chat

    @property
    def state(self) -> State:
        """Where she stands, as it is read from the table."""
        return State.loads(self.outcome.state.dumps())

    @property
    def answers(self) -> dict[str, Any]:
        """What she answered so far."""
        return dict(self.state.answers)

    def says(self, text: str) -> Chat:
        """Types."""
        return self.does(Typed(text))

    def presses(self, label: str) -> Chat:
        """Presses the newest button with this label, wherever in the chat it stands; a key says it."""
        if label in self._keys():
            return self.says(label)
        assert label in self.old_data, f"no button {label!r} among {list(self.old_data)}"
        return self.presses_data(self.old_data[label][-1])

    def presses_data(self, data: str) -> Chat:
        """Presses a button by its callback data, however old."""
        press = pressed(data)
        assert press is not None, data
        return self.does(press)

    def does(self, answer: Answer) -> Chat:
        """Anything a person can do."""
        assert not self.outcome.over, "the dialog is over"
        self.moves += 1
        return self._look(advance(self.dialog, self.state, answer, self.world))

    def stops(self) -> Chat:
        """/batal."""
        return self._look(cancel(self.dialog, self.state))

    def comes_back(self, dialog: Dialog | None = None) -> Chat:
        """Opens the dialog again, days later; `dialog` is its newer release."""
        self.dialog = dialog or self.dialog
        return self._look(resume(self.dialog, self.state, self.world))

    @property
    def text(self) -> str:
        """The words of the newest message."""
        assert self.screen is not None
        return shown_in(self.language, self.screen.text)

    @property
    def labels(self) -> list[str]:
        """The buttons and keys under the newest message."""
        return [shown_in(self.language, button.label) for button in _buttons(self.screen)]

    @property
    def said(self) -> list[str]:
        """The new messages of the last move."""
        says = (shown.message for shown in self.outcome.shown if isinstance(shown, Say))
        return [shown_in(self.language, message.text) for message in says]

    @property
    def redrawn(self) -> str | None:
        """How the pressed message reads now; None when it was left alone."""
        drawn = [shown.message for shown in self.outcome.shown if isinstance(shown, Redraw)]
        return shown_in(self.language, drawn[0].text) if drawn else None

    @property
    def toast(self) -> str | None:
        """The notice over the chat; None for none."""
        notices = [shown.text for shown in self.outcome.shown if isinstance(shown, Toast)]
        return shown_in(self.language, notices[0]) if notices else None

    @property
    def unbuttoned(self) -> bool:
        """Whether the pressed message lost its buttons."""
        return Unbutton() in self.outcome.shown

    @property
    def keys_removed(self) -> bool:
        """Whether the last move took the reply keyboard away."""
        says = (shown.message for shown in self.outcome.shown if isinstance(shown, Say))
        return any(isinstance(message.keyboard, RemoveKeys) for message in says)

    def _keys(self) -> list[str]:
        keys = [b for b in _buttons(self.screen) if isinstance(b, Key)]
        return [shown_in(self.language, key.label) for key in keys]

    def _look(self, outcome: Outcome) -> Chat:
        self.outcome = outcome._replace(state=State.loads(outcome.state.dumps()))
        for shown in outcome.shown:
            if isinstance(shown, Say | Redraw):
                self.screen = shown.message
                for button in _buttons(shown.message):
                    if isinstance(button, Button):
                        label = shown_in(self.language, button.label)
                        self.old_data.setdefault(label, []).append(button.data)
        return self


def _buttons(message: Message | None) -> list[Any]:
    keyboard = message.keyboard if message is not None else None
    rows = keyboard.rows if isinstance(keyboard, Inline | Keys) else ()
    return [button for row in rows for button in row]

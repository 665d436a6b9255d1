"""Simulated people: each acts by a script and goes on when the bot shows what they wait for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from benchmarks.standin.scripts import Say, Step

Update = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Shown:
    """What the bot put before a person: `message` as Bot API JSON; `new` is False for an edit."""

    message: dict[str, Any]
    new: bool

    def button(self, labels: tuple[str, ...]) -> str | None:
        """Callback data of the button whose words hold the first of `labels` that is there; else None."""
        rows = self.message.get("reply_markup", {}).get("inline_keyboard", ())
        buttons = [button for row in rows for button in row]
        found = (b.get("callback_data") for label in labels for b in buttons if label in b["text"])
        return next(found, None)


@dataclass(slots=True)
class Person:
    """Someone in a private chat (`id` is the chat's, too). `acted_at_s` None: not waiting for the bot."""

    id: int
    script: tuple[Step, ...]
    acted_at_s: float | None = None
    rounds: int = 0
    _at: int = 0
    _acts: int = 0
    _button: tuple[dict[str, Any], str] | None = None
    _sender: dict[str, Any] = field(init=False)

    def __post_init__(self) -> None:
        self._sender = {"id": self.id, "is_bot": False, "first_name": "Siti", "language_code": "id"}

    def act(self, now_s: float, date: int) -> Update:
        """The next thing they do. `now_s` is monotonic, `date` Unix time."""
        step = self.script[self._at]
        self.acted_at_s = now_s
        self._acts += 1
        return self._says(step, date) if isinstance(step, Say) else self._presses()

    def sees(self, shown: Shown) -> float | None:
        """When they acted, if this is what they waited for; None when it is not."""
        if self.acted_at_s is None or not self._leads_on(shown):
            return None
        since_s, self.acted_at_s = self.acted_at_s, None
        self._at += 1
        if self._at == len(self.script):
            self._at = 0
            self.rounds += 1
        return since_s

    def _leads_on(self, shown: Shown) -> bool:
        following = self.script[(self._at + 1) % len(self.script)]
        if isinstance(following, Say):
            return shown.new
        data = shown.button(following.labels)
        self._button = (shown.message, data) if data else None
        return data is not None

    def _says(self, step: Say, date: int) -> Update:
        text = next(step.texts)
        message = {
            "message_id": 10_000_000 + self._acts,  # ours begin at 1 (standin/api.py)
            "from": self._sender,
            "chat": {"id": self.id, "first_name": "Siti", "type": "private"},
            "date": date,
            "text": text,
        }
        if text.startswith("/"):
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text)}]
        return {"message": message}

    def _presses(self) -> Update:
        assert self._button is not None, "a script begins with words"
        message, data = self._button
        return {
            "callback_query": {
                "id": f"{self.id}{self._acts:08d}",
                "from": self._sender,
                "message": message,
                "chat_instance": str(self.id),
                "data": data,
            }
        }

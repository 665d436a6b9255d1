"""Presses of inline buttons that wait for the bot's answer, the little clock on the button."""

from dataclasses import dataclass, replace
from itertools import count

from sandbox.errors import query_too_old
from sandbox.json import Json


@dataclass(frozen=True, slots=True)
class Press:
    """One press; `answer` is what the bot said (text, show_alert, url), None while the clock
    turns."""

    id: str
    chat_id: int
    user_id: int
    message_id: int
    data: str
    pressed_at_s: float
    answer: Json | None = None

    def wire(self) -> Json:
        """The press as JSON."""
        return {
            "callback_id": self.id,
            "chat_id": self.chat_id,
            "user_id": self.user_id,
            "message_id": self.message_id,
            "data": self.data,
            "answer": self.answer,
        }


class Presses:
    """Every press of this run; one can be answered once, and only for `life_s` seconds."""

    def __init__(self, life_s: float = 60.0) -> None:
        self.life_s = life_s
        self._ids = count(4_200_000_000_000_000_001)
        self._all: dict[str, Press] = {}

    def add(self, chat_id: int, user_id: int, message_id: int, data: str, now_s: float) -> Press:
        """Notes a press at monotonic time `now_s`."""
        press = Press(str(next(self._ids)), chat_id, user_id, message_id, data, now_s)
        self._all[press.id] = press
        return press

    def get(self, press_id: str) -> Press | None:
        """The press with this id."""
        return self._all.get(press_id)

    def answer(self, press_id: str, answer: Json, now_s: float) -> Press:
        """Notes the bot's answer; refuses an unknown, old or answered press."""
        press = self._all.get(press_id)
        if not press or press.answer is not None or now_s - press.pressed_at_s > self.life_s:
            raise query_too_old()
        self._all[press_id] = replace(press, answer=answer)
        return self._all[press_id]

    def unanswered(self) -> list[Press]:
        """Presses whose clock still turns, oldest first."""
        return [press for press in self._all.values() if press.answer is None]

"""The small dialog, walked up to a place."""

from collections.abc import Callable

from tests.domain.dialogs.chat import Chat
from tests.domain.dialogs.small import SMALL

Move = Callable[[Chat], Chat]

WALK: dict[str, Move] = {
    "name": lambda chat: chat.says("Ani"),
    "colour": lambda chat: chat.presses("Red"),
    "sizes": lambda chat: chat.presses("⬜ Small").presses("✅ Send"),
    "amount": lambda chat: chat.says("12").presses("Right"),
    "phone": lambda chat: chat.presses("Skip"),
}
"""The shortest answer to each question."""


def small_at(place: str) -> Chat:
    """The small dialog standing before this question; "=" for the page to confirm."""
    chat = Chat.begin(SMALL)
    for step, answer in WALK.items():
        if step == place:
            return chat
        chat = answer(chat)
    return chat

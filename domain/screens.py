"""Screens: messages that list what can be pressed, and ask no question of a dialog.

Who sees one may type instead: "2" for its second button, "kembali" for the one that leads back. That holds
for the message she saw last alone, and only for what opens a page: a number changes nothing and says yes to
nothing. Under thanks, an invitation, a reminder or a buyer's question it is something that she says.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeAlias

from domain.dialogs.engine import words
from domain.messages import Button, Inline, LinkButton, Text, Value
from domain.words.said import said

FRESH = timedelta(hours=12)
"""A day later, a number more likely answers something else."""

_OPENS = re.compile(
    r"m:(?:lapor|riwayat|kebutuhan|izin|katalog|tanya|bantuan|profil|data_saya|cari|daftar|admin|siaran)$"
    r"|p:(?:me|new|r|lang)$|p:(?:b|e|move):|u:lang:|k:(?:add$|page:|drop:)|l:(?:open$|of:|see:|how:)"
    r"|f:(?:h|m|fill|rapor|sum):|c:me$|c:(?:b|p|o|f|in|inq|e|add|see|ab|abo):|a:open$"
    r"|a:(?:home|parts|reps|miss|own|one|off|need|kind|nd|chk|rep):|ab:(?:list|open|page|ann):|ai:new"
)
"""Callback data that a number may press: what opens a page or asks a question, and changes nothing by itself.
A new page is added here; whatever is not, is pressed by its button alone."""

_ASKS = re.compile(
    r"[dnverq]:|\+|c:(?:re|num|no|rep|bad|yes|later|keep|ask)\b|k:(?:met|keep)\b|a:(?:gone|shut):|p:shut:|ai:back:"
)
"""Buttons of dialogs, news and second questions: below them a number may be the answer to what was asked."""

_NUMBER = re.compile(r"(?:(?:no|nomor|nomer)\.? ?)?(\d{1,2})[.)]?")
_BACK, _ON = ("⬅️", "🏠", "◀️"), ("▶️",)
"""What the labels of buttons that lead back, and on, have in every language; the likeliest first."""


AnyButton: TypeAlias = Button | LinkButton


@dataclass(frozen=True, slots=True)
class Pressed:
    """The button that was meant: its callback data, and the message it stands under."""

    data: str
    message_id: int


def may_mean_a_button(text: str) -> bool:
    """Whether it is worth looking which screen she saw last. "200" and "2 juta" are amounts."""
    return _number(text) is not None or said(text) in words.BACK | words.GO_ON


def meant(keyboard: Inline, text: str) -> str | None:
    """The callback data of the button that the words stand for; None for none."""
    buttons = [button for row in keyboard.rows for button in row]
    pressable = [button for button in buttons if isinstance(button, Button)]
    if any(_ASKS.match(button.data) for button in pressable):
        return None
    data = _meant(buttons, pressable, text)
    return data if data is not None and _OPENS.match(data) else None


def _meant(buttons: list[AnyButton], pressable: list[Button], text: str) -> str | None:
    number = _number(text)
    if number is None:
        return _marked(pressable, _BACK if said(text) in words.BACK else _ON)
    labelled = {_label_number(b.label): b.data for b in pressable}
    if labelled.keys() - {None}:  # a list with numbers of its own
        return labelled.get(number)
    chosen = buttons[number - 1] if 2 <= len(buttons) >= number > 0 else None
    return chosen.data if isinstance(chosen, Button) else None


def _number(text: str) -> int | None:
    found = _NUMBER.fullmatch(text.strip().casefold())
    return int(found[1]) if found else None


def _label_number(label: Value) -> int | None:
    if isinstance(label, Text) and label.msgid == "{n}":
        label = label.values["n"]
    return int(label) if isinstance(label, int | str) and str(label).isdecimal() else None


def _marked(buttons: list[Button], marks: tuple[str, ...]) -> str | None:
    found = [b.data for mark in marks for b in buttons if mark in _template(b.label)]
    return found[0] if found else None


def _template(label: Value) -> str:
    return label.msgid if isinstance(label, Text) else ""

"""What the bot says, as values: a message id of the catalogues, its parameters, and buttons.

Nothing here is a sentence in any language. The domain and the services build these values, the outbox
keeps them as JSON, and the text is made when the message is sent (so a greeting follows the clock and a
correction of the catalogue reaches messages that are still waiting). `_` marks the message ids for
extraction, and `{name}` fields take the values of this module; a field may carry a form, as in
`{revenue:words}` or `{month:year}` (see locales/shown.py for the list).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TypeAlias

from domain.times.periods import Period


@dataclass(frozen=True, slots=True)
class Rupiah:
    """An amount of money in whole rupiah. Forms: default Rp1.500.000; `words` for terbilang."""

    amount: int


@dataclass(frozen=True, slots=True)
class Joined:
    """Several values in one field: a list in a sentence ("a, b dan c") or, by `lines`, a line each."""

    items: tuple[Value, ...]
    lines: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """A catalogue message id with its values; `plural` and `count` as gettext's ngettext has them."""

    msgid: str
    values: Mapping[str, Value] = field(default_factory=dict)
    plural: str | None = None
    count: int | None = None


Value: TypeAlias = str | int | Rupiah | Period | date | datetime | Text | Joined
"""What may stand in a field of a message. A `str` is somebody's own words and is escaped when shown."""


def _(msgid: str, /, **values: Value) -> Text:
    """The catalogue text `msgid` with its values, for instance `_("Thank you, {call}", call="Bu Siti")`."""
    return Text(msgid, values)


def label(msgid: str, /, **values: Value) -> Text:
    """As `_`, for what stands on a button: the checks hold it to 20 characters."""
    return Text(msgid, values)


def plural(one: str, many: str, count: int, /, **values: Value) -> Text:
    """`one` or `many` by `count`, which is also the value of the field `{n}`."""
    return Text(one, {"n": count, **values}, many, count)


def lines(*items: Value) -> Joined:
    """The items below each other."""
    return Joined(items, lines=True)


@dataclass(frozen=True, slots=True)
class Button:
    """An inline button that comes back as callback data (1-64 bytes, Bot API InlineKeyboardButton)."""

    label: Value
    data: str

    def __post_init__(self) -> None:
        assert 1 <= len(self.data.encode()) <= 64, f"callback data of {self.data!r}"


@dataclass(frozen=True, slots=True)
class LinkButton:
    """An inline button that opens a URL."""

    label: Value
    url: str


@dataclass(frozen=True, slots=True)
class ContactButton:
    """A key of the reply keyboard that shares the person's own phone number."""

    label: Value


@dataclass(frozen=True, slots=True)
class Key:
    """A key of the reply keyboard: pressing it says its label."""

    label: Value


@dataclass(frozen=True, slots=True)
class Inline:
    """Buttons under a message, in rows."""

    rows: tuple[tuple[Button | LinkButton, ...], ...]


@dataclass(frozen=True, slots=True)
class Keys:
    """A reply keyboard, shown once in place of the phone's own; `RemoveKeys` takes it away."""

    rows: tuple[tuple[Key | ContactButton, ...], ...]


@dataclass(frozen=True, slots=True)
class RemoveKeys:
    """Takes the reply keyboard away."""


Keyboard: TypeAlias = Inline | Keys | RemoveKeys


@dataclass(frozen=True, slots=True)
class FileOnTelegram:
    """A photo, voice note or document that Telegram already holds; `kind` is its send method's noun."""

    kind: str
    file_id: str


@dataclass(frozen=True, slots=True)
class DocumentToMake:
    """A document drawn when it is sent: `name` picks the maker of services/render.py, `params` is JSON.

    `kind` is "document" or "photo"; `filename` is what the person sees when it arrives.
    """

    name: str
    params: Mapping[str, str | int]
    filename: str
    kind: str = "document"


@dataclass(frozen=True, slots=True)
class Message:
    """One message as a person will see it.

    `attachment` turns `text` into its caption. `reply_to` is a message_id in the same chat: the message
    appears under it, and still appears when that one is gone. `mentions` are the ids of people it names to
    somebody who is neither themselves nor their officer: when one of them is erased, its words go, too.
    """

    text: Text
    keyboard: Keyboard | None = None
    attachment: FileOnTelegram | DocumentToMake | None = None
    reply_to: int | None = None
    mentions: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Addressee:
    """Whom a message speaks to: language tag, sapaan (value of domain.people.sapaan.Sapaan) and name.

    Every message may use the fields `{sapaan}` (Bu), `{call}` (Bu Siti), `{you}` (Ibu) and `{greeting}`
    (Selamat pagi, by the clock of `zone` when it is sent). `sapaan` None: not known yet, the texts read
    "Ibu/Bapak"; `name` None: `{call}` is the sapaan alone. `zone` is an IANA name.
    """

    language: str = "id"
    sapaan: str | None = None
    name: str | None = None
    zone: str = "Asia/Jakarta"

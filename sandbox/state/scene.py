"""What the page shows first: whose phones lie on the table, which links are at hand, what to try.

The bot's side announces a scene after it has prepared its data; until then there is a table that
suits any bot. An announced scene stays until the server ends.
"""

from dataclasses import asdict, dataclass
from typing import Any, Self
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from sandbox.json import Json

_LOOPBACK = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True, slots=True)
class ScenePhone:
    """One person. `name` is how the page calls them ("Bu Siti"), `first_name` what Telegram tells
    the bot ("Siti"; None: the same as `name`); `role` and `hint` are words for the visitor;
    START sends `start_payload`."""

    user_id: int
    name: str
    first_name: str | None = None
    role: str = "ibu"
    hint: str = ""
    start_payload: str = ""


@dataclass(frozen=True, slots=True)
class SceneLink:
    """A deep link t.me/<bot>?start=<payload> under a label such as "Tautan kelurahan"."""

    label: str
    payload: str


@dataclass(frozen=True, slots=True)
class Scene:
    """`bot_control_url` is the root of the bot's /sandbox/clock and /sandbox/tick, "" without a
    clock to turn; `timezone` (IANA) is in which zone the phones show the time."""

    phones: tuple[ScenePhone, ...]
    links: tuple[SceneLink, ...] = ()
    notes: tuple[str, ...] = ()
    bot_control_url: str = ""
    timezone: str = "Asia/Jakarta"

    @classmethod
    def of(cls, told: Json) -> Self:
        """A scene from JSON; raises ValueError that names what is wrong with it."""
        lists = {
            "phones": tuple(_made(ScenePhone, item) for item in told.get("phones", ())),
            "links": tuple(_made(SceneLink, item) for item in told.get("links", ())),
            "notes": tuple(str(note) for note in told.get("notes", ())),
        }
        scene: Self = _made(cls, {**told, **lists})
        scene._check()
        return scene

    def _check(self) -> None:
        if not self.phones:
            raise ValueError("a scene needs phones")
        if self.bot_control_url and urlsplit(self.bot_control_url).hostname not in _LOOPBACK:
            raise ValueError("bot_control_url is not on this machine")
        if self.timezone not in available_timezones():
            raise ValueError(f"there is no timezone {self.timezone}")

    def wire(self) -> Json:
        """The scene as JSON."""
        return asdict(self)


def _made(kind: type[Any], fields: Json) -> Any:
    try:
        return kind(**fields)
    except TypeError as wrong:
        raise ValueError(f"{kind.__name__}: {wrong}") from None


ANY_BOT = Scene(
    phones=(
        ScenePhone(710_000_001, "Bu Siti", "Siti", "ibu", "Membuat kue kering, baru kenal bot"),
        ScenePhone(710_000_002, "Pak Budi", "Budi", "petugas", "Petugas Kelurahan Kedung Baruk"),
        ScenePhone(710_000_003, "Bu Dewi", "Dewi", "pejabat", "Pejabat dinas, mengirim siaran"),
        ScenePhone(710_000_004, "Mbak Rina", "Rina", "ibu", "Menjual keripik tempe"),
        ScenePhone(710_000_005, "Bu Lastri", "Lastri", "ibu", "Menjahit di rumah"),
    ),
    links=(SceneLink("Tautan Kelurahan Kedung Baruk", "kel-3578031003"),),
)

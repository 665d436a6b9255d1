"""What people of the scene said before the curtain rose: words, photos and voice notes, in their chats.

The sandbox's server posts them first; what it made of them (`Heard`) is what the services are then told.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.scenes import pictures


@dataclass(frozen=True, slots=True)
class Prop:
    """A message: who says it, its words or caption, and the picture or the seconds of a voice note."""

    by: str
    words: str = ""
    draw: Callable[[], bytes] | None = None
    voice_s: int = 0

    @property
    def kind(self) -> str:
        """As the sandbox names it."""
        if self.draw is not None:
            return "photo"
        return "voice" if self.voice_s else "text"


@dataclass(frozen=True, slots=True)
class Heard:
    """How it stands in the chat; a text has no file."""

    message_id: int
    words: str = ""
    file_id: str | None = None
    file_unique_id: str | None = None


PROPS: dict[str, Prop] = {
    "bazaar": Prop("Lastri", "/tanya Kapan bazar kelurahan lagi, Bu? Saya mau ikut."),
    "nib": Prop("Ningsih", "/tanya Cara daftar NIB bagaimana nggih?"),
    "oven": Prop("Dewi", "/tanya Mesin kopi saya rusak, apa ada bantuan alat?"),
    "voice": Prop("Wati", voice_s=14),
    "notebook": Prop("Endang", "Laporan bulan kemarin, maaf tulisannya jelek", pictures.notebook),
    "tempe": Prop("Rina", "Keripik Tempe Renyah", pictures.chips),
    "sambal": Prop("Rina", "Sambal Bawang", pictures.sambal),
    "cookies": Prop("Siti", "Nastar Keju", pictures.cookies),
    "batik": Prop("Yuni", "Batik Tulis Mangrove", pictures.batik),
    "bag": Prop("Sri", "Tas Rajut Bunga", pictures.bag),
}
"""By a name that `rooms` calls them by."""

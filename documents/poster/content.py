"""The poster of a kelurahan: what stands on it. documents/poster/page.py draws it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Poster:
    """What stands on the poster, top to bottom."""

    place: str
    """Whose poster it is: "Kelurahan Kedung Baruk"."""
    around: str
    """Where that lies: "Kecamatan Rungkut, Kota Surabaya"."""
    headline: str
    """Up to about 40 characters, two lines."""
    promise: str
    """One sentence under the headline."""
    scan: str
    """The line under the code: "Arahkan kamera HP ke kotak ini"."""
    steps: tuple[str, ...]
    """Two to four short steps, numbered by the poster."""
    link: str
    """Where the code leads: https://t.me/<bot>?start=kel-3578031003."""
    search: str
    """The other way in: "Atau cari di Telegram:"."""
    bot_username: str
    """Without the @."""
    note: str
    """Small print: who runs it, that it is free."""
    language: str = "id"
    """BCP 47 tag of the texts, for screen readers."""

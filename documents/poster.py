"""The poster of a kelurahan: what stands on it. documents/poster_page.py draws it."""

from dataclasses import dataclass
from datetime import datetime


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


def draw_poster(poster: Poster, made_at_utc: datetime) -> bytes:
    """The poster as a one-page PDF. The same poster and time give the same bytes."""
    from documents.poster_page import (
        draw,
    )  # PDF and fonts take 35 MB: whoever draws none has them back

    return draw(poster, made_at_utc)

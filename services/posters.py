"""The poster of a kelurahan: its texts, for the command line and for the office's button."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from sqlmodel import Session

from documents.poster.content import Poster
from domain.areas import Area
from domain.areas.codes import Level, kelurahan_payload
from domain.messages import Addressee, Value, _
from domain.people.consent import government
from locales.catalog import Catalogs
from services.house import House, house

HEADLINE = _("Do you run a business? Keep in touch with your kelurahan")
PROMISE = _(
    "Report your sales once a month, say what you need, and be invited to trainings and bazaars."
)
SCAN = _("Point your phone's camera here")
STEPS = (_("Open the camera"), _("Tap the link, press START"), _("Answer a few questions"))
SEARCH = _("Or search in Telegram:")
KELURAHAN_POSTER = "kelurahan_poster"
"""The document's name in services/documents.py."""


def poster_of(
    house: House, kelurahan: Area, catalogs: Catalogs, language: str, now: datetime
) -> Poster:
    """What stands on the poster. `house.bot_username` must be known by now."""
    addressee = Addressee(language, zone=house.zone.key)

    def say(value: Value) -> str:
        return catalogs.plain(value, addressee, now)

    return Poster(
        place=say(titled(kelurahan)),
        around=", ".join(say(titled(area)) for area in house.areas.path(kelurahan.code)[1:]),
        headline=say(HEADLINE),
        promise=say(PROMISE),
        scan=say(SCAN),
        steps=tuple(say(step) for step in STEPS),
        link=house.link(kelurahan_payload(kelurahan.code)),
        search=say(SEARCH),
        bot_username=house.bot_username,
        note=say(_("Free, from {government}.", government=government(house.areas.served))),
        language=language,
    )


def kelurahan_poster(
    catalogs: Catalogs,
) -> Callable[[Session, Mapping[str, str | int], str], bytes]:
    """The maker for the office. Its parameters: area (a kelurahan's code), made_at (ISO, aware)."""

    def draw(session: Session, params: Mapping[str, str | int], language: str) -> bytes:
        from documents.poster.page import draw_poster  # loads 35 MB of PDF and fonts

        made_at_utc = datetime.fromisoformat(str(params["made_at"]))
        kelurahan = house(session).areas.get(str(params["area"]))
        assert kelurahan is not None, "asked for from the office of that kelurahan"
        poster = poster_of(house(session), kelurahan, catalogs, language, made_at_utc)
        return draw_poster(poster, made_at_utc)

    return draw


def titled(area: Area) -> Value:
    """An area with its rank: Kelurahan Kedung Baruk, Kecamatan Rungkut, Kota Surabaya."""
    match area.level:
        case Level.KELURAHAN if area.is_desa:
            return _("Desa {name}", name=area.name)
        case Level.KELURAHAN:
            return _("Kelurahan {name}", name=area.name)
        case Level.KECAMATAN:
            return _("Kecamatan {name}", name=area.name)
        case _:
            return area.name

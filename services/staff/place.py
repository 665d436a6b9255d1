"""Where in the office somebody stands: an area and a month, in the data of every button."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self

from sqlmodel import Session

from domain.areas import Area
from domain.areas.codes import Level, is_code, parent_of
from domain.messages import Text, Value, _, label
from domain.permissions import Action, allowed
from domain.times.periods import Period
from services.actors import Actor
from services.house import house

PREFIX = "a"
"""First part of the office's callback data: `a:<screen>:<area>:<period>[:<more>]`."""


@dataclass(frozen=True, slots=True)
class Place:
    """An area (any level) and a month."""

    area_code: str
    period: Period

    @classmethod
    def parse(cls, area_code: str, period: str) -> Self:
        """From the parts of a button. Raises ValueError for what is no place."""
        if not is_code(area_code):
            raise ValueError(f"no area: {area_code!r}")
        return cls(area_code, Period.parse(period))

    def data(self, screen: str, *more: object) -> str:
        """Callback data of a button that leads to `screen` about this place."""
        return ":".join([PREFIX, screen, self.area_code, str(self.period), *map(str, more)])

    def at(self, area_code: str) -> Self:
        """The same month elsewhere."""
        return replace(self, area_code=area_code)

    def in_month(self, period: Period) -> Self:
        """The same area in another month."""
        return replace(self, period=period)


def area_of(session: Session, place: Place) -> Area | None:
    """The area in the served book; None for one that this deployment does not serve."""
    return house(session).areas.get(place.area_code)


def may(session: Session, actor: Actor, action: Action, place: Place) -> bool:
    """Whether the actor may do this there, today. False outside the served area."""
    return area_of(session, place) is not None and allowed(actor.grants, action, place.area_code)


def named(area: Area) -> Value:
    """The area as a title: Kedung Baruk, Kec. Rungkut, Kota Surabaya."""
    if area.level is Level.KECAMATAN:
        return _("Kec. {name}", name=area.name)
    return area.name


def name_of(session: Session, code: str) -> str:
    """The bare name of an area; its code where it is not in the book."""
    area = house(session).areas.get(code)
    return area.name if area is not None else code


def around(session: Session, code: str) -> str | None:
    """The area around this one, if this deployment serves it."""
    outer = parent_of(code)
    return outer if outer in house(session).areas else None


LEVEL_UP: dict[Level, Text] = {
    Level.PROVINSI: label("⬆️ Province"),
    Level.KOTA: label("⬆️ City"),
    Level.KECAMATAN: label("⬆️ Kecamatan"),
}
"""On the button to the area around, by that area's level."""

PARTS: dict[Level, Text] = {
    Level.PROVINSI: label("🗺 Per city"),
    Level.KOTA: label("🗺 Per kecamatan"),
    Level.KECAMATAN: label("🗺 Per kelurahan"),
}
"""On the button to the parts of an area of this level."""

"""The book of the one area a deployment serves: its kecamatan and kelurahan, held in memory.

Built once at start (a city has a few hundred areas) and shared by everything that shows a place,
offers places as buttons, or reads a typed one.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from domain.areas.area import Area
from domain.areas.codes import Level, contains, level_of, lineage, parent_of
from domain.areas.finder import Finder
from domain.areas.match import Match
from domain.areas.spelling import fold, squash


@dataclass(frozen=True, slots=True)
class AreaBook:
    """One served area with all that lies in it; made by `AreaBook.of`."""

    served: Area
    _areas: Mapping[str, Area]
    _children: Mapping[str, tuple[Area, ...]]
    _finder: Finder
    _named: Mapping[str, tuple[Area, ...]]

    @classmethod
    def of(cls, served_code: str, areas: Iterable[Area]) -> "AreaBook":
        """A book of the areas inside the served one; outer ones give their names to paths.

        Raises KeyError when the served area is not among them.
        """
        known = {area.code: area for area in areas}
        served = known[served_code]
        inside = [area for area in known.values() if contains(served_code, area.code)]
        outer = [known[code].bare_name for code in lineage(served_code) if code in known]
        finder = Finder(_at(Level.KELURAHAN, inside), _at(Level.KECAMATAN, inside), outer[::-1])
        return cls(
            served,
            MappingProxyType(known),
            _by_parent(a for a in inside if a != served),
            finder,
            _by_name(inside),
        )

    def __contains__(self, code: object) -> bool:
        return code in self._areas and contains(self.served.code, str(code))

    def get(self, code: str) -> Area | None:
        """The area inside the served one, or None: codes come from links and old buttons."""
        return self._areas[code] if code in self else None

    def children(self, code: str) -> tuple[Area, ...]:
        """What lies one level below, sorted by name; empty for a kelurahan and for strangers."""
        return self._children.get(code, ())

    def kelurahan(self, within: str | None = None) -> tuple[Area, ...]:
        """All kelurahan inside `within` (None: the served area), sorted by code."""
        outer = within or self.served.code
        inside = (area for code, area in self._areas.items() if contains(outer, code))
        return tuple(area for area in inside if area.level is Level.KELURAHAN)

    def path(self, code: str) -> tuple[Area, ...]:
        """The area and those around it up to its kota: (Kedung Baruk, Rungkut, Kota Surabaya).

        A province's path is itself; empty for codes outside the book.
        """
        if code not in self:
            return ()
        around = [outer for outer in lineage(code) if level_of(outer) >= Level.KOTA] or [code]
        return tuple(self._areas[outer] for outer in around)

    def find_kelurahan(self, typed: str, within: str | None = None) -> Match:
        """Which kelurahan a person meant; `within` narrows it to a kecamatan already chosen."""
        return self._finder.find(typed, within)

    def named(self, squashed: str) -> tuple[Area, ...]:
        """The areas of exactly this name, as `spelling.squash` leaves it: one, or namesakes.

        A kecamatan takes the name from a kelurahan inside it.
        """
        return self._named.get(squashed, ())


def _at(level: Level, areas: Iterable[Area]) -> list[Area]:
    return [area for area in areas if area.level is level]


def _by_parent(areas: Iterable[Area]) -> Mapping[str, tuple[Area, ...]]:
    children: dict[str, list[Area]] = {}
    for area in sorted(areas, key=lambda area: (area.name, area.code)):
        children.setdefault(parent_of(area.code), []).append(area)
    return MappingProxyType({code: tuple(below) for code, below in children.items()})


def _by_name(inside: Iterable[Area]) -> Mapping[str, tuple[Area, ...]]:
    named: dict[str, list[Area]] = {}
    for area in sorted(inside, key=lambda area: (area.level, area.code)):
        if area.level >= Level.KECAMATAN:
            there = named.setdefault(squash(fold(area.name)), [])
            if not any(contains(other.code, area.code) for other in there):
                there.append(area)
    return MappingProxyType({name: tuple(areas) for name, areas in named.items()})

"""The search over one book's names: which kelurahan a person meant by what she typed.

A kelurahan is compared under three names (its own, with its kecamatan behind, and before it), so
"wonorejo tegalsari" finds the right one of two. Scores are one minus the share of letters to
change (OSA distance of squashed names).
"""

from collections.abc import Iterable, Iterator, Sequence

from domain.areas.area import Area
from domain.areas.codes import COUNTRY, contains, parent_of
from domain.areas.match import (
    MENTIONED,
    PLAUSIBLE,
    SURE,
    Candidate,
    Match,
    NoneFound,
    One,
    Several,
    ask,
    judge,
    typed_kecamatan,
)
from domain.areas.spelling import fold, squash
from domain.areas.typed import TypedPlace, read_place

_SHORTEST_PART = 4


class Finder:
    """The names of kelurahan and kecamatan, folded once. Immutable after construction."""

    def __init__(
        self, kelurahan: Iterable[Area], kecamatan: Iterable[Area], outer_names: Iterable[str]
    ) -> None:
        self._outer_names = tuple(outer_names)
        self._kecamatan = _Names((area, [area.name]) for area in kecamatan)
        around = {area.code: area.name for area in self._kecamatan.areas}
        self._kelurahan = _Names(
            (area, _full_names(area.name, around.get(parent_of(area.code)))) for area in kelurahan
        )

    def find(self, typed: str, within: str | None = None) -> Match:
        """The match for a typed text among the kelurahan inside `within` (None: all)."""
        place = read_place(typed, self._outer_names)
        outer = within or COUNTRY
        named = self._named_kecamatan(place, outer)
        match = self._find_in(named, place, outer) if named else self._choose(place, outer)
        return Several((match.area,)) if isinstance(match, One) and place.says_street else match

    def _named_kecamatan(self, place: TypedPlace, outer: str) -> Area | None:
        """The one after "kec.", when it is clear which."""
        said = read_place(place.kecamatan, ())
        best = typed_kecamatan(self._kecamatan.candidates(said, outer), [])
        return best.area if best else None

    def _find_in(self, kecamatan: Area, place: TypedPlace, outer: str) -> Match:
        """Where both were said: a name that lies in another kecamatan is asked about."""
        everywhere = self._kelurahan.candidates(read_place(place.name, ()), outer)
        inside = [c for c in everywhere if contains(kecamatan.code, c.area.code)]
        if inside and inside[0].score >= SURE:
            return judge(inside)
        return ask(everywhere) if everywhere else self._inside(kecamatan, [])

    def _choose(self, place: TypedPlace, outer: str) -> Match:
        kelurahan = self._kelurahan.candidates(place, outer)
        kecamatan = [c for c in self._kecamatan.candidates(place, outer) if c.area.code != outer]
        named = typed_kecamatan(kecamatan, kelurahan)
        if place.says_kelurahan or named is None:
            return judge(kelurahan)
        return self._inside(named.area, kelurahan)

    def _inside(self, kecamatan: Area, found: Sequence[Candidate]) -> Match:
        """All its kelurahan, namesakes first, those elsewhere that carry the name last."""
        namesakes = [c.area for c in found if c.score >= SURE]
        inside = [a for a in self._kelurahan.areas if contains(kecamatan.code, a.code)]
        elsewhere = [c.area for c in found if c.score >= MENTIONED]
        areas = tuple(dict.fromkeys([*namesakes, *inside, *elsewhere]))
        return Several(areas, within=kecamatan) if areas else NoneFound()


class _Names:
    """Areas with the spellings under which each can be found."""

    def __init__(self, named: Iterable[tuple[Area, list[str]]]) -> None:
        self.areas: list[Area] = []
        self._folded: list[str] = []
        self._keys: list[str] = []
        self._owners: list[int] = []
        for owner, (area, names) in enumerate(named):
            self.areas.append(area)
            self._folded.append(fold(area.name))
            keys = [squash(fold(name)) for name in names]
            self._keys.extend(keys)
            self._owners.extend([owner] * len(keys))

    def candidates(self, place: TypedPlace, within: str) -> list[Candidate]:
        """Plausible areas inside `within`, best first; a nearer spelling first among equals."""
        nearness: dict[int, float] = {}
        for owner, score in self._similar(place):
            nearness[owner] = max(score, nearness.get(owner, 0.0))
        scores = dict(nearness)
        for owner in self._mentioned(place):
            scores[owner] = max(MENTIONED, scores.get(owner, 0.0))
        ranked = sorted(scores, key=lambda o: (-scores[o], -nearness.get(o, 0.0), o))
        return [
            Candidate(self.areas[owner], scores[owner])
            for owner in ranked
            if contains(within, self.areas[owner].code)
        ]

    def _similar(self, place: TypedPlace) -> Iterator[tuple[int, float]]:
        from rapidfuzz import process  # 2.5 MB: not before somebody types a name
        from rapidfuzz.distance import OSA

        for spelling in place.spellings:
            for _, score, index in process.extract(
                spelling,
                self._keys,
                scorer=OSA.normalized_similarity,
                score_cutoff=PLAUSIBLE,
                limit=None,
            ):
                yield self._owners[index], score

    def _mentioned(self, place: TypedPlace) -> Iterator[int]:
        for owner, folded in enumerate(self._folded):
            if _is_part(place.name, folded) or _stands_in(place.words, folded):
                yield owner


def _full_names(name: str, kecamatan: str | None) -> list[str]:
    return [name, f"{name} {kecamatan}", f"{kecamatan} {name}"] if kecamatan else [name]


def _is_part(typed: str, name: str) -> bool:
    """'baruk' is part of 'kedung baruk': it begins at one of its words."""
    part = squash(typed)
    words = name.split()
    return len(part) >= _SHORTEST_PART and any(
        "".join(words[start:]).startswith(part) for start in range(len(words))
    )


def _stands_in(typed: str, name: str) -> bool:
    """'kedung baruk' and 'kedungbaruk' stand in 'rumah di kedungbaruk dekat pasar'."""
    squashed = squash(name)
    return len(squashed) >= _SHORTEST_PART and any(
        f" {spelling} " in f" {typed} " for spelling in (name, squashed)
    )

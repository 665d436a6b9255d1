"""What the search for a typed place answers, and the rule that decides between the answers.

Never a silent guess: a high score with a clear gap to the next is One, which the caller still
echoes; anything plausible is Several, to choose from by button; the rest is NoneFound. The name of
a kecamatan says where, not which, so it gives all its kelurahan to choose from, even where one of
them has the same name (most of Surabaya's 31 kecamatan have such a namesake).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.areas.area import Area

EXACT = 1.0
SURE = 0.83
"""One letter in six or two in twelve may differ; a shorter name must be exact to be One."""
MENTIONED = 0.8
"""Part of a name ("baruk"), or a name inside a sentence: worth asking, never sure."""
PLAUSIBLE = 0.6
GAP = 0.1
"""How far ahead of the next candidate a name that is not exact must be."""
AT_MOST = 5


@dataclass(frozen=True, slots=True)
class One:
    """A single clear answer; still echoed to the person with its kecamatan."""

    area: Area


@dataclass(frozen=True, slots=True)
class Several:
    """Choices, likeliest first: one to five, or with `within` all kelurahan of that kecamatan.

    More than five only where so many bear the very same name (Sukamaju in Kabupaten Bogor). A
    single choice means "did you mean …?". With `within`, kelurahan elsewhere that carry the
    typed word in their name (Rungkut Tengah lies in Gunung Anyar) come along at the end.
    """

    areas: tuple[Area, ...]
    within: Area | None = None
    """The kecamatan whose name was typed; None when it was no kecamatan's."""


@dataclass(frozen=True, slots=True)
class NoneFound:
    """Nothing plausible: offer the kecamatan buttons."""


Match = One | Several | NoneFound


@dataclass(frozen=True, slots=True)
class Candidate:
    """An area with how well it fits, 0 to 1: EXACT is the same name, PLAUSIBLE the least asked."""

    area: Area
    score: float


def judge(candidates: Sequence[Candidate]) -> Match:
    """Decide between kelurahan, best first."""
    if not candidates:
        return NoneFound()
    best, *others = candidates
    if best.score < SURE:
        return ask(candidates)
    rivals = [other for other in others if _rivals(best, other)]
    return ask([best, *rivals]) if rivals else One(best.area)


def ask(candidates: Sequence[Candidate]) -> Several:
    """The first few as choices, all that bear the very name; best first and not empty."""
    exact = sum(candidate.score == EXACT for candidate in candidates)
    return Several(tuple(candidate.area for candidate in candidates[: max(AT_MOST, exact)]))


def typed_kecamatan(
    kecamatan: Sequence[Candidate], kelurahan: Sequence[Candidate]
) -> Candidate | None:
    """The kecamatan that was named, if clearly one, and no kelurahan fits clearly better."""
    if not kecamatan or kecamatan[0].score < SURE:
        return None
    best, *others = kecamatan
    if any(_rivals(best, other) for other in others):
        return None
    beaten = kelurahan and not _rivals(kelurahan[0], best) and kelurahan[0].score > best.score
    return None if beaten else best


def _rivals(best: Candidate, other: Candidate) -> bool:
    """An exact name has only exact rivals; any other has those closer than the gap."""
    if best.score == EXACT:
        return other.score == EXACT
    return best.score - other.score < GAP

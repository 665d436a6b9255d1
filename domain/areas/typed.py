"""What a typed place says besides its name: "kel.", "kec. Rungkut", the city at the end."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from domain.areas.spelling import fold, squash

_KECAMATAN = re.compile(r"\b(?:kec|kecamatan)\b")
_STREET = re.compile(r"\b(?:jl|jln|jalan|gang|gg|perum|perumahan)\b")
_TITLE = re.compile(r" (?:kota|kab|kabupaten|provinsi|prov)$")
_KELURAHAN = re.compile(r"^(?:kel|kelurahan|desa|ds)\b ?(?=.)")


@dataclass(frozen=True, slots=True)
class TypedPlace:
    """A typed place taken apart; texts are folded, empty where nothing was said."""

    words: str
    """All that was typed."""
    name: str
    """What stands for the kelurahan, label and city taken off."""
    kecamatan: str
    """What stands after "kec."."""
    says_kelurahan: bool
    """True for "kel. Gubeng": the kecamatan of that name is not meant."""
    says_street: bool
    """True for "Jl. Rungkut Asri": streets are named after places they do not lie in."""

    @property
    def spellings(self) -> frozenset[str]:
        """The squashed texts to compare with names, as typed and without labels and city."""
        texts = (self.words, f"{self.name} {self.kecamatan}")
        return frozenset(squash(text) for text in texts)


def read_place(typed: str, outer_names: Iterable[str]) -> TypedPlace:
    """Take typed text apart; outer_names (province, then city) fall off its end."""
    words = fold(typed)
    name, *kecamatan = _KECAMATAN.split(_without_endings(words, outer_names), maxsplit=1)
    bare, labels = _KELURAHAN.subn("", name.strip())
    return TypedPlace(
        words=words,
        name=bare,
        kecamatan=kecamatan[0].strip() if kecamatan else "",
        says_kelurahan=bool(labels),
        says_street=_STREET.search(words) is not None,
    )


def _without_endings(words: str, outer_names: Iterable[str]) -> str:
    for name in outer_names:
        if words.endswith(ending := f" {fold(name)}"):
            words = _TITLE.sub("", words.removesuffix(ending))
    return words

"""The guides to licences, read once at start: ours, and those a dinas put in their place.

`locales/guides/<language>/<licence>.toml` are ours. A folder of the operator's (KABARUSAHA_GUIDES) may hold
files of the same names, and those stand in place of ours, one by one.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from domain.licences.guides import Guide, GuideWrong
from domain.licences.licence import LicenceKind

OURS = Path(__file__).parent / "guides"
FALLBACK = "id"
LARGEST_BYTES = 100_000


@dataclass(frozen=True, slots=True)
class GuideBook:
    """Guides by language and licence; every licence has one in Bahasa Indonesia."""

    by_language: Mapping[str, Mapping[LicenceKind, Guide]]

    def guide(self, kind: LicenceKind, language: str) -> Guide:
        """The guide in this language, else in Bahasa Indonesia."""
        found = self.by_language.get(language, {}).get(kind)
        return found or self.by_language[FALLBACK][kind]


@cache
def built_in() -> GuideBook:
    """Our own guides."""
    return GuideBook(_read(OURS))


def load(folder: Path | None) -> GuideBook:
    """Ours, with those of the operator's folder in their place. Raises GuideWrong naming the file."""
    ours = built_in()
    if folder is None:
        return ours
    theirs = _read(folder)
    if not theirs:
        tags = ", ".join(sorted(ours.by_language))
        raise GuideWrong(f"{folder} holds no guide; they lie in a folder for each language: {tags}")
    languages = {*ours.by_language, *theirs}
    return GuideBook(
        {tag: {**ours.by_language.get(tag, {}), **theirs.get(tag, {})} for tag in languages}
    )


def _read(folder: Path) -> dict[str, dict[LicenceKind, Guide]]:
    found: dict[str, dict[LicenceKind, Guide]] = {}
    for path in sorted(folder.glob("*/*.toml")):
        try:
            kind = LicenceKind(path.stem)
        except ValueError:
            names = ", ".join(f"{kind}.toml" for kind in LicenceKind)
            raise GuideWrong(f"{_name(path)}: there are {names}") from None
        found.setdefault(path.parent.name, {})[kind] = _guide(path)
    return found


def _guide(path: Path) -> Guide:
    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise GuideWrong(f"is larger than {LARGEST_BYTES:,} bytes")
        return Guide.parse(tomllib.loads(path.read_text("utf-8-sig")))
    except GuideWrong as wrong:
        raise GuideWrong(f"{_name(path)}: {wrong}") from None
    except tomllib.TOMLDecodeError as wrong:
        raise GuideWrong(f"{_name(path)}: is no TOML: {wrong}") from None
    except UnicodeDecodeError:
        raise GuideWrong(f"{_name(path)}: is not saved as UTF-8") from None
    except OSError as wrong:
        raise GuideWrong(f"{_name(path)}: cannot be read: {wrong.strerror}") from None


def _name(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"

"""Reading the .po files: one per capability and language, compiled in memory at start.

Babel reads them; the plural rule is fixed here for Indonesian, which Babel's table lacks (a noun does
not change with its number).
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from babel.messages.pofile import PoFileError, read_po

LOCALES = Path(__file__).parent
PLURAL_FORMS = {"id": "nplurals=1; plural=0;", "en": "nplurals=2; plural=(n != 1);"}
SAME = "same"
"""The flag (`#, same`) of a text that reads the same in both languages."""


_MSGID = re.compile(r'^msgid (".*"(?:\n".*")*)', re.MULTILINE)


def head(language: str) -> list[str]:
    """The lines with which a .po file begins."""
    rule = PLURAL_FORMS.get(language, PLURAL_FORMS["id"])
    says = (
        f"Language: {language}", "MIME-Version: 1.0", "Content-Type: text/plain; charset=UTF-8",
        "Content-Transfer-Encoding: 8bit", f"Plural-Forms: {rule}",
    )  # fmt: skip
    return ['msgid ""', 'msgstr ""', *(f'"{line}\\n"' for line in says)]


class BadCatalogue(Exception):
    """A .po file that cannot be used; says which one and why."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One text of a .po file. `forms` has one text, or one for each plural form; "" means missing."""

    msgid: str
    forms: tuple[str, ...]
    source: str
    plural: str | None = None
    flags: frozenset[str] = field(default_factory=frozenset)


def languages(root: Path = LOCALES) -> list[str]:
    """The languages that have .po files."""
    return sorted({path.parent.parent.name for path in root.glob("*/LC_MESSAGES/*.po")})


def entries(language: str, root: Path = LOCALES) -> Iterator[Entry]:
    """Every text of a language, file by file. Raises BadCatalogue."""
    for path in sorted((root / language / "LC_MESSAGES").glob("*.po")):
        yield from _entries_of(path, language)


def texts(language: str, root: Path = LOCALES) -> Mapping[str, tuple[str, ...]]:
    """The texts of a language by message id, missing ones left out. Raises BadCatalogue."""
    return {entry.msgid: entry.forms for entry in entries(language, root) if all(entry.forms)}


def _entries_of(path: Path, language: str) -> Iterator[Entry]:
    try:
        with path.open("rb") as file:
            catalogue = read_po(file, locale=None, abort_invalid=True)
    except (PoFileError, ValueError, OSError) as error:
        raise BadCatalogue(f"{path.name}: {error}") from error
    _refuse_a_second(path)
    declared = catalogue.mime_headers
    if ("Plural-Forms", PLURAL_FORMS.get(language)) not in declared and language in PLURAL_FORMS:
        rule = PLURAL_FORMS[language]
        raise BadCatalogue(
            f"{path.name}: its head needs Plural-Forms: {rule} (copy another file's)"
        )
    for message in catalogue:
        if not message.id:
            continue
        one, plural = (
            (message.id, None) if isinstance(message.id, str) else (message.id[0], message.id[1])
        )
        forms = (
            (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
        )
        flags = frozenset(message.flags)
        yield Entry(one, forms or ("",), path.name, plural, flags)


def _refuse_a_second(path: Path) -> None:
    """Babel keeps the last of two entries with one message id, and says nothing."""
    for msgid, times in Counter(_MSGID.findall(path.read_text(encoding="utf-8"))).items():
        if times > 1:
            raise BadCatalogue(f"{path.name}: {times} entries for {msgid}")

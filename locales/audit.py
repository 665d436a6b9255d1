"""What is wrong with the catalogues, as sentences with the place to go to.

`make check` fails on any of these (tests/architecture/test_catalogues.py); `python -m locales` prints
them while somebody writes texts.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from types import MappingProxyType

from locales.extract import Use, uses_in
from locales.po import SAME, Entry, entries
from locales.shown import FORMS
from locales.standard import STANDARD_FIELDS
from locales.template import BadTemplate, Template
from locales.terms import TERMS
from locales.wording import other_words

ROOT = Path(__file__).parents[1]
ROOMS = ("bot", "handlers", "services", "domain", "storage", "documents", "gateway", "locales")
LABEL_LIMIT = 20
"""Characters on a button (docs/voice.md, 1)."""
FIELD_LENGTH = 3
"""What a field counts for on a button: it is mostly a number."""

_KNOWN_FORMS = {form for forms in FORMS.values() for form in forms}
_ENGLISH = re.compile(
    r"\b(the|and|your|you|is|are|please|with|this|of|for|not|we|to)\b", re.IGNORECASE
)
_WORD = re.compile(r"(?<![/\w])[a-z]{2,}(?!\w)", re.IGNORECASE | re.ASCII)
"""A word of two letters and more; "/lapor" is a command and none."""


def code_uses(root: Path = ROOT) -> list[Use]:
    """Every text the code uses."""
    paths = (path for room in ROOMS for path in sorted((root / room).rglob("*.py")))
    return list(uses_in(paths, root))


def needs_words(msgid: str) -> bool:
    """Whether a message id has words to translate; `{text}` or `📍 {area}` has none."""
    return Template(msgid).says_something


def missing(uses: Sequence[Use], found: Sequence[Entry]) -> list[Use]:
    """The uses whose text has no (or an empty) entry, each text once."""
    there = {entry.msgid for entry in found if all(entry.forms)}
    lacking = {use.msgid: use for use in reversed(uses) if use.msgid not in there}
    return [use for use in reversed(lacking.values()) if needs_words(use.msgid)]


def unused(uses: Sequence[Use], found: Sequence[Entry]) -> Iterator[str]:
    """Entries that no code uses."""
    used = {use.msgid for use in uses}
    for entry in found:
        if entry.msgid not in used:
            yield f"{entry.source}: nothing uses {entry.msgid!r}"


def repeated(found: Sequence[Entry]) -> Iterator[str]:
    """Texts that stand in two places."""
    for msgid, times in Counter(entry.msgid for entry in found).items():
        if times > 1:
            places = sorted({entry.source for entry in found if entry.msgid == msgid})
            yield f"{', '.join(places)}: {times} times {msgid!r}"


def wrong_fields(uses: Sequence[Use], found: Sequence[Entry]) -> Iterator[str]:
    """Fields without a value or with an unknown form, and texts that cannot be taken apart."""
    for use in uses:
        for msgid in filter(None, (use.msgid, use.plural)):
            given = use.given if use.given is not None else _names(msgid)
            yield from _check(msgid, given, use.where)
    for entry in found:
        allowed = _names(entry.msgid) | (_names(entry.plural) if entry.plural else frozenset())
        for form in entry.forms:
            yield from _check(form, allowed, entry.source)


def long_labels(uses: Sequence[Use], found: Sequence[Entry]) -> Iterator[str]:
    """Buttons over the limit, in Indonesian and in English."""
    texts = {entry.msgid: entry.forms for entry in found}
    for use in uses:
        if not use.is_label:
            continue
        for text in (use.msgid, *texts.get(use.msgid, ())):
            length = _length(text)
            if length > LABEL_LIMIT:
                yield f"{use.where}: {length} characters on a button: {text!r}"


def left_in_english(found: Sequence[Entry]) -> Iterator[str]:
    """Indonesian texts that are their message id, or hold an English word, without the flag `same`."""
    for entry in found:
        if SAME in entry.flags or not needs_words(entry.msgid):
            continue
        for form in entry.forms:
            words = "".join(part for part in Template(form).plain if isinstance(part, str))
            if form == entry.msgid or _ENGLISH.search(words):
                yield f"{entry.source}: looks English: {form!r} (flag it `#, {SAME}` if it is right)"


def left_in_indonesian(found: Sequence[Entry]) -> Iterator[str]:
    """English texts, which are the message ids, with a word that is the same in their translation.

    So English is complete without a catalogue of its own: whoever writes an Indonesian word into a message
    id hears of it. Words that are meant to be the same stand in `locales/terms.py`.
    """
    for entry in found:
        english = words_of(entry.msgid) | words_of(entry.plural or "")
        both = english & frozenset[str]().union(*map(words_of, entry.forms)) - TERMS
        if both:
            alike = ", ".join(sorted(both))
            yield f"{entry.source}: not English? {alike} in {entry.msgid!r} (if it is: locales/terms.py)"


def second_words(found: Sequence[Entry]) -> Iterator[str]:
    """Indonesian texts that call a thing by a word we do not use for it (`locales.wording`)."""
    for entry in found:
        for form in entry.forms:
            for word, ours in other_words(form).items():
                yield f"{entry.source}: say {ours!r} for {word!r} in {form!r} (docs/terms.md)"


def words_of(text: str) -> frozenset[str]:
    """The words of a text in lower case, without its fields, tags and commands."""
    try:
        parts = (part for part in Template(text).plain if isinstance(part, str))
        return frozenset(word.casefold() for part in parts for word in _WORD.findall(part))
    except BadTemplate:
        return frozenset()


def harm(uses: Sequence[Use], found: Sequence[Entry]) -> Iterator[str]:
    """What no language may have, complete or not."""
    for check in (unused, wrong_fields, long_labels):
        yield from check(uses, found)
    yield from repeated(found)


def everything(language: str = "id") -> Iterator[str]:
    """All of the above for one language; its wording, for the one that is complete."""
    uses, found = code_uses(), list(entries(language))
    yield from (f"{use.where}: no text for {use.msgid!r}" for use in missing(uses, found))
    yield from harm(uses, found)
    if language != "id":
        return
    yield from left_in_english(found)
    yield from left_in_indonesian(found)
    yield from second_words(found)


def as_po(
    lacking: Iterable[Use], beside: Mapping[str, Sequence[str]] = MappingProxyType({})
) -> Iterator[str]:
    """Entries to fill in, grouped by source file, ready to be pasted into a .po file.

    `beside`: texts of another language by message id, put above the entries as comments.
    """
    for path, group in groupby(lacking, key=lambda use: use.where.partition(":")[0]):
        yield f"\n# ---- {path}"
        for use in group:
            yield ""
            for text in beside.get(use.msgid, ()):
                yield from (f"#. {line}" for line in text.splitlines())
            yield from _entry(use)


def _entry(use: Use) -> Iterator[str]:
    yield f"msgid {_quoted(use.msgid)}"
    if use.plural is None:
        yield 'msgstr ""'
    else:
        yield f"msgid_plural {_quoted(use.plural)}"
        yield 'msgstr[0] ""'


def _quoted(text: str) -> str:
    lines = text.splitlines(keepends=True) or [""]
    escaped = [
        line.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") for line in lines
    ]
    return "\n".join(f'"{line}"' for line in (escaped if len(escaped) == 1 else ["", *escaped]))


def _names(text: str) -> frozenset[str]:
    try:
        return frozenset(field.name for field in Template(text).fields)
    except BadTemplate:
        return frozenset()


def _check(text: str, allowed: frozenset[str], where: str) -> Iterator[str]:
    try:
        fields = Template(text).fields
    except BadTemplate as error:
        yield f"{where}: {error}"
        return
    for field in fields:
        if field.name not in allowed and field.name not in STANDARD_FIELDS:
            yield f"{where}: no value for {{{field.name}}} in {text!r}"
        if field.form not in _KNOWN_FORMS:
            yield f"{where}: unknown form {{{field.name}:{field.form}}} in {text!r}"


def _length(text: str) -> int:
    parts = Template(text).plain
    return sum(len(part) if isinstance(part, str) else FIELD_LENGTH for part in parts)

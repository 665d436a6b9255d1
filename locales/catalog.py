"""Messages as values become words here: the right language, forms, greeting and address, escaped.

`{field}` takes its value, `{field:form}` in one of the forms of locales/shown.py; every text may also
use the standard fields of locales/standard.py. What people wrote is escaped, so that the result is
always Telegram HTML; `plain` gives the same without tags and escapes.
"""

import html
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Self

import structlog
from babel import localedata

from domain.messages import Addressee, Joined, Text, Value, _
from domain.times.calendar import local_date
from domain.times.periods import Period, period_of
from locales import po
from locales.shown import shown
from locales.standard import INDONESIAN, STANDARD_FIELDS, Occasion
from locales.template import Field, Template

log = structlog.get_logger(__name__)

ENGLISH = "en"
FIRST_AND_LAST = _("{first} and {last}", first="", last="")
NEAR_MONTHS = 10
"""In November, "Januari" is that of this year; the December eleven months ago is "Desember 2025"."""

MISSING = "…"
"""What stands where a value is missing: the rest of the message still reaches her."""

Forms = Mapping[str, tuple[Template, ...]]


class Catalogs:
    """All languages. English is the message ids themselves; what a language lacks reads Indonesian."""

    def __init__(self, languages: Mapping[str, Mapping[str, tuple[str, ...]]]) -> None:
        """`languages`: texts by message id, by language tag."""
        self._languages: dict[str, Forms] = {
            tag: {msgid: tuple(map(Template, forms)) for msgid, forms in texts.items()}
            for tag, texts in languages.items()
        }
        self._languages.setdefault(ENGLISH, {})
        self._known_to_babel = frozenset(filter(localedata.exists, self._languages))
        self._as_written: dict[str, Template] = {}

    @classmethod
    def load(cls, root: Path = po.LOCALES) -> Self:
        """Reads every .po file below `root`. Raises po.BadCatalogue."""
        return cls({tag: po.texts(tag, root) for tag in po.languages(root)})

    @property
    def languages(self) -> list[str]:
        """The tags a person may choose."""
        return sorted(self._languages)

    def text(self, text: Text, addressee: Addressee, now: datetime) -> str:
        """The text as Telegram HTML, in the addressee's language."""
        return self._say(text, Occasion(addressee, now), escape=True)

    def plain(self, value: Value, addressee: Addressee, now: datetime) -> str:
        """A text or value without tags: for labels, keyboards, toasts and the plain fallback."""
        return self._value(value, "", Occasion(addressee, now), escape=False)

    def _say(self, text: Text, occasion: Occasion, *, escape: bool) -> str:
        template = self._template(text, occasion.addressee.language)
        parts = template.html if escape else template.plain
        if len(parts) == 1 and isinstance(parts[0], str):
            return parts[0]  # most labels: nothing to fill in
        return "".join([
            part if isinstance(part, str) else self._field(part, text, occasion, escape)
            for part in parts
        ])  # fmt: skip

    def _field(self, field: Field, text: Text, occasion: Occasion, escape: bool) -> str:
        value = text.values.get(field.name)
        if value is None:
            standard = STANDARD_FIELDS.get(field.name)
            if standard is None:
                log.error("a text lacks a value", msgid=text.msgid, field=field.name)
                return MISSING
            value = standard(occasion)
        return self._value(value, field.form, occasion, escape=escape)

    def _value(self, value: Value, form: str, occasion: Occasion, *, escape: bool) -> str:
        if isinstance(value, Text):
            words = self._say(value, occasion, escape=escape)
            return shown(words, form, "", occasion.zone) if form else words
        if isinstance(value, Joined):
            return self._join(value, form, occasion, escape=escape)
        if isinstance(value, Period) and not form:
            form = _year_where_it_matters(value, occasion)
        words = shown(value, form, self._locale(occasion.addressee.language), occasion.zone)
        return _escaped(words) if escape and isinstance(value, str) else words

    def _join(self, joined: Joined, form: str, occasion: Occasion, *, escape: bool) -> str:
        items = [self._value(item, form, occasion, escape=escape) for item in joined.items]
        if joined.lines or len(items) < 2:
            return "\n".join(items)
        template = self._template(FIRST_AND_LAST, occasion.addressee.language).html
        ends = {"first": ", ".join(items[:-1]), "last": items[-1]}
        return "".join(part if isinstance(part, str) else ends[part.name] for part in template)

    def _locale(self, language: str) -> str:
        """Whose numbers and dates are read: Indonesian ones where Babel has none (of Madurese)."""
        return language if language in self._known_to_babel else INDONESIAN

    def _template(self, text: Text, language: str) -> Template:
        if language == ENGLISH:
            return self._english(text)
        for tag in (language, INDONESIAN):
            forms = self._languages.get(tag, {}).get(text.msgid)
            if forms:
                return forms[0]  # no language here but English has two forms
        return self._written(text.msgid)

    def _english(self, text: Text) -> Template:
        one = text.plural is None or text.count == 1
        return self._written(text.msgid if one else text.plural or text.msgid)

    def _written(self, msgid: str) -> Template:
        """A message id used as it is: English, or one that has no words, such as `{text}`."""
        template = self._as_written.get(msgid)
        if template is None:
            template = self._as_written[msgid] = Template(msgid)
        return template


def _year_where_it_matters(period: Period, occasion: Occasion) -> str:
    """The form of a month: its bare name is that of the month near by, not of one a year ago."""
    months = period_of(local_date(occasion.now, occasion.zone)).months_since(period)
    return "" if abs(months) <= NEAR_MONTHS else "year"


def _escaped(words: str) -> str:
    """Safe in Telegram HTML and in UTF-8, whatever it was (Python strings may hold half characters)."""
    whole = words if words.isascii() else words.encode("utf-8", "replace").decode()
    return html.escape(whole, quote=True)

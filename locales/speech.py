"""How things are said to one person at one moment: her language, forms, greeting and address, escaped.

Catalogs makes one for a message; all its words and labels are then said by it.
"""

import html
from dataclasses import dataclass

import structlog

from domain.messages import Joined, Text, Value, _
from domain.times.calendar import local_date
from domain.times.periods import Period, period_of
from locales.shown import shown
from locales.standard import STANDARD_FIELDS, Occasion
from locales.template import Field, Template, Templates

log = structlog.get_logger(__name__)

FIRST_AND_LAST = _("{first} and {last}", first="", last="")
NEAR_MONTHS = 10
"""In November, "Januari" is that of this year; the December eleven months ago is "Desember 2025"."""

MISSING = "…"
"""What stands where a value is missing: the rest of the message still reaches her."""


@dataclass(frozen=True, slots=True)
class Speech:
    """`locale` is whose numbers and dates are read. `html`: the words are Telegram HTML, what people wrote is
    escaped; else there are no tags. `has_plurals`: whether the language has two forms."""

    templates: Templates
    locale: str
    occasion: Occasion
    html: bool
    has_plurals: bool

    def text(self, text: Text) -> str:
        """The text with its values."""
        template = self._template(text)
        parts = template.html if self.html else template.plain
        if len(parts) == 1 and isinstance(parts[0], str):
            return parts[0]  # most labels: nothing to fill in
        return "".join(
            [part if isinstance(part, str) else self._field(part, text) for part in parts]
        )

    def value(self, value: Value, form: str = "") -> str:
        """A value in one of its forms (locales/shown.py)."""
        if isinstance(value, Text):
            words = self.text(value)
            return self._shown(words, form) if form else words
        if isinstance(value, str):
            return self._words(self._shown(value, form) if form else value)
        if isinstance(value, Joined):
            return self._joined(value, form)
        if isinstance(value, Period) and not form:
            form = _year_where_it_matters(value, self.occasion)
        return self._shown(value, form)

    def _template(self, text: Text) -> Template:
        if self.has_plurals and text.plural and text.count != 1:
            return self.templates[text.plural]
        return self.templates[text.msgid]

    def _field(self, field: Field, text: Text) -> str:
        value = text.values.get(field.name)
        if value is None:
            standard = STANDARD_FIELDS.get(field.name)
            if standard is None:
                log.error("a text lacks a value", msgid=text.msgid, field=field.name)
                return MISSING
            value = standard(self.occasion)
        return self.value(value, field.form)

    def _joined(self, joined: Joined, form: str) -> str:
        items = [self.value(item, form) for item in joined.items]
        if joined.lines or len(items) < 2:
            return "\n".join(items)
        template = self._template(FIRST_AND_LAST).html
        ends = {"first": ", ".join(items[:-1]), "last": items[-1]}
        return "".join(part if isinstance(part, str) else ends[part.name] for part in template)

    def _shown(self, value: Value, form: str) -> str:
        return shown(value, form, self.locale, self.occasion.zone)

    def _words(self, words: str) -> str:
        """Somebody's own, which UTF-8 cannot carry as they are if they hold half characters."""
        whole = words if words.isascii() else words.encode("utf-8", "replace").decode()
        return html.escape(whole, quote=True) if self.html else whole


def _year_where_it_matters(period: Period, occasion: Occasion) -> str:
    """The form of a month: its bare name is that of the month near by, not of one a year ago."""
    months = period_of(local_date(occasion.now, occasion.zone)).months_since(period)
    return "" if abs(months) <= NEAR_MONTHS else "year"

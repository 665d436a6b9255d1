"""Messages as values become words here, in every language there is.

`{field}` takes its value, `{field:form}` in one of the forms of locales/shown.py; every text may also
use the standard fields of locales/standard.py. What people wrote is escaped, so that the result is
always Telegram HTML; `plain` gives the same without tags and escapes.
"""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Self

from babel import localedata

from domain.messages import Addressee, Text, Value
from locales import po
from locales.speech import Speech
from locales.standard import INDONESIAN, Occasion
from locales.template import Template, Templates

ENGLISH = "en"


class Catalogs:
    """All languages. English is the message ids themselves; what a language lacks reads Indonesian."""

    def __init__(self, languages: Mapping[str, Mapping[str, tuple[str, ...]]]) -> None:
        """`languages`: texts by message id, by language tag. None but English has two forms of a text."""
        compiled = {tag: _compiled(texts) for tag, texts in languages.items()}
        indonesian = compiled.get(INDONESIAN, {})
        self._languages = {tag: Templates({**indonesian, **own}) for tag, own in compiled.items()}
        self._languages[ENGLISH] = Templates()
        self._fallback = self._languages.get(INDONESIAN, Templates())
        self._known_to_babel = frozenset(filter(localedata.exists, self._languages))

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
        return self.speech(addressee, now, html=True).text(text)

    def plain(self, value: Value, addressee: Addressee, now: datetime) -> str:
        """A text or value without tags: for labels, keyboards, toasts and the plain fallback."""
        return self.speech(addressee, now, html=False).value(value)

    def speech(self, addressee: Addressee, now: datetime, *, html: bool) -> Speech:
        """For who has more than one thing to say."""
        language = addressee.language
        # Indonesian numbers and dates where Babel has none (of Madurese).
        locale = language if language in self._known_to_babel else INDONESIAN
        templates = self._languages.get(language, self._fallback)
        return Speech(templates, locale, Occasion(addressee, now), html, language == ENGLISH)


def _compiled(texts: Mapping[str, tuple[str, ...]]) -> dict[str, Template]:
    return {msgid: Template(forms[0]) for msgid, forms in texts.items() if forms}

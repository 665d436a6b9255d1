"""The Indonesian catalogue is complete, used, right in its fields, and Indonesian; the code is English."""

from html import escape

import pytest

from locales import audit, po
from locales.template import Template
from sandbox.text.html import parse_html

USES = audit.code_uses()
FOUND = list(po.entries("id"))


def test_every_text_of_the_code_has_words() -> None:
    assert not [f"{use.where}: {use.msgid}" for use in audit.missing(USES, FOUND)]


def test_no_text_is_left_over() -> None:
    assert not list(audit.unused(USES, FOUND))


def test_no_text_stands_in_two_places() -> None:
    assert not list(audit.repeated(FOUND))


def test_every_field_has_a_value_and_a_form() -> None:
    assert not list(audit.wrong_fields(USES, FOUND))


def test_no_button_is_too_long() -> None:
    assert not list(audit.long_labels(USES, FOUND))


def test_nothing_is_left_in_english() -> None:
    assert not list(audit.left_in_english(FOUND))


def test_nothing_is_left_in_indonesian_for_who_reads_english() -> None:
    assert not list(audit.left_in_indonesian(FOUND))


def test_a_thing_has_one_word() -> None:
    assert not list(audit.second_words(FOUND))


def test_nothing_waits_for_a_second_look() -> None:
    assert not [entry.msgid for entry in FOUND if "fuzzy" in entry.flags]


@pytest.mark.parametrize("language", po.languages())
def test_no_language_complete_or_not_has_a_wrong_text(language: str) -> None:
    assert not list(audit.harm(USES, list(po.entries(language))))


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_tags_of_every_text_are_telegrams(language: str) -> None:
    forms = (entry.forms if language == "id" else (entry.msgid,) for entry in FOUND)
    for text in (text for texts in forms for text in texts):
        parts = Template(text).html
        parse_html("".join(part if isinstance(part, str) else escape("<x>") for part in parts))

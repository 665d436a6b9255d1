"""Text that a spreadsheet can hold: visible characters, within Excel's limits, never a formula."""

import re

from domain.words.cleaning import clean_note

LONGEST = 8_000
"""Characters kept of one text. Telegram's longest message fits twice; Excel's limit is 32,767."""

_EXCEL_LIMIT = 32_767
_TAB_LIMIT = 31
_FORBIDDEN_IN_TAB = re.compile(r"[\[\]:*?/\\]")
_FORMULA_SIGNS = ("=", "+", "-", "@")


def cell_text(text: str) -> str:
    """The text without control, direction and zero-width characters; may become empty."""
    return clean_note(text[:LONGEST], _EXCEL_LIMIT) or ""


def looks_like_a_formula(text: str) -> bool:
    """True when a program that guesses types might calculate the text."""
    return text.startswith(_FORMULA_SIGNS)


def tab_name(name: str) -> str:
    """A name Excel accepts for a sheet: 31 characters, none of []:*?/\\, no outer apostrophes."""
    allowed = _FORBIDDEN_IN_TAB.sub(" ", cell_text(name))
    short = " ".join(allowed.split())[:_TAB_LIMIT].strip("' ")
    return short if short and short.lower() != "history" else "-"

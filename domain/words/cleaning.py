"""Cleaning what people type into names, products and notes before it is stored.

Nothing visible is changed or cut: control characters, zero-width and direction marks go (they
break keyboards, exports and sorting, or hide one name inside another), white space is folded.
Text that is too long is refused with a reason, never silently shortened."""

import re
import unicodedata
from enum import StrEnum

NAME_LIMIT = 60
BUSINESS_NAME_LIMIT = 80
PRODUCT_LIMIT = 100
NOTE_LIMIT = 1000
"""Lengths in characters (code points) after cleaning."""

_EMOJI = "\u2190-\u2bff\ufe0f\U0001f000-\U0001faff"
# A zero-width joiner holds 👩‍🍳 together and is invisible mischief everywhere else.
_STRAY_JOINER = re.compile(f"(?<![{_EMOJI}])\u200d|\u200d(?![{_EMOJI}])")
_BLANK_LETTERS = re.compile("[\u115f\u1160\u2800\u3164\uffa0\u034f\u17b4\u17b5\ufffc]")
_MARK = "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]"
_PILED_MARKS = re.compile(f"({_MARK}{{3}}){_MARK}+")
_BLANK_LINES = re.compile("\n{3,}")
_HIDDEN_CATEGORIES = {"Cc", "Cf", "Cs", "Co"}
_JOINER = "\u200d"


class TextProblem(StrEnum):
    """Why a text is not taken."""

    EMPTY = "empty"
    TOO_LONG = "too_long"


def clean_line(text: str, limit: int) -> str | None:
    """One line of visible text of at most `limit` characters; None if `line_problem` has one."""
    line = _one_line(text)
    return None if _problem(line, limit) else line


def line_problem(text: str, limit: int) -> TextProblem | None:
    """Why `clean_line` does not take this text; None if it does."""
    return _problem(_one_line(text), limit)


def clean_note(text: str, limit: int = NOTE_LIMIT) -> str | None:
    """As `clean_line`, but line breaks stay, with one blank line at most between two lines."""
    note = _lines(text)
    return None if _problem(note, limit) else note


def note_problem(text: str, limit: int = NOTE_LIMIT) -> TextProblem | None:
    """Why `clean_note` does not take this text; None if it does."""
    return _problem(_lines(text), limit)


def shortened(text: str, limit: int) -> str:
    """The beginning of a stored text on one line, at most `limit` characters, for lists.

    Ends with an ellipsis when something is left out, at a word where one ends near by."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    head = line[: limit - 1]
    words, _space, rest = head.rpartition(" ")
    return (words if words and len(rest) < limit // 3 else head).rstrip() + "…"


def _problem(cleaned: str, limit: int) -> TextProblem | None:
    if not cleaned:
        return TextProblem.EMPTY
    return TextProblem.TOO_LONG if len(cleaned) > limit else None


def _one_line(text: str) -> str:
    if text.isascii() and text.isprintable():  # nothing to hide in there; ten times as fast
        return " ".join(text.split())
    folded = " ".join(_visible(text).split())
    return folded if any(map(_shows, folded)) else ""


def _lines(text: str) -> str:
    # splitlines also knows the line separators of Unicode, \v and \f.
    lines = "\n".join(_one_line(line) for line in text.splitlines())
    return _BLANK_LINES.sub("\n\n", lines).strip("\n")


def _visible(text: str) -> str:
    spaced = "".join(" " if char.isspace() else char for char in text)
    composed = unicodedata.normalize("NFC", _STRAY_JOINER.sub("", spaced))
    seen = "".join(char for char in composed if not _is_hidden(char))
    return _PILED_MARKS.sub(r"\1", _BLANK_LETTERS.sub("", seen))


def _is_hidden(char: str) -> bool:
    if char == _JOINER:
        return False
    # Code points ending in FFFE and FFFF are no characters; XML and so XLSX refuse them.
    return unicodedata.category(char) in _HIDDEN_CATEGORIES or ord(char) & 0xFFFE == 0xFFFE


def _shows(char: str) -> bool:
    """Whether a character leaves ink of its own: not a space, joiner or combining mark."""
    return unicodedata.category(char)[0] not in "ZCM"

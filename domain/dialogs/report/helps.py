"""What the month was like, and what she needs: one optional message of toggles, or her own words.

Which toggles stand first depends on the month before: after a rise what helped, after a fall what stood in
the way. What she asked for and still waits for is on already, to be left on or taken back."""

from collections.abc import Mapping
from typing import Any

from domain.announcements.in_words import is_about_coming
from domain.dialogs.engine import Again, Choice, Facts, Given, Menu, NotMine, Reading, Took, Typed
from domain.dialogs.report import help_texts as texts
from domain.dialogs.report.facts import business_of, period_of
from domain.dialogs.report.revenue import needs_beside
from domain.messages import Text
from domain.money import NothingSold, read_rupiah
from domain.needs.need import NeedKind
from domain.needs.texts import ASKED_FOR
from domain.reports.lines import read_line
from domain.reports.report import Boost, Obstacle
from domain.reports.trends import Direction, change
from domain.words.cleaning import NOTE_LIMIT, clean_note

_NEED, _OBSTACLE, _BOOST = "need.", "obstacle.", "boost."


def turn(facts: Facts) -> Direction | None:
    """How the month just reported compares with the one before; None where there is nothing to compare."""
    before = business_of(facts)["reported"].get(str(period_of(facts).previous()))
    found = change(facts.answers["revenue"]["rupiah"], before)
    return found.direction if found is not None else None


def ask_help(facts: Facts) -> Text:
    """The report is saved by now; this is extra."""
    asked, beside = _question(facts), needs_beside(facts.answers["revenue"])
    said = [kind for kind in ASKED_FOR if kind in beside]
    if said:
        asked = texts.noted_beside(asked, [ASKED_FOR[kind] for kind in said])
    wanted = [kind for kind in open_needs(facts) if kind not in said]
    return texts.still_needed(asked, [ASKED_FOR[kind] for kind in wanted]) if wanted else asked


def _question(facts: Facts) -> Text:
    sold_something = facts.answers["revenue"]["rupiah"] > 0
    match turn(facts):
        case Direction.UP:
            return texts.what_helped(period_of(facts))
        case Direction.DOWN if sold_something:
            return texts.what_was_in_the_way(period_of(facts))
        case _:
            return texts.WHAT_HELP


def help_menu(facts: Facts) -> Menu:
    """Two in a row; what the question begins with comes first."""
    return _MENUS[turn(facts)]


def _pairs(prefix: str, labels: Mapping[Any, Text]) -> Menu:
    choices = [Choice(label, prefix + kind.value) for kind, label in labels.items()]
    return [choices[i : i + 2] for i in range(0, len(choices), 2)]


_NEEDS, _OBSTACLES = _pairs(_NEED, ASKED_FOR), _pairs(_OBSTACLE, texts.OBSTACLES)
_AS_ALWAYS: Menu = (*_NEEDS, *_OBSTACLES)
_MENUS: Mapping[Direction | None, Menu] = {
    Direction.UP: (*_pairs(_BOOST, texts.BOOSTS), *_NEEDS),
    Direction.DOWN: (*_OBSTACLES, *_NEEDS),
    Direction.SAME: _AS_ALWAYS,
    None: _AS_ALWAYS,
}


def preset(facts: Facts) -> tuple[str, ...]:
    """What is on before she touches anything: her open needs, and what she said of this month before."""
    told: dict[str, list[str]] = business_of(facts).get("told", {})
    needs = [_NEED + kind.value for kind in open_needs(facts)]
    return (*needs, *told.get(str(period_of(facts)), ()))


def open_needs(facts: Facts) -> list[NeedKind]:
    """What the business waits for, of the kinds offered here; what she asked for with the amount, too.
    Reports opened by an older release: none."""
    beside = needs_beside(facts.answers["revenue"])
    waiting = [*business_of(facts).get("open_needs", ()), *beside]
    return [kind for kind in ASKED_FOR if kind in waiting]


def keys_told(obstacles: list[str], boosts: list[str]) -> list[str]:
    """The toggles of what is noted with a report, as the seed has them under "told"."""
    return [*(_OBSTACLE + value for value in obstacles), *(_BOOST + value for value in boosts)]


def read_help(given: Given, facts: Facts) -> Reading:
    """Her own words, kept beside what she ticked. Another report is no note, it is offered as one; nor is
    "hadir", which answers an invitation."""
    if not isinstance(given, Typed):
        return NotMine()
    if _is_report(given.text, facts) or is_about_coming(given.text):
        return NotMine()
    words = clean_note(given.text, NOTE_LIMIT)
    return Took(words) if words else Again(texts.WORDS_NOT_READ)


def _is_report(text: str, facts: Facts) -> bool:
    """Whether she reports again. "Tidak jualan karena hujan" more likely says why it was a quiet month."""
    world = facts.world
    line = read_line(text, world.today, months_open=world.months_open, reminded=False)
    return line is not None and not isinstance(read_rupiah(line.amount), NothingSold)


def needs_of(answer: Mapping[str, Any]) -> tuple[NeedKind, ...]:
    """The needs among the toggles of the answer."""
    return tuple(NeedKind(value) for value in _values(answer, _NEED))


def obstacles_of(answer: Mapping[str, Any]) -> tuple[Obstacle, ...]:
    """The obstacles among the toggles of the answer."""
    return tuple(Obstacle(value) for value in _values(answer, _OBSTACLE))


def boosts_of(answer: Mapping[str, Any]) -> tuple[Boost, ...]:
    """What helped, among the toggles of the answer."""
    return tuple(Boost(value) for value in _values(answer, _BOOST))


def _values(answer: Mapping[str, Any], prefix: str) -> list[str]:
    return [key.removeprefix(prefix) for key in answer["picked"] if key.startswith(prefix)]

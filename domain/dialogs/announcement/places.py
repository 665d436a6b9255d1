"""For which area: the official's own, a kecamatan or a kelurahan of it, by buttons or by typed name.

A view is `code/page`: the area that is open, and the page of what lies in it.
"""

from domain.areas import Area, Level, One, Several
from domain.areas.codes import contains
from domain.areas.spelling import fold
from domain.areas.texts import place
from domain.dialogs.announcement import texts
from domain.dialogs.engine import (
    Again,
    Check,
    Choice,
    Facts,
    Given,
    Menu,
    NotMine,
    Reading,
    Took,
    Turn,
    Typed,
)
from domain.messages import Text, Value

PAGE = 16
"""Buttons on a page, two in a row: eight rows still fit on a small phone."""

_EVERYWHERE = frozenset({"semua", "semuanya", "seluruhnya", "all"})


def ask_area(facts: Facts) -> Text:
    """The question, or what is open."""
    opened = _opened(facts)
    if opened is None or not _came_from_above(opened, facts):
        return texts.WHICH_AREA
    return texts.inside(place(facts.world.areas, opened.code))


def area_menu(facts: Facts) -> Menu:
    """The scopes where there are several; else the open area as a whole, and what lies in it."""
    opened = _opened(facts)
    if opened is None:
        return [[_button(area, facts)] for area in _scopes(facts)]
    whole = Choice(texts.whole(place(facts.world.areas, opened.code)), opened.code)
    page = int(facts.view.partition("/")[2] or 0)
    inside = facts.world.areas.children(opened.code)
    buttons = [_button(area, facts) for area in inside[page * PAGE : (page + 1) * PAGE]]
    pairs = [buttons[i : i + 2] for i in range(0, len(buttons), 2)]
    return [[whole], *pairs, *_paging(opened, page, len(inside)), *_up(opened, facts)]


def read_area(given: Given, facts: Facts) -> Reading:
    """A clear name is taken, for the last page shows it; anything less is asked."""
    if not isinstance(given, Typed):
        return NotMine()
    whole = _named_whole(given.text, facts)
    if whole is not None:
        return Took(whole.code)
    match facts.world.areas.find_kelurahan(given.text):
        case One(area) if _mine(area, facts):
            return Took(area.code)
        case Several(areas, within):
            found = [a for a in (*((within,) if within else ()), *areas) if _mine(a, facts)]
            return _which(found, facts)
        case _:
            return Again(texts.AREA_NOT_FOUND)


def _which(found: list[Area], facts: Facts) -> Reading:
    if not found:
        return Again(texts.AREA_NOT_FOUND)
    return Check(texts.WHICH_OF_THESE, tuple((_name(area, facts), area.code) for area in found))


def _named_whole(typed: str, facts: Facts) -> Area | None:
    """ "semua" with one scope, or the name of a scope that is a whole city."""
    scopes, said = _scopes(facts), fold(typed)
    if said in _EVERYWHERE:
        return scopes[0] if len(scopes) == 1 else None
    cities = [area for area in scopes if area.level <= Level.KOTA]
    return next((a for a in cities if said in (fold(a.name), fold(a.bare_name))), None)


def _scopes(facts: Facts) -> list[Area]:
    found = (facts.world.areas.get(code) for code in facts.seed["scopes"])
    return [area for area in found if area is not None]


def _mine(area: Area, facts: Facts) -> bool:
    return any(contains(scope, area.code) for scope in facts.seed["scopes"])


def _opened(facts: Facts) -> Area | None:
    """The open area; None while one of several scopes is to be chosen."""
    code = facts.view.partition("/")[0]
    scopes = _scopes(facts)
    opened = facts.world.areas.get(code) if code else None
    if opened is not None and _mine(opened, facts):
        return opened
    return scopes[0] if len(scopes) == 1 else None


def _button(area: Area, facts: Facts) -> Choice | Turn:
    name = place(facts.world.areas, area.code) if area in _scopes(facts) else area.name
    if area.level is Level.KELURAHAN:
        return Choice(name, area.code)
    return Turn(name, f"{area.code}/0")


def _name(area: Area, facts: Facts) -> Value:
    return place(facts.world.areas, area.code)


def _paging(opened: Area, page: int, total: int) -> list[list[Turn]]:
    turns: list[Turn] = []
    if page > 0:
        turns.append(Turn(texts.PREVIOUS_PAGE, f"{opened.code}/{page - 1}"))
    if (page + 1) * PAGE < total:
        turns.append(Turn(texts.NEXT_PAGE, f"{opened.code}/{page + 1}"))
    return [turns] if turns else []


def _came_from_above(opened: Area, facts: Facts) -> bool:
    return [area.code for area in _scopes(facts)] != [opened.code]


def _up(opened: Area, facts: Facts) -> list[list[Turn]]:
    return [[Turn(texts.UP, "")]] if _came_from_above(opened, facts) else []

"""Which kelurahan: typed with any spelling, or kecamatan → kelurahan by buttons, a page at a time."""

from domain.areas.area import Area
from domain.areas.match import One, Several
from domain.dialogs.engine import (
    Again,
    Check,
    Choice,
    Facts,
    Given,
    Menu,
    NotMine,
    Reading,
    Sent,
    Took,
    Turn,
    Typed,
)
from domain.dialogs.engine.questions import texts
from domain.messages import Text, Value
from domain.replies import ReplyKind

PAGE = 16
"""Buttons on a page, two in a row: eight rows still fit on a small phone."""


def ask_area(facts: Facts) -> Text:
    """The question, or which kecamatan is open."""
    kecamatan = facts.world.areas.get(_opened(facts.view))
    return texts.WHICH_AREA if kecamatan is None else texts.which_in(kecamatan.name)


def area_menu(facts: Facts) -> Menu:
    """The kecamatan of the city, or the kelurahan of the one opened (a view is `code/page`)."""
    code = _opened(facts.view) or facts.world.areas.served.code
    page = int(facts.view.partition("/")[2] or 0)
    areas = facts.world.areas.children(code)
    shown = areas[page * PAGE : (page + 1) * PAGE]
    buttons = [_button(area) for area in shown]
    rows: list[list[Choice | Turn]] = [buttons[i : i + 2] for i in range(0, len(buttons), 2)]
    return [*rows, *_paging(code, page, len(areas)), *_up(facts)]


def _opened(view: str) -> str:
    return view.partition("/")[0]


def _button(area: Area) -> Choice | Turn:
    if area.level.name == "KELURAHAN":
        return Choice(area.name, area.code)
    return Turn(area.name, f"{area.code}/0")


def _paging(code: str, page: int, total: int) -> list[list[Choice | Turn]]:
    turns: list[Choice | Turn] = []
    if page > 0:
        turns.append(Turn(texts.PREVIOUS_PAGE, f"{code}/{page - 1}"))
    if (page + 1) * PAGE < total:
        turns.append(Turn(texts.NEXT_PAGE, f"{code}/{page + 1}"))
    return [turns] if turns else []


def _up(facts: Facts) -> list[list[Choice | Turn]]:
    opened = _opened(facts.view)
    return [[Turn(texts.ALL_DISTRICTS, "")]] if opened not in ("", _served(facts)) else []


def _served(facts: Facts) -> str:
    return facts.world.areas.served.code


def read_area(given: Given, facts: Facts) -> Reading:
    """A clear name is taken (the last page shows it with its kecamatan); anything less is asked.

    No borders come with the areas, so a shared place cannot tell its kelurahan.
    """
    if isinstance(given, Sent) and given.kind is ReplyKind.PLACE:
        return Again(texts.PLACE_NOT_READ)
    if not isinstance(given, Typed):
        return NotMine()
    within = _opened(facts.view) or None
    match facts.world.areas.find_kelurahan(given.text, within):
        case One(area):
            return Took(area.code)
        case Several(areas):
            return Check(texts.WHICH_OF_THESE, tuple((place(a, facts), a.code) for a in areas))
        case _:
            return Again(texts.AREA_NOT_FOUND)


def place(area: Area, facts: Facts) -> Value:
    """The kelurahan with its kecamatan, which tells namesakes apart."""
    kelurahan, *around = facts.world.areas.path(area.code)
    return texts.kelurahan_in(kelurahan.name, around[0].name) if around else kelurahan.name

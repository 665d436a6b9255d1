"""The choices for how many work in a business and how far its goods go; each dialog has words of its own for
the questions.

Answers (JSON): workers → 3; reach → Reach value.
"""

from domain.businesses.business import Reach
from domain.businesses.texts import REACHES, workers
from domain.dialogs.engine import Choice, Facts, Menu

_BUTTONS = 5
_SAID: dict[Reach, frozenset[str]] = {
    Reach.CITY: frozenset({"dalam kota", "kota", "surabaya", "sekitar sini"}),
    Reach.BEYOND: frozenset({"luar kota", "keluar kota"}),
    Reach.JAKARTA: frozenset({"jakarta", "sampai jakarta"}),
    Reach.EXPORT: frozenset({"ekspor", "export", "luar negeri"}),
}


def workers_menu(_facts: Facts) -> Menu:
    """From herself alone to five; more are written."""
    people = [Choice(workers(n), str(n), n) for n in range(1, _BUTTONS + 1)]
    return (people[:1], people[1:3], people[3:])


def reach_menu(_facts: Facts) -> Menu:
    """Each by a button, or by its word."""
    choices = [Choice(text, reach.value, said=_SAID[reach]) for reach, text in REACHES.items()]
    return (choices[:2], choices[2:])

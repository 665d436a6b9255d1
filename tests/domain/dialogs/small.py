"""A small dialog with one of everything: words, a choice, toggles, a page to turn, a detour, a phone."""

from domain.dialogs.engine import (
    Again,
    Check,
    Choice,
    Contact,
    Dialog,
    Facts,
    Given,
    Go,
    Menu,
    NotMine,
    Reading,
    Sent,
    Step,
    Took,
    Turn,
    Typed,
)
from domain.messages import ContactButton, Keys, Text

HINT = Text("Please write letters.")
COLOURS = ("red", "green", "blue", "grey")


def words(given: Given, _facts: Facts) -> Reading:
    """Letters are taken as they are."""
    if isinstance(given, Sent):
        return NotMine()
    has_letters = isinstance(given, Typed) and any(c.isalpha() for c in given.text)
    return Took(given.text) if isinstance(given, Typed) and has_letters else Again(HINT)


def colour(given: Given, _facts: Facts) -> Reading:
    """Only a colour we have; "gr" may be two of them."""
    typed = given.text if isinstance(given, Typed) else ""
    near = tuple((c, c) for c in COLOURS if typed and c.startswith(typed))
    if typed in COLOURS:
        return Took(typed)
    return Check(Text("Which one?"), near) if near else Again(Text("No such colour."))


def amount(given: Given, _facts: Facts) -> Reading:
    """Every number is asked about before it counts."""
    digits = given.text if isinstance(given, Typed) and given.text.isdecimal() else ""
    if not digits:
        return NotMine() if isinstance(given, Sent) else Again(Text("A number, please."))
    return Check(Text("{n}, right?", {"n": int(digits)}), ((Text("Right"), int(digits)),))


def phone(given: Given, _facts: Facts) -> Reading:
    """A contact of her own, or digits."""
    if isinstance(given, Contact):
        return Took(given.phone) if given.own else Again(Text("Not yours."))
    typed = isinstance(given, Typed) and given.text.isdecimal()
    return Took(given.text) if isinstance(given, Typed) and typed else Again(Text("Digits."))


def colour_menu(facts: Facts) -> Menu:
    """Two pages of colours."""
    if facts.view == "more":
        return [[Choice(Text("Blue"), "blue"), Choice(Text("Grey"), "grey")]]
    pair = [Choice(Text("Red"), "red"), Choice(Text("Green"), "green")]
    return [pair, [Turn(Text("More"), "more")]]


def sizes_menu(_facts: Facts) -> Menu:
    """Toggles."""
    return [[Choice(Text("Small"), "small"), Choice(Text("Large"), "large")]]


def amount_menu(_facts: Facts) -> Menu:
    """One button for the rare case, one that asks something else first."""
    none = Choice(Text("None sold"), "none", 0, frozenset({"nothing at all"}))
    return [[none, Go(Text("Other day"), "day")]]


def question(text: str, **fields: object) -> Step:
    """A step that asks in these words."""
    asked = {"ask": lambda _facts: Text(text), "read": words, **fields}
    return Step(**asked)  # type: ignore[arg-type]  # the caller names the fields


NAME = question("Name?", name="name", label=Text("Name"))
COLOUR = question("Colour?", name="colour", read=colour, menu=colour_menu, label=Text("Colour"))
WHY_BLUE = question(
    "Why blue?", name="why", label=Text("Why"), applies=lambda f: f.known("colour") == "blue"
)
SIZES = question("Sizes?", name="sizes", menu=sizes_menu, many=True, label=Text("Sizes"))
AMOUNT = question("How many?", name="amount", read=amount, menu=amount_menu, label=Text("Amount"))
DAY = question("Which day?", name="day", aside=True)
PHONE = question(
    "Phone?",
    name="phone",
    read=phone,
    optional=True,
    label=Text("Phone"),
    keys=lambda _facts: Keys(((ContactButton(Text("Share")),),)),
)

SMALL = Dialog(
    name="small",
    title=Text("Order"),
    progress=True,
    summary=lambda facts: Text("All: {all}", {"all": str(dict(facts.answers))}),
    steps=(NAME, COLOUR, WHY_BLUE, SIZES, AMOUNT, DAY, PHONE),
)
AT_ONCE = Dialog(
    name="at_once",
    title=Text("Count"),
    steps=(
        NAME,
        question("How many?", name="amount", read=amount, menu=amount_menu, final=True),
        SIZES,
        DAY,
    ),
)
"""Without a last page: the amount counts as soon as she says yes."""

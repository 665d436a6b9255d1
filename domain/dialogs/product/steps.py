"""What is asked about a product, and how the answers are read."""

from domain.catalogue.phone_shield import holds_phone_number
from domain.catalogue.prices import Price, Unsure, read_price
from domain.catalogue.products import CAPACITY_LIMIT, PRODUCT_NAME_LIMIT
from domain.catalogue.shop_links import LinkProblem, read_link
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
    Typed,
)
from domain.dialogs.engine.words import NONE, SKIP
from domain.dialogs.product import texts
from domain.messages import Text
from domain.replies import ReplyKind
from domain.words.cleaning import clean_line


def read_name(given: Given, _facts: Facts) -> Reading:
    """The name typed, or written below the photo."""
    match given:
        case Typed(text):
            return _name(text, photo=None)
        case Sent(kind=ReplyKind.PHOTO, file_id=str(photo), words=words):
            return _name(words, photo=photo)
        case _:
            return Again(texts.NAME_NOT_READ)


def _name(typed: str, photo: str | None) -> Reading:
    name = clean_line(typed, PRODUCT_NAME_LIMIT)
    if name is None or not any(c.isalpha() for c in name):
        return Again(texts.NAME_NOT_READ)
    if holds_phone_number(name):
        return Again(texts.NO_NUMBER_HERE)
    return Took({"words": name, "photo": photo})


def came_without_photo(facts: Facts) -> bool:
    """A photo is asked for unless it came with the name."""
    return facts.answers.get("name", {}).get("photo") is None


def photo_menu(_facts: Facts) -> Menu:
    """[Without a photo]."""
    return _without(texts.NO_PHOTO, "tanpa foto")


def read_photo(given: Given, _facts: Facts) -> Reading:
    """One photo, kept by its file_id."""
    if isinstance(given, Sent) and given.kind is ReplyKind.PHOTO:
        return Took(given.file_id)
    return Again(texts.ONLY_PHOTO)


def price_menu(_facts: Facts) -> Menu:
    """[Buyers may ask]."""
    return _without(texts.ASK_PRICE, "tanya saja", "nego", "tanya dulu")


def read_price_step(given: Given, _facts: Facts) -> Reading:
    """One price or a range; what can be read several ways is asked."""
    if not isinstance(given, Typed):
        return NotMine()
    match read_price(given.text):
        case Price(low, high):
            return Took([low, high])
        case Unsure(candidates):
            readings = tuple((texts.price(p.low, p.high), [p.low, p.high]) for p in candidates)
            return Check(texts.IS_IT_THIS, readings)
        case _:
            return Again(texts.PRICE_NOT_READ)


def capacity_menu(_facts: Facts) -> Menu:
    """[Without]."""
    return _without(texts.NO_CAPACITY, "tidak tahu", "belum tahu")


def read_capacity(given: Given, _facts: Facts) -> Reading:
    """In her own words."""
    if not isinstance(given, Typed):
        return NotMine()
    line = clean_line(given.text, CAPACITY_LIMIT)
    if line is None:
        return Again(texts.CAPACITY_NOT_READ)
    return Again(texts.NO_NUMBER_HERE) if holds_phone_number(line) else Took(line)


def link_menu(_facts: Facts) -> Menu:
    """[No link]."""
    return _without(texts.NO_LINK, "tidak dijual online")


def read_link_step(given: Given, _facts: Facts) -> Reading:
    """An https link of a shop."""
    if not isinstance(given, Typed):
        return NotMine()
    link = read_link(given.text)
    if isinstance(link, LinkProblem):
        return Again(texts.LINK_NOT_READ[link])
    return Took(link)


def _without(text: Text, *said: str) -> Menu:
    return ((Choice(text, "none", None, said=NONE | SKIP | set(said)),),)

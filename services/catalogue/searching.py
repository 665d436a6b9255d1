"""/cari: anybody looks for products; the results turn their pages in one message.

A page is a screen, drawn beside the writers (`unit.show`). Only the answer to "what are you looking for?"
is met in the unit of work that takes it; so that search is without the slow walk for misspelt words, which
a button of its own offers when nothing was found.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlmodel import Session

from domain.areas.codes import digits
from domain.areas.texts import place
from domain.catalogue.search_words import Query, area_of_link, read_query, short_query, words_of
from domain.dialogs.engine import Facts
from domain.dialogs.search import SEARCH
from domain.dialogs.search.texts import KINDS
from domain.messages import Button, Inline, Joined, Message, Text, Value, _, label
from services import dialogs, outgoing
from services.actors import Actor
from services.catalogue import words
from services.catalogue.data import OPEN, data
from services.house import house
from storage.catalogue import search
from storage.catalogue.products import Item
from storage.catalogue.search import Alternatives

SIZE = 6
"""Products of a page: they and their buttons fit on a small phone."""
ROW = 3
LAST_PAGE = 19
"""Who did not find it on twenty pages searches for something narrower."""

SEARCH_AGAIN = label("🔎 Search again")
SIMILAR = label("🔎 Similar words")
PREVIOUS = label("◀️ Previous")
NEXT = label("Next ▶️")


@dataclass(frozen=True, slots=True)
class Found:
    """A page of results. `words` are the spellings found for each typed word: none for a word nobody uses.

    `is_elsewhere`: there is nothing of the kind in the areas asked for, and these are from other ones.
    """

    items: Sequence[Item]
    query: Query
    words: Sequence[Alternatives]
    is_last: bool
    is_elsewhere: bool = False


def ask(session: Session, actor: Actor, now: datetime) -> None:
    """/cari without a word."""
    dialogs.begin(session, actor, now, SEARCH)


def say_area(session: Session, actor: Actor, now: datetime, area_code: str) -> None:
    """What is shown in an area, by a link to it."""
    line = digits(area_code)
    outgoing.say(session, actor.mailbox, now, _drawn(session, actor, line, 0, thorough=False))


def answered(session: Session, actor: Actor, now: datetime, facts: Facts) -> None:
    """The first page for what was answered."""
    line = facts.answers["words"]
    outgoing.say(session, actor.mailbox, now, _drawn(session, actor, line, 0, thorough=False))


def say_found(session: Session, actor: Actor, now: datetime, line: str) -> bool:
    """The first page for what she said without the command. False, and no word, where nothing is found."""
    kept = short_query(line)
    found = _found(session, kept, 0, thorough=False)
    if found.items:
        outgoing.say(session, actor.mailbox, now, _shown(session, actor, kept, 0, found))
    return bool(found.items)


def say_nothing(session: Session, actor: Actor, now: datetime, line: str) -> None:
    """Nothing is found for what she said without the command: perhaps similar words are."""
    outgoing.say(session, actor.mailbox, now, _nothing(short_query(line), thorough=False))


def similar_button(line: str) -> Button:
    """Looks for words like hers: "cari kripik" may mean keripik."""
    return Button(SIMILAR, data("f", 0, short_query(line)))


def results(session: Session, actor: Actor, _now: datetime, line: str, number: int) -> Message:
    """A page of what was found for a typed line."""
    return _drawn(session, actor, short_query(line), min(number, LAST_PAGE), thorough=True)


def _drawn(session: Session, actor: Actor, line: str, number: int, *, thorough: bool) -> Message:
    found = _found(session, line, number, thorough=thorough)
    if not found.items:
        linked = area_of_link(line, house(session).areas)
        return _nothing_in(session, linked) if linked else _nothing(line, thorough=thorough)
    return _shown(session, actor, line, number, found)


def _shown(session: Session, actor: Actor, line: str, number: int, found: Found) -> Message:
    listed = [_line(session, n, item) for n, item in enumerate(found.items, number * SIZE + 1)]
    text = words.page(*_head(session, line, found), *listed)
    others = {item.owner_id for item in found.items} - {actor.person_id}
    keyboard = _buttons(actor, line, number, found)
    return Message(text, keyboard, mentions=tuple(sorted(others)))


def _found(session: Session, line: str, number: int, *, thorough: bool) -> Found:
    """What the line finds; where nothing is in that place, its name as a word, and then any place."""
    query = read_query(line, house(session).areas)
    found = _page(session, query, number, thorough=thorough)
    if found.items or not query.areas:
        return found
    as_words = _page(session, Query(tuple(words_of(line))), number, thorough=False)
    if as_words.items or not query.words:
        return as_words
    anywhere = _page(session, replace(query, areas=()), number, thorough=thorough)
    return replace(anywhere, query=query, is_elsewhere=True)


def _page(session: Session, query: Query, number: int, *, thorough: bool) -> Found:
    spellings = search.known(session, query.words)
    if thorough:
        typed = zip(spellings, query.words, strict=True)
        spellings = [known or search.similar(session, word) for known, word in typed]
    used = [spelling for spelling in spellings if spelling]
    if query.is_empty or (used != spellings and not (used and thorough)):
        return Found((), query, (), is_last=True)
    items = search.find(session, used, query, offset=number * SIZE, limit=SIZE + 1)
    return Found(items[:SIZE], query, spellings, is_last=len(items) <= SIZE)


def _head(session: Session, line: str, found: Found) -> list[Value]:
    linked = area_of_link(line, house(session).areas)
    if linked is not None:
        where = place(house(session).areas, linked)
        return [_("🛍 <b>The catalogue of {place}</b>", place=where), ""]
    said: list[Value] = [_("🔎 <b>{words}</b>", words=line)]
    typed = list(zip(found.words, found.query.words, strict=True))
    instead = [s[0] for s, word in typed if s and s != (word,)]
    unused = [word for s, word in typed if not s]
    if instead:
        said.append(_("Showing what is spelt like it: {words}", words=", ".join(instead)))
    if unused:
        said.append(_("Nobody offers “{words}” yet.", words=" ".join(unused)))
    places = [place(house(session).areas, code) for code in found.query.areas]
    if found.is_elsewhere:
        said.append(
            _("Nothing yet in {places}. These are from elsewhere:", places=Joined(tuple(places)))
        )
    elif places:
        said.append(_("📍 {places}", places=Joined(tuple(places))))
    return [*said, ""]


def _line(session: Session, number: int, item: Item) -> Text:
    return _(
        "{n}. <b>{product}</b>, {price}\n{business}, {place}{capacity}",
        n=number,
        product=item.name,
        price=words.price_of(item),
        business=item.business,
        place=place(house(session).areas, item.area_code),
        capacity=_("\n📦 {capacity}", capacity=item.capacity) if item.capacity else "",
    )


def _buttons(actor: Actor, line: str, number: int, found: Found) -> Inline:
    numbers = [
        Button(str(n), opening(actor, item))
        for n, item in enumerate(found.items, number * SIZE + 1)
    ]
    rows = [tuple(numbers[i : i + ROW]) for i in range(0, len(numbers), ROW)]
    turning = []
    if number > 0:
        turning.append(Button(PREVIOUS, data("f", number - 1, line)))
    if not found.is_last and number < LAST_PAGE:
        turning.append(Button(NEXT, data("f", number + 1, line)))
    again = Button(SEARCH_AGAIN, "m:cari")
    return Inline((*rows, *([tuple(turning)] if turning else []), (again,)))


def opening(actor: Actor, item: Item) -> str:
    """Her own product opens her page of it, and is not counted as found by somebody."""
    own = actor.person_id is not None and item.owner_id == actor.person_id
    return data("p", item.id) if own else f"{OPEN}:{item.id}"


def _by_kind(again: Button) -> list[tuple[Button, ...]]:
    kinds = [Button(name, data("f", 0, word)) for word, name in KINDS.values()]
    return [*(tuple(kinds[i : i + 2]) for i in range(0, len(kinds), 2)), (again,)]


def _nothing_in(session: Session, area_code: str) -> Message:
    where = place(house(session).areas, area_code)
    text = _("Nothing stands in the catalogue of {place} yet, {sapaan}.", place=where)
    return Message(text, Inline(tuple(_by_kind(Button(SEARCH_AGAIN, "m:cari")))))


def _nothing(line: str, *, thorough: bool) -> Message:
    again = Button(SEARCH_AGAIN, "m:cari")
    rows = _by_kind(again) if thorough else [(similar_button(line), again)]
    text = _(
        "Nothing found for “{words}” yet, {sapaan}. Try another word, or look around by kind:",
        words=line,
    )
    shorter = _(
        "Nothing found for “{words}”, {sapaan}. Shall I look for similar words?", words=line
    )
    return Message(text if thorough else shorter, Inline(tuple(rows)))

"""Finding products: by words first, else by place, else by kind of business, the newest first.

A word is looked up in an index that is already in the order of the results, so a page of a common word
reads little more than that page. A word nobody uses is replaced by words that begin with it, or by those
most like it; for that the vocabulary is walked by leaps, one index seek for each word there is. That is
the slow part (tens of milliseconds in a large city) and runs only when nothing was found.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, literal, or_, select, true
from sqlmodel import Session

from domain.catalogue.search_words import Query
from storage.catalogue.products import Item, item, items
from storage.catalogue.tables import PRODUCT, WORD, visible
from storage.figures import figures
from storage.figures.figures import BUSINESS

Alternatives = tuple[str, ...]
"""Spellings of one searched word; a product needs one of them."""

SIMILAR = 0.7
"""One minus the share of letters to change: "kripik" is 0.86 like "keripik", "batik" 0.6 like "baik"."""
MOST_SPELLINGS = 5
MOST_WORDS = 50_000
"""Of the vocabulary; a city's catalogue has some ten thousand."""


def known(session: Session, words: Sequence[str]) -> list[Alternatives]:
    """Each word as it is, or the words that begin with it where nobody uses it; () for neither."""
    return [_exact(session, word) or _beginning_with(session, word) for word in words]


def similar(session: Session, word: str) -> Alternatives:
    """The words most like it, the likeliest first."""
    from rapidfuzz import process  # 2.5 MB: not before somebody types a name
    from rapidfuzz.distance import OSA

    vocabulary = session.scalars(_vocabulary()).all()
    found = process.extract(
        word,
        [w for w in vocabulary if w is not None],
        scorer=OSA.normalized_similarity,
        score_cutoff=SIMILAR,
        limit=MOST_SPELLINGS,
    )
    return tuple(spelling for spelling, _score, _index in found)


def find(
    session: Session, words: Sequence[Alternatives], query: Query, *, offset: int, limit: int
) -> list[Item]:
    """A page of the products that hold one spelling of each word, in the areas and the sector."""
    wanted = items().where(visible(), _in_areas(query), _in_sector(query))
    ordered = _by_words(wanted, words) if words else wanted.order_by(PRODUCT.c.id.desc())
    return [item(row) for row in session.execute(ordered.offset(offset).limit(limit))]


def _by_words(wanted: Select[Any], words: Sequence[Alternatives]) -> Select[Any]:
    first, *others = words
    for spellings in others:
        wanted = wanted.where(_holds(spellings))
    if len(first) == 1:
        joined = wanted.join(WORD, and_(WORD.c.product_id == PRODUCT.c.id, WORD.c.word == first[0]))
        return joined.order_by(WORD.c.weight.desc(), WORD.c.product_id.desc())
    best = (
        select(WORD.c.product_id, func.max(WORD.c.weight).label("weight"))
        .where(WORD.c.word.in_(first))
        .group_by(WORD.c.product_id)
        .subquery()
    )
    joined = wanted.join(best, best.c.product_id == PRODUCT.c.id)
    return joined.order_by(best.c.weight.desc(), best.c.product_id.desc())


def _holds(spellings: Alternatives) -> ColumnElement[bool]:
    other = WORD.alias()
    return (
        select(other.c.word)
        .where(other.c.product_id == PRODUCT.c.id, other.c.word.in_(spellings))
        .exists()
    )


def _in_areas(query: Query) -> ColumnElement[bool]:
    if not query.areas:
        return true()
    return or_(*(figures.in_area(BUSINESS.c.area_code, code) for code in query.areas))


def _in_sector(query: Query) -> ColumnElement[bool]:
    return BUSINESS.c.sector == query.sector if query.sector else true()


def _exact(session: Session, word: str) -> Alternatives:
    found = session.execute(select(WORD.c.word).where(WORD.c.word == word).limit(1)).first()
    return (word,) if found is not None else ()


def _beginning_with(session: Session, word: str) -> Alternatives:
    """The first few words that begin with it, each by one leap: "kerip" finds keripik."""
    leaps = _leaps(_next_word(WORD.c.word >= word), _begins(word), MOST_SPELLINGS)
    found = session.scalars(leaps).all()
    return tuple(w for w in found if w is not None and w.startswith(word))


def _begins(word: str) -> str:
    return f"{word}\U0010ffff"


def _vocabulary() -> Select[str | None]:
    return _leaps(_next_word(true()), None, MOST_WORDS)


def _next_word(condition: ColumnElement[bool]) -> Any:
    return select(func.min(WORD.c.word)).where(condition)


def _leaps(first: Any, below: str | None, most: int) -> Select[str | None]:
    """Distinct words in order, without reading the rows between them."""
    step = select(first.scalar_subquery().label("word"), literal(1).label("at")).cte(
        "leap", recursive=True
    )
    after = _next_word(WORD.c.word > step.c.word).correlate(step).scalar_subquery()
    until = step.c.word < below if below is not None else step.c.word.is_not(None)
    walk = step.union_all(select(after, step.c.at + 1).where(until, step.c.at < most))
    found: Select[str | None] = select(walk.c.word)
    return found

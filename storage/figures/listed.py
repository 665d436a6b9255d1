"""A business in any list: the same columns wherever it is listed, with its owner.

Pages of such lists follow the index (area, then registration), which costs the same however large the area
is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, select
from sqlmodel import Session

from domain.people.sapaan import call
from domain.times.periods import Period
from storage.figures import figures, whereabouts
from storage.figures.figures import BUSINESS
from storage.tables import Person

PERSON = Person.__table__  # type: ignore[attr-defined]
_B, _P = BUSINESS.c, PERSON.c


@dataclass(frozen=True, slots=True)
class Listed:
    """A business in a list: `label` is its name or product, `owner` as she is called (Bu Siti).

    `phone` is E.164; None when she gave none. `off_the_bot`: an officer registered her, and she has never
    opened the bot, so that nothing can be sent to her.
    """

    business_id: int
    label: str
    owner: str
    phone: str | None
    area_code: str
    off_the_bot: bool = False


def who(area: ColumnElement[str]) -> tuple[ColumnElement[Any], ...]:
    """The columns that `listed` reads, in its order; `area` is where the business counts."""
    her = (_P.sapaan, _P.name, _P.first_name, _P.phone, _P.chat_id.is_(None))
    return (_B.id, _B.name, _B.product, area, *her)


WHO = who(_B.area_code)
"""Those of today."""


def listed(row: tuple[Any, ...]) -> Listed:
    """A business from the columns of `WHO`."""
    id_, name, product, area_code, sapaan, owner, first_name, phone, off_the_bot = row
    called = call(sapaan, owner or first_name)
    return Listed(id_, name or product, called, phone, area_code, bool(off_the_bot))


def of_businesses(*columns: Any) -> Select[*tuple[Any, ...]]:
    """Businesses taking part, with their owners: `WHO` and then these columns."""
    return with_owners(_B.area_code, *columns).where(figures.taking_part())


def of_month(
    session: Session, code: str, period: Period, *columns: Any
) -> Select[*tuple[Any, ...]]:
    """Businesses that were there in the month and count in the area, as `of_businesses` has them."""
    month = whereabouts.in_month(session, code, period)
    return with_owners(month.area, *columns).where(figures.there(period), month.here)


def with_owners(area: ColumnElement[str], *columns: Any) -> Select[*tuple[Any, ...]]:
    """Businesses with their owners, whatever their state: `who(area)` and then these columns."""
    return select(*who(area), *columns).join_from(BUSINESS, PERSON, _P.id == _B.owner_id)

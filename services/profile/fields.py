"""What can be edited in the profile: one entry a field, one step in domain/dialogs/profile.

To add a field: its step there, its column, and one entry here. Page, button, question, echo and the way back
come from the list.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sqlmodel import Session

from domain.businesses.business import Reach
from domain.businesses.texts import REACHES, workers
from domain.messages import Text, Value
from domain.people.phones import Phone
from domain.people.sapaan import Sapaan, call
from domain.reports.extra_questions import Topic
from domain.sectors.sector import Sector, infer_sector
from domain.sectors.texts import SECTORS
from services.profile import texts
from storage.businesses import profiles
from storage.businesses.profiles import OwnBusiness, OwnPerson
from storage.people import people

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Field(Generic[T]):
    """One field of a person or a business.

    `step` is its step; `label` its button; `today` what stands there, as the step's answers have it; `shown`
    how that reads; `save` keeps a new answer. `topic`: it grows old, is asked again after a year, and shows
    when she said so.
    """

    step: str
    label: Text
    today: Callable[[T], Any]
    shown: Callable[[T], Value]
    save: Callable[[Session, T, Any], None]
    topic: Topic | None = None


def _person(of: OwnPerson) -> dict[str, str] | None:
    return {"sapaan": of.sapaan.value, "name": of.name} if of.sapaan else None


def _save_person(session: Session, of: OwnPerson, answer: Any) -> None:
    people.address_as(session, of.id, Sapaan(answer["sapaan"]), answer["name"])


def _save_phone(session: Session, of: OwnPerson, answer: Any) -> None:
    people.set_phone(session, of.id, answer)


def _save_name(session: Session, of: OwnBusiness, answer: Any) -> None:
    profiles.change(session, of.id, name=answer)


def _save_product(session: Session, of: OwnBusiness, answer: Any) -> None:
    """The kind of business follows the product, unless she had corrected it."""
    was_inferred = infer_sector(of.product) is of.sector
    sector = infer_sector(answer) if was_inferred else of.sector
    profiles.change(session, of.id, product=answer, sector=sector)


def _save_sector(session: Session, of: OwnBusiness, answer: Any) -> None:
    profiles.change(session, of.id, sector=Sector(answer))


def _save_rt_rw(session: Session, of: OwnBusiness, answer: Any) -> None:
    found = answer or {"rt": None, "rw": None}
    profiles.change(session, of.id, rt=found["rt"], rw=found["rw"])


def _save_workers(session: Session, of: OwnBusiness, answer: Any) -> None:
    profiles.change(session, of.id, workers=answer)


def _save_reach(session: Session, of: OwnBusiness, answer: Any) -> None:
    profiles.change(session, of.id, reach=Reach(answer) if answer else None)


def _shown_workers(of: OwnBusiness) -> Value:
    if of.workers is None:
        return texts.EMPTY
    return texts.told(workers(of.workers), of.told.get(Topic.WORKERS))


def _shown_reach(of: OwnBusiness) -> Value:
    if of.reach is None:
        return texts.EMPTY
    return texts.told(REACHES[of.reach], of.told.get(Topic.REACH))


OF_PERSON: tuple[Field[OwnPerson], ...] = (
    Field("person", texts.NAME, _person, lambda p: call(p.sapaan, p.name), _save_person),
    Field(
        "phone",
        texts.PHONE,
        lambda p: p.phone,
        lambda p: Phone(p.phone).masked if p.phone else texts.EMPTY,
        _save_phone,
    ),
)
OF_BUSINESS: tuple[Field[OwnBusiness], ...] = (
    Field(
        "business_name",
        texts.BUSINESS_NAME,
        lambda b: b.name,
        lambda b: b.name or texts.EMPTY,
        _save_name,
    ),
    Field("product", texts.PRODUCT, lambda b: b.product, lambda b: b.product, _save_product),
    Field(
        "sector",
        texts.SECTOR,
        lambda b: b.sector.value,
        lambda b: SECTORS[b.sector],
        _save_sector,
    ),
    Field(
        "rt_rw",
        texts.RT_RW,
        lambda b: str(b.rt_rw) if b.rt_rw else None,
        lambda b: str(b.rt_rw) if b.rt_rw else texts.EMPTY,
        _save_rt_rw,
    ),
    Field(
        "workers",
        texts.WORKERS,
        lambda b: b.workers,
        _shown_workers,
        _save_workers,
        Topic.WORKERS,
    ),
    Field(
        "reach",
        texts.REACH,
        lambda b: b.reach.value if b.reach else None,
        _shown_reach,
        _save_reach,
        Topic.REACH,
    ),
)


def seed(fields: tuple[Field[T], ...], of: T) -> dict[str, Any]:
    """What stands in the fields today, for the questions."""
    return {field.step: field.today(of) for field in fields}


def line(field: Field[T], of: T) -> Text:
    """The field on a page."""
    return texts.line(field.label, field.shown(of))


def differences(fields: tuple[Field[T], ...], before: T, after: T) -> list[Text]:
    """The lines of the fields that read differently now."""
    return [line(f, after) for f in fields if f.today(before) != f.today(after)]

"""From the dialog's answers to a draft and back, so that one answer of a draft can be asked again."""

from collections.abc import Mapping
from typing import Any

from domain.announcements.announcement import AnnouncementKind, Draft
from domain.dialogs.engine import Facts
from domain.sectors.sector import Sector


def kind_of(facts: Facts) -> AnnouncementKind:
    """The kind chosen."""
    return AnnouncementKind(facts.known("kind"))


def photo_of(facts: Facts) -> str | None:
    """The photo that came with the words, else the one sent alone, else the draft's."""
    with_words: str | None = facts.answers.get("text", {}).get("photo")
    if with_words is not None:
        return with_words
    alone: str | None = facts.known("photo")
    return alone


def draft_of(facts: Facts) -> Draft:
    """What the answers add up to."""
    sector = facts.known("sector")
    return Draft(
        kind=kind_of(facts),
        text=facts.known("text")["words"],
        photo=photo_of(facts),
        area_code=facts.known("area"),
        sector=Sector(sector) if sector else None,
    )


def seed_of(draft: Draft) -> Mapping[str, Any]:
    """The draft as a seed."""
    return {
        "kind": draft.kind.value,
        "text": {"words": draft.text, "photo": None},
        "photo": draft.photo,
        "area": draft.area_code,
        "sector": draft.sector.value if draft.sector else None,
    }

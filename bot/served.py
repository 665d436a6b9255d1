"""The books this deployment works with, or one line about what is wrong with the setting."""

from pathlib import Path

from bot.settings import EXAMPLES, Settings
from bot.told import Told
from domain.areas import AreaBook
from domain.licences.guides import GuideWrong
from locales import guidebook
from locales.guidebook import GuideBook
from services.house import House
from storage.areas.archive import load_book


def house(settings: Settings) -> House:
    """What services know of this deployment. Raises Told for an area or a guide there is not."""
    return House(
        served(settings.area),
        settings.zone,
        quiet=settings.quiet_hours,
        reminder_days=settings.days_of_reminders,
        months_open=settings.months_open,
        works=settings.works,
        answer_days=settings.answer_days,
        guides=guides(settings.guides),
    )


def served(area: str) -> AreaBook:
    """The area's book. Raises Told for an area there is not."""
    book = load_book(area)
    if not isinstance(book, AreaBook):
        raise Told(f"KABARUSAHA_AREA: {book}")
    return book


def guides(folder: Path | None) -> GuideBook:
    """The guides to licences, with the operator's in place of ours. Raises Told for one that is wrong."""
    if folder is not None and not folder.is_dir():
        raise Told(f"KABARUSAHA_GUIDES: {folder} is no folder; for example {EXAMPLES['guides']}")
    try:
        return guidebook.load(folder)
    except GuideWrong as wrong:
        raise Told(f"KABARUSAHA_GUIDES: {wrong}") from None

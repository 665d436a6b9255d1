"""Kind, words, photo and sector: what an official is asked, and how the answers are read."""

from domain.announcements.announcement import AnnouncementKind
from domain.announcements.message import room
from domain.dialogs.announcement import texts
from domain.dialogs.announcement.draft import kind_of
from domain.dialogs.engine import (
    Again,
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
from domain.message_size import MESSAGE_UNITS, units
from domain.messages import Text
from domain.replies import ReplyKind
from domain.sectors.sector import Sector, infer_sector
from domain.sectors.texts import SECTORS
from domain.words.cleaning import clean_note

_ALL = frozenset({"semua", "semuanya", "semua jenis", "all"})


def kind_menu(_facts: Facts) -> Menu:
    """[News] [Invitation]."""
    news = Choice(texts.NEWS, AnnouncementKind.NEWS.value, said=frozenset({"kabar", "news"}))
    invitation = Choice(
        texts.INVITATION,
        AnnouncementKind.INVITATION.value,
        said=frozenset({"undangan", "invitation"}),
    )
    return ((news, invitation),)


def read_kind(given: Given, _facts: Facts) -> Reading:
    """The kind is chosen by button."""
    return Again(texts.WHICH_KIND) if isinstance(given, Typed) else NotMine()


def ask_text(facts: Facts) -> Text:
    """Asks for the words; an invitation needs day, hour and place."""
    invites = kind_of(facts) is AnnouncementKind.INVITATION
    return texts.WRITE_INVITATION if invites else texts.WRITE_NEWS


def read_text(given: Given, facts: Facts) -> Reading:
    """Her words as they are, or a photo with the words under it."""
    match given:
        case Typed(text):
            return _words(text, photo=None, facts=facts)
        case Sent(kind=ReplyKind.PHOTO, words=""):
            return Again(texts.WORDS_WITH_PHOTO)
        case Sent(kind=ReplyKind.PHOTO, words=words):
            return _words(words, photo=given.file_id, facts=facts)
        case _:
            return Again(texts.ONLY_WORDS)


def _words(typed: str, photo: str | None, facts: Facts) -> Reading:
    words = clean_note(typed, MESSAGE_UNITS)
    if words is None:
        return Again(texts.ONLY_WORDS)
    has_photo = (photo or facts.known("photo")) is not None
    size, limit = units(words), room(kind_of(facts), photo=has_photo)
    if size > limit:
        return Again(texts.too_long(size, limit))
    return Took({"words": words, "photo": photo})


def came_without_photo(facts: Facts) -> bool:
    """A photo is asked for unless it came with the words."""
    return facts.answers.get("text", {}).get("photo") is None


def photo_menu(_facts: Facts) -> Menu:
    """[Without photo]; "back" leads to the words."""
    said = NONE | SKIP | {"tanpa foto", "without photo"}
    return ((Choice(texts.NO_PHOTO, "none", None, said=said),),)


def read_photo(given: Given, facts: Facts) -> Reading:
    """A photo, if the words still fit under it."""
    if not isinstance(given, Sent) or given.kind is not ReplyKind.PHOTO:
        return Again(texts.ONLY_PHOTO)
    size, limit = units(facts.known("text")["words"]), room(kind_of(facts), photo=True)
    return Took(given.file_id) if size <= limit else Again(texts.too_long_for_photo(size, limit))


def sector_menu(_facts: Facts) -> Menu:
    """All, or one; two in a row."""
    choices = [Choice(name, sector.value) for sector, name in SECTORS.items()]
    pairs = [choices[i : i + 2] for i in range(0, len(choices), 2)]
    return [[Choice(texts.ALL_SECTORS, "all", None, said=_ALL)], *pairs]


def read_sector(given: Given, _facts: Facts) -> Reading:
    """A kind of business typed in words is taken when it is known."""
    if not isinstance(given, Typed):
        return NotMine()
    sector = infer_sector(given.text)
    return Took(sector.value) if sector is not Sector.OTHER else Again(texts.SECTOR_NOT_READ)

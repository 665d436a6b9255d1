"""What owners see of an announcement, and that the limits told to officials are Telegram's."""

import pytest

from domain.announcements.announcement import AnnouncementKind, Draft, Rsvp
from domain.announcements.message import announcement_message, room
from domain.message_size import CAPTION_UNITS, MESSAGE_UNITS, units
from domain.messages import Addressee, Button, FileOnTelegram, Inline
from domain.people.sapaan import Sapaan
from locales.catalog import Catalogs
from sandbox.text.html import parse_html
from tests.support.clocks import NOW

LONGEST_NAME = "🌸" * 60
"""As long as a name may be (domain.words.cleaning.NAME_LIMIT), in the widest characters."""

NEWS, INVITATION = AnnouncementKind.NEWS, AnnouncementKind.INVITATION


def draft(kind: AnnouncementKind, text: str = "Bazar", photo: str | None = None) -> Draft:
    return Draft(kind, text, photo, "35.78", None)


def data(draft: Draft, answer: Rsvp | None = None) -> list[str]:
    keyboard = announcement_message(12, draft, answer).keyboard
    assert isinstance(keyboard, Inline)
    return [b.data for row in keyboard.rows for b in row if isinstance(b, Button)]


def test_news_is_the_text_alone_and_an_invitation_can_be_answered() -> None:
    assert announcement_message(12, draft(NEWS)).keyboard is None
    assert data(draft(INVITATION)) == ["v:12:yes", "v:12:maybe", "v:12:no"]


def test_a_photo_carries_the_text_as_its_caption() -> None:
    message = announcement_message(12, draft(NEWS, photo="file-1"))
    assert message.attachment == FileOnTelegram("photo", "file-1")


@pytest.mark.parametrize("answer", list(Rsvp))
def test_an_answer_changes_the_line_and_marks_its_button(answer: Rsvp) -> None:
    asked, answered = (
        announcement_message(12, draft(INVITATION)),
        announcement_message(12, draft(INVITATION), answer),
    )
    assert asked.text != answered.text
    assert isinstance(answered.keyboard, Inline)
    marked = [
        b
        for row in answered.keyboard.rows
        for b in row
        if isinstance(b, Button) and Catalogs({}).plain(b.label, Addressee("en"), NOW)[0] == "👉"
    ]
    assert [button.data for button in marked] == [f"v:12:{answer}"]


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("answer", [None, *Rsvp])
@pytest.mark.parametrize("photo", [None, "file-1"])
@pytest.mark.parametrize("kind", list(AnnouncementKind))
def test_a_text_that_has_room_is_taken_whole_whoever_it_is_for(
    kind: AnnouncementKind, photo: str | None, answer: Rsvp | None, language: str
) -> None:
    fitting = draft(kind, "<" * room(kind, photo=photo is not None), photo)
    message = announcement_message(12, fitting, answer)
    longest = Addressee(language, Sapaan.MBAK.value, LONGEST_NAME)
    text, _entities = parse_html(Catalogs.load().text(message.text, longest, NOW))
    assert units(text) <= (CAPTION_UNITS if photo else MESSAGE_UNITS)


def test_news_uses_all_the_room_there_is() -> None:
    whole = draft(NEWS, "x" * room(NEWS, photo=False))
    text = Catalogs({}).text(announcement_message(12, whole).text, Addressee("en"), NOW)
    assert units(text) == MESSAGE_UNITS

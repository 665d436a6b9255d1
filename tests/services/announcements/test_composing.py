"""From /siaran to the preview: what an official is asked, and what is kept."""

import pytest
from sqlalchemy import update

from domain.announcements.announcement import AnnouncementKind, AnnouncementState
from domain.announcements.message import room
from domain.dialogs.engine import Sent
from domain.permissions import Role
from domain.replies import ReplyKind
from domain.sectors.sector import Sector
from services.announcements import composing, preview, sending
from storage.tables import RoleGrant
from tests.services.announcements.desk import (
    buttons,
    kept,
    newest,
    official,
    owners,
    said,
    send,
    toasts,
    words,
    write,
)
from tests.support.city import KEDUNG_BARUK, RUNGKUT, SURABAYA, City
from tests.support.databases import Database
from tests.support.office import TOUCH, look
from tests.support.talk import Talk

PHOTO = Sent(ReplyKind.PHOTO, "photo-1", "unique-1")


def photo(caption: str) -> Sent:
    return Sent(ReplyKind.PHOTO, "photo-2", "unique-2", caption)


def test_five_answers_make_a_draft_and_show_it_as_owners_will_see_it(database: Database) -> None:
    owners(database, 2)
    talk = official(database)
    talk.call(composing.open_composer)
    assert "What would you like to send" in said(talk)[0]
    talk.press("Invitation")
    talk.say("Roadshow UMKM, Sabtu 08.30")
    talk.send(PHOTO)
    talk.press("All of")
    talk.press("Food")
    draft = newest(database)
    assert (draft.kind, draft.text, draft.photo_file_id) == (
        AnnouncementKind.INVITATION,
        "Roadshow UMKM, Sabtu 08.30",
        "photo-1",
    )
    assert (draft.area_code, draft.sector, draft.state) == (
        SURABAYA,
        Sector.FOOD,
        AnnouncementState.DRAFT,
    )
    sample, page = talk.messages[-2:]
    assert words(sample.text) == "📣 Roadshow UMKM, Sabtu 08.30\n\nBu Rina, can you come?"
    assert sample.attachment is not None
    assert buttons(sample) == ["✅ Coming", "Not sure yet", "Cannot come"]
    assert "Recipients: 2 of 2 business owners (Food and drinks, Kota Surabaya)." in words(
        page.text
    )
    assert buttons(page) == ["✅ Send", "✏️ Change", "❌ Discard"]


def test_a_photo_with_words_under_it_answers_both_questions(database: Database) -> None:
    talk = official(database)
    talk.call(composing.open_composer)
    talk.press("News")
    talk.send(photo("Bazar Sabtu"))
    assert "For which area" in said(talk)[0]
    talk.press("All of")
    talk.press("All kinds")
    assert (newest(database).text, newest(database).photo_file_id) == ("Bazar Sabtu", "photo-2")


def test_news_has_no_buttons(database: Database) -> None:
    talk = official(database)
    write(talk)
    assert buttons(talk.messages[-2]) == []


def test_a_camat_announces_in_the_kecamatan_and_nowhere_else(database: Database) -> None:
    talk = official(database, Role.CAMAT, RUNGKUT)
    talk.call(composing.open_composer)
    talk.press("News")
    talk.say("Bazar")
    talk.press("Without photo")
    assert "✅ All of Kec. Rungkut" in buttons(talk.messages[-1])
    talk.say("Mojo")
    assert "I did not find that in your area" in said(talk)[0]
    talk.say("kedung baruk")
    talk.press("All kinds")
    assert newest(database).area_code == KEDUNG_BARUK


def test_an_area_is_found_page_by_page_or_by_the_name_of_its_kecamatan(database: Database) -> None:
    talk = official(database)
    talk.call(composing.open_composer)
    talk.press("News")
    talk.say("Bazar")
    talk.press("Without photo")
    talk.press("Next")
    talk.press("Rungkut")
    assert "✅ All of Kec. Rungkut" in buttons(talk.messages[-1])
    talk.press("Up")
    talk.say("kecamatan rungkut")
    assert "Which one do you mean" in said(talk)[0]
    assert buttons(talk.messages[-1])[0] == "Kec. Rungkut"
    talk.press("Kec. Rungkut")
    talk.press("All kinds")
    assert newest(database).area_code == RUNGKUT


def test_the_whole_city_may_be_typed(database: Database) -> None:
    talk = official(database)
    talk.call(composing.open_composer)
    talk.press("News")
    talk.say("Bazar")
    talk.press("Without photo")
    talk.say("Surabaya")
    talk.say("semua")
    assert (newest(database).area_code, newest(database).sector) == (SURABAYA, None)


def test_an_official_of_two_areas_chooses_between_them(database: Database) -> None:
    talk = official(database, Role.CAMAT, RUNGKUT)
    with database.session() as session:
        City(session).grant(1, Role.CAMAT, "35.78.08")
    talk.call(composing.open_composer)
    talk.press("News")
    talk.say("Bazar")
    talk.press("Without photo")
    assert buttons(talk.messages[-1])[:2] == ["Kec. Rungkut", "Kec. Gubeng"]
    talk.press("Kec. Gubeng")
    talk.press("All of Kec. Gubeng")
    talk.press("All kinds")
    assert newest(database).area_code == "35.78.08"


@pytest.mark.parametrize("role", [Role.STAF, Role.KADER])
def test_who_may_not_announce_is_told_who_may(database: Database, role: Role) -> None:
    talk = official(database, role, KEDUNG_BARUK)
    talk.call(composing.open_composer)
    assert "Announcements are sent by officials" in said(talk)[0]


def test_a_stranger_is_told_too(database: Database) -> None:
    talk = Talk(database)
    talk.call(composing.open_composer)
    assert "Announcements are sent by officials" in said(talk)[0]


def test_a_role_taken_away_half_way_makes_no_draft(database: Database) -> None:
    talk = official(database)
    talk.call(composing.open_composer)
    talk.press("News")
    talk.say("Bazar")
    talk.press("Without photo")
    talk.press("All of")
    with database.session() as session:
        session.execute(update(RoleGrant).values(revoked_at_utc=talk.now))
    talk.press("All kinds")
    assert said(talk)[-1].startswith("Only officials of that area")


class TestTooLong:
    """Limits are told before anything is sent, counted as Telegram counts."""

    def test_words_that_do_not_fit_are_asked_again(self, database: Database) -> None:
        talk = official(database)
        talk.call(composing.open_composer)
        talk.press("News")
        talk.say("x" * 4094)
        assert "4,094 letters, and 4,093 fit" in said(talk)[0]
        talk.say("x" * 4093)
        assert "Would you like a photo" in said(talk)[0]

    def test_an_emoji_counts_for_two(self, database: Database) -> None:
        talk = official(database)
        talk.call(composing.open_composer)
        talk.press("News")
        talk.say("🌸" * 2047)
        assert "4,094 letters" in said(talk)[0]

    def test_a_photo_takes_shorter_words(self, database: Database) -> None:
        talk = official(database)
        talk.call(composing.open_composer)
        talk.press("Invitation")
        talk.say("x" * 900)
        talk.send(PHOTO)
        assert "Under a photo only 821 letters fit" in said(talk)[0]
        talk.say("kembali")
        talk.say("x" * 821)
        talk.send(PHOTO)
        assert "For which area" in said(talk)[0]

    def test_a_caption_that_does_not_fit_is_asked_again(self, database: Database) -> None:
        talk = official(database)
        talk.call(composing.open_composer)
        talk.press("News")
        talk.send(photo("x" * 1022))
        assert "1,022 letters, and 1,021 fit" in said(talk)[0]

    def test_a_change_that_makes_the_text_too_long_asks_for_the_text(
        self, database: Database
    ) -> None:
        talk = official(database)
        draft = write(talk, "x" * room(AnnouncementKind.NEWS, photo=False))
        talk.call(composing.change, TOUCH, draft, "kind")
        talk.press("Invitation")
        assert "The text no longer fits" in said(talk)[-2]
        talk.say("kurang dari itu")
        assert kept(database, draft).text == "kurang dari itu"
        assert buttons(talk.messages[-2]) == ["✅ Coming", "Not sure yet", "Cannot come"]


class TestChanging:
    """[Change] asks one thing again and shows the draft anew."""

    @pytest.mark.parametrize(
        ("step", "answer", "column", "value"),
        [
            ("kind", "Invitation", "kind", AnnouncementKind.INVITATION),
            ("sector", "Crafts", "sector", Sector.CRAFT),
            ("area", "All of", "area_code", SURABAYA),
        ],
    )
    def test_a_button_changes_one_answer(
        self, database: Database, step: str, answer: str, column: str, value: object
    ) -> None:
        talk = official(database)
        draft = write(talk)
        talk.call(composing.change, TOUCH, draft, step)
        talk.press(answer)
        changed = kept(database, draft)
        assert getattr(changed, column) == value
        assert (changed.text, changed.revision) == ("Bazar Sabtu", 1)
        assert "Recipients:" in said(talk)[-1]

    def test_the_text_changes_and_the_photo_stays(self, database: Database) -> None:
        talk = official(database)
        draft = write(talk)
        talk.call(composing.change, TOUCH, draft, "photo")
        talk.send(PHOTO)
        talk.call(composing.change, TOUCH, draft, "text")
        talk.say("Bazar Minggu")
        assert (kept(database, draft).text, kept(database, draft).photo_file_id) == (
            "Bazar Minggu",
            "photo-1",
        )

    def test_the_photo_can_be_taken_away(self, database: Database) -> None:
        talk = official(database)
        draft = write(talk)
        talk.call(composing.change, TOUCH, draft, "photo")
        talk.send(PHOTO)
        talk.call(composing.change, TOUCH, draft, "photo")
        talk.press("Without photo")
        assert kept(database, draft).photo_file_id is None

    def test_the_page_turns_into_the_choice_and_back(self, database: Database) -> None:
        talk = official(database)
        draft = write(talk)
        choice = look(talk, preview.choice_page, draft)
        assert choice.buttons["⬅️ Back"] == f"n:page:{draft}"
        assert "Recipients:" in look(talk, preview.preview_page, draft).text

    def test_what_is_sent_changes_no_more(self, database: Database) -> None:
        owners(database, 1)
        talk = official(database)
        draft = write(talk)
        send(talk, draft)
        talk.call(composing.change, TOUCH, draft, "text")
        assert toasts(talk) == ["It is sent already, Bu."]

    def test_another_official_cannot_touch_the_draft(self, database: Database) -> None:
        draft = write(official(database))
        other = official(database, number=901)
        for page in (preview.preview_page, preview.choice_page):
            assert look(other, page, draft).text == "Only officials of that area can do this, Bu."
        other.call(sending.discard, TOUCH, draft)
        assert toasts(other) == ["Only officials of that area can do this, Bu."]
        assert kept(database, draft).state is AnnouncementState.DRAFT


def test_hostile_words_stay_words(database: Database) -> None:
    talk = official(database)
    write(talk, "<b>{call}</b> & \u202egnol\u202c 🌸\n\n\n\nBaris {n}")
    assert newest(database).text == "<b>{call}</b> & gnol 🌸\n\nBaris {n}"
    assert said(talk)[-2] == "📣 <b>{call}</b> & gnol 🌸\n\nBaris {n}"

"""Owners answer an invitation; the last answer counts, and when each was given is kept."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from domain.announcements.announcement import Rsvp
from domain.businesses.business import BusinessState
from domain.dialogs.engine import Typed
from services import conversation
from services.announcements import answering, guests, in_words, stored_message
from services.announcements.stored import NoAnnouncement
from services.incoming import Incoming
from services.reports import report
from storage.tables import Business
from tests.services.announcements.desk import (
    buttons,
    deliver,
    official,
    owners,
    recipients_of,
    said,
    send,
    sent,
    tick,
    toasts,
    write,
)
from tests.storage.outbox.rows import rows_of
from tests.support.clocks import NOW
from tests.support.databases import Database
from tests.support.office import TOUCH, look
from tests.support.talk import Talk


def invited(database: Database, count: int = 1) -> tuple[int, list[Talk]]:
    """An invitation that arrived, and the people it arrived at."""
    people = owners(database, count)
    made = sent(official(database), kind="Invitation")
    tick(database)
    deliver(database)
    by_id = {p["id"]: p["telegram_id"] for p in rows_of(database, "person")}
    return made, [Talk(database, telegram_id=by_id[person]) for person in people]


def test_an_answer_is_kept_and_shown_in_the_invitation(database: Database) -> None:
    made, (siti,) = invited(database)
    siti.call(answering.answer, TOUCH, made, Rsvp.YES)
    assert toasts(siti)[0].startswith("✅ Bu Rina is coming.")
    assert said(siti)[0].startswith("📣 Bazar Sabtu\n\n✅ Bu Rina is coming.")
    assert buttons(siti.messages[0]) == ["👉 ✅ Coming", "Not sure yet", "Cannot come"]
    assert siti.rows[0].message_id == TOUCH.message_id
    (kept,) = recipients_of(database, made)
    assert (kept.rsvp, kept.rsvp_at_utc) == (Rsvp.YES, NOW)


def test_the_last_answer_counts_and_the_earlier_ones_are_remembered(database: Database) -> None:
    made, (siti,) = invited(database)
    for minutes, given in enumerate((Rsvp.YES, Rsvp.MAYBE, Rsvp.NO)):
        siti.now = NOW + timedelta(minutes=minutes)
        siti.call(answering.answer, TOUCH, made, given)
    (kept,) = recipients_of(database, made)
    assert (kept.rsvp, kept.rsvp_at_utc) == (Rsvp.NO, NOW + timedelta(minutes=2))
    history = [(r["answer"], r["answered_at_utc"]) for r in rows_of(database, "rsvp_answer")]
    assert history == [
        (given, NOW + timedelta(minutes=minutes))
        for minutes, given in enumerate((Rsvp.YES, Rsvp.MAYBE, Rsvp.NO))
    ]


def test_the_same_answer_again_changes_nothing(database: Database) -> None:
    made, (siti,) = invited(database)
    siti.call(answering.answer, TOUCH, made, Rsvp.YES)
    siti.now = NOW + timedelta(minutes=5)
    siti.call(answering.answer, TOUCH, made, Rsvp.YES)
    assert toasts(siti) == ["Noted already, Bu. Thank you."]
    assert siti.messages == []
    assert recipients_of(database, made)[0].rsvp_at_utc == NOW
    assert len(rows_of(database, "rsvp_answer")) == 1


def test_who_was_not_invited_cannot_answer(database: Database) -> None:
    made, _people = invited(database)
    (stranger,) = owners(database, 1)
    by_id = {p["id"]: p["telegram_id"] for p in rows_of(database, "person")}
    for talk in (Talk(database, telegram_id=by_id[stranger]), Talk(database, telegram_id=1)):
        talk.call(answering.answer, TOUCH, made, Rsvp.YES)
        assert "was not addressed to you" in toasts(talk)[0]
    assert rows_of(database, "rsvp_answer") == []


def test_the_buttons_of_the_preview_count_nothing(database: Database) -> None:
    owners(database, 1)
    talk = official(database)
    made = write(talk, kind="Invitation")
    talk.call(answering.answer, TOUCH, made, Rsvp.YES)
    assert toasts(talk)[0].startswith("This is how owners see it")


def test_an_invitation_nobody_knows_answers_kindly(database: Database) -> None:
    _made, (siti,) = invited(database)
    siti.call(answering.answer, TOUCH, 999, Rsvp.YES)
    assert "was not addressed to you" in toasts(siti)[0]
    with database.session() as session, pytest.raises(NoAnnouncement):
        stored_message(session, 999)


class TestGuests:
    """The official pages through who answered what."""

    def test_names_stand_in_the_order_of_their_answers(self, database: Database) -> None:
        made, people = invited(database, 3)
        for minutes, at in enumerate((2, 0)):
            people[at].now = NOW + timedelta(minutes=minutes)
            people[at].call(answering.answer, TOUCH, made, Rsvp.YES)
        people[1].call(answering.answer, TOUCH, made, Rsvp.NO)
        seen = look(Talk(database, telegram_id=900), guests.guest_list, made)
        assert seen.lines == [
            "✅ Coming: 2",
            "1. Usaha Siti 2 (Bu Siti 2), Kedung Baruk",
            "2. Usaha Siti 0 (Bu Siti 0), Kedung Baruk",
        ]
        assert seen.labels == ["✅ 2", "🤔 0", "❌ 1"]

    def test_a_business_that_is_gone_leaves_the_name(self, database: Database) -> None:
        made, (siti,) = invited(database)
        siti.call(answering.answer, TOUCH, made, Rsvp.YES)
        with database.session() as session:
            session.execute(update(Business).values(state=BusinessState.CLOSED))
        seen = look(Talk(database, telegram_id=900), guests.guest_list, made)
        assert seen.lines[1] == "1. Bu Siti 0"

    def test_long_lists_have_pages(self, database: Database) -> None:
        made, people = invited(database, 12)
        for talk in people:
            talk.call(answering.answer, TOUCH, made, Rsvp.YES)
        rina = Talk(database, telegram_id=900)
        first = look(rina, guests.guest_list, made)
        assert first.buttons["Page 2 ▶️"] == f"n:list:{made}:yes:1"
        second = look(rina, guests.guest_list, made, Rsvp.YES, 1)
        assert second.lines[1].startswith("9. Usaha Siti 8")
        assert second.labels[-1] == "◀️ Page 1"

    def test_a_page_that_is_no_longer_there_shows_the_last(self, database: Database) -> None:
        made, (siti,) = invited(database)
        siti.call(answering.answer, TOUCH, made, Rsvp.YES)
        rina = Talk(database, telegram_id=900)
        assert "1. Usaha Siti 0" in look(rina, guests.guest_list, made, Rsvp.YES, 7).text
        empty = look(rina, guests.guest_list, made, Rsvp.MAYBE)
        assert empty.lines[1] == "Nobody gave this answer yet."

    def test_officials_of_elsewhere_see_no_names(self, database: Database) -> None:
        made, _people = invited(database)
        other = official(database, area="35.15", number=901)
        seen = look(other, guests.guest_list, made)
        assert seen.text == "Only officials of that area can do this, Bu."


@pytest.mark.parametrize(
    ("words", "given", "heard"),
    [
        ("Hadir, Bu", Rsvp.YES, "is coming"),
        ("insya Allah hadir", Rsvp.YES, "is coming"),
        ("maaf saya tidak bisa", Rsvp.NO, "cannot come"),
        ("belum pasti bu", Rsvp.MAYBE, "not sure yet"),
    ],
)
def test_an_answer_in_words_counts_as_the_button(
    database: Database, words: str, given: Rsvp, heard: str
) -> None:
    made, (siti,) = invited(database)
    siti.say(words)
    assert any(heard in text for text in siti.texts), siti.texts
    (kept,) = recipients_of(database, made)
    assert kept.rsvp is given
    siti.say(words)
    assert siti.heard("Noted already")


@pytest.mark.parametrize(
    "words",
    [
        "hadir dua orang",
        "hadir jam berapa?",
        "bisa hadir?",
        "saya bisa ikut?",
        "boleh bawa anak",
        "ya",
    ],
)
def test_what_says_more_than_the_answer_is_read_by_somebody(database: Database, words: str) -> None:
    made, (siti,) = invited(database)
    siti.say(words)
    assert siti.heard("passed your message on"), siti.texts
    (kept,) = recipients_of(database, made)
    assert kept.rsvp is None


def test_hadir_below_news_is_no_answer_to_anything(database: Database) -> None:
    owners(database, 1)
    made = sent(official(database), kind="News")
    tick(database)
    deliver(database)
    (kept,) = recipients_of(database, made)
    people = {p["id"]: p["telegram_id"] for p in rows_of(database, "person")}
    siti = Talk(database, telegram_id=people[kept.person_id])
    siti.say("hadir")
    assert siti.heard("passed your message on"), siti.texts


@pytest.mark.parametrize(
    ("word", "given"), [("ya", Rsvp.YES), ("siap", Rsvp.YES), ("gak", Rsvp.NO)]
)
def test_a_bare_yes_or_no_counts_as_a_reply_to_the_invitation(
    database: Database, word: str, given: Rsvp
) -> None:
    made, (siti,) = invited(database)
    (kept,) = recipients_of(database, made)
    siti.call(conversation.hear, Typed(word), Incoming(901, kept.message_id))
    (kept,) = recipients_of(database, made)
    assert kept.rsvp is given


def test_a_bare_yes_to_another_message_answers_no_invitation(database: Database) -> None:
    made, (siti,) = invited(database)
    siti.call(conversation.hear, Typed("ya"), Incoming(901, reply_to=4711))
    siti.call(conversation.hear, Typed("bisa hadir?"), Incoming(902, reply_to=4711))
    (kept,) = recipients_of(database, made)
    assert kept.rsvp is None


@pytest.mark.parametrize("word", ["salah", "ganti", "belum", "bisa?"])
def test_other_words_alone_below_the_invitation_are_read_by_somebody(
    database: Database, word: str
) -> None:
    made, (siti,) = invited(database)
    (kept,) = recipients_of(database, made)
    siti.call(conversation.hear, Typed(word), Incoming(901, kept.message_id))
    assert siti.heard("passed your message on"), siti.texts
    (kept,) = recipients_of(database, made)
    assert kept.rsvp is None


class TestWhileAQuestionIsOpen:
    @pytest.fixture
    def asked(self, database: Database) -> tuple[int, Talk]:
        """The invitation, and an owner who is asked for her sales."""
        made, (siti,) = invited(database)
        siti.call(report.open_report)
        return made, siti

    @staticmethod
    def is_still_asked(siti: Talk) -> None:
        siti.say("1,5 juta")
        assert siti.heard("Right, "), siti.texts

    def test_a_reply_to_the_invitation_answers_it(
        self, database: Database, asked: tuple[int, Talk]
    ) -> None:
        made, siti = asked
        (kept,) = recipients_of(database, made)
        siti.call(conversation.hear, Typed("hadir"), Incoming(901, kept.message_id))
        (kept,) = recipients_of(database, made)
        assert kept.rsvp is Rsvp.YES
        self.is_still_asked(siti)

    def test_a_reply_that_asks_something_goes_to_those_who_invited(
        self, database: Database, asked: tuple[int, Talk]
    ) -> None:
        made, siti = asked
        (kept,) = recipients_of(database, made)
        siti.call(conversation.hear, Typed("boleh bawa anak?"), Incoming(901, kept.message_id))
        (said,) = rows_of(database, "reply")
        assert (said["words"], said["announcement_id"]) == ("boleh bawa anak?", made)
        self.is_still_asked(siti)

    def test_a_command_is_for_the_bot(self, database: Database, asked: tuple[int, Talk]) -> None:
        made, siti = asked
        (kept,) = recipients_of(database, made)
        siti.call(conversation.hear, Typed("menu"), Incoming(901, kept.message_id))
        assert not rows_of(database, "reply")

    def test_coming_is_not_something_she_needs(
        self, database: Database, asked: tuple[int, Talk]
    ) -> None:
        made, siti = asked
        siti.say("1,5 juta")
        siti.press("Right")
        siti.say("hadir")
        (kept,) = recipients_of(database, made)
        assert kept.rsvp is Rsvp.YES
        assert not rows_of(database, "need")


class TestWhileNeedsAreAsked:
    """Of the words that may answer an invitation, only those about coming are surely no needs."""

    @pytest.mark.parametrize("words", ["belum tahu", "tidak bisa"])
    def test_the_open_question_comes_first(self, database: Database, words: str) -> None:
        made, (siti,) = invited(database)
        siti.call(report.open_report)
        siti.say("1,5 juta")
        siti.press("Right")
        siti.say(words)
        (kept,) = recipients_of(database, made)
        assert kept.rsvp is None


class TestSeveralInvitations:
    """Words that may answer either are never counted for one of them without asking."""

    def both(self, database: Database) -> tuple[int, int, Talk]:
        first, (siti,) = invited(database)
        talk = Talk(database, telegram_id=900)
        second = write(talk, "Pelatihan Foto", kind="Invitation")
        send(talk, second)
        tick(database)
        deliver(database)
        return first, second, siti

    def given(self, database: Database, *announcements: int) -> list[Rsvp | None]:
        return [recipients_of(database, made)[0].rsvp for made in announcements]

    def test_she_is_asked_which_one(self, database: Database) -> None:
        first, second, siti = self.both(database)
        siti.say("hadir bu")
        assert siti.heard("Which invitation do you mean")
        assert buttons(siti.messages[0]) == ["Pelatihan Foto", "Bazar Sabtu"]
        assert self.given(database, first, second) == [None, None]
        assert siti.button("Bazar").data == f"v:w:{first}:yes"
        siti.call(in_words.chosen, TOUCH, first, Rsvp.YES)
        assert siti.texts[-1].startswith("📣 Bazar Sabtu\n\n✅ {call} is coming")
        assert self.given(database, first, second) == [Rsvp.YES, None]

    def test_a_reply_says_which_one(self, database: Database) -> None:
        first, second, siti = self.both(database)
        (kept,) = recipients_of(database, first)
        siti.call(conversation.hear, Typed("maaf tidak bisa"), Incoming(901, kept.message_id))
        assert self.given(database, first, second) == [Rsvp.NO, None]

    def test_who_was_not_invited_answers_nothing(self, database: Database) -> None:
        first, second, _siti = self.both(database)
        stranger = Talk(database, telegram_id=1)
        stranger.call(in_words.chosen, TOUCH, first, Rsvp.YES)
        assert stranger.heard("was not addressed to you")
        assert self.given(database, first, second) == [None, None]

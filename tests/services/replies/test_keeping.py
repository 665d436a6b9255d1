"""Nothing a person says outside a dialog is dropped, and each message finds its conversation."""

from datetime import timedelta

import pytest

from domain.dialogs.engine import Contact, Sent, Typed
from domain.permissions import Role
from domain.replies import ReplyKind, ReplyState
from services.incoming import Incoming
from services.replies.keeping import correct
from tests.services.replies.conftest import ANI, Kampung, person_of, replies_to
from tests.support.city import KEDUNG_BARUK, SURABAYA, City
from tests.support.clocks import NOW
from tests.support.talk import Talk

OPEN, JOINED, CLOSED = ReplyState.OPEN, ReplyState.JOINED, ReplyState.CLOSED
GUBENG = "35.78.08.1002"
PASSED_ON = "I have passed your message on to the officers of the kelurahan"


@pytest.mark.parametrize(
    ("answer", "kind", "words", "file_id"),
    [
        (Typed("kapan ada pelatihan?"), ReplyKind.TEXT, "kapan ada pelatihan?", None),
        (Sent(ReplyKind.PHOTO, "f", "u", "kue saya"), ReplyKind.PHOTO, "kue saya", "f"),
        (Sent(ReplyKind.VOICE, "f", "u"), ReplyKind.VOICE, "", "f"),
        (Sent(ReplyKind.DOCUMENT, "f", "u"), ReplyKind.DOCUMENT, "", "f"),
        (Sent(ReplyKind.OTHER, None, None, "-7.3, 112.7"), ReplyKind.OTHER, "-7.3, 112.7", None),
        (Contact("+628123", own=False, name="Ani"), ReplyKind.CONTACT, "Ani +628123", None),
        (Typed("<b>&\u202e" + "x" * 4000), ReplyKind.TEXT, "<b>&\u202e" + "x" * 4000, None),
    ],
)
def test_whatever_she_says_is_kept_for_her_kelurahan(
    kampung: Kampung,
    siti: Talk,
    answer: Typed | Sent | Contact,
    kind: ReplyKind,
    words: str,
    file_id: str | None,
) -> None:
    siti.send(answer)
    (kept,) = kampung.kept
    assert (kept.kind, kept.words, kept.file_id) == (kind, words, file_id)
    assert (kept.area_code, kept.state, kept.message_id) == (KEDUNG_BARUK, OPEN, 101)
    assert siti.heard(PASSED_ON)
    assert siti.messages[0].reply_to == 101


def test_five_photos_in_a_row_are_one_conversation_and_acknowledged_once(
    kampung: Kampung, siti: Talk
) -> None:
    heard = []
    for number in range(5):
        siti.send(Sent(ReplyKind.PHOTO, f"f{number}", f"u{number}"))
        heard.append(siti.heard(PASSED_ON))
    assert heard == [True, False, False, False, False]
    assert [r.state for r in kampung.kept] == [OPEN, JOINED, JOINED, JOINED, JOINED]
    assert {r.thread_id for r in kampung.kept[1:]} == {kampung.kept[0].id}


def test_what_she_adds_some_minutes_later_is_acknowledged_too(kampung: Kampung, siti: Talk) -> None:
    siti.say("oven saya rusak")
    siti.now += timedelta(minutes=1)
    siti.say("yang besar")
    assert not siti.texts
    siti.now += timedelta(minutes=3)
    siti.say("sejak kemarin")
    assert siti.heard("passed your message on")


def test_a_message_hours_later_is_acknowledged_again(kampung: Kampung, siti: Talk) -> None:
    siti.say("halo bu lurah")
    siti.now += timedelta(hours=3)
    siti.say("tolong dibalas")
    assert siti.heard(PASSED_ON)
    assert [r.state for r in kampung.kept] == [OPEN, JOINED]


@pytest.mark.parametrize(
    ("words", "heard"),
    [("terima kasih bu", "You are welcome"), ("🙏", "You are welcome"), ("ok siap", "All right")],
)
def test_a_courtesy_is_kept_closed_and_answered_in_kind(
    kampung: Kampung, siti: Talk, words: str, heard: str
) -> None:
    siti.say(words)
    (kept,) = kampung.kept
    assert (kept.state, kept.needs_answer) == (CLOSED, False)
    assert siti.heard(heard)
    assert not siti.heard("passed")
    siti.say(words)
    assert siti.messages == []


def test_a_heart_sticker_is_a_courtesy_and_a_photo_with_thanks_is_not(
    kampung: Kampung, siti: Talk
) -> None:
    siti.send(Sent(ReplyKind.STICKER, "sticker", "u", "❤️"))
    siti.send(Sent(ReplyKind.PHOTO, "photo", "u", "terima kasih"))
    assert [r.state for r in kampung.kept] == [CLOSED, OPEN]


def test_what_she_replies_to_is_what_it_is_about(kampung: Kampung, siti: Talk, rina: Talk) -> None:
    news = kampung.announced(siti, rina)
    siti.say("kapan?")
    (told,) = kampung.sent(siti)
    kampung.reminded(siti, settled_at_utc=NOW + timedelta(minutes=1))
    replies_to(siti, told, "dan di mana?")
    first, second = kampung.kept
    assert (second.thread_id, second.announcement_id) == (first.id, news)


def test_else_it_is_about_the_last_announcement_or_reminder_of_a_week(
    kampung: Kampung, siti: Talk, rina: Talk
) -> None:
    news = kampung.announced(siti, rina, settled_at_utc=NOW - timedelta(days=2))
    siti.say("apakah gratis?")
    reminder = kampung.reminded(siti, settled_at_utc=NOW - timedelta(days=1))
    siti.say("belum sempat bu")
    siti.now += timedelta(days=8)
    siti.say("halo?")
    about = [(r.announcement_id, r.nudge_id, r.thread_id) for r in kampung.kept]
    assert about == [(news, None, None), (None, reminder, None), (None, None, None)]


def test_what_did_not_reach_her_is_not_what_her_words_are_about(
    kampung: Kampung, siti: Talk, rina: Talk
) -> None:
    kampung.announced(siti, rina, state="failed")
    kampung.reminded(siti, state="blocked")
    siti.say("halo bu lurah")
    assert [(r.announcement_id, r.nudge_id) for r in kampung.kept] == [(None, None)]


def test_her_own_words_lead_to_their_conversation(kampung: Kampung, siti: Talk) -> None:
    siti.say("oven saya rusak")
    siti.now += timedelta(days=1)
    replies_to(siti, 101, "masih rusak")
    assert kampung.kept[1].thread_id == kampung.kept[0].id


def test_a_reply_to_a_message_that_nobody_knows_is_kept_all_the_same(
    kampung: Kampung, siti: Talk
) -> None:
    replies_to(siti, 4242, "yang ini bu")
    assert [r.words for r in kampung.kept] == ["yang ini bu"]


def test_a_reply_to_the_thanks_for_a_report_is_about_that_report(
    kampung: Kampung, siti: Talk
) -> None:
    siti.say("omset oktober 2 juta")
    siti.press("Right")
    siti.press("Nothing")
    thanks, _question = kampung.sent(siti)
    replies_to(siti, thanks, "sepi karena hujan")
    assert kampung.kept[-1].report_id is not None


def test_of_a_stranger_who_agreed_to_nothing_nothing_is_kept(kampung: Kampung) -> None:
    stranger = Talk(kampung.database, 9999, "Budi")
    stranger.say("halo")
    assert kampung.kept == []
    assert stranger.heard("I am KabarUsaha")


def test_who_agreed_but_has_no_business_yet_is_kept_and_asked_to_register(
    kampung: Kampung,
) -> None:
    with kampung.database.session() as session:
        City(session).person("Budi", telegram_id=9999, chat_id=9999)
    budi = Talk(kampung.database, 9999, "Budi")
    budi.say("apakah saya boleh ikut?")
    (kept,) = kampung.kept
    assert (kept.area_code, kept.business_id) == (SURABAYA, None)
    assert budi.heard("I am KabarUsaha")


def test_an_officers_stray_words_go_to_the_dinas(kampung: Kampung, rina: Talk) -> None:
    rina.say("bagaimana cara mengunduh?")
    assert kampung.kept[0].area_code == SURABAYA
    assert rina.heard("the officers of the dinas")


def test_help_asked_twice_stands_in_the_list_once(kampung: Kampung, siti: Talk) -> None:
    for _time in range(2):
        siti.say("lapor")
        siti.say("apa ya")
        siti.say("tidak tahu")
        siti.press("Ask for help")
        assert siti.heard("will help you, right here")
    assert [(r.help_with, r.state) for r in kampung.kept] == [("report", OPEN)]


def test_an_edited_message_has_the_new_words_and_keeps_the_old(
    kampung: Kampung, siti: Talk
) -> None:
    siti.say("ada pelatian?")
    for words in ("ada pelatihan?", "ada pelatihan?", "ada pelatihan kemasan?"):
        siti.call(correct, Typed(words), Incoming(101))
    (kept,) = kampung.kept
    assert kept.words == "ada pelatihan kemasan?"
    assert kept.earlier_words == ["ada pelatian?", "ada pelatihan?"]
    assert siti.rows == []


def test_editing_what_was_answered_or_is_anothers_changes_nothing(
    kampung: Kampung, siti: Talk
) -> None:
    siti.say("terima kasih")
    siti.call(correct, Typed("kapan?"), Incoming(101))
    ani = kampung.owner(ANI, "Ani")
    ani.call(correct, Typed("kapan?"), Incoming(101))
    Talk(kampung.database, 9999, "Budi").call(correct, Typed("kapan?"), Incoming(101))
    assert [r.words for r in kampung.kept] == ["terima kasih"]


def test_an_officer_who_also_owns_a_business_writes_to_her_kelurahan(
    kampung: Kampung, siti: Talk
) -> None:
    with kampung.database.session() as session:
        City(session).grant(person_of(session, siti), Role.STAF, GUBENG)
    siti.say("halo bu")
    assert kampung.kept[0].area_code == KEDUNG_BARUK

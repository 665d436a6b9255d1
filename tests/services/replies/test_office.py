"""What officers see of conversations, and who sees what."""

from datetime import timedelta

import pytest

from domain.dialogs.engine import Sent, Typed
from domain.permissions import Role
from domain.replies import ReplyKind, ReplyState, Topic
from services.incoming import Incoming
from services.replies.closing import done
from services.replies.keeping import correct
from services.replies.listing import of_announcement, open_ones
from services.replies.showing import show
from services.replies.thread import TURNS_SHOWN, thread
from services.staff.pages import SIZE
from tests.services.replies.conftest import ANI, DEWI, HASAN, Kampung
from tests.support.city import KEDUNG_BARUK, RUNGKUT, SURABAYA
from tests.support.office import TOUCH, look, shown, toast
from tests.support.talk import Talk

GUBENG = "35.78.08.1002"


def test_what_waits_is_listed_newest_first_by_who_and_what(
    kampung: Kampung, siti: Talk, rina: Talk
) -> None:
    siti.say("kapan ada pelatihan?")
    ani = kampung.owner(ANI, "Ani")
    ani.send(Sent(ReplyKind.VOICE, "f", "u"))
    ani.say("tolong didengar")
    ani.say("terima kasih")
    seen = look(rina, open_ones, Topic.REPLY, 0)
    assert seen.lines == [
        "2 messages to answer",
        "1. Kue Ani (Bu Ani), 3 Nov 2026",
        "🎤 voice note “tolong didengar” (+1)",
        "2. Kue Siti (Bu Siti), 3 Nov 2026",
        "“kapan ada pelatihan?”",
    ]
    first = kampung.kept[0].id
    assert seen.buttons["2"] == f"ab:open:{first}:l0"
    assert seen.labels == ["1", "2", "🏠 Office"]


def test_a_long_list_is_paged(kampung: Kampung, rina: Talk) -> None:
    for number in range(SIZE + 1):
        kampung.owner(7100 + number, f"Ibu{number}").say(f"pesan {number}")
    assert (
        look(rina, open_ones, Topic.REPLY, 0).lines[1]
        == f"1. Kue Ibu{SIZE} (Bu Ibu{SIZE}), 3 Nov 2026"
    )
    last = look(rina, open_ones, Topic.REPLY, 1)
    assert last.lines[1:] == [f"{SIZE + 1}. Kue Ibu0 (Bu Ibu0), 3 Nov 2026", "“pesan 0”"]
    assert last.buttons["◀️ Page 1"] == "ab:list:l0"
    assert look(rina, open_ones, Topic.REPLY, 99) == last


def test_an_empty_list_says_so(rina: Talk) -> None:
    assert look(rina, open_ones, Topic.REPLY, 0).text.startswith("All messages are answered")


@pytest.mark.parametrize(
    ("role", "area", "sees", "answers"),
    [
        (Role.STAF, KEDUNG_BARUK, True, True),
        (Role.STAF, GUBENG, False, False),
        (Role.CAMAT, RUNGKUT, True, False),
        (Role.DINAS, SURABAYA, True, True),
        (Role.KADER, KEDUNG_BARUK, False, False),
    ],
)
def test_each_role_sees_and_does_what_it_may(
    kampung: Kampung, siti: Talk, role: Role, area: str, sees: bool, answers: bool
) -> None:
    siti.say("rahasia saya")
    officer = kampung.officer(DEWI, "Dewi", role, area)
    reply_id = kampung.kept[0].id or 0
    page = look(officer, thread, reply_id, "l0")
    assert ("rahasia saya" in look(officer, open_ones, Topic.REPLY, 0).text) is sees
    assert ("rahasia saya" in page.text) is sees
    assert ("✍️ Answer" in page.labels) is answers
    officer.call(show, TOUCH, reply_id)
    officer.call(done, TOUCH, reply_id, "l0")
    assert (kampung.kept[0].state is ReplyState.CLOSED) is answers


def test_an_owner_sees_no_list(siti: Talk) -> None:
    assert look(siti, open_ones, Topic.REPLY, 0).text.startswith("The office is for officers")


def test_a_conversation_shows_who_what_about_and_every_word(
    kampung: Kampung, siti: Talk, rina: Talk
) -> None:
    kampung.announced(siti, rina)
    siti.say("apakah gratis?")
    siti.send(Sent(ReplyKind.PHOTO, "f", "u", "kue saya"))
    siti.call(correct, Typed("kue kering saya"), Incoming(102))
    seen = look(rina, thread, kampung.kept[1].id or 0, "l0")
    assert seen.lines == [
        "Kue Siti (Bu Siti), Kedung Baruk, no number",
        "📣 About “Roadshow kemasan di Balai RW”",
        "",
        "🔵 3 Nov 2026, 09:00 WIB: “apakah gratis?”",
        "🔵 3 Nov 2026, 09:00 WIB: 📷 photo “kue kering saya”",
    ]
    assert seen.labels == ["🧾 Enter the report", "✍️ Answer", "☑️ Done", "📎 Show (1)", "⬅️ Back"]


def test_a_call_for_help_says_with_what(kampung: Kampung, siti: Talk, rina: Talk) -> None:
    siti.say("lapor")
    siti.say("apa ya")
    siti.say("tidak tahu")
    siti.press("Ask for help")
    assert "🙋 asks for help: Sales report" in look(rina, open_ones, Topic.HELP, 0).text
    assert "🙋 asks for help" in look(rina, thread, kampung.kept[0].id or 0, "h0").text


def test_an_amount_that_waits_for_her_yes_is_marked(
    kampung: Kampung, siti: Talk, rina: Talk
) -> None:
    siti.say("1,5 juta")
    assert "has not said yet" in look(rina, thread, kampung.kept[0].id or 0, "l0").text


def test_photos_and_long_letters_are_shown_on_demand_whole(
    kampung: Kampung, siti: Talk, rina: Talk
) -> None:
    siti.send(Sent(ReplyKind.PHOTO, "photo", "u", "kue saya"))
    siti.say("panjang " * 400)
    siti.send(Sent(ReplyKind.VIDEO_NOTE, "round", "u"))
    siti.say("pendek")
    siti.send(Sent(ReplyKind.OTHER, "sticker", "u", "🌸 halo"))
    rina.call(show, TOUCH, kampung.kept[0].id or 0)
    files = [m.attachment and (m.attachment.kind, m.attachment.file_id) for m in rina.messages]  # type: ignore[union-attr]
    assert files == [("photo", "photo"), None, ("video_note", "round")]
    assert ("panjang " * 400).strip() in rina.texts[1]
    assert [row.reply_id for row in rina.rows if row.method == "send"] == [1, 2, 3]


def test_a_long_caption_is_a_message_of_its_own(kampung: Kampung, siti: Talk, rina: Talk) -> None:
    siti.send(Sent(ReplyKind.PHOTO, "photo", "u", "kata " * 190))
    rina.call(show, TOUCH, kampung.kept[0].id or 0)
    assert [m.attachment is not None for m in rina.messages] == [False, True]
    assert ("kata " * 190).strip() in rina.texts[0]


def test_what_needs_no_answer_is_closed_once_and_says_by_whom(
    kampung: Kampung, siti: Talk, rina: Talk
) -> None:
    siti.say("sekadar info, bu")
    dewi = kampung.officer(DEWI, "Dewi")
    reply_id = kampung.kept[0].id or 0
    rina.call(done, TOUCH, reply_id, "l0")
    assert toast(rina) == "☑️ Done"
    assert shown(rina).text.startswith("All messages are answered")
    dewi.call(done, TOUCH, reply_id, "l0")
    assert toast(dewi).startswith("Somebody has taken care of it already")
    assert "☑️ Bu Rina: needs no answer" in look(dewi, thread, reply_id, "l0").text


def test_what_she_adds_while_an_officer_closes_stays_open(
    kampung: Kampung, siti: Talk, rina: Talk
) -> None:
    siti.say("sekadar info, bu")
    seen = kampung.kept[0].id or 0
    siti.say("eh, tolong dibantu ya")
    rina.call(done, TOUCH, seen, "l0")
    assert [r.state for r in kampung.kept] == [ReplyState.CLOSED, ReplyState.OPEN]
    assert "tolong dibantu" in shown(rina).text


def test_the_author_reads_and_closes_what_was_said_to_the_announcement(
    kampung: Kampung, siti: Talk, rina: Talk
) -> None:
    hasan = kampung.officer(HASAN, "Hasan", Role.CAMAT, "35.78.08")
    news = kampung.announced(siti, hasan, area="35.78.08")
    siti.say("apakah gratis?")
    siti.say("terima kasih")
    siti.now += timedelta(days=9)
    siti.say("halo bu lurah")
    seen = look(hasan, of_announcement, news, 0)
    assert seen.lines == [
        "💬 About “Roadshow kemasan di Balai RW”: 1",
        "1. 🔵 Kue Siti (Bu Siti), Kedung Baruk, 3 Nov 2026",
        "“apakah gratis?”",
    ]
    page = look(hasan, thread, kampung.kept[0].id or 0, f"a{news}-0")
    assert page.buttons["⬅️ Back"] == f"ab:ann:{news}:0"
    assert "✍️ Answer" in page.labels
    hasan.call(done, TOUCH, kampung.kept[0].id or 0, f"a{news}-0")
    assert shown(hasan).lines[1] == "1. ✅ Kue Siti (Bu Siti), Kedung Baruk, 3 Nov 2026"
    assert "halo bu lurah" not in look(hasan, thread, kampung.kept[2].id or 0, "l0").text


def test_an_announcement_is_no_door_for_others(kampung: Kampung, siti: Talk, rina: Talk) -> None:
    hasan = kampung.officer(HASAN, "Hasan", Role.DINAS, SURABAYA)
    news = kampung.announced(siti, hasan)
    siti.say("apakah gratis?")
    far = kampung.officer(DEWI, "Dewi", Role.CAMAT, "35.78.08")
    for nobody in (far, siti, rina):
        assert "apakah gratis" not in look(nobody, of_announcement, news, 0).text
    assert "page is for the officers" in look(hasan, of_announcement, news + 1, 0).text


def test_a_conversation_that_was_erased_is_gone_kindly(rina: Talk) -> None:
    assert look(rina, thread, 4242, "l0").text.startswith("That message is not there any more")
    rina.call(show, TOUCH, 4242)
    assert toast(rina).startswith("That message is not there any more")
    rina.call(done, TOUCH, 4242, "l0")
    assert shown(rina).text.startswith("That message is not there any more")


def test_a_long_conversation_begins_with_its_latest_page(
    kampung: Kampung, siti: Talk, rina: Talk
) -> None:
    for number in range(TURNS_SHOWN + 1):
        siti.say(f"pesan {number}")
    reply_id = kampung.kept[-1].id or 0
    last = look(rina, thread, reply_id, "l0")
    assert [f"pesan {n}" in last.text for n in (7, 8)] == [False, True]
    assert last.buttons["◀️ Page 1"] == f"ab:page:{reply_id}:l0:0"
    first = look(rina, thread, reply_id, "l0", 0)
    assert [f"pesan {n}" in first.text for n in (0, 7, 8)] == [True, True, False]

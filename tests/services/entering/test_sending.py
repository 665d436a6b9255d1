"""A photo of her notebook or a voice note that is her report: kept, queued for staff, and told so."""

from datetime import timedelta

import pytest
from sqlmodel import select

from domain.businesses.business import BusinessState
from domain.dialogs.engine import Sent, Typed
from domain.permissions import Role
from domain.replies import ReplyKind, ReplyState, Topic
from services import conversation
from services.entering.opening import from_conversation
from services.entering.sending import it_is_a_report, not_a_report
from services.incoming import Incoming
from services.replies.listing import open_ones
from services.replies.thread import thread
from services.reports.report import open_report
from services.staff import home
from storage.tables import Business
from tests.services.replies.conftest import ANI, Kampung, replies_to
from tests.support.city import RUNGKUT_KIDUL, City
from tests.support.office import TOUCH, look, said, shown, toast
from tests.support.talk import Talk

OPEN, JOINED, CLOSED = ReplyState.OPEN, ReplyState.JOINED, ReplyState.CLOSED
NOTEBOOK = Sent(ReplyKind.PHOTO, "file", "unique")
QUEUED = "Kelurahan Kedung Baruk will enter your report for October from this"


@pytest.mark.parametrize("kind", [ReplyKind.PHOTO, ReplyKind.VOICE, ReplyKind.DOCUMENT])
def test_sent_when_the_amount_is_asked_it_is_the_report_of_that_month(
    kampung: Kampung, siti: Talk, rina: Talk, kind: ReplyKind
) -> None:
    siti.call(open_report)
    siti.send(Sent(kind, "file", "unique"))
    (kept,) = kampung.kept
    assert (kept.topic, kept.period, kept.file_id) == (Topic.ENTRY, "2026-10", "file")
    assert QUEUED in said(siti).text
    assert said(siti).labels == ["✏️ Enter it myself", "Not a report"]
    assert look(rina, home.open_office).buttons["✍️ To enter (1)"] == "ab:list:e0"


def test_she_may_still_type_the_amount_and_then_nobody_needs_to_enter_it(
    kampung: Kampung, siti: Talk, rina: Talk
) -> None:
    siti.call(open_report)
    siti.send(NOTEBOOK)
    siti.say("1,5 juta")
    siti.press("Right")
    assert [reply.state for reply in kampung.kept] == [CLOSED]
    assert look(rina, open_ones, Topic.ENTRY, 0).text.startswith("No report waits")


def test_words_that_went_with_it_are_still_read_when_she_reports_herself(
    kampung: Kampung, siti: Talk, rina: Talk
) -> None:
    siti.call(conversation.hear, Sent(ReplyKind.PHOTO, "f", "u", "laporan oktober"), Incoming(501))
    siti.say("oven saya juga rusak")
    siti.call(open_report)
    siti.say("1,5 juta")
    siti.press("Right")
    assert [(r.topic, r.state) for r in kampung.kept] == [
        (Topic.REPLY, CLOSED),
        (Topic.REPLY, OPEN),
    ]
    assert "oven saya juga rusak" in look(rina, open_ones, Topic.REPLY, 0).text


def test_several_photos_are_one_entry_and_one_word_to_her(
    kampung: Kampung, siti: Talk, rina: Talk
) -> None:
    siti.call(open_report)
    siti.send(NOTEBOOK)
    siti.send(Sent(ReplyKind.PHOTO, "file2", "unique2"))
    assert siti.messages == []
    assert [(r.topic, r.state) for r in kampung.kept] == [
        (Topic.ENTRY, OPEN),
        (Topic.ENTRY, JOINED),
    ]
    assert "1 report to enter" in look(rina, open_ones, Topic.ENTRY, 0).text


def test_its_caption_says_that_it_is_a_report(kampung: Kampung, siti: Talk) -> None:
    siti.send(Sent(ReplyKind.PHOTO, "file", "unique", "laporan september"))
    (kept,) = kampung.kept
    assert (kept.topic, kept.period, kept.words) == (Topic.ENTRY, "2026-09", "laporan september")


def test_after_a_reminder_it_is_the_report_of_that_month(kampung: Kampung, siti: Talk) -> None:
    kampung.reminded(siti, "2026-09")
    siti.send(Sent(ReplyKind.VOICE, "file", "unique"))
    assert [(r.topic, r.period) for r in kampung.kept] == [(Topic.ENTRY, "2026-09")]


def test_a_photo_out_of_the_blue_is_a_message_that_she_can_make_a_report_of(
    kampung: Kampung, siti: Talk, rina: Talk
) -> None:
    siti.send(NOTEBOOK)
    assert [reply.topic for reply in kampung.kept] == [Topic.REPLY]
    assert said(siti).labels[0] == "🧾 This is my report"
    siti.call(it_is_a_report, TOUCH, kampung.kept[0].id or 0)
    assert QUEUED in shown(siti).text
    (kept,) = kampung.kept
    assert (kept.topic, kept.period, kept.state) == (Topic.ENTRY, "2026-10", OPEN)
    siti.call(it_is_a_report, TOUCH, kept.id or 0)
    assert "taken care of" in toast(siti)
    assert look(rina, open_ones, Topic.REPLY, 0).text.startswith("All messages")


def test_of_several_businesses_it_is_the_report_of_the_one_that_owes_it(
    kampung: Kampung, siti: Talk
) -> None:
    """And goes to the officers of where that one is."""
    with kampung.database.session() as session:
        first = session.exec(select(Business)).one()
        city = City(session)
        city.report(first.id or 0)
        second = city.business("Jahit", owner_id=first.owner_id, area=RUNGKUT_KIDUL)
    dewi = kampung.officer(8040, "Dewi", Role.STAF, RUNGKUT_KIDUL)
    siti.send(NOTEBOOK)
    siti.call(it_is_a_report, TOUCH, kampung.kept[0].id or 0)
    assert shown(siti).lines[0] == "🏷 Jahit"
    (kept,) = kampung.kept
    assert (kept.business_id, kept.area_code) == (second, RUNGKUT_KIDUL)
    dewi.call(from_conversation, TOUCH, kept.id or 0)
    assert said(dewi).lines[0] == "🧾 For Jahit (Bu Siti)"


def test_a_closed_business_owes_none(kampung: Kampung, siti: Talk) -> None:
    with kampung.database.session() as session:
        first = session.exec(select(Business)).one()
        city = City(session)
        city.report(first.id or 0)
        city.business("Jahit", owner_id=first.owner_id, state=BusinessState.CLOSED)
    siti.send(NOTEBOOK)
    assert "🧾 This is my report" not in said(siti).labels
    siti.send(Sent(ReplyKind.PHOTO, "other", "other", words="laporan"))
    assert {reply.topic for reply in kampung.kept} == {Topic.REPLY}


def test_it_was_no_report_after_all(kampung: Kampung, siti: Talk, rina: Talk) -> None:
    siti.call(open_report)
    siti.send(NOTEBOOK)
    for _time in range(2):
        siti.call(not_a_report, TOUCH, kampung.kept[0].id or 0)
    (kept,) = kampung.kept
    assert (kept.topic, kept.period, kept.due_at_utc) == (Topic.REPLY, None, None)
    assert "1 message to answer" in look(rina, open_ones, Topic.REPLY, 0).text


def test_nobody_makes_a_report_of_what_another_sent(kampung: Kampung, siti: Talk) -> None:
    siti.send(NOTEBOOK)
    ani = kampung.owner(ANI, "Ani")
    ani.call(it_is_a_report, TOUCH, kampung.kept[0].id or 0)
    assert [reply.topic for reply in kampung.kept] == [Topic.REPLY]


def test_whoever_has_reported_is_not_asked_whether_a_photo_is_a_report(
    kampung: Kampung, siti: Talk
) -> None:
    with kampung.database.session() as session:
        city = City(session)
        business = session.connection().exec_driver_sql("SELECT id FROM business").scalar_one()
        for month in ("2026-10", "2026-11"):
            city.report(business, period=month)
    kampung.reminded(siti)
    siti.send(NOTEBOOK)
    assert [reply.topic for reply in kampung.kept] == [Topic.REPLY]
    assert "🧾 This is my report" not in said(siti).labels


def test_a_photo_said_to_an_officer_goes_on_that_conversation(
    kampung: Kampung, siti: Talk, rina: Talk
) -> None:
    siti.say("NIB saya hilang")
    (first,) = kampung.kept
    (told, *_rest) = kampung.sent(siti)
    siti.call(open_report)
    replies_to(siti, told, NOTEBOOK)
    assert [(r.topic, r.thread_id) for r in kampung.kept] == [
        (Topic.REPLY, None), (Topic.REPLY, first.id),
    ]  # fmt: skip


def test_a_figure_in_the_caption_is_offered_as_before(kampung: Kampung, siti: Talk) -> None:
    siti.send(Sent(ReplyKind.PHOTO, "file", "unique", "omset oktober 2 juta"))
    assert siti.heard("2000000")
    assert [reply.topic for reply in kampung.kept] == [Topic.REPLY]


def test_the_office_sees_the_month_and_may_enter_it(
    kampung: Kampung, siti: Talk, rina: Talk
) -> None:
    siti.call(open_report)
    siti.send(NOTEBOOK)
    seen = look(rina, thread, kampung.kept[0].id or 0, "e0")
    assert "🧾 To enter: the report for October 2026" in seen.text
    assert seen.labels == ["🧾 Enter the report", "✍️ Answer", "☑️ Done", "📎 Show (1)", "⬅️ Back"]


def test_hours_later_a_second_photo_is_acknowledged_again(kampung: Kampung, siti: Talk) -> None:
    siti.call(open_report)
    siti.send(NOTEBOOK)
    siti.now += timedelta(hours=3)
    siti.send(Sent(ReplyKind.PHOTO, "file2", "unique2"))
    assert QUEUED in said(siti).text
    assert [reply.state for reply in kampung.kept] == [OPEN, JOINED]


def test_typed_words_open_the_report_as_before(kampung: Kampung, siti: Talk) -> None:
    siti.call(conversation.hear, Typed("lapor"), Incoming(601))
    assert siti.heard("Sales in")
    assert kampung.kept == []

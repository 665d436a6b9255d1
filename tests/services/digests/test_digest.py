"""What staff are told of a morning, how often, and when there is nothing to tell."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from domain.businesses.business import ClosingReason
from domain.catalogue.complaints import ComplaintReason
from domain.dialogs.engine import Typed
from domain.messages import Button, Inline, Message
from domain.needs.need import NeedKind
from domain.permissions import Role
from domain.reminders.nudges import NudgeKind, Round, Skipped
from domain.replies import ReplyState, Topic
from domain.times.periods import Period
from services import conversation
from services.digests.digest import BATCH, tell
from services.digests.texts import NAMED
from services.incoming import Incoming
from storage.businesses import changes
from storage.catalogue import complaints
from storage.outbox.waiting import body_value
from storage.tables import RoleGrant
from tests.support.city import KEDUNG_BARUK, LONG_AGO, RUNGKUT, RUNGKUT_KIDUL, SURABAYA, City
from tests.support.databases import Database
from tests.support.talk import Talk, home, house, plain
from tests.support.town import Town, november, spoken

MORNING = november(4, 8)


@pytest.fixture
def town(database: Database) -> Town:
    """Kedung Baruk, with one officer since the morning of the 3rd."""
    town = Town(database)
    town.write(lambda city: city.staff(6001))
    return town


def test_a_report_is_told_the_next_morning(town: Town) -> None:
    _report(town)
    town.owner("Rina")
    town.tick(tell, MORNING)
    (row,) = town.owed()
    assert spoken(row).splitlines() == [
        "Selamat pagi, Bu Rina. Ini kabar dari para pemilik usaha.",
        "",
        "<b>Kedung Baruk</b>",
        "📥 1 laporan baru",
        "📊 Oktober: 1 dari 2 sudah lapor",
    ]


def test_everything_that_waits_is_told_with_the_numbers_of_the_office(town: Town) -> None:
    business_id = town.business_of(town.owner())
    town.write(lambda city: city.report(business_id, doubt="high_first", reported_at_utc=_soon()))
    for kind in (NeedKind.TOOLS, NeedKind.CAPITAL):
        _need(town, business_id, kind)
    _reply(town)
    town.tick(tell, MORNING)
    assert spoken(town.owed()[0]).splitlines()[3:] == [
        "📥 1 laporan baru",
        "📊 Oktober: 1 dari 1 sudah lapor",
        "🔎 1 laporan perlu dicek",
        "💬 1 balasan belum dijawab",
        "🤝 2 kebutuhan baru",
    ]


def test_a_correction_of_a_month_long_over_is_told(town: Town) -> None:
    business_id = town.business_of(town.owner())
    corrected = {"doubt": "corrected", "period": "2026-03", "reported_at_utc": _soon()}
    town.write(lambda city: city.report(business_id, **corrected))  # type: ignore[arg-type]  # facts
    town.tick(tell, MORNING)
    assert "🔁 1 laporan bulan lama diubah" in spoken(town.owed()[0])


def test_a_month_the_city_still_keeps_open_is_news_and_no_correction(town: Town) -> None:
    business_id = town.business_of(town.owner())
    town.write(lambda city: city.report(business_id, period="2026-03", reported_at_utc=_soon()))
    with town.database.session() as session:
        tell(house(session, replace(home(), months_open=8)), MORNING)
    assert "📥 1 laporan baru" in spoken(town.owed()[0])


def test_both_kelurahan_hear_who_moved(town: Town) -> None:
    town.write(lambda city: city.staff(6002, area=RUNGKUT_KIDUL))
    business_id = town.business_of(town.owner())
    with town.database.session() as session:
        changes.move(session, _soon(), business_id, RUNGKUT_KIDUL, Period(2026, 9), 1)
    town.tick(tell, MORNING)
    left, came = (spoken(row) for row in sorted(town.owed(), key=lambda row: row.chat_id))
    assert "🚚 Kue Siti (Bu Siti) pindah ke Rungkut Kidul, Kec. Rungkut" in left
    assert "🚚 Kue Siti (Bu Siti) pindah ke sini dari Kedung Baruk, Kec. Rungkut" in came
    assert "Oktober: 0 dari 0" in left
    assert "Oktober: 0 dari 1" in came


def test_who_closed_is_told_with_the_reason_and_leads_to_the_list(town: Town) -> None:
    business_id = town.business_of(town.owner())
    _close(town, business_id, ClosingReason.ANOTHER_TRADE)
    town.tick(tell, MORNING)
    assert "🔒 Kue Siti (Bu Siti) tutup: ganti usaha" in spoken(town.owed()[0])
    assert _buttons(town) == ["+a:chg:35.78.03.1003:2026-10:0", "m:admin"]


def test_of_many_closures_the_newest_are_named_and_the_rest_counted(town: Town) -> None:
    for _each in range(NAMED + 2):
        _close(town, town.business_of(town.owner()), None)
    town.tick(tell, MORNING)
    said = spoken(town.owed()[0])
    assert said.count("🔒") == NAMED
    assert "🚚 2 lagi pindah atau tutup" in said


def test_a_complaint_is_told_with_the_way_to_it(town: Town) -> None:
    _complain(town)
    town.tick(tell, MORNING)
    assert "🚩 1 aduan katalog" in spoken(town.owed()[0])
    assert _buttons(town) == ["+c:ab:0", "m:admin"]


def test_where_no_officer_is_in_reach_the_dinas_is_told_what_waits(database: Database) -> None:
    town = Town(database)
    town.write(lambda city: city.staff(6003, role=Role.DINAS, area=SURABAYA, name="Hasan"))
    town.write(lambda city: city.staff(6004, role=Role.CAMAT, area=RUNGKUT, name="Yuni"))
    town.write(lambda city: city.staff(6002, area=RUNGKUT_KIDUL))
    _complain(town)
    _complain(town, RUNGKUT_KIDUL, by=7501)
    _reply(town)
    town.tick(tell, MORNING)
    told = {row.chat_id: spoken(row).splitlines()[2:] for row in town.owed()}
    assert set(told) == {6002, 6003}
    assert told[6003] == [
        "<b>Kota Surabaya</b>, di kelurahan yang petugasnya belum ada atau tidak aktif di bot",
        "🚩 1 aduan katalog",
        "💬 1 pesan belum dijawab",
    ]
    (number,) = [n for n, row in enumerate(town.owed()) if row.chat_id == 6003]
    assert _buttons(town, number) == ["+c:ab:0", "m:admin"]
    town.tick(tell, MORNING + timedelta(days=1))
    assert len(town.owed()) == 2


def test_an_officer_who_cannot_be_reached_leaves_complaints_to_the_dinas(
    database: Database,
) -> None:
    town = Town(database)
    town.write(lambda city: city.staff(6003, role=Role.DINAS, area=SURABAYA, name="Hasan"))
    officer = town.owner(unreachable_since_utc=LONG_AGO)
    town.write(lambda city: city.grant(officer, Role.STAF, KEDUNG_BARUK))
    _complain(town)
    town.tick(tell, MORNING)
    assert [row.chat_id for row in town.owed()] == [6003]


def test_a_promise_that_was_not_kept_is_news_once(town: Town) -> None:
    """The question itself is told the morning before."""
    due = MORNING + timedelta(days=1, hours=5)
    question = {"topic": Topic.QUESTION, "due_at_utc": due, "said_at_utc": _soon()}
    town.write(lambda city: city.reply(**question))  # type: ignore[arg-type]  # facts
    told = []
    for days in range(4):
        town.tick(tell, MORNING + timedelta(days=days))
        told.append(len(town.owed()))
    assert told == [1, 1, 2, 2]
    first, second = map(spoken, town.owed())
    assert "❓ 1 pertanyaan" in first
    assert "⏰ 1 pertanyaan" in second
    assert "+ab:list:q0" in _buttons(town)


def test_a_day_without_news_has_no_digest(town: Town) -> None:
    town.owner()
    town.tick(tell, MORNING)
    assert town.owed() == []
    assert town.skipped(_of(MORNING)) == {Skipped.NO_NEWS: 1}


def test_once_a_day_however_often_it_ticks(town: Town) -> None:
    _report(town)
    town.tick(tell, MORNING)
    _reply(town)
    for minutes in (1, 60):
        town.tick(tell, MORNING + timedelta(minutes=minutes))
    assert len(town.owed()) == 1


def test_the_next_day_tells_only_what_came_since(town: Town) -> None:
    _report(town)
    town.tick(tell, MORNING)
    town.tick(tell, MORNING + timedelta(days=1))
    assert len(town.owed()) == 1
    _reply(town, said_at_utc=MORNING + timedelta(days=1, hours=5))
    town.tick(tell, MORNING + timedelta(days=2))
    assert "laporan baru" not in spoken(town.owed()[1])
    assert "💬 1 balasan" in spoken(town.owed()[1])


def test_what_came_in_over_sunday_is_told_on_monday(town: Town) -> None:
    _reply(town, said_at_utc=november(7, 15))
    town.tick(tell, november(8, 8))
    assert town.owed() == []
    town.tick(tell, november(9, 8))
    assert len(town.owed()) == 1


def test_after_the_last_reminder_the_silent_ones_are_news(town: Town) -> None:
    town.owner()
    town.tick(tell, november(10, 8))
    assert town.owed() == []
    town.tick(tell, november(11, 8))
    assert "⏳ 1 belum lapor setelah pengingat terakhir" in spoken(town.owed()[0])
    town.tick(tell, november(12, 8))
    assert len(town.owed()) == 1


def test_the_day_of_the_last_reminder_is_still_theirs(town: Town) -> None:
    """A late digest of that day says nothing of silence, and the next morning's does."""
    town.owner()
    _reply(town)
    town.tick(tell, november(10, 9, 30))
    assert "⏳" not in spoken(town.owed()[0])
    town.tick(tell, november(11, 8))
    assert "⏳ 1 belum lapor" in spoken(town.owed()[1])


def test_an_officer_of_two_kelurahan_gets_one_message(town: Town) -> None:
    officer = town.write(lambda city: city.staff(6002, area=RUNGKUT_KIDUL, name="Yuni"))
    town.write(lambda city: city.grant(officer, Role.STAF, "35.78.03.1003"))
    _report(town)
    town.write(lambda city: city.report(city.business(area=RUNGKUT_KIDUL), reported_at_utc=_soon()))
    town.tick(tell, MORNING)
    first, second = (spoken(row) for row in town.owed())
    assert "<b>Kedung Baruk</b>" in first
    assert "<b>Rungkut Kidul</b>" not in first
    assert second.index("<b>Rungkut Kidul</b>") < second.index("<b>Kedung Baruk</b>")
    homes = [f"+a:home:{code}:2026-10" for code in (RUNGKUT_KIDUL, KEDUNG_BARUK)]
    assert _buttons(town, 1) == [*homes, "m:admin"]


def test_the_number_on_a_button_is_the_length_of_its_list(town: Town) -> None:
    """Also where one kelurahan of the officer's has no news today."""
    town.write(lambda city: city.grant(_officer(city), Role.STAF, RUNGKUT_KIDUL))
    _reply(town)
    town.tick(tell, MORNING)
    there = {"area": RUNGKUT_KIDUL, "person_id": town.owner("Nur")}
    later = MORNING + timedelta(hours=5)
    town.write(lambda city: city.reply(said_at_utc=later, **there))  # type: ignore[arg-type]  # facts
    town.tick(tell, MORNING + timedelta(days=1))
    assert _labels(town, 1) == ["Replies (2)"]


def test_changes_told_before_are_in_the_list_and_so_in_its_number(town: Town) -> None:
    _close(town, town.business_of(town.owner()), None)
    town.tick(tell, MORNING)
    closed = town.business_of(town.owner())
    with town.database.session() as session:
        changes.close(session, MORNING + timedelta(hours=5), closed, Period(2026, 11), None)
    town.tick(tell, MORNING + timedelta(days=1))
    assert _labels(town, 1) == ["🚚 Moved/closed (2)"]


@pytest.mark.parametrize("role", [Role.KADER, Role.CAMAT, Role.DINAS])
def test_only_staff_of_a_kelurahan_are_told(town: Town, role: Role) -> None:
    town.write(lambda city: city.staff(6002, role=role))
    _report(town)
    town.tick(tell, MORNING)
    assert len(town.owed()) == 1


def test_who_is_no_longer_staff_is_not_told(town: Town) -> None:
    def take_back(city: City) -> int:
        grant = city.session.get_one(RoleGrant, 1)
        grant.revoked_at_utc = november(3, 12)
        return 0

    _report(town)
    town.write(take_back)
    town.tick(tell, MORNING)
    assert (town.owed(), town.skipped(_of(MORNING))) == ([], {})


def test_an_officer_who_blocked_the_bot_is_passed_over_and_counted(database: Database) -> None:
    town = Town(database)
    officer = town.owner(unreachable_since_utc=LONG_AGO)
    town.write(lambda city: city.grant(officer, Role.STAF, "35.78.03.1003"))
    _reply(town)
    town.tick(tell, MORNING)
    assert town.skipped(_of(MORNING)) == {Skipped.BLOCKED: 1}


def test_closed_matters_are_no_news(town: Town) -> None:
    _reply(town, state=ReplyState.CLOSED)
    town.tick(tell, MORNING)
    assert town.owed() == []


def test_more_officers_than_one_batch_holds_are_all_told(town: Town) -> None:
    for number in range(BATCH):
        town.write(lambda city, number=number: city.staff(6100 + number))  # type: ignore[misc]
    _report(town)
    town.tick(tell, MORNING)
    assert len({row.person_id for row in town.owed()}) == BATCH + 1


def test_an_answer_to_a_digest_is_kept_as_any_other(database: Database) -> None:
    """From an officer who has a business of her own."""
    town = Town(database)
    yuni = town.owner("Yuni", telegram_id=7001, chat_id=7001)
    town.write(lambda city: city.grant(yuni, Role.STAF, "35.78.03.1003"))
    _reply(town)
    town.tick(tell, MORNING)
    town.sent(MORNING, message_id=44)
    talk = Talk(database, now=MORNING)
    talk.call(
        conversation.hear, Typed("Yang belum lapor saya datangi besok"), Incoming(45, reply_to=44)
    )
    assert talk.heard("I have passed your message on")


def _of(morning: datetime) -> Round:
    return Round(NudgeKind.DIGEST, morning.date().isoformat())


def _soon() -> datetime:
    return november(3, 15)


def _report(town: Town) -> None:
    business_id = town.business_of(town.owner())
    town.write(lambda city: city.report(business_id, reported_at_utc=_soon()))


def _need(town: Town, business_id: int, kind: NeedKind) -> None:
    town.write(lambda city: city.need(business_id, kind, asked_at_utc=_soon()))


def _close(town: Town, business_id: int, reason: ClosingReason | None) -> None:
    with town.database.session() as session:
        changes.close(session, _soon(), business_id, Period(2026, 11), reason)


def _complain(town: Town, area: str = KEDUNG_BARUK, *, by: int = 7500) -> None:
    fraud = ComplaintReason.FRAUD
    with town.database.session() as session:
        complaints.make(
            session,
            _soon(),
            area_code=area,
            reason=fraud,
            product_id=None,
            by_telegram_id=by,
        )


def _officer(city: City) -> int:
    """The one of Kedung Baruk."""
    return city.session.get_one(RoleGrant, 1).person_id


def _labels(town: Town, number: int) -> list[str]:
    """What stands on the buttons below the digest of that number, but the last, the office's."""
    return [plain(button.label) for button in _below(town, number)[:-1]]


def _buttons(town: Town, number: int = 0) -> list[str]:
    """The data of the buttons below the digest of that number."""
    return [button.data for button in _below(town, number)]


def _below(town: Town, number: int) -> list[Button]:
    body = body_value(town.owed()[number].body)
    assert isinstance(body, Message)
    assert isinstance(body.keyboard, Inline)
    return [b for row in body.keyboard.rows for b in row if isinstance(b, Button)]


def _reply(
    town: Town, *, said_at_utc: datetime | None = None, state: ReplyState = ReplyState.OPEN
) -> None:
    town.write(lambda city: city.reply(said_at_utc=said_at_utc or _soon(), state=state))

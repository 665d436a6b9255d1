"""Needs in the office: lists by state and kind, one need, and the steps an officer takes."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlmodel import select

from domain.delivery import Delivery, Lane
from domain.needs.codes import code_of
from domain.needs.need import NeedKind, NeedState
from domain.permissions import Role
from services.own_data import own_data
from services.staff import handling, need, needs
from services.staff.handling import Step
from storage.tables import Need, NeedChange, OutboxRow
from tests.services.staff.conftest import CAMAT, DINAS, KADER, NOBODY, RINA, Town
from tests.support.city import RUNGKUT, SURABAYA
from tests.support.office import HERE, TOUCH, look, said, shown, toast
from tests.support.owners import agree
from tests.support.talk import Talk

SITI = 7001
N, P, S, M, D, W = NeedState


@pytest.fixture
def need_id(town: Town) -> int:
    """Siti needs packaging, and agreed to be written to."""
    with town.writing() as city:
        siti = city.person("Siti", telegram_id=SITI, chat_id=SITI, phone="+6281234567890")
        agree(city, siti)
        return city.need(city.business("Kue", owner_id=siti), note="botol")


def step(need_id: int, before: NeedState, after: NeedState) -> Step:
    return Step(HERE, need_id, before, after, "n0")


def state(town: Town, need_id: int) -> NeedState:
    with town.database.session() as session:
        return session.get_one(Need, need_id).state


def test_needs_are_counted_by_kind_and_listed_with_who(town: Town, rina: Talk) -> None:
    with town.writing() as city:
        kue = city.business("Kue", owner_id=city.person("Ani", phone="+6281234567890"))
        first = city.need(kue)
        second = city.need(city.business("Jahit"))
        city.need(kue, NeedKind.OTHER, note="oven saya\nrusak " + "sekali " * 40)
    seen = look(rina, needs.kinds, HERE)
    assert seen.text == "Kedung Baruk · new needs: 3. Who asks for what?"
    assert seen.labels == [
        "Packaging (2)", "Own words (1)", "⏳ In progress (0)", "📅 Scheduled (0)", "⬅️ Back",
    ]  # fmt: skip
    packaging = look(rina, needs.of_kind, HERE, NeedKind.PACKAGING, 0)
    assert packaging.lines == [
        "Kedung Baruk · Packaging, noted: 2",
        f"1. Kue (Bu Ani), +6281234567890, asked on 3 Nov 2026 · {code_of(first)}",
        f"2. Jahit (Bu Siti), no number, asked on 3 Nov 2026 · {code_of(second)}",
    ]
    assert packaging.labels == ["1", "2", "⏳ Take up all 2", "⬅️ Back"]
    own = look(rina, needs.of_kind, HERE, NeedKind.OTHER, 0)
    assert own.lines[2].startswith("“oven saya rusak sekali")
    assert own.lines[2].endswith("…”")
    assert len(own.lines[2]) <= needs.NOTE_SHOWN + 2


def test_where_nobody_needs_anything_the_page_says_so(rina: Talk) -> None:
    assert look(rina, needs.kinds, HERE).text == "Kedung Baruk · new needs: none."


def test_needs_in_hand_have_lists_of_their_own(town: Town, rina: Talk) -> None:
    with town.writing() as city:
        city.need(city.business(), state=S, answer="Sabtu, Balai RW 05")
        city.need(city.business(), state=P)
    scheduled = look(rina, needs.kinds, HERE, S)
    assert "⏳ In progress (1)" in scheduled.labels
    assert "📝 New (0)" in scheduled.labels
    listed = look(rina, needs.of_kind, HERE, NeedKind.PACKAGING, 0, S)
    assert listed.lines[-1] == "📅 Sabtu, Balai RW 05"
    assert "⏳ Take up all 1" not in listed.labels


def test_one_need_shows_who_asks_and_what_was_done(town: Town, rina: Talk, need_id: int) -> None:
    rina.call(handling.take, TOUCH, step(need_id, N, P))
    seen = look(rina, need.need, HERE, need_id, "p0")
    assert seen.lines == [
        f"Packaging · {code_of(need_id)}",
        "“botol”",
        "🏷 Kue",
        "👤 Bu Siti, +6281234567890",
        "📍 Kedung Baruk",
        "",
        "📝 3 Nov 2026: noted",
        "⏳ 3 Nov 2026: being handled (Bu Rina)",
    ]
    assert seen.labels == ["📅 Set a date", "✅ Met", "✖️ Decline", "⬅️ Back"]
    assert seen.buttons["⬅️ Back"] == HERE.data("kind", "packaging", 0, "p")


def test_a_step_is_told_to_the_owner(town: Town, rina: Talk, need_id: int) -> None:
    rina.call(handling.take, TOUCH, step(need_id, N, P))
    assert state(town, need_id) is P
    assert toast(rina) == "Now being handled. I tell Bu Siti."
    assert f"at work on Packaging ({code_of(need_id)})" in said(rina, SITI).text
    assert "⏳ 3 Nov 2026: being handled" in shown(rina).text


def test_a_date_is_asked_and_passed_on_as_written(town: Town, rina: Talk, need_id: int) -> None:
    rina.call(handling.take, TOUCH, step(need_id, N, S))
    assert state(town, need_id) is N
    rina.say("Sabtu, 28 November, 09.00, Balai RW 05 <b>&")
    assert state(town, need_id) is S
    assert "“Sabtu, 28 November, 09.00, Balai RW 05 <b>&”" in said(rina, SITI).text
    assert said(rina).labels == ["🔎 This need", "🤝 Needs", "🏠 Office"]
    rina.call(handling.take, TOUCH, step(need_id, S, S))
    rina.say("Minggu")
    assert "“Minggu”" in said(rina, SITI).text


def test_a_reason_is_a_button_or_words(town: Town, rina: Talk, need_id: int) -> None:
    rina.call(handling.take, TOUCH, step(need_id, N, D))
    rina.press("Quota is full")
    assert state(town, need_id) is D
    assert "“the quota for this year is used up”" in said(rina, SITI).text


def test_a_second_press_changes_nothing_and_tells_nobody(
    town: Town, rina: Talk, need_id: int
) -> None:
    for _press in range(2):
        rina.call(handling.take, TOUCH, step(need_id, N, P))
    assert toast(rina) == "Nothing changed: the need is being handled by now."
    assert [row for row in rina.rows if row.chat_id == SITI] == []
    with town.database.session() as session:
        assert len(session.exec(select(NeedChange)).all()) == 1


def test_who_answers_late_learns_how_it_stands(town: Town, rina: Talk, need_id: int) -> None:
    rina.call(handling.take, TOUCH, step(need_id, N, D))
    hasan = town.officer(DINAS, Role.DINAS, SURABAYA, "Hasan")
    hasan.call(handling.take, TOUCH, step(need_id, N, M))
    rina.say("kuota habis")
    assert said(rina).text == "Nothing changed: the need is met by now."
    assert state(town, need_id) is M


@pytest.mark.parametrize(("before", "after"), [(N, N), (N, W), (M, D), (W, P), (D, M)])
def test_made_up_steps_change_nothing(
    town: Town, rina: Talk, need_id: int, before: NeedState, after: NeedState
) -> None:
    with town.writing() as city:
        row = city.session.get_one(Need, need_id)
        row.state = before
        city.session.add(row)
    rina.call(handling.take, TOUCH, step(need_id, before, after))
    assert state(town, need_id) is before


def test_what_was_closed_is_taken_up_again_unless_she_asked_anew(
    town: Town, rina: Talk, need_id: int
) -> None:
    rina.call(handling.take, TOUCH, step(need_id, N, M))
    rina.call(handling.take, TOUCH, step(need_id, M, P))
    assert state(town, need_id) is P
    rina.call(handling.take, TOUCH, step(need_id, P, M))
    with town.writing() as city:
        city.need(city.session.get_one(Need, need_id).business_id)
    rina.call(handling.take, TOUCH, step(need_id, M, P))
    assert state(town, need_id) is M


@pytest.mark.parametrize(
    ("role", "area", "number"), [(Role.CAMAT, RUNGKUT, CAMAT), (Role.KADER, HERE.area_code, KADER)]
)
def test_who_does_not_handle_needs_changes_nothing(
    town: Town, need_id: int, role: Role, area: str, number: int
) -> None:
    other = town.officer(number, role, area, "Lain")
    other.call(handling.take, TOUCH, step(need_id, N, P))
    other.call(handling.take_up_all, TOUCH, HERE, NeedKind.PACKAGING, need_id, need_id)
    assert state(town, need_id) is N
    assert "⏳ In progress" not in look(other, need.need, HERE, need_id, "n0").labels


def test_strangers_see_no_need(town: Town, need_id: int) -> None:
    stranger = town.talk(NOBODY, "Wati")
    assert "botol" not in look(stranger, need.need, HERE, need_id, "n0").text
    assert "not there any more" in look(town.talk(), need.need, HERE, need_id + 1, "n0").text


def test_a_page_is_taken_up_at_once_but_not_what_came_in_since(
    town: Town, rina: Talk, need_id: int
) -> None:
    with town.writing() as city:
        second = city.need(city.business("Jahit"))
    seen = look(rina, needs.of_kind, HERE, NeedKind.PACKAGING, 0)
    assert seen.buttons["⏳ Take up all 2"] == HERE.data("nall", "packaging", f"{need_id}-{second}")
    with town.writing() as city:
        wati = city.person("Wati", telegram_id=7002, chat_id=7002)
        later = city.need(city.business("Warung", owner_id=wati))
    for _press in range(2):
        rina.call(handling.take_up_all, TOUCH, HERE, NeedKind.PACKAGING, need_id, second)
    assert [state(town, i) for i in (need_id, second, later)] == [P, P, N]
    assert toast(rina) == "0 needs are in progress now."


def test_a_whole_city_is_not_taken_up_by_one_press(town: Town, need_id: int) -> None:
    with town.writing() as city:
        second = city.need(city.business("Jahit"))
    hasan = town.officer(DINAS, Role.DINAS, SURABAYA, "Hasan")
    assert (
        "⏳ Take up all 2"
        not in look(hasan, needs.of_kind, HERE.at(SURABAYA), NeedKind.PACKAGING, 0).labels
    )
    assert (
        "⏳ Take up all 2"
        in look(hasan, needs.of_kind, HERE.at(RUNGKUT), NeedKind.PACKAGING, 0).labels
    )
    city_wide = HERE.at(SURABAYA)
    hasan.call(handling.take_up_all, TOUCH, city_wide, NeedKind.PACKAGING, need_id, second)
    assert state(town, need_id) is N


def test_who_is_not_to_be_written_to_is_called(town: Town, rina: Talk, need_id: int) -> None:
    town.talk(SITI, "Siti").call(own_data.stop, 1)
    rina.call(handling.take, TOUCH, step(need_id, N, P))
    assert toast(rina).endswith("please call: +6281234567890")
    assert [row for row in rina.rows if row.chat_id == SITI] == []


def test_at_night_the_news_waits_for_the_morning(town: Town, rina: Talk, need_id: int) -> None:
    night = replace(rina, now=datetime(2026, 11, 3, 14, 30, tzinfo=UTC))
    night.call(handling.take, TOUCH, step(need_id, N, P))
    assert [row for row in night.rows if row.chat_id == SITI] == []
    with town.database.session() as session:
        row = session.exec(select(OutboxRow).where(OutboxRow.chat_id == SITI)).one()
    assert (row.lane, row.state) == (Lane.REPLY, Delivery.QUEUED)
    assert row.due_at_utc == datetime(2026, 11, 4, 1, 0, tzinfo=UTC)
    assert toast(night) == "Now being handled. I tell Bu Siti at 08:00 WIB."


def test_erasing_her_takes_the_steps_and_what_officers_were_about_to_say(
    town: Town, rina: Talk, need_id: int
) -> None:
    rina.call(handling.take, TOUCH, step(need_id, N, S))
    rina.say("Sabtu di rumah Bu Siti")
    rina.call(handling.take, TOUCH, step(need_id, S, D))
    town.talk(SITI, "Siti").call(own_data.erase, 1)
    with town.database.session() as session:
        assert session.exec(select(Need)).all() == []
        assert session.exec(select(NeedChange)).all() == []
    rina.say("Sudah tidak ada anggaran")
    assert {row.chat_id for row in rina.rows} == {RINA}

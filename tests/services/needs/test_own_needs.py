"""/kebutuhan: she adds a need, sees where it stands, and says when it is not needed any more."""

from datetime import datetime

import pytest
from sqlmodel import select

from domain.needs.need import NeedKind, NeedState
from services.needs import asking, finding, page, withdrawing
from services.own_data import own_data
from services.profile import closing
from storage import needs
from storage.needs import Need
from storage.tables import Business, Person
from storage.tables import Need as NeedRow
from tests.services.needs.conftest import RINA
from tests.support.databases import Database
from tests.support.office import TOUCH, look, said, shown, toast
from tests.support.talk import Talk


def hers(database: Database) -> list[Need]:
    """Everything the first business ever asked for, the oldest first."""
    with database.session() as session:
        ids = session.exec(select(NeedRow.id).order_by(NeedRow.id)).all()  # type: ignore[arg-type]  # SQLModel
        return [need for i in ids if i is not None and (need := needs.by_id(session, i))]


def change(database: Database, need: Need, state: NeedState, by: int, now: datetime) -> None:
    """An officer takes it to a state."""
    with database.session() as session:
        assert needs.change(session, now, need.id, need.state, state, by)


def test_a_need_is_noted_with_her_first_press_even_if_she_leaves_then(
    siti: Talk, database: Database
) -> None:
    siti.call(asking.open_asking)
    siti.press("Packaging")
    (need,) = hers(database)
    assert (need.kind, need.note, need.state) == (NeedKind.PACKAGING, None, NeedState.NOTED)


def test_for_a_business_closed_meanwhile_nothing_is_noted_nor_promised(
    siti: Talk, database: Database
) -> None:
    siti.call(asking.open_asking)
    packaging = siti.button("Packaging").data
    with database.session() as session:
        kue = session.exec(select(Business.id)).one() or 0
    siti.call(closing.close, 1, kue)
    siti.press_data(packaging)
    siti.say("botol 250 ml")
    assert siti.heard("closed by now")
    assert hers(database) == []


def test_the_note_is_put_to_the_need_and_the_code_is_told(siti: Talk, database: Database) -> None:
    siti.call(asking.open_asking)
    siti.press("Packaging")
    siti.say("botol 250 ml")
    (need,) = hers(database)
    assert need.note == "botol 250 ml"
    assert siti.heard(f"its code is {need.code}")


def test_the_page_shows_open_needs_first_with_code_and_state(
    siti: Talk, database: Database
) -> None:
    ask(siti, "Packaging")
    ask(siti, "Training")
    packaging, training = hers(database)
    change(database, training, NeedState.DECLINED, 1, siti.now)
    siti.call(page.open_needs)
    seen = said(siti)
    assert [line for line in seen.lines if "·" in line] == [
        f"📝 Packaging · {packaging.code}",
        f"✖️ Training · {training.code}",
    ]
    assert "noted, 3 Nov 2026" in seen.text
    assert seen.labels == ["➕ Add a need", "Not needed any more", "📜 Licences"]


def test_without_needs_the_page_invites(siti: Talk) -> None:
    siti.call(page.open_needs)
    assert siti.heard("No need is noted yet")
    assert said(siti).labels == ["➕ Add a need", "📜 Licences"]


def test_who_has_no_business_registers_first(database: Database) -> None:
    talk = Talk(database, telegram_id=99)
    for service in (page.open_needs, asking.open_asking):
        talk.call(service)
        assert talk.button("I agree").data


def test_withdrawing_twice_is_withdrawing_once(siti: Talk, database: Database) -> None:
    ask(siti, "Packaging")
    ask(siti, "Training")
    first, _second = hers(database)
    siti.call(withdrawing.ask_which, TOUCH.message_id)
    assert shown(siti).buttons["Packaging"] == f"k:gone:{first.id}"
    siti.call(withdrawing.withdraw, TOUCH, first.id)
    assert toast(siti) == "Noted, Bu."
    assert "Packaging" not in shown(siti).labels
    siti.call(withdrawing.withdraw, TOUCH, first.id)
    assert toast(siti) == "It stands so: no longer needed."
    assert [need.state for need in hers(database)] == [NeedState.WITHDRAWN, NeedState.NOTED]


def test_nobody_withdraws_the_need_of_another(siti: Talk, database: Database) -> None:
    ask(siti, "Packaging")
    (need,) = hers(database)
    stranger = Talk(database, telegram_id=99)
    stranger.call(withdrawing.withdraw, TOUCH, need.id)
    assert hers(database)[0].state is NeedState.NOTED


def test_the_officer_at_work_on_it_is_told(siti: Talk, rina: Talk, database: Database) -> None:
    ask(siti, "Packaging")
    (need,) = hers(database)
    with database.session() as session:
        officer = session.exec(select(Person.id).where(Person.telegram_id == RINA)).one()
    assert officer is not None
    change(database, need, NeedState.IN_PROGRESS, officer, siti.now)
    siti.call(withdrawing.withdraw, TOUCH, need.id)
    assert f"Packaging ({need.code}): no longer needed" in said(siti, RINA).text


def test_what_was_withdrawn_can_be_asked_again(siti: Talk, database: Database) -> None:
    ask(siti, "Packaging")
    siti.call(withdrawing.withdraw, TOUCH, hers(database)[0].id)
    ask(siti, "Packaging")
    assert [n.state for n in hers(database)] == [NeedState.WITHDRAWN, NeedState.NOTED]


def test_a_button_that_asks_for_a_kind_asks_once(siti: Talk, database: Database) -> None:
    with database.session() as session:
        business = session.exec(select(Business.id)).one()
    assert business is not None
    siti.call(asking.ask_for, TOUCH, business, NeedKind.NIB)
    assert siti.heard("is noted, its code is")
    siti.call(asking.ask_for, TOUCH, business, NeedKind.NIB)
    assert "is noted already" in toast(siti)
    assert len(hers(database)) == 1
    siti.call(asking.ask_for, TOUCH, business + 1, NeedKind.NIB)
    assert len(hers(database)) == 1


@pytest.mark.parametrize("words", ["<b>{need}</b> & %s", "oven 🍪 👩‍🍳", "{sapaan}" * 40])
def test_hostile_words_stay_words(siti: Talk, database: Database, words: str) -> None:
    siti.call(asking.open_asking)
    siti.say(words)
    siti.call(page.open_needs)
    assert f"“{words[:60]}" in said(siti).text
    siti.call(withdrawing.ask_which, TOUCH.message_id)
    assert len(hers(database)) == 1


def ask(talk: Talk, label: str) -> None:
    """She asks for this kind, without a note."""
    talk.call(asking.open_asking)
    talk.press(label)
    talk.press("Skip")


def test_a_code_finds_her_own_need_and_its_page_for_the_officer(
    siti: Talk, rina: Talk, database: Database
) -> None:
    ask(siti, "Packaging")
    (need,) = hers(database)
    assert look(siti, finding.find, need.id).lines[0] == f"📝 Packaging · {need.code}"
    assert "⏳ In progress" in look(rina, finding.find, need.id).labels
    stranger = Talk(database, telegram_id=99)
    for talk, number in ((stranger, need.id), (siti, need.id + 1)):
        assert look(talk, finding.find, number).text.startswith("I know no need K-")


def test_her_data_name_her_needs(siti: Talk) -> None:
    ask(siti, "Packaging")
    siti.call(own_data.show)
    assert siti.heard("Needs: 1")

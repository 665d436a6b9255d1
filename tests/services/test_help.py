"""/bantuan says what can be done here to whoever asks: an owner, an officer, somebody new."""

from domain.permissions import Role
from services import arrival
from tests.support.city import KEDUNG_BARUK, City
from tests.support.databases import Database
from tests.support.office import said
from tests.support.registering import register
from tests.support.talk import Talk


def test_an_owner_finds_everything_of_hers_on_one_page(database: Database) -> None:
    siti = Talk(database)
    register(siti)
    siti.call(arrival.help_page)
    page = said(siti)
    assert "goes to the officers of the kelurahan" in page.text
    assert {"💰 Report sales", "📜 Licences", "🔎 Find products", "🙋 Help me, please"} <= set(
        page.labels
    )
    assert not {"❓ Help", "🏠 Office"} & set(page.labels)


def test_an_officer_is_shown_the_office_and_no_report_of_his_own(database: Database) -> None:
    budi = _officer(database)
    budi.call(arrival.help_page)
    page = said(budi)
    assert "/cek" in page.text
    assert {"🏠 Office", "👤 My profile"} <= set(page.labels)
    assert "💰 Report sales" not in page.labels


def test_an_officer_with_a_business_is_shown_both(database: Database) -> None:
    budi = _officer(database)
    register(budi)
    budi.call(arrival.help_page)
    assert {"🏠 Office", "💰 Report sales"} <= set(said(budi).labels)


def test_somebody_new_may_register_or_look_for_products(database: Database) -> None:
    nobody = Talk(database)
    nobody.call(arrival.help_page)
    assert said(nobody).labels == ["📝 Register", "🔎 Find products"]


def _officer(database: Database) -> Talk:
    budi = Talk(database, telegram_id=7002, first_name="Budi")
    with database.session() as session:
        City(session).staff(7002, Role.STAF, KEDUNG_BARUK, "Budi")
    return budi

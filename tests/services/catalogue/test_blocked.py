"""Who is blocked stands in the office, and a block is lifted there also when its complaint is gone."""

import pytest
from sqlmodel import select

from domain.permissions import Role
from services.complaints import blocked, deciding, filing
from services.inquiries import asking
from services.own_data import own_data
from services.staff.home import home
from storage.businesses import changes
from storage.tables import BuyerBlock, Complaint, Inquiry
from tests.services.catalogue.conftest import BUDI, Market
from tests.services.catalogue.test_inquiries import asks
from tests.support.city import RUNGKUT, RUNGKUT_KIDUL
from tests.support.clocks import NOW
from tests.support.databases import everything
from tests.support.office import HERE, OCTOBER, TOUCH, look, shown, toast


@pytest.fixture
def block_id(market: Market) -> int:
    """Rina blocked Budi for what he wrote to Siti."""
    asks(market, market.product(), "kata-kata kotor")
    with market.database.session() as session:
        inquiry_id = session.exec(select(Inquiry.id)).one() or 0
    market.siti.call(filing.report_buyer, TOUCH, inquiry_id)
    with market.database.session() as session:
        complaint_id = session.exec(select(Complaint.id)).one() or 0
    market.rina.call(deciding.block, TOUCH, complaint_id)
    return complaint_id


def stand(market: Market) -> int:
    """How many blocks there are."""
    with market.database.session() as session:
        return len(session.exec(select(BuyerBlock)).all())


def test_the_office_leads_to_the_list_and_the_list_to_the_complaint(
    market: Market, block_id: int
) -> None:
    assert look(market.rina, home, HERE).buttons["🚫 Blocked (1)"] == "c:abl:0"
    seen = look(market.rina, blocked.standing, 0)
    assert seen.lines == ["1 buyer is blocked", "1. Budi, by Bu Rina, Kedung Baruk, 3 Nov 2026"]
    assert seen.buttons["1"] == f"c:abo:{block_id}"


def test_where_nobody_is_blocked_there_is_no_way_to_it(market: Market) -> None:
    assert not any("Blocked" in label for label in look(market.rina, home, HERE).labels)
    assert "Nobody is blocked" in look(market.rina, blocked.standing, 0).text


def test_without_its_complaint_it_is_lifted_from_the_list(market: Market, block_id: int) -> None:
    market.siti.call(own_data.erase, 1)
    rina = market.rina
    assert look(rina, blocked.standing, 0).buttons["1"] == f"c:abb:{block_id}"
    seen = look(rina, blocked.one, block_id)
    assert seen.lines[0] == "🚫 Budi, by Bu Rina, Kedung Baruk, 3 Nov 2026"
    assert seen.buttons["↩️ Unblock"] == f"c:abx:{block_id}"
    rina.call(blocked.lift, TOUCH, block_id)
    assert "may ask in the catalogue again" in toast(rina)
    assert "Nobody is blocked" in shown(rina).text
    rina.call(blocked.lift, TOUCH, block_id)
    assert "does not stand any more" in toast(rina)
    product_id = market.shop("Dapur Ani", "Sambal")
    budi = market.budi
    budi.call(asking.ask, TOUCH, product_id)
    assert toast(budi) == ""


@pytest.mark.parametrize(
    ("role", "area"),
    [(Role.STAF, RUNGKUT_KIDUL), (Role.CAMAT, RUNGKUT), (Role.KADER, HERE.area_code)],
)
def test_only_those_who_may_moderate_there_see_and_lift_it(
    market: Market, block_id: int, role: Role, area: str
) -> None:
    market.siti.call(own_data.erase, 1)
    with market.writing() as city:
        city.staff(8050, role, area)
    other = market.talk(8050, "Dewi")
    assert "Budi" not in look(other, blocked.standing, 0).text
    assert "Budi" not in look(other, blocked.one, block_id).text
    other.call(blocked.lift, TOUCH, block_id)
    assert stand(market) == 1


def test_a_block_with_its_complaint_is_lifted_there_alone(market: Market, block_id: int) -> None:
    """Else the complaint would go on saying that the buyer is blocked."""
    market.rina.call(blocked.lift, TOUCH, block_id)
    assert stand(market) == 1


def test_when_the_business_moves_its_block_goes_to_the_new_office(
    market: Market, block_id: int
) -> None:
    with market.writing() as city:
        changes.move(city.session, NOW, market.kue_id, RUNGKUT_KIDUL, OCTOBER, 1)
        city.staff(8050, Role.STAF, RUNGKUT_KIDUL)
    assert "Nobody is blocked" in look(market.rina, blocked.standing, 0).text
    assert "Budi" in look(market.talk(8050, "Dewi"), blocked.standing, 0).text


def test_of_a_blocked_buyer_who_is_erased_no_screen_keeps_the_name(
    market: Market, block_id: int
) -> None:
    market.siti.call(own_data.erase, 1)
    market.rina.call(blocked.lift, TOUCH, 0)
    assert "Budi" in everything(market.database)
    market.talk(BUDI, "Budi").call(own_data.erase, 1)
    assert "Budi" not in everything(market.database)
    assert stand(market) == 0

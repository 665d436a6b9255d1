"""Abuse is reported, read by the right officers, and ended; every decision can be taken back."""

from datetime import datetime, timedelta

import pytest
from sqlmodel import select

from domain.catalogue.complaints import ComplaintOutcome
from domain.catalogue.inquiries import InquiryState
from domain.catalogue.products import ProductState
from domain.permissions import Role
from domain.times.periods import Period
from services.catalogue import editing, own, searching
from services.complaints import deciding, filing, listing
from services.inquiries import asking, talking
from services.own_data import own_data
from services.staff.home import home
from storage.businesses import changes
from storage.tables import BuyerBlock, Complaint, Inquiry, OutboxRow, Person, Product
from tests.services.catalogue.conftest import BUDI, RINA, SITI, Market
from tests.services.catalogue.test_inquiries import asks
from tests.support.city import RUNGKUT, RUNGKUT_KIDUL
from tests.support.clocks import NOW
from tests.support.office import HERE, TOUCH, look, said, shown, toast
from tests.support.talk import Talk

GUBENG = "35.78.08.1001"


@pytest.fixture
def product_id(market: Market) -> int:
    return market.product()


def inquiry(market: Market) -> Inquiry:
    with market.database.session() as session:
        return session.exec(select(Inquiry)).one()


def complaint(market: Market) -> Complaint:
    with market.database.session() as session:
        return session.exec(select(Complaint)).one()


def reported_buyer(market: Market, product_id: int) -> int:
    """Siti reported what Budi wrote; gives the complaint's id."""
    asks(market, product_id, "kata-kata kotor")
    market.siti.call(filing.report_buyer, TOUCH, inquiry(market).id or 0)
    return complaint(market).id or 0


def reported_product(market: Market, product_id: int) -> int:
    market.budi.call(filing.report_product, TOUCH, product_id, "fraud")
    return complaint(market).id or 0


def taken_down(market: Market, product_id: int, reason: str = "The photo") -> Talk:
    rina = market.rina
    rina.call(deciding.ask_why, TOUCH, reported_product(market, product_id))
    rina.press(reason)
    return rina


def test_reporting_a_buyer_asks_once_more_and_closes_the_conversation(
    market: Market, product_id: int
) -> None:
    asks(market, product_id)
    siti, inquiry_id = market.siti, inquiry(market).id or 0
    siti.call(filing.ask_about_buyer, TOUCH, inquiry_id)
    assert said(siti).labels == ["🚩 Yes, report", "Do not report"]
    siti.call(filing.report_buyer, TOUCH, inquiry_id)
    assert "nothing more from them comes to you" in said(siti).text
    assert inquiry(market).state is InquiryState.REPORTED
    budi = market.budi
    budi.call(talking.answer, TOUCH, inquiry_id)
    assert "closed" in toast(budi)
    siti.call(filing.report_buyer, TOUCH, inquiry_id)
    assert complaint(market).outcome is None


def test_the_office_shows_it_where_anything_waits(market: Market, product_id: int) -> None:
    assert not any("Complaints" in b for b in look(market.rina, home, HERE).labels)
    complaint_id = reported_buyer(market, product_id)
    page = look(market.rina, home, HERE)
    assert page.buttons["🚩 Complaints (1)"] == "c:ab:0"
    listed = look(market.rina, listing.waiting, 0)
    assert "1. Keripik Tempe: what a buyer wrote" in listed.text
    one = look(market.rina, listing.one, complaint_id)
    assert "Budi, 3 Nov 2026: “kata-kata kotor”" in one.text
    assert one.labels == ["🚫 Block the buyer", "☑️ It is all right", "⬅️ Complaints"]


@pytest.mark.parametrize(
    ("role", "area"), [(Role.STAF, GUBENG), (Role.CAMAT, RUNGKUT), (Role.KADER, HERE.area_code)]
)
def test_only_those_who_may_moderate_there_read_and_decide(
    market: Market, product_id: int, role: Role, area: str
) -> None:
    complaint_id = reported_buyer(market, product_id)
    with market.writing() as city:
        city.staff(8050, role, area)
    other = market.talk(8050, "Dewi")
    assert "kata-kata kotor" not in look(other, listing.one, complaint_id).text
    assert "Keripik" not in look(other, listing.waiting, 0).text
    other.call(deciding.block, TOUCH, complaint_id)
    other.call(deciding.nothing, TOUCH, complaint_id)
    assert complaint(market).outcome is None


def test_a_blocked_buyer_asks_nobody_and_the_owner_is_told(market: Market, product_id: int) -> None:
    complaint_id = reported_buyer(market, product_id)
    rina = market.rina
    rina.call(deciding.block, TOUCH, complaint_id)
    assert "closed to this buyer" in shown(rina).text
    assert "cannot ask in the catalogue any more" in said(rina, SITI).text
    budi = market.budi
    budi.call(asking.ask, TOUCH, product_id)
    assert "closed to you" in toast(budi)
    rina.call(deciding.unblock, TOUCH, complaint_id)
    with market.database.session() as session:
        assert session.exec(select(BuyerBlock)).all() == []
    assert complaint(market).outcome is ComplaintOutcome.NOTHING


def test_each_office_lifts_its_own_block_alone(market: Market, product_id: int) -> None:
    there = market.shop("Dapur Ani", "Sambal", area=GUBENG)
    elsewhere = market.shop("Toko Teh", "Teh rosela")
    here_id = reported_buyer(market, product_id)
    asks(market, there, "kata-kata kotor")
    with market.writing() as city:
        city.staff(8050, Role.STAF, GUBENG)
        talk = city.session.exec(select(Inquiry).where(Inquiry.product_id == there)).one()
        seller = city.session.get_one(Person, talk.seller_id).telegram_id or 0
    market.talk(seller, "Ani").call(filing.report_buyer, TOUCH, talk.id or 0)
    with market.database.session() as session:
        gubeng = session.exec(select(Complaint).where(Complaint.area_code == GUBENG)).one()
    rina, dewi, budi = market.rina, market.talk(8050, "Dewi"), market.budi
    rina.call(deciding.block, TOUCH, here_id)
    dewi.call(deciding.block, TOUCH, gubeng.id or 0)
    rina.call(deciding.unblock, TOUCH, here_id)
    assert "stays blocked by another decision" in toast(rina)
    budi.call(asking.ask, TOUCH, elsewhere)
    assert "closed to you" in toast(budi)
    dewi.call(deciding.unblock, TOUCH, gubeng.id or 0)
    assert toast(dewi) == ""
    budi.call(asking.ask, TOUCH, elsewhere)
    assert toast(budi) == ""


def test_what_was_all_right_goes_on(market: Market, product_id: int) -> None:
    complaint_id = reported_buyer(market, product_id)
    rina = market.rina
    rina.call(deciding.nothing, TOUCH, complaint_id)
    assert "nothing to be done" in shown(rina).text
    assert inquiry(market).state is InquiryState.ANSWERED
    assert "No complaint" in look(rina, listing.waiting, 0).text


def test_the_second_officer_learns_that_it_is_decided(market: Market, product_id: int) -> None:
    complaint_id = reported_buyer(market, product_id)
    market.rina.call(deciding.nothing, TOUCH, complaint_id)
    rina = market.rina
    rina.call(deciding.block, TOUCH, complaint_id)
    assert "decided about it already" in toast(rina)
    with market.database.session() as session:
        assert session.exec(select(BuyerBlock)).all() == []


def test_a_visitor_reports_a_product_once_with_a_reason(market: Market, product_id: int) -> None:
    budi = market.budi
    budi.call(filing.ask_about_product, TOUCH, product_id)
    assert said(budi).labels[:3] == ["🚫 Indecent", "⚠️ Fraud", "📷 Not their product"]
    budi.call(filing.report_product, TOUCH, product_id, "fraud")
    budi.call(filing.report_product, TOUCH, product_id, "fraud")
    assert "officers of the kelurahan look at it" in shown(budi).text
    assert complaint(market).area_code == HERE.area_code


@pytest.mark.parametrize(
    ("at", "times"), [(NOW, 1), (NOW + timedelta(hours=12), 0)], ids=["by day", "at night"]
)
def test_in_office_hours_staff_are_told_within_the_hour(
    market: Market, product_id: int, at: datetime, times: int
) -> None:
    other = market.product("Peyek")
    budi = market.budi
    budi.now = at
    for reported_id in (product_id, other):
        budi.call(filing.report_product, TOUCH, reported_id, "indecent")
    with market.database.session() as session:
        to_staff = session.exec(select(OutboxRow).where(OutboxRow.chat_id == RINA)).all()
    assert len(to_staff) == times
    assert all("catalogue of {area}" in str(row.body) for row in to_staff)


@pytest.mark.parametrize(
    ("there", "told"), [((), [8060]), ((RUNGKUT,), [8060]), ((HERE.area_code,), [8061])]
)
def test_without_staff_the_nearest_above_with_the_right_is_told(
    market: Market, product_id: int, there: tuple[str, ...], told: list[int]
) -> None:
    """The camat, who may not decide about it, is not; and of staff one who can be reached."""
    with market.writing() as city:
        rina = city.session.exec(select(Person).where(Person.telegram_id == RINA)).one()
        rina.unreachable_since_utc = NOW
        city.staff(8060, Role.DINAS, "35.78", "Hasan")
        for area in there:
            city.staff(8061, Role.CAMAT if area == RUNGKUT else Role.STAF, area, "Yuni")
    market.budi.call(filing.report_product, TOUCH, product_id, "indecent")
    with market.database.session() as session:
        chats = session.exec(select(OutboxRow.chat_id).where(OutboxRow.lane == "bulk")).all()
    assert list(chats) == told


def test_whoever_reported_hears_that_nothing_was_wrong(market: Market, product_id: int) -> None:
    asks(market, product_id, "bisa lebih murah?")
    market.siti.call(filing.report_buyer, TOUCH, inquiry(market).id or 0)
    rina = market.rina
    rina.call(deciding.nothing, TOUCH, complaint(market).id or 0)
    told = said(rina, SITI).text
    assert "the officers have read what Budi wrote about Keripik Tempe" in told
    assert "may write to you again" in told


def test_what_is_decided_at_night_is_told_in_the_morning(market: Market, product_id: int) -> None:
    market.budi.call(filing.report_product, TOUCH, product_id, "fraud")
    rina = market.rina
    rina.now = NOW + timedelta(hours=12)
    rina.call(deciding.ask_why, TOUCH, complaint(market).id or 0)
    rina.press("It misleads")
    with market.database.session() as session:
        to_her = session.exec(select(OutboxRow).where(OutboxRow.chat_id == SITI)).one()
    assert to_her.due_at_utc == NOW + timedelta(hours=23)


def test_a_product_that_is_hidden_by_now_is_not_reported(market: Market, product_id: int) -> None:
    market.siti.call(editing.hide, TOUCH, product_id, hidden=True)
    budi = market.budi
    budi.call(filing.report_product, TOUCH, product_id, "fraud")
    assert "not there any more" in shown(budi).text
    with market.database.session() as session:
        assert session.exec(select(Complaint)).all() == []


@pytest.mark.parametrize("about", ["buyer", "product"])
def test_when_a_business_moves_its_complaints_go_to_the_new_office(
    market: Market, product_id: int, about: str
) -> None:
    report = reported_buyer if about == "buyer" else reported_product
    complaint_id = report(market, product_id)
    with market.writing() as city:
        city.staff(8050, Role.STAF, RUNGKUT_KIDUL, "Dewi")
        october = Period(2026, 10)
        changes.move(city.session, NOW, market.kue_id, RUNGKUT_KIDUL, october, market.siti_id)
    rina = market.rina
    assert "No complaint" in look(rina, listing.waiting, 0).text
    assert "Keripik" not in look(rina, listing.one, complaint_id).text
    rina.call(deciding.nothing, TOUCH, complaint_id)
    assert complaint(market).outcome is None
    market.talk(8050, "Dewi").call(deciding.nothing, TOUCH, complaint_id)
    assert complaint(market).outcome is ComplaintOutcome.NOTHING


def test_five_reports_a_day_are_enough(market: Market) -> None:
    ids = [market.shop(f"Toko {n}", f"Peyek {n}") for n in range(6)]
    budi = market.budi
    for product_id in ids:
        budi.call(filing.report_product, TOUCH, product_id, "fraud")
    assert "enough for today" in shown(budi).text
    with market.database.session() as session:
        assert len(session.exec(select(Complaint)).all()) == 5


def test_a_product_taken_down_is_gone_at_once_and_its_owner_reads_why(
    market: Market, product_id: int
) -> None:
    rina = taken_down(market, product_id)
    told = said(rina, SITI).text
    assert "Keripik Tempe was taken out of the catalogue by Kelurahan Kedung Baruk" in told
    assert "the photo does not suit" in told
    assert "Nothing found" in look(market.budi, searching.results, "keripik", 0).text
    page = look(market.siti, own.own, product_id)
    assert "Reason: the photo does not suit" in page.text
    market.siti.call(editing.hide, TOUCH, product_id, hidden=False)
    with market.database.session() as session:
        assert session.get_one(Product, product_id).state is ProductState.TAKEN_DOWN


def test_it_is_put_back_and_the_owner_is_told(market: Market, product_id: int) -> None:
    rina = taken_down(market, product_id)
    rina.call(deciding.put_back, TOUCH, complaint(market).id or 0)
    assert "can be found in the catalogue again" in said(rina, SITI).text
    assert "Keripik Tempe" in look(market.budi, searching.results, "keripik", 0).text
    assert complaint(market).outcome is ComplaintOutcome.NOTHING


def test_a_reason_in_the_officers_own_words(market: Market, product_id: int) -> None:
    rina = market.rina
    rina.call(deciding.ask_why, TOUCH, reported_product(market, product_id))
    rina.say("<i>fotonya</i> dari toko lain")
    assert "<i>fotonya</i> dari toko lain" in said(rina, SITI).text


def test_the_officer_looks_at_the_product_without_counting(market: Market, product_id: int) -> None:
    complaint_id = reported_product(market, product_id)
    rina = market.rina
    rina.call(deciding.look, TOUCH, complaint_id)
    assert "Kue Siti, Kedung Baruk" in said(rina).text
    assert not any(
        d.startswith("c:o:") for d in look(rina, listing.one, complaint_id).buttons.values()
    )


@pytest.mark.parametrize("who", [BUDI, SITI])
def test_erasing_either_side_takes_the_complaint_along(
    market: Market, product_id: int, who: int
) -> None:
    reported_buyer(market, product_id)
    market.rina.call(deciding.block, TOUCH, complaint(market).id or 0)
    market.talk(who).call(own_data.erase, 1)
    with market.database.session() as session:
        assert session.exec(select(Complaint)).all() == []
        blocks = session.exec(select(BuyerBlock)).all()
    assert len(blocks) == (0 if who == BUDI else 1)

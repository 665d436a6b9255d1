"""Ways round the limits of the catalogue that do not work: another product, another conversation, erasure."""

from datetime import timedelta

import pytest
from sqlalchemy import update
from sqlmodel import func, select

from services.complaints import deciding, filing
from services.inquiries import asking, talking
from services.own_data import own_data
from storage.outbox.table import OUTBOX
from storage.tables import Complaint, Consent, ErasedBuyer, Inquiry
from tests.services.catalogue.conftest import BUDI, SITI, Market
from tests.services.catalogue.test_inquiries import asks
from tests.support.clocks import NOW
from tests.support.databases import everything
from tests.support.office import TOUCH, said, toast
from tests.support.talk import Talk


@pytest.fixture
def product_id(market: Market) -> int:
    return market.product()


def last_inquiry(market: Market) -> int:
    with market.database.session() as session:
        return session.exec(select(func.max(Inquiry.id))).one() or 0


def reported(market: Market, product_id: int) -> None:
    asks(market, product_id, "kata-kata kotor")
    market.siti.call(filing.report_buyer, TOUCH, last_inquiry(market))


def blocked(market: Market, product_id: int) -> None:
    reported(market, product_id)
    with market.database.session() as session:
        complaint_id = session.exec(select(Complaint.id)).one() or 0
    market.rina.call(deciding.block, TOUCH, complaint_id)


def erased(market: Market) -> Talk:
    """Budi has everything erased and comes back."""
    budi = market.budi
    budi.call(own_data.erase, 1)
    return budi


def refusal(market: Market, product_id: int, days: float = 0) -> str:
    """What Budi is told when he asks after so many days; "" when he may ask."""
    budi = market.budi
    budi.now = NOW + timedelta(days=days)
    budi.call(asking.ask, TOUCH, product_id)
    return toast(budi)


def test_whom_she_reported_does_not_ask_her_about_something_else(
    market: Market, product_id: int
) -> None:
    other = market.product("Peyek")
    reported(market, product_id)
    assert "takes no questions from you" in refusal(market, other)


def test_whom_she_reported_does_not_write_on_in_another_conversation(
    market: Market, product_id: int
) -> None:
    asks(market, market.product("Peyek"))
    earlier = last_inquiry(market)
    reported(market, product_id)
    budi = market.budi
    budi.call(talking.answer, TOUCH, earlier)
    assert "takes no questions from you" in toast(budi)


def test_a_question_begun_before_she_reported_is_not_carried(
    market: Market, product_id: int
) -> None:
    asks(market, product_id, "kata-kata kotor")
    budi = market.budi
    budi.call(asking.ask, TOUCH, market.product("Peyek"))
    market.siti.call(filing.report_buyer, TOUCH, last_inquiry(market))
    budi.say("lagi")
    assert [row.chat_id for row in budi.rows] == [BUDI]


def test_others_are_asked_as_before_until_staff_decide(market: Market, product_id: int) -> None:
    reported(market, product_id)
    assert refusal(market, market.shop("Toko Ani", "Peyek")) == ""


def test_after_staff_cleared_the_buyer_she_is_asked_again(market: Market, product_id: int) -> None:
    reported(market, product_id)
    with market.database.session() as session:
        complaint_id = session.exec(select(Complaint.id)).one() or 0
    market.rina.call(deciding.nothing, TOUCH, complaint_id)
    assert refusal(market, product_id) == ""


def test_a_blocked_buyer_who_is_erased_stays_blocked_for_a_year(
    market: Market, product_id: int
) -> None:
    blocked(market, product_id)
    budi = erased(market)
    assert budi.heard("One thing stays until")
    assert "closed to you" in refusal(market, product_id)
    erased(market)
    assert "closed to you" in refusal(market, product_id, 363)
    assert refusal(market, product_id, 366) == ""


def test_a_reported_buyer_who_is_erased_before_the_decision_is_kept_out_for_a_month(
    market: Market, product_id: int
) -> None:
    reported(market, product_id)
    erased(market)
    assert "closed to you" in refusal(market, product_id, 20)
    assert refusal(market, product_id, 31) == ""


def test_erasing_is_no_way_to_more_questions_a_day(market: Market, product_id: int) -> None:
    asks(market, product_id)
    erased(market)
    assert "From tomorrow on" in refusal(market, product_id)
    assert refusal(market, product_id, 1.1) == ""


def test_of_the_erased_one_only_a_digest_and_a_day_are_kept(
    market: Market, product_id: int
) -> None:
    blocked(market, product_id)
    with market.database.session() as session:
        sent = {"state": "accepted", "settled_at_utc": NOW, "message_id": 5}
        session.execute(update(OUTBOX).values(sent))
    erased(market)
    with market.database.session() as session:
        kept = session.exec(select(ErasedBuyer)).one()
    assert str(BUDI) not in str(kept.model_dump())
    assert "Budi" not in everything(market.database)


def test_who_never_asked_leaves_nothing_behind(market: Market) -> None:
    siti = market.siti
    siti.call(own_data.erase, 1)
    assert not siti.heard("One thing stays")
    with market.database.session() as session:
        assert session.exec(select(ErasedBuyer)).all() == []


def test_what_is_over_goes_with_the_next_erasure(market: Market, product_id: int) -> None:
    asks(market, product_id)
    erased(market)
    siti = market.siti
    siti.now = NOW + timedelta(days=2)
    siti.call(own_data.erase, 1)
    with market.database.session() as session:
        assert session.exec(select(ErasedBuyer)).all() == []


def test_a_seller_who_stopped_everything_is_not_written_to(market: Market, product_id: int) -> None:
    with market.database.session() as session:
        session.add(Consent(person_id=market.siti_id, version="1", given_at_utc=NOW))
    asks(market, product_id)
    siti = market.siti
    siti.call(own_data.stop, 1)
    budi = market.budi
    budi.call(talking.answer, TOUCH, last_inquiry(market))
    budi.say("halo, Bu?")
    assert "cannot be reached here just now" in said(budi).text
    assert SITI not in {row.chat_id for row in budi.rows}

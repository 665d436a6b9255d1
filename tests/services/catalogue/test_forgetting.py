"""Who is erased is not named either in the chats of strangers who found her."""

from datetime import timedelta

import pytest
from sqlalchemy import update
from sqlmodel import select

from domain.catalogue.links import CatalogueLink, Leads
from services.catalogue import linked, searching, visiting
from services.inquiries import asking, talking
from services.own_data import own_data
from storage.erasing import mentions
from storage.outbox.table import OUTBOX
from storage.tables import Inquiry, Mention, OutboxRow
from tests.services.catalogue.conftest import BUDI, Market
from tests.support.clocks import NOW
from tests.support.databases import everything
from tests.support.office import TOUCH
from tests.support.talk import Talk

HERS = ("Kue Siti", "Keripik Tempe")


@pytest.fixture
def product_id(market: Market) -> int:
    return market.product()


def searches(market: Market, line: str = "keripik") -> Talk:
    """Budi looks at a page of results."""
    budi = market.budi
    budi.call(searching.ask)
    budi.say(line)
    return budi


def bodies_for(market: Market, chat_id: int) -> str:
    """All that the outbox holds for a chat."""
    with market.database.session() as session:
        found = session.exec(select(OutboxRow.body).where(OutboxRow.chat_id == chat_id)).all()
    return "".join(body or "" for body in found)


def all_sent(market: Market) -> None:
    with market.database.session() as session:
        sent = {"state": "accepted", "settled_at_utc": NOW, "message_id": 5}
        session.execute(update(OUTBOX).values(sent))


def test_pages_cards_and_opened_links_forget_her(market: Market, product_id: int) -> None:
    searches(market).call(visiting.open_product, product_id)
    market.product("Keripik Tempe Pedas")
    shop = CatalogueLink(Leads.SHOP, market.kue_id)
    market.talk(7600, "Tono").call(linked.open_link, shop)
    all_sent(market)
    assert all(words in everything(market.database) for words in HERS)
    market.siti.call(own_data.erase, 1)
    after = everything(market.database)
    assert [words for words in HERS if words in after] == []
    with market.database.session() as session:
        assert session.exec(select(Mention)).all() == []


def test_a_page_that_waits_to_be_sent_goes_out_without_her_and_with_the_others(
    market: Market, product_id: int
) -> None:
    market.shop("Dapur Ani", "Keripik Singkong")
    searches(market)
    market.siti.call(own_data.erase, 1)
    page = bodies_for(market, BUDI)
    assert "Keripik Singkong" in page
    assert [words for words in HERS if words in page] == []


def test_a_name_that_is_shown_without_the_number_in_it_is_forgotten_too(market: Market) -> None:
    market.product("Keripik Tempe WA 081234567890")
    market.shop("Dapur Ani", "Keripik Singkong")
    searches(market)
    assert "Keripik Tempe WA …" in bodies_for(market, BUDI)
    market.siti.call(own_data.erase, 1)
    page = bodies_for(market, BUDI)
    assert "Keripik Singkong" in page
    assert "Keripik Tempe" not in page


def test_who_saw_only_others_keeps_what_they_saw(market: Market, product_id: int) -> None:
    market.shop("Dapur Ani", "Sambal")
    searches(market, "sambal")
    all_sent(market)
    market.siti.call(own_data.erase, 1)
    assert "Sambal" in bodies_for(market, BUDI)


def test_whoever_she_talked_with_is_not_left_with_her_name(market: Market, product_id: int) -> None:
    budi = market.budi
    budi.call(asking.ask, TOUCH, product_id)
    budi.say("30 bungkus")
    with market.database.session() as session:
        talk = session.exec(select(Inquiry)).one()
    market.siti.call(talking.answer, TOUCH, talk.id or 0)
    market.siti.say("Bisa, Pak")
    budi.call(talking.answer, TOUCH, talk.id or 0)
    all_sent(market)
    market.siti.call(own_data.erase, 1)
    after = everything(market.database)
    assert [words for words in HERS if words in after] == []


def test_words_on_their_way_to_her_from_a_buyer_who_is_erased_are_withdrawn(
    market: Market, product_id: int
) -> None:
    night = NOW.replace(hour=16)
    budi = market.budi
    budi.now = night
    budi.call(asking.ask, TOUCH, product_id)
    budi.say("30 bungkus")
    budi.call(own_data.erase, 1)
    with market.database.session() as session:
        row = session.exec(select(OutboxRow).where(OutboxRow.chat_id == 7001)).one()
    assert (row.state.value, row.body) == ("cancelled", None)


def test_a_stranger_who_is_erased_leaves_no_trace_of_whom_they_found(
    market: Market, product_id: int
) -> None:
    market.budi.call(asking.ask, TOUCH, product_id)
    market.budi.say("30 bungkus")
    searches(market)
    market.budi.call(own_data.erase, 1)
    with market.database.session() as session:
        assert session.exec(select(Mention)).all() == []


def test_a_mention_goes_some_time_after_the_words(market: Market, product_id: int) -> None:
    searches(market)
    with market.database.session() as session:
        assert not mentions.purge(session, NOW + mentions.KEPT)
        assert len(session.exec(select(Mention)).all()) == 1
        assert mentions.purge(session, NOW + mentions.KEPT + timedelta(seconds=1), limit=1)
        assert session.exec(select(Mention)).all() == []

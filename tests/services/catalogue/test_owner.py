"""What an owner shows, changes, hides and takes away; and that nobody else can."""

import pytest
from sqlmodel import select

from domain.catalogue.products import ProductState
from domain.dialogs.engine import Sent
from domain.replies import ReplyKind
from services.catalogue import editing, front, joining, own
from services.own_data import own_data
from storage.businesses import profiles
from storage.catalogue import counts, listings, products
from storage.catalogue.products import Item
from storage.tables import Listing, Product, ProductMonth, ProductWord
from tests.services.catalogue.conftest import SARI, Market
from tests.support.clocks import NOW
from tests.support.office import OCTOBER, TOUCH, look, said, shown, toast
from tests.support.talk import Talk


def agreed(market: Market) -> Talk:
    talk = market.siti
    talk.call(joining.agree, TOUCH, market.kue_id)
    return talk


def the_product(market: Market) -> Item:
    with market.database.session() as session:
        (item,) = products.of_business(session, market.kue_id)
        return item


def words(market: Market) -> set[str]:
    with market.database.session() as session:
        return set(session.exec(select(ProductWord.word)))


def test_she_is_asked_before_anything_is_shown(market: Market) -> None:
    talk = market.siti
    talk.call(front.open_catalogue)
    page = said(talk)
    assert "Nobody sees your phone number" in page.text
    assert page.labels == ["✅ Yes, show it", "Not now"]
    with market.database.session() as session:
        assert session.exec(select(Listing)).all() == []


def test_her_yes_is_kept_with_its_version_and_asks_for_the_first_product(market: Market) -> None:
    talk = agreed(market)
    assert "What product do you want to show" in said(talk).text
    with market.database.session() as session:
        listing = session.exec(select(Listing)).one()
    assert (listing.consent_version, listing.agreed_at_utc) == ("catalogue-2026-11", talk.now)


def test_answers_make_a_product_that_is_found_by_its_words(market: Market) -> None:
    talk = agreed(market)
    talk.send(Sent(ReplyKind.PHOTO, "file1", "unique1", "Keripik Tempe"))
    talk.say("15-25 ribu")
    talk.say("siap 50 parcel")
    page = said(talk)
    assert "This is what everybody can find now" in page.text
    assert "Rp15,000 to Rp25,000" in page.text
    item = the_product(market)
    assert (item.name, item.photo, item.capacity) == ("Keripik Tempe", "file1", "siap 50 parcel")
    assert item.is_visible
    assert words(market) == {"keripik", "tempe", "kue", "siti", "kering"}


def test_one_answer_is_changed_alone(market: Market) -> None:
    product_id = market.product()
    talk = market.siti
    talk.call(editing.ask_again, TOUCH, product_id, "price")
    talk.say("20 ribu")
    assert "Changed" in said(talk).text
    item = the_product(market)
    assert (item.low_rupiah, item.name) == (20_000, "Keripik Tempe")


def test_a_new_name_is_found_and_the_old_one_no_more(market: Market) -> None:
    product_id = market.product()
    talk = market.siti
    talk.call(editing.ask_again, TOUCH, product_id, "name")
    talk.say("Sambal Bawang")
    assert {"sambal", "bawang"} <= words(market)
    assert "tempe" not in words(market)


def test_another_name_of_the_business_is_found_at_once(market: Market) -> None:
    market.product()
    with market.database.session() as session:
        profiles.change(session, market.kue_id, name="Dapur Siti")
    assert "dapur" in words(market)


def test_hiding_one_product_takes_its_words_away_and_showing_brings_them_back(
    market: Market,
) -> None:
    product_id = market.product()
    talk = market.siti
    talk.call(editing.hide, TOUCH, product_id, hidden=True)
    assert "🙈 hidden" in shown(talk).text
    assert words(market) == set()
    talk.call(editing.hide, TOUCH, product_id, hidden=False)
    assert "keripik" in words(market)


def test_hiding_all_makes_everything_invisible_at_once(market: Market) -> None:
    market.product()
    talk = market.siti
    talk.call(joining.hide, TOUCH, market.kue_id, hidden=True)
    assert "Hidden" in shown(talk).text
    assert not the_product(market).is_visible
    talk.call(joining.hide, TOUCH, market.kue_id, hidden=False)
    assert the_product(market).is_visible


def test_leaving_erases_what_was_shown_after_a_second_question(market: Market) -> None:
    product_id = market.product()
    with market.database.session() as session:
        counts.found(session, OCTOBER, {product_id: 3})
    talk = market.siti
    talk.call(joining.ask_to_leave, TOUCH, market.kue_id)
    assert "(1) are erased" in shown(talk).text
    talk.call(joining.leave, TOUCH, market.kue_id)
    with market.database.session() as session:
        for kind in (Listing, Product, ProductWord, ProductMonth):
            assert session.exec(select(kind)).all() == []


def test_removing_one_product_leaves_the_others(market: Market) -> None:
    product_id = market.product()
    market.product("Sambal Bawang")
    talk = market.siti
    talk.call(editing.ask_to_remove, TOUCH, product_id)
    assert "Remove Keripik Tempe" in shown(talk).text
    talk.call(editing.remove, TOUCH, product_id)
    assert "Sambal Bawang" in shown(talk).text
    assert "Keripik Tempe" not in shown(talk).text
    talk.call(editing.remove, TOUCH, product_id)
    assert "not there any more" in shown(talk).text


def test_ten_products_are_enough(market: Market) -> None:
    for number in range(10):
        market.product(f"Keripik {number}")
    assert "➕ Add a product" not in look(market.siti, front.front, market.kue_id).labels
    talk = market.siti
    talk.call(editing.add, TOUCH, market.kue_id)
    assert "ten products" in toast(talk)


def test_how_often_she_was_found_is_of_this_month(market: Market) -> None:
    product_id = market.product()
    november = OCTOBER.next()
    with market.database.session() as session:
        counts.found(session, OCTOBER, {product_id: 100})
        counts.found(session, november, {product_id: 2})
        counts.found(session, november, {product_id: 3, 999: 1})
        counts.opened(session, november, product_id)
    page = look(market.siti, front.front, market.kue_id)
    assert "In November: found 5 times, opened 1 time, 0 questions" in page.text
    assert "found 5 times" in look(market.siti, own.own, product_id).text


@pytest.mark.parametrize("screen", [front.front, own.own])
def test_nobody_else_sees_her_pages(market: Market, screen: object) -> None:
    product_id = market.product()
    with market.writing() as city:
        market.owner(city, SARI, "Sari")
    sari = market.talk(SARI, "Sari")
    assert look(sari, front.front, market.kue_id).text == look(sari, own.own, product_id).text
    assert "not there any more" in look(market.budi, own.own, product_id).text


def test_nobody_else_changes_anything(market: Market) -> None:
    product_id = market.product()
    budi = market.budi
    budi.call(editing.hide, TOUCH, product_id, hidden=True)
    budi.call(editing.remove, TOUCH, product_id)
    budi.call(editing.ask_again, TOUCH, product_id, "name")
    budi.call(joining.hide, TOUCH, market.kue_id, hidden=True)
    budi.call(joining.leave, TOUCH, market.kue_id)
    assert the_product(market).is_visible


def test_what_staff_took_down_stays_down_whatever_she_presses(market: Market) -> None:
    product_id = market.product()
    with market.database.session() as session:
        products.change(
            session,
            NOW,
            product_id,
            state=ProductState.TAKEN_DOWN,
            taken_down_reason="foto orang lain",
        )
    talk = market.siti
    talk.call(editing.hide, TOUCH, product_id, hidden=False)
    assert "Reason: foto orang lain" in shown(talk).text
    assert "👁 Show" not in shown(talk).labels
    assert not the_product(market).is_visible


def test_with_two_businesses_she_is_asked_which(market: Market) -> None:
    with market.writing() as city:
        city.business("Batik Siti", owner_id=market.siti_id)
    talk = market.siti
    talk.call(front.open_catalogue)
    assert said(talk).labels == ["Kue Siti", "Batik Siti"]


def test_who_has_no_business_registers_first(market: Market) -> None:
    talk = market.budi
    talk.call(front.open_catalogue)
    assert talk.heard("KabarUsaha")


def test_a_product_finished_after_she_left_is_not_shown(market: Market) -> None:
    talk = agreed(market)
    talk.say("Keripik Tempe")
    talk.press("Without a photo")
    talk.say("15 ribu")
    talk.call(joining.leave, TOUCH, market.kue_id)
    talk.say("siap 50 parcel")
    assert talk.heard("not there any more")
    with market.database.session() as session:
        assert session.exec(select(Product)).all() == []


def test_her_data_name_the_products_and_erasing_takes_them(market: Market) -> None:
    market.product("Keripik Rahasia")
    talk = market.siti
    talk.call(own_data.show)
    assert talk.heard("Products in the catalogue: 1")
    talk.call(own_data.erase, 1)
    with market.database.session() as session:
        for kind in (Listing, Product, ProductWord):
            assert session.exec(select(kind)).all() == []


def test_agreeing_twice_is_once(market: Market) -> None:
    agreed(market)
    agreed(market)
    with market.database.session() as session:
        assert listings.of_business(session, market.kue_id) is not None


def with_number(market: Market, **names: str) -> int:
    """A second business of hers whose name or product holds a number."""
    with market.writing() as city:
        return city.business(names.pop("name", None), owner_id=market.siti_id, **names)


def test_a_number_in_the_name_is_asked_about_before_anybody_reads_it(market: Market) -> None:
    siti, warung = market.siti, with_number(market, name="Warung Siti 0812-3456-7890")
    siti.call(joining.agree, TOUCH, warung)
    assert "a telephone number stands in it" in shown(siti).text
    assert shown(siti).buttons == {
        "✏️ Change the name": f"p:e:business_name:{warung}",
        "🙈 Hide the number": f"c:yes:{warung}:hide",
    }
    with market.database.session() as session:
        assert session.exec(select(Listing)).all() == []
    siti.call(joining.agree, TOUCH, warung, hides_number=True)
    assert "hidden from others" in shown(siti).text


def test_without_a_name_it_is_the_product_that_may_be_changed(market: Market) -> None:
    warung = with_number(market, product="pulsa 081234567890")
    siti = market.siti
    siti.call(joining.agree, TOUCH, warung)
    assert shown(siti).buttons["✏️ Change the name"] == f"p:e:product:{warung}"

"""What anybody finds, in which order, and who is never found."""

from datetime import timedelta

import pytest
from sqlmodel import select

from domain.businesses.business import BusinessState, Standing
from domain.catalogue.products import ProductState
from domain.delivery import Happened
from domain.messages import FileOnTelegram, LinkButton, Message
from domain.sectors.sector import Sector
from services.catalogue import counting, joining, searching, visiting
from services.inquiries import asking
from services.own_data import own_data
from storage.catalogue import counts, products
from storage.outbox import Outcome
from storage.tables import Business, Inquiry
from tests.services.catalogue.conftest import Market
from tests.support.city import RUNGKUT_KIDUL
from tests.support.clocks import NOW
from tests.support.office import OCTOBER, TOUCH, Seen, look, said
from tests.support.talk import Talk, house

GUBENG = "35.78.08.1001"


def found(market: Market, line: str, page: int = 0) -> Seen:
    return look(market.budi, searching.results, line, page)


def test_somebody_nobody_knows_finds_a_product_by_its_name(market: Market) -> None:
    product_id = market.product(low_rupiah=15_000, high_rupiah=25_000, capacity="siap 50 parcel")
    page = found(market, "keripik")
    assert "1. Keripik Tempe, Rp15,000 to Rp25,000" in page.text
    assert "Kue Siti, Kedung Baruk, Kec. Rungkut" in page.text
    assert "📦 siap 50 parcel" in page.text
    assert page.buttons["1"] == f"c:o:{product_id}"


@pytest.mark.parametrize("words", ["cari keripik", "Mau cari keripik tempe, Bu"])
def test_the_command_is_not_needed_where_something_is_found(market: Market, words: str) -> None:
    market.product()
    budi = market.budi
    budi.say(words)
    assert "1. Keripik Tempe" in said(budi).text
    assert said(budi).buttons["1"].startswith("c:o:")


@pytest.mark.parametrize(
    "words", ["cari modal", "cari keripik?", "cari orang yang bisa jual keripik"]
)
def test_what_finds_nothing_and_what_is_a_story_is_read_by_somebody(
    market: Market, words: str
) -> None:
    market.product()
    siti = market.siti
    siti.say(words)
    assert "passed your message on" in said(siti).text


def test_a_misspelt_search_without_the_command_offers_similar_words(market: Market) -> None:
    market.product()
    siti = market.siti
    siti.say("cari kripik")
    assert "🔎 Similar words" in said(siti).labels


def test_who_has_no_business_is_not_asked_to_register_for_a_misspelt_search(market: Market) -> None:
    market.product()
    somebody = Talk(market.database, telegram_id=7999, first_name="Wati")
    somebody.say("cari kripik")
    seen = said(somebody)
    assert "Nothing found for “kripik”" in seen.text
    assert seen.labels == ["🔎 Similar words", "🔎 Search again"]


@pytest.mark.parametrize(
    "line", ["KERIPIK", "keripik tempe", "tempe keripik", "kue", "siti", "kering"]
)
def test_any_word_of_the_product_or_its_business_finds_it(market: Market, line: str) -> None:
    market.product()
    assert "Keripik Tempe" in found(market, line).text


@pytest.mark.parametrize("line", ["kerip", "kripik", "keripk", "kripik tempe"])
def test_beginnings_and_slips_find_it_too_and_say_so(market: Market, line: str) -> None:
    market.product()
    page = found(market, line)
    assert "Keripik Tempe" in page.text
    assert "Showing what is spelt like it: keripik" in page.text


@pytest.mark.parametrize("line", ["batik", "zzzzzz", "???", "<b>", "\u202e", "k"])
def test_what_is_not_there_is_said_kindly_with_kinds_to_look_around(
    market: Market, line: str
) -> None:
    market.product()
    page = found(market, line)
    if line != "k":  # the beginning of a word
        assert "Nothing found" in page.text
        assert page.buttons["🧺 Crafts"] == "c:f:0:kerajinan"


def test_a_word_nobody_uses_is_left_out_and_named(market: Market) -> None:
    market.product()
    page = found(market, "keripik zzzzz")
    assert "Keripik Tempe" in page.text
    assert "Nobody offers “zzzzz” yet" in page.text


def test_words_that_no_product_has_together_find_nothing(market: Market) -> None:
    market.product()
    market.product("Sambal Bawang")
    assert "Nothing found" in found(market, "keripik bawang").text


def test_a_product_of_that_name_comes_before_a_business_of_that_name(market: Market) -> None:
    market.shop("Toko Keripik", "Sambal Bawang")
    market.product("Keripik Tempe")
    market.shop("Keripik Jaya", "Peyek")
    lines = [line for line in found(market, "keripik").lines if line[:1].isdigit()]
    assert [line.split(", ")[0] for line in lines] == [
        "1. Keripik Tempe",
        "2. Peyek",
        "3. Sambal Bawang",
    ]


def test_a_place_narrows_it(market: Market) -> None:
    market.product("Keripik Tempe")
    market.shop("Warung Ani", "Keripik Singkong", area=GUBENG)
    assert "Singkong" not in found(market, "keripik rungkut").text
    assert "Singkong" in found(market, "keripik gubeng").text
    assert "Tempe" not in found(market, "keripik gubeng").text
    assert "Singkong" in found(market, "gubeng").text


def test_a_kind_of_business_narrows_it(market: Market) -> None:
    market.product("Keripik Tempe")
    market.shop("Batik Ayu", "Kain Tulis", sector=Sector.FASHION)
    assert "Kain Tulis" in found(market, "fashion").text
    assert "Keripik" not in found(market, "fashion").text
    assert "Keripik" in found(market, "makanan rungkut").text


def test_a_place_that_is_part_of_a_name_is_searched_as_words(market: Market) -> None:
    market.product("Lontong Kupang Gubeng")
    assert "Lontong Kupang" in found(market, "gubeng").text


def test_pages_turn_and_end(market: Market) -> None:
    for number in range(8):
        market.product(f"Keripik Rasa{number}")
    first, second = found(market, "keripik"), found(market, "keripik", 1)
    assert first.buttons["Next ▶️"] == "c:f:1:keripik"
    assert "◀️ Previous" not in first.labels
    assert second.labels[:3] == ["7", "8", "◀️ Previous"]
    assert "Next ▶️" not in second.labels
    assert not set(first.lines[2:]) & {line for line in second.lines[2:] if line[:1].isdigit()}


def set_business(market: Market, **facts: object) -> None:
    with market.database.session() as session:
        business = session.get_one(Business, market.kue_id)
        for name, value in facts.items():
            setattr(business, name, value)


@pytest.mark.parametrize(
    "facts",
    [
        {"state": BusinessState.CLOSED},
        {"state": BusinessState.PAUSED},
        {"standing": Standing.REJECTED},
        {"merged_into_id": 99},
    ],
)
def test_a_business_that_takes_no_part_is_not_found(
    market: Market, facts: dict[str, object]
) -> None:
    product_id = market.product()
    set_business(market, **facts)
    assert "Nothing found" in found(market, "keripik").text
    budi = market.budi
    budi.call(visiting.open_product, product_id)
    assert "not there any more" in said(budi).text


def test_a_verified_business_is_found(market: Market) -> None:
    market.product()
    set_business(market, standing=Standing.VERIFIED)
    assert "Keripik Tempe" in found(market, "keripik").text


def test_hidden_left_and_stopped_are_gone_in_the_same_commit(market: Market) -> None:
    product_id = market.product()
    siti = market.siti
    siti.call(joining.hide, TOUCH, market.kue_id, hidden=True)
    assert "Nothing found" in found(market, "keripik").text
    siti.call(joining.hide, TOUCH, market.kue_id, hidden=False)
    siti.call(own_data.stop, 1)
    assert "Nothing found" in found(market, "keripik").text
    siti.call(own_data.go_on, 1)
    assert "Keripik Tempe" in found(market, "keripik").text
    with market.database.session() as session:
        products.change(session, NOW, product_id, state=ProductState.TAKEN_DOWN)
    assert "Nothing found" in found(market, "keripik").text


def test_a_product_opens_with_its_photo_its_link_and_no_number(market: Market) -> None:
    product_id = market.product(photo_file_id="file1", link="https://www.shopee.co.id/kuesiti")
    with market.database.session() as session:
        person = market.person(market.siti_id)
        session.add(person)
        person.phone = "+6281234567890"
    budi = market.budi
    budi.call(visiting.open_product, product_id)
    (message,) = budi.messages
    assert message.attachment == FileOnTelegram("photo", "file1")
    rows = message.keyboard.rows if message.keyboard else ()  # type: ignore[union-attr]
    links = [b for row in rows for b in row if isinstance(b, LinkButton)]
    assert links == [LinkButton("shopee.co.id", "https://www.shopee.co.id/kuesiti")]
    assert "81234567890" not in str(message)


def test_who_is_asked_what_they_look_for_answers_in_words_or_by_kind(market: Market) -> None:
    market.product()
    budi = market.budi
    budi.call(searching.ask)
    budi.say("keripik")
    assert budi.heard("Keripik Tempe")
    budi.call(searching.ask)
    budi.press("Food and drinks")
    assert budi.heard("Keripik Tempe")


def test_the_slow_search_for_slips_is_a_press_away(market: Market) -> None:
    market.product()
    budi = market.budi
    budi.call(searching.ask)
    budi.say("kripik")
    assert budi.heard("Shall I look for similar words")
    assert budi.button("Similar").data == "c:f:0:kripik"


def outcome(market: Market, line: str, happened: Happened) -> Outcome:
    """What the sender says of a page of results that was sent."""
    budi = market.budi
    budi.call(searching.ask)
    budi.say(line)
    (row,) = [row for row in budi.rows if isinstance(row.body, Message)]
    return Outcome(row, happened)


def test_found_is_counted_when_telegram_has_taken_the_page(market: Market) -> None:
    product_id = market.product()
    other_id = market.product("Sambal Bawang")
    pages = [
        outcome(market, "keripik", Happened.ACCEPTED),
        outcome(market, "kue", Happened.ACCEPTED),
        outcome(market, "keripik", Happened.BLOCKED),
    ]
    with market.database.session() as session:
        counting.count_found(house(session), pages, NOW)
        counting.count_found(house(session), pages[:1], NOW + timedelta(minutes=1))
    with market.database.session() as session:
        counted = counts.of_month(session, [product_id, other_id], OCTOBER.next(), NOW)
    assert (counted[product_id].found, counted[other_id].found) == (3, 1)


def test_her_own_product_is_not_counted_and_opens_her_page_of_it(market: Market) -> None:
    product_id = market.product()
    page = look(market.siti, searching.results, "keripik", 0)
    assert page.buttons["1"] == f"c:p:{product_id}"
    siti = market.siti
    siti.call(visiting.open_product, product_id)
    market.budi.call(visiting.open_product, product_id)
    with market.database.session() as session:
        counted = counts.of_month(session, [product_id], OCTOBER.next(), NOW)
    assert counted[product_id].opened == 1


def test_what_is_only_elsewhere_is_shown_as_such(market: Market) -> None:
    market.shop("A", "Peyek", area=RUNGKUT_KIDUL)
    assert "📍 Rungkut Kidul" in found(market, "peyek rungkut kidul").text
    page = found(market, "peyek wonorejo").text
    assert "Nothing yet in Wonorejo, Kec. Rungkut and Wonorejo, Kec. Tegalsari" in page
    assert "1. Peyek" in page
    assert "Nothing found" in found(market, "wonorejo").text


def test_no_number_leaks_through_name_product_capacity_or_link(market: Market) -> None:
    number = "0812-3456-7890"
    product_id = market.shop(f"Warung {number}", f"Keripik {number}")
    with market.database.session() as session:
        wa = "https://toko.id/?wa=6281234567890"
        products.change(session, NOW, product_id, capacity=f"hubungi {number}", link=wa)
    page, budi = found(market, "keripik"), market.budi
    budi.call(visiting.open_product, product_id)
    assert "1. Keripik …," in page.text
    for seen in (page.text, said(budi).text):
        assert "Warung …" in seen
        assert "hubungi …" in seen
        assert not any(digits in seen for digits in ("0812", "3456", "7890"))
    (card,) = budi.messages
    assert "toko.id" not in str(card)
    assert "Nothing found" in found(market, "081234567890").text
    assert "Nothing found" in found(market, "3456").text


def test_what_a_buyer_is_told_of_the_shop_later_holds_no_number_either(market: Market) -> None:
    product_id = market.shop("Warung 081234567890", "Keripik")
    budi = market.budi
    budi.call(asking.ask, TOUCH, product_id)
    budi.say("30 bungkus")
    with market.database.session() as session:
        kept = session.exec(select(Inquiry)).one()
    assert (kept.shop, kept.product_name) == ("Warung …", "Keripik")

"""Who opens a link sees what is shown and may ask; whose it is shares it, with a picture."""

from io import BytesIO

import pytest
from PIL import Image
from sqlmodel import select

from domain.businesses.business import BusinessState
from domain.messages import DocumentToMake, LinkButton, Message
from services import arrival
from services.catalogue import editing, sharing
from services.documents import makers
from storage.catalogue import listings
from storage.tables import Business, Person
from tests.services.catalogue.conftest import SARI, Market
from tests.support.city import RUNGKUT_KIDUL
from tests.support.clocks import NOW
from tests.support.office import TOUCH, catalogs, read, said, toast
from tests.support.talk import Talk, house


def opens(talk: Talk, payload: str) -> Talk:
    """Presses START below a link."""
    talk.call(arrival.start, payload)
    return talk


def of_product(product_id: int) -> str:
    return f"produk-{product_id}"


def test_a_stranger_sees_the_product_and_may_ask_and_is_not_kept_for_it(market: Market) -> None:
    product_id = market.product()
    budi = opens(market.budi, of_product(product_id))
    card = said(budi)
    assert "Keripik Tempe" in card.text
    assert card.buttons["💬 Ask the seller"] == f"c:ask:{product_id}"
    with market.database.session() as session:
        assert "Budi" not in session.exec(select(Person.first_name)).all()


def test_a_shop_is_a_list_whose_numbers_open_and_a_stranger_may_register(market: Market) -> None:
    first, second = market.product(), market.product("Peyek", capacity="siap 50")
    page = said(opens(market.budi, f"toko-{market.kue_id}"))
    assert page.lines[0] == "🛍 Kue Siti, Kedung Baruk, Kec. Rungkut"
    assert "2. Peyek, Rp15,000" in page.text
    assert page.buttons["1"] == f"c:o:{first}"
    assert page.buttons["2"] == f"c:o:{second}"
    assert page.labels[-1] == "📝 Register"


def test_a_shop_of_one_product_is_that_product(market: Market) -> None:
    market.product()
    assert "💬 Ask the seller" in said(opens(market.budi, f"toko-{market.kue_id}")).labels


def test_her_own_link_leads_her_to_her_own_pages(market: Market) -> None:
    first = market.product()
    market.product("Peyek")
    page = said(opens(market.siti, f"toko-{market.kue_id}"))
    assert page.buttons["1"] == f"c:p:{first}"
    assert "📝 Register" not in page.labels


def test_a_kelurahan_is_its_own_catalogue_and_turns_its_pages(market: Market) -> None:
    for number in range(7):
        market.shop(f"Toko {number}", "Peyek")
    market.shop("Jauh", "Keripik", area=RUNGKUT_KIDUL)
    page = said(opens(market.budi, "katalog-3578031003"))
    assert page.lines[0] == "🛍 The catalogue of Kedung Baruk, Kec. Rungkut"
    assert "Jauh" not in page.text
    assert page.buttons["Next ▶️"] == "c:f:1:3578031003"


def test_an_empty_kelurahan_says_so_and_leads_on(market: Market) -> None:
    page = said(opens(market.budi, "katalog-3578031003"))
    assert "Nothing stands in the catalogue of Kedung Baruk, Kec. Rungkut yet" in page.text
    assert "🔎 Search again" in page.labels


@pytest.mark.parametrize("payload", ["toko-{business}", "produk-{product}", "toko-999"])
def test_what_she_hides_no_link_opens(market: Market, payload: str) -> None:
    product_id = market.product()
    with market.database.session() as session:
        listings.hide(session, market.kue_id, NOW)
    link = payload.format(business=market.kue_id, product=product_id)
    assert "not there any more" in said(opens(market.budi, link)).text


def test_a_product_she_hides_is_missing_in_her_shop(market: Market) -> None:
    for name in ("Keripik Tempe", "Peyek"):
        market.product(name)
    hidden_id = market.product("Emping")
    market.siti.call(editing.hide, TOUCH, hidden_id, hidden=True)
    page = said(opens(market.budi, f"toko-{market.kue_id}"))
    assert "Peyek" in page.text
    assert "Emping" not in page.text


def test_an_area_that_is_not_served_is_not_there(market: Market) -> None:
    assert "not there any more" in said(opens(market.budi, "katalog-3171011001")).text


def shared(talk: Talk) -> tuple[Message, Message]:
    """The two messages of sharing: how, and what is to be passed on."""
    how, picture = talk.messages
    return how, picture


def test_she_shares_everything_she_shows_by_one_link(market: Market) -> None:
    for name in ("Keripik Tempe", "Peyek", "Rengginang", "Emping", "Kue Kering"):
        market.product(name)
    siti = market.siti
    siti.call(sharing.share_shop, TOUCH, market.kue_id)
    how, picture = shared(siti)
    text = read(picture).text
    assert "and 1 more" in text
    assert f"https://t.me/KabarUsahaBot?start=toko-{market.kue_id}" in text
    assert how.keyboard is not None
    link = how.keyboard.rows[0][0]  # type: ignore[union-attr]  # an inline keyboard
    assert isinstance(link, LinkButton)
    assert link.url.startswith("https://wa.me/?text=Kue%20Siti%3A%20https%3A//t.me/KabarUsahaBot")


def drawn(market: Market, message: Message) -> Image.Image:
    """The picture that goes with a message, as the sender makes it."""
    document = message.attachment
    assert isinstance(document, DocumentToMake)
    with market.database.session() as session:
        maker = makers(catalogs())[document.name]
        content = maker(house(session), document.params, "id")
    assert len(content) < 80 * 1024
    return Image.open(BytesIO(content))


def test_the_picture_grows_with_what_she_shows_and_one_product_stands_alone(market: Market) -> None:
    one = market.product()
    market.product("Peyek")
    siti = market.siti
    siti.call(sharing.share_shop, TOUCH, market.kue_id)
    whole = drawn(market, shared(siti)[1])
    siti.call(sharing.share_product, TOUCH, one)
    alone = drawn(market, shared(siti)[1])
    assert alone.height < whole.height


def test_what_nobody_sees_is_not_shared(market: Market) -> None:
    product_id = market.product()
    with market.writing() as city:
        city.session.get_one(Business, market.kue_id).state = BusinessState.PAUSED
    siti = market.siti
    for share, about in (
        (sharing.share_shop, market.kue_id),
        (sharing.share_product, product_id),
    ):
        siti.call(share, TOUCH, about)
        assert "nothing to share yet" in toast(siti)


def test_nobody_shares_for_somebody_else(market: Market) -> None:
    product_id = market.product()
    sari = market.talk(SARI, "Sari")
    sari.call(sharing.share_product, TOUCH, product_id)
    assert "nothing to share" in toast(sari)
    sari.call(sharing.share_shop, TOUCH, market.kue_id)
    assert "not there any more" in toast(sari)

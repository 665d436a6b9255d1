"""Between an invitation and a buyer's question, only "hadir" is surely for the invitation."""

import pytest

from services.inquiries import asking
from tests.services.announcements.desk import deliver, official, sent, tick
from tests.services.catalogue.conftest import Market
from tests.storage.outbox.rows import rows_of
from tests.support.office import TOUCH
from tests.support.owners import agree
from tests.support.talk import Talk


@pytest.fixture
def siti(market: Market) -> Talk:
    """An owner who was invited, and whom a buyer asked after that."""
    product_id = market.product()
    with market.writing() as city:
        agree(city, market.siti_id)
    sent(official(market.database), kind="Invitation")
    tick(market.database)
    deliver(market.database)
    market.budi.call(asking.ask, TOUCH, product_id)
    market.budi.say("Jumat bisa 30 parcel?")
    return market.siti


def test_a_no_may_be_for_the_buyer(siti: Talk) -> None:
    siti.say("maaf tidak bisa")
    assert rows_of(siti.database, "rsvp_answer") == []
    assert siti.heard("Budi")


def test_coming_is_for_the_invitation(siti: Talk) -> None:
    siti.say("insya Allah hadir")
    assert siti.heard("is coming")

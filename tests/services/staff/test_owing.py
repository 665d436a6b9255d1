"""The page of an owner, when things have changed since it was listed: every dead end leads back."""

from domain.businesses.business import BusinessState
from domain.permissions import Role
from services.staff import lists, owing
from storage.businesses import changes
from tests.services.staff.conftest import Town
from tests.support.city import RUNGKUT_KIDUL
from tests.support.clocks import NOW
from tests.support.office import HERE, look
from tests.support.talk import Talk


def test_a_business_that_closed_meanwhile_is_told_as_such(town: Town, rina: Talk) -> None:
    with town.writing() as city:
        business = city.business(state=BusinessState.CLOSED)
    seen = look(rina, owing.owing, HERE, business, 0)
    assert "That business is not there any more" in seen.text
    assert seen.buttons == {"⬅️ Back": HERE.data("miss", 0)}


def test_who_moved_away_is_with_the_officers_of_where_she_is_now(town: Town, rina: Talk) -> None:
    """A month that was closed by then still counts here, and she stands in its list."""
    with town.writing() as city:
        business = city.business("Kue")
        changes.move(city.session, NOW, business, RUNGKUT_KIDUL, HERE.period.next(), 1)
    assert "1. Kue (Bu Siti)" in look(rina, lists.not_reported, HERE, 0).text
    seen = look(rina, owing.owing, HERE, business, 0)
    assert "officers of that area" in seen.text
    assert seen.buttons == {"⬅️ Back": HERE.data("miss", 0)}
    nur = town.officer(8006, Role.STAF, RUNGKUT_KIDUL, "Nur")
    assert "👤 Bu Siti" in look(nur, owing.owing, HERE.at(RUNGKUT_KIDUL), business, 0).text

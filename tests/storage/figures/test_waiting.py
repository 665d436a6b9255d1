"""What waits for staff, whichever month it came from."""

from domain.businesses.business import BusinessState, Standing
from domain.needs.need import NeedKind, NeedState
from domain.replies import ReplyState
from storage.figures.figures import Waiting, waiting
from tests.support.city import KEDUNG_BARUK, RUNGKUT, RUNGKUT_KIDUL, City
from tests.support.clocks import NOW


def test_every_need_waits_for_itself(city: City) -> None:
    business = city.business()
    city.need(business)
    city.need(business, NeedKind.CAPITAL)
    assert waiting(city.session, KEDUNG_BARUK, NOW) == Waiting(needs=2, replies=0)


def test_a_need_that_was_taken_up_waits_no_more(city: City) -> None:
    city.need(city.business(), state=NeedState.IN_PROGRESS)
    assert waiting(city.session, KEDUNG_BARUK, NOW).needs == 0


def test_needs_of_a_paused_business_wait_and_of_one_that_is_gone_do_not(city: City) -> None:
    city.need(city.business(state=BusinessState.PAUSED))
    city.need(city.business(state=BusinessState.CLOSED))
    city.need(city.business(standing=Standing.REJECTED))
    city.need(city.business(merged_into_id=1))
    assert waiting(city.session, KEDUNG_BARUK, NOW).needs == 1


def test_only_open_replies_of_the_area_wait(city: City) -> None:
    city.reply()
    city.reply(state=ReplyState.ANSWERED)
    city.reply(state=ReplyState.CLOSED)
    city.reply(area=RUNGKUT_KIDUL)
    assert waiting(city.session, KEDUNG_BARUK, NOW).replies == 1
    assert waiting(city.session, RUNGKUT, NOW).replies == 2

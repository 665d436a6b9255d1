"""Links to shops: https on a real host, and nothing that shows a telephone number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.catalogue.shop_links import LinkProblem, host_of, read_link

TAKEN = {
    "https://epeken.surabaya.go.id/p/1": "epeken.surabaya.go.id",
    "https://www.tokopedia.com/kue-siti/nastar?src=share": "tokopedia.com",
    "shopee.co.id/kuesiti": "shopee.co.id",
    "  https://shopee.co.id/kuesiti \n": "shopee.co.id",
    "HTTPS://Shopee.co.id/A": "shopee.co.id",
}
REFUSED = {
    "http://shopee.co.id/kuesiti": LinkProblem.NOT_SECURE,
    "belum punya": LinkProblem.NOT_A_LINK,
    "https://": LinkProblem.NOT_A_LINK,
    "https://localhost/x": LinkProblem.NOT_A_LINK,
    "https://127.0.0.1/x": LinkProblem.NOT_A_LINK,
    "https://[::1]/x": LinkProblem.NOT_A_LINK,
    "https://[": LinkProblem.NOT_A_LINK,
    "https://tokopedia.com@evil.com/": LinkProblem.NOT_A_LINK,
    "https://tokopedia.com:8443/": LinkProblem.NOT_A_LINK,
    "javascript:alert(1)": LinkProblem.NOT_A_LINK,
    "tg://resolve?domain=x": LinkProblem.NOT_A_LINK,
    "https://sh\u043epee.co.id/": LinkProblem.NOT_A_LINK,
    "https://wa.me/6281234567890": LinkProblem.SHOWS_NUMBER,
    "https://api.whatsapp.com/send?phone=62812": LinkProblem.SHOWS_NUMBER,
    "https://t.me/kuesiti": LinkProblem.SHOWS_NUMBER,
    "https://shopee.co.id/" + "a" * 300: LinkProblem.TOO_LONG,
}


@pytest.mark.parametrize("typed", TAKEN)
def test_a_link_of_a_shop_is_taken_and_shown_by_its_host(typed: str) -> None:
    link = read_link(typed)
    assert not isinstance(link, LinkProblem)
    assert link.casefold().startswith("https://")
    assert host_of(link) == TAKEN[typed]


@pytest.mark.parametrize("typed", REFUSED)
def test_any_other_link_is_refused_with_the_reason(typed: str) -> None:
    assert read_link(typed) is REFUSED[typed]


@given(st.text(max_size=60))
def test_reading_never_fails(text: str) -> None:
    read_link(text)
    read_link(f"https://{text}")

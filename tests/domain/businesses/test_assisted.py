"""A card opens what it is about once, for a month, and never for the officer who made it."""

from datetime import timedelta

import pytest

from domain.businesses.assisted import Card, card_hash, is_card, payload, read_payload, refusal
from domain.people.invitations import Refusal
from tests.support.clocks import NOW

TOKEN = "AbCdEfGhIjKlMnOpQrSt-_"
RINA, SITI = 8, 7


def test_a_payload_fits_a_deep_link_and_is_read_back() -> None:
    link = payload(TOKEN)
    assert len(link) <= 64
    assert is_card(link)
    assert read_payload(link) == TOKEN


@pytest.mark.parametrize(
    "broken",
    [
        "milik-",
        "milik-short",
        f"milik-{TOKEN}x",
        f"staf-{TOKEN}",
        TOKEN,
        "milik-" + "é" * 22,
        "",
        "\0",
    ],
)
def test_a_broken_payload_is_no_token(broken: str) -> None:
    assert read_payload(broken) is None


def test_the_hash_does_not_hold_the_token() -> None:
    assert TOKEN not in card_hash(TOKEN)
    assert card_hash(TOKEN) != card_hash(TOKEN[::-1])


def card(*, used: bool = False, days: int = 30) -> Card:
    return Card(NOW + timedelta(days=days), used, frozenset({RINA}))


@pytest.mark.parametrize(
    ("shown", "opened_by", "why_not"),
    [
        (card(), SITI, None),
        (card(), None, None),
        (None, SITI, Refusal.UNKNOWN),
        (card(used=True), SITI, Refusal.USED),
        (card(used=True, days=-1), SITI, Refusal.USED),
        (card(days=0), SITI, Refusal.EXPIRED),
        (card(), RINA, Refusal.OWN),
    ],
)
def test_why_a_card_opens_nothing(
    shown: Card | None, opened_by: int | None, why_not: Refusal | None
) -> None:
    assert refusal(shown, opened_by, NOW) is why_not

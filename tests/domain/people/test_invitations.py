"""Invitations: what a link holds, what is kept of it, and when it counts."""

from datetime import UTC, datetime, timedelta
from secrets import token_urlsafe

import pytest

from domain.people.invitations import (
    GOOD_FOR,
    TOKEN_BYTES,
    Invitation,
    Refusal,
    is_invitation,
    payload,
    read_payload,
    refusal,
    token_hash,
)
from domain.permissions import Role

MADE = datetime(2026, 11, 3, 2, 0, tzinfo=UTC)
TOKEN = "AbCdEfGhIjKlMnOpQrSt_-"


def invitation(made_by: int | None = 1, used_by: int | None = None) -> Invitation:
    return Invitation(7, Role.STAF, "35.78.03.1003", made_by, MADE, MADE + GOOD_FOR, used_by)


def test_a_link_is_read_back_and_fits_telegrams_limit() -> None:
    token = token_urlsafe(TOKEN_BYTES)
    assert read_payload(payload(token)) == token
    assert len(payload(token)) <= 64


@pytest.mark.parametrize(
    "broken",
    ["", "staf-", "staf", TOKEN, f"kel-{TOKEN}", f"staf-{TOKEN}x", f"staf-{TOKEN[:-1]}",
     f"staf-{TOKEN[:-1]}é", f"staf-{TOKEN[:-1]} ", f"STAF-{TOKEN}"],
)  # fmt: skip
def test_anything_else_holds_no_token(broken: str) -> None:
    assert read_payload(broken) is None


def test_a_broken_invitation_is_still_known_as_one() -> None:
    assert is_invitation("staf-oops")
    assert not is_invitation("kel-3578031003")


def test_the_hash_says_nothing_of_the_token_and_is_the_same_each_time() -> None:
    assert token_hash(TOKEN) == token_hash(TOKEN)
    assert TOKEN not in token_hash(TOKEN)
    assert len(token_hash(TOKEN)) == 64


@pytest.mark.parametrize(
    ("found", "opened_by", "after", "why"),
    [
        (invitation(), 2, timedelta(0), None),
        (invitation(), None, timedelta(0), None),
        (invitation(made_by=None), 2, timedelta(0), None),
        (invitation(made_by=None), None, timedelta(0), None),
        (invitation(), 2, GOOD_FOR - timedelta(seconds=1), None),
        (invitation(), 2, GOOD_FOR, Refusal.EXPIRED),
        (invitation(), 1, timedelta(0), Refusal.OWN),
        (invitation(used_by=3), 2, timedelta(0), Refusal.USED),
        (invitation(used_by=2), 2, timedelta(0), Refusal.USED),
        (invitation(used_by=3), 2, GOOD_FOR, Refusal.USED),
        (None, 2, timedelta(0), Refusal.UNKNOWN),
    ],
)
def test_a_link_counts_once_for_a_week_and_never_for_its_maker(
    found: Invitation | None, opened_by: int | None, after: timedelta, why: Refusal | None
) -> None:
    assert refusal(found, opened_by, MADE + after) is why

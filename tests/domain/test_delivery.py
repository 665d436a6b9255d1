"""The table of delivery: complete enough for every event, and nothing leaves an end."""

import pytest

from domain.delivery import OPEN, TRANSITIONS, Delivery, Happened, step

ENDS = (Delivery.ACCEPTED, Delivery.FAILED, Delivery.BLOCKED, Delivery.CANCELLED)


@pytest.mark.parametrize("state", ENDS)
def test_nothing_leaves_an_end(state: Delivery) -> None:
    assert not [event for (before, event) in TRANSITIONS if before is state]


@pytest.mark.parametrize("state", sorted(OPEN))
def test_whatever_is_owed_can_move_on(state: Delivery) -> None:
    assert [event for (before, event) in TRANSITIONS if before is state]


@pytest.mark.parametrize("event", Happened)
def test_an_event_leads_to_one_state_wherever_it_happens(event: Happened) -> None:
    assert len({after for (_, happened), after in TRANSITIONS.items() if happened is event}) == 1


def test_only_a_row_that_nobody_holds_can_be_withdrawn() -> None:
    after, before = step(Happened.WITHDRAWN)
    assert (after, set(before)) == (Delivery.CANCELLED, {Delivery.QUEUED, Delivery.RETRY})


def test_telegram_has_it_whatever_we_thought_since() -> None:
    after, before = step(Happened.ACCEPTED)
    assert after is Delivery.ACCEPTED
    assert set(before) == {Delivery.SENDING, Delivery.UNKNOWN, Delivery.RETRY}

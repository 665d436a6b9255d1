"""Who is not reminded, and which of several reasons is counted."""

from datetime import timedelta

import pytest

from domain.reminders.left_in_peace import History, Owner, passed_over
from domain.reminders.nudges import Skipped
from domain.reminders.reminder import Wish
from tests.support.clocks import NOW


@pytest.mark.parametrize(
    ("owner", "reason"),
    [
        (Owner(), None),
        (Owner(opened_the_bot=False, agrees=False), Skipped.UNOPENED),
        (Owner(agrees=False, has_open_business=False), Skipped.STOPPED),
        (Owner(has_open_business=False, reachable=False), Skipped.PAUSED),
        (Owner(reachable=False, wish=Wish.NONE), Skipped.BLOCKED),
        (Owner(wish=Wish.NONE, history=History(declined=True)), Skipped.MUTED),
        (Owner(history=History(frozenset({2}), declined=True)), Skipped.DECLINED),
        (Owner(wish=Wish.ONE, history=History(frozenset({1}))), Skipped.ENOUGH),
        (Owner(wish=Wish.ONE), None),
        (Owner(history=History(frozenset({2}), last_at_utc=NOW)), Skipped.MOVED),
        (Owner(history=History(frozenset({1}), last_at_utc=NOW)), Skipped.TOO_SOON),
        (
            Owner(history=History(frozenset({1}), last_at_utc=NOW - timedelta(hours=47))),
            Skipped.TOO_SOON,
        ),
        (Owner(history=History(frozenset({1}), last_at_utc=NOW - timedelta(hours=48))), None),
        (Owner(history=History(frozenset({1}))), None),
    ],
)
def test_the_first_reason_that_holds_is_the_one(owner: Owner, reason: Skipped | None) -> None:
    assert passed_over(owner, 2, NOW) == reason

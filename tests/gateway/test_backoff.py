"""Pauses double up to a limit, vary a little, and start over after a success."""

from gateway.backoff import Backoff


def test_pauses_double_up_to_the_limit_less_a_quarter_at_most() -> None:
    backoff = Backoff(1, 10)
    pauses = [backoff.next_s() for _ in range(6)]
    for pause, most in zip(pauses, (1, 2, 4, 8, 10, 10), strict=True):
        assert most * 0.75 <= pause <= most


def test_a_success_starts_over() -> None:
    backoff = Backoff(1, 10)
    for _ in range(4):
        backoff.next_s()
    backoff.reset()
    assert backoff.next_s() <= 1

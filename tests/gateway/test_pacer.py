"""When messages may go, second by second."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.pacer import AFTER_FLOOD_S, LONGEST_PUSH_S, Limits, Pacer

START_S = 1000.0
ANA, BUDI, CITRA = 1, 2, 3
GROUP = -100
SLOT_S = 1 / 25


def send_reply(pacer: Pacer, chat_id: int, at_s: float) -> float:
    """When a reply offered at `at_s` goes."""
    at_s += pacer.reply_wait_s(chat_id, at_s)
    pacer.book_reply(chat_id, at_s)
    return at_s - START_S


def send_bulk(pacer: Pacer, at_s: float, chat_id: int = CITRA) -> float:
    """When a bulk message that is ready at `at_s` goes."""
    at_s += pacer.bulk_wait_s(at_s)
    pacer.book_bulk(chat_id, at_s)
    return at_s - START_S


def test_bulk_keeps_its_rate() -> None:
    pacer, at = Pacer(), 0.0
    times = [at := send_bulk(pacer, START_S + at, chat) for chat in range(100, 151)]
    assert times[-1] == pytest.approx(50 * SLOT_S, abs=0.11)


def test_bulk_that_overslept_makes_up_for_it_and_no_more() -> None:
    pacer = Pacer()
    send_bulk(pacer, START_S)
    late = START_S + 10
    together = 0
    while pacer.bulk_wait_s(late) == 0:
        pacer.book_bulk(100 + together, late)
        together += 1
    assert together == 3, "one slot, and what 100 ms make up for"


def test_a_reply_goes_at_once_and_pushes_the_next_bulk_slot_away() -> None:
    pacer = Pacer()
    for chat_id in range(100, 104):
        send_bulk(pacer, START_S, chat_id)
    free = pacer.bulk_wait_s(START_S)
    assert free > 0
    assert send_reply(pacer, ANA, START_S) == 0
    assert pacer.bulk_wait_s(START_S) == pytest.approx(free + SLOT_S)


def test_replies_hold_the_bulk_back_for_a_second_at_most() -> None:
    pacer = Pacer()
    send_bulk(pacer, START_S)
    for chat_id in range(500):
        assert send_reply(pacer, 1000 + chat_id, START_S) == 0
    assert pacer.bulk_wait_s(START_S) == pytest.approx(LONGEST_PUSH_S)


def test_a_chat_takes_a_burst_of_three_and_then_one_a_second() -> None:
    pacer = Pacer()
    times = [send_reply(pacer, ANA, START_S) for _number in range(5)]
    assert times == pytest.approx([0, 0, 0, 1, 2])


def test_a_quiet_chat_may_burst_again() -> None:
    pacer = Pacer()
    for _number in range(3):
        send_reply(pacer, ANA, START_S)
    assert pacer.reply_wait_s(ANA, START_S) == pytest.approx(1)
    later = [send_reply(pacer, ANA, START_S + 10) for _number in range(3)]
    assert later == pytest.approx([10, 10, 10])


def test_one_chat_does_not_slow_another() -> None:
    pacer = Pacer()
    for _number in range(5):
        send_reply(pacer, ANA, START_S)
    assert send_reply(pacer, BUDI, START_S) == 0


def test_a_chat_without_a_limit_never_waits() -> None:
    pacer = Pacer(Limits(chat_per_s=0))
    assert [send_reply(pacer, ANA, START_S) for _number in range(50)] == [0] * 50


def test_a_group_takes_twenty_a_minute() -> None:
    pacer = Pacer()
    times = [send_reply(pacer, GROUP, START_S) for _number in range(41)]
    assert times == pytest.approx([0.0] * 20 + [60.0] * 20 + [120.0])


def test_a_flood_answer_pauses_its_chat_and_half_a_second_more() -> None:
    pacer = Pacer()
    pacer.flooded(ANA, 3, START_S, bulk=False)
    assert pacer.reply_wait_s(ANA, START_S) == pytest.approx(3 + AFTER_FLOOD_S)
    assert pacer.reply_wait_s(BUDI, START_S) == 0
    assert pacer.bulk_wait_s(START_S) == 0


def test_a_flood_answer_to_the_bulk_pauses_everything() -> None:
    pacer = Pacer()
    pacer.flooded(CITRA, 3, START_S, bulk=True)
    assert pacer.bulk_wait_s(START_S) == pacer.reply_wait_s(ANA, START_S) == pytest.approx(3.5)


def test_flood_answers_in_several_chats_at_once_pause_everything() -> None:
    pacer = Pacer()
    pacer.flooded(ANA, 3, START_S, bulk=False)
    pacer.flooded(BUDI, 5, START_S + 1, bulk=False)
    assert pacer.reply_wait_s(CITRA, START_S + 1) == pytest.approx(5.5)
    assert pacer.bulk_wait_s(START_S + 1) == pytest.approx(5.5)


def test_flood_answers_one_after_the_other_stay_with_their_chats() -> None:
    pacer = Pacer()
    pacer.flooded(ANA, 1, START_S, bulk=False)
    pacer.flooded(BUDI, 1, START_S + 10, bulk=False)
    assert pacer.reply_wait_s(CITRA, START_S + 10) == 0


def test_a_pause_ends() -> None:
    pacer = Pacer()
    pacer.flooded(ANA, 1, START_S, bulk=True)
    assert pacer.reply_wait_s(ANA, START_S + 2) == pacer.bulk_wait_s(START_S + 2) == 0


@given(st.lists(st.floats(0, 0.2), min_size=30, max_size=120))
def test_however_uneven_the_asking_no_second_holds_more_than_the_rate(gaps: list[float]) -> None:
    pacer, at_s, times = Pacer(), START_S, []
    for number, gap in enumerate(gaps):
        at_s = START_S + send_bulk(pacer, at_s + gap, 1000 + number)
        times.append(at_s)
    for first in times:
        assert sum(first <= other < first + 1 for other in times) <= 25 + 3


def test_the_memory_of_chats_is_swept() -> None:
    pacer = Pacer()
    for chat_id in range(1, 10_000):
        pacer.book_reply(chat_id, START_S + chat_id)
    assert pacer.remembered_chats < 5000


def test_what_nobody_waits_for_takes_no_turn_from_an_answer() -> None:
    """One goes a second after the last word to the chat, and then two answers still go at once."""
    pacer = Pacer()
    send_reply(pacer, ANA, START_S)
    assert pacer.leisure_wait_s(ANA, START_S) == pytest.approx(1.0)
    assert pacer.leisure_wait_s(BUDI, START_S) == 0
    pacer.book_reply(ANA, START_S + 1)
    assert [send_reply(pacer, ANA, START_S + 1) for _ in range(2)] == [1, 1]


def test_a_group_has_one_pace_for_everything() -> None:
    pacer = Pacer()
    for _ in range(20):
        send_reply(pacer, GROUP, START_S)
    wait_s = pacer.reply_wait_s(GROUP, START_S)
    assert pacer.leisure_wait_s(GROUP, START_S) == wait_s > 0

"""Flood limits as Telegram has them, on a clock of our own."""

import pytest

from sandbox.client import Phone, Sandbox
from sandbox.errors import ApiError
from sandbox.limits.floods import FloodLimits, Floods
from tests.sandbox.caller import Caller

_ON = FloodLimits(on=True)


def _refusals(floods: Floods, chat_id: int, count: int, now_s: float) -> list[int]:
    """The retry_after of each of `count` messages at once; 0 for those that went through."""
    waits = []
    for _ in range(count):
        try:
            floods.take(chat_id, now_s)
            waits.append(0)
        except ApiError as refusal:
            waits.append(refusal.parameters["retry_after"])
    return waits


def test_a_small_burst_passes_then_one_a_second() -> None:
    floods = Floods(_ON)
    assert _refusals(floods, 1, 5, now_s=100) == [0, 0, 0, 0, 1]
    assert _refusals(floods, 1, 2, now_s=101) == [0, 1]


def test_the_burst_comes_back_after_silence() -> None:
    floods = Floods(_ON)
    _refusals(floods, 1, 4, now_s=100)
    assert _refusals(floods, 1, 5, now_s=200) == [0, 0, 0, 0, 1]


def test_thirty_a_second_in_all() -> None:
    floods = Floods(_ON)
    waits = [_refusals(floods, chat, 1, now_s=100)[0] for chat in range(1, 33)]
    assert waits == [0] * 30 + [1, 1]
    assert _refusals(floods, 99, 1, now_s=101) == [0]


def test_twenty_a_minute_in_a_group() -> None:
    floods = Floods(_ON)
    assert _refusals(floods, -5, 21, now_s=100) == [0] * 20 + [60]
    assert _refusals(floods, -5, 1, now_s=130) == [30]
    assert _refusals(floods, -5, 1, now_s=160) == [0]


def test_switched_off_they_let_everything_through() -> None:
    assert set(_refusals(Floods(FloodLimits()), 1, 100, now_s=0)) == {0}


async def test_a_flood_is_answered_with_429_and_the_time_to_wait(
    bot: Caller, sandbox: Sandbox, ibu: Phone
) -> None:
    await sandbox.floods(chat_per_s=0.01, chat_burst=1)
    sent = await bot("sendMessage", chat_id=ibu.id, text="satu")
    refused = await bot("sendMessage", chat_id=ibu.id, text="dua")
    assert refused.body == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 100",
        "parameters": {"retry_after": 100},
    }
    it = {"chat_id": ibu.id, "message_id": sent.result["message_id"]}
    assert (await bot("editMessageText", **it, text="tiga")).status == 429
    assert (await bot("deleteMessage", **it)).status == 200
    await sandbox.floods(on=False)
    assert (await bot("sendMessage", chat_id=ibu.id, text="empat")).status == 200


@pytest.mark.parametrize("method", ["sendMessage", "sendPhoto"])
async def test_a_call_that_is_wrong_anyway_costs_nothing(
    bot: Caller, sandbox: Sandbox, ibu: Phone, method: str
) -> None:
    await sandbox.floods(chat_per_s=0.01, chat_burst=1)
    assert (await bot(method, chat_id=ibu.id)).status == 400
    assert (await bot("sendMessage", chat_id=ibu.id, text="satu")).status == 200

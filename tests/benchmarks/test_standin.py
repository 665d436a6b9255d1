"""The parts of the stand-in that decide what a measurement says."""

import orjson
import pytest

from benchmarks.standin.floods import Floods
from benchmarks.standin.people import Person, Shown
from benchmarks.standin.scenario import Report, Scenario
from benchmarks.standin.scripts import press, say
from benchmarks.standin.tally import Tally, rate
from benchmarks.standin.updates import Updates

KEYBOARD = {"inline_keyboard": [[{"text": "✅ Betul", "callback_data": "yes"}]]}


class Answers:
    """What a poll was answered."""

    def __init__(self) -> None:
        self.ids: list[list[int]] = []

    def __call__(self, _status: int, body: bytes) -> None:
        self.ids.append([u["update_id"] for u in orjson.loads(body)["result"]])


async def test_an_update_comes_again_until_a_higher_offset_confirms_it() -> None:
    updates, answers = Updates(), Answers()
    updates.add({"message": {}})
    updates.add({"message": {}})
    updates.poll(0, 100, 0, answers)
    first, second = answers.ids[0]
    updates.poll(second, 100, 0, answers)
    updates.poll(second + 1, 100, 0, answers)
    assert answers.ids == [[first, second], [second], []]


async def test_a_newer_poll_ends_the_one_that_waits() -> None:
    updates, old, new = Updates(), Answers(), Answers()
    updates.poll(0, 100, 50, old)
    updates.poll(0, 100, 0, new)
    assert (old.ids, new.ids) == ([[]], [[]])


def test_a_person_presses_the_button_that_was_shown_and_waits_for_the_next_thing() -> None:
    person = Person(7, (say("1,5 juta"), press("Betul")))
    person.act(100.0, 0)
    assert person.sees(Shown({"message_id": 1, "text": "Sebentar"}, new=True)) is None
    assert person.sees(Shown({"message_id": 2, "reply_markup": KEYBOARD}, new=True)) == 100.0
    pressed = person.act(101.0, 0)["callback_query"]
    assert (pressed["data"], pressed["message"]["message_id"]) == ("yes", 2)


def test_an_edit_does_not_count_as_the_message_somebody_waits_for() -> None:
    person = Person(7, (say("/lapor"), say("1,5 juta")))
    person.act(100.0, 0)
    assert person.sees(Shown({"message_id": 1, "text": "lama"}, new=False)) is None
    assert person.sees(Shown({"message_id": 2, "text": "Berapa, Bu?"}, new=True)) == 100.0


def test_thirty_messages_pass_in_any_second_and_the_next_must_wait() -> None:
    floods = Floods()
    assert all(floods.retry_after_s(chat, 10.0 + chat / 100) is None for chat in range(30))
    assert floods.retry_after_s(99, 10.5) == 1
    assert floods.retry_after_s(99, 11.01) is None


def test_a_chat_takes_one_message_a_second_after_three_at_once() -> None:
    floods = Floods()
    assert [floods.retry_after_s(7, 10.0) for _ in range(4)] == [None, None, None, 1]
    assert floods.retry_after_s(7, 11.0) is None


@pytest.mark.parametrize(
    ("at_s", "per_s"), [((), 0), ((1.0,), 0), ((1.0, 1.5, 2.0), 2), ((1.0, 1.0), 0)]
)
def test_a_rate_is_counted_between_the_first_and_the_last(
    at_s: tuple[float, ...], per_s: float
) -> None:
    assert rate(at_s) == per_s


def test_a_report_survives_its_way_through_json() -> None:
    tally = Tally(began_s=100.0, waits_s=[0.010, 0.020, 0.030])
    report = tally.report(102.0, stuck=1)
    assert (report.answered_per_s, report.p50_ms, report.longest_ms) == (1.5, 20.0, 30.0)
    assert Report.loads(report.dumps()) == report


def test_a_scenario_survives_the_command_line() -> None:
    scenario = Scenario(people=50, measured_s=5, latency_s=0.08, arrivals_per_s=30)
    assert Scenario.loads(scenario.dumps()) == scenario

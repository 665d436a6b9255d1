"""The stand-in, its people and the rivals work together; how fast is no matter here."""

import pytest

from benchmarks.contestants import AIOGRAM, PTB, Contestant
from benchmarks.measure import measure
from benchmarks.standin.scenario import Scenario


@pytest.mark.timeout(60)
@pytest.mark.parametrize("rival", [PTB, AIOGRAM], ids=lambda rival: rival.name)
async def test_people_report_to_a_rival_without_anybody_getting_stuck(rival: Contestant) -> None:
    scenario = Scenario(people=3, warmup_s=0, measured_s=1.0, latency_s=0.005)
    measured = await measure(scenario, rival)
    assert measured.report.answered > 0
    assert measured.report.stuck == 0
    assert measured.report.replies_refused == 0

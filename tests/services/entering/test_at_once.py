"""She and an officer report the same month at the same moment: hers stands, whoever was first."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import psycopg
from sqlalchemy.exc import DBAPIError

from services.entering.opening import from_conversation
from services.reports.report import open_report
from tests.services.entering.test_entering import report_of, sends_notebook
from tests.services.replies.conftest import Kampung
from tests.support.office import TOUCH
from tests.support.talk import Talk


def _presses(talk: Talk, data: str, both: Barrier) -> None:
    both.wait(timeout=60)
    try:
        talk.press_data(data)
    except (DBAPIError, psycopg.Error):  # the worker tries such an update once more
        talk.press_data(data)


def test_her_own_figure_stands_beside_an_officers_at_the_same_moment(
    kampung: Kampung, siti: Talk, rina: Talk
) -> None:
    sends_notebook(siti)
    rina.call(from_conversation, TOUCH, kampung.kept[0].id or 0)
    rina.say("1,5 juta")
    siti.call(open_report)
    siti.say("1,6 juta")
    both = Barrier(2)
    with ThreadPoolExecutor(2) as threads:
        pressed = [
            threads.submit(_presses, talk, talk.button("Right").data, both) for talk in (siti, rina)
        ]
        for press in pressed:
            press.result(timeout=30)
    kept = report_of(kampung)
    assert (kept.revenue_rupiah, kept.awaits_owner) == (1_600_000, False)

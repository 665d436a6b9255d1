"""What follows from each result, in each lane: the whole policy as a table."""

from datetime import timedelta

import pytest

from domain.delivery import Happened, Lane
from gateway.errors import Verdict
from gateway.sender.attempts import MAX_TROUBLES, Again, Attempt, Result, after, first
from gateway.sender.patience import Patience
from storage.outbox import MAX_TRIES, Outcome, Waiting
from tests.support.clocks import NOW

PATIENCE = Patience(first_pause_s=1, longest_pause_s=30)
REPLY = Waiting(1, Lane.REPLY, "send", 7)
EDIT = Waiting(2, Lane.EDIT, "edit", 7)
REMINDER = Waiting(3, Lane.BULK, "send", 7, nudge_id=5)
NEWS = Waiting(4, Lane.BULK, "send", 7, announcement_id=6)
EVERY_ROW = (REPLY, EDIT, REMINDER, NEWS)
PRIVATE = (REPLY, EDIT)
BULK = (REMINDER, NEWS)


def follows(row: Waiting, verdict: Verdict | None, **attempt: object) -> Again | Outcome:
    tried = Attempt(row, **{"tries": 0, **attempt})  # type: ignore[arg-type]  # shorthand
    return after(tried, Result(verdict, message_id=None if verdict else 42), NOW, PATIENCE)


ENDS = [
    (None, EVERY_ROW, Happened.ACCEPTED),
    (Verdict.SETTLED, EVERY_ROW, Happened.SETTLED),
    (Verdict.UNREACHABLE, EVERY_ROW, Happened.BLOCKED),
    (Verdict.REJECTED, EVERY_ROW, Happened.REFUSED),
    (Verdict.OTHER_POLLER, EVERY_ROW, Happened.REFUSED),
    (Verdict.CONFLICT, EVERY_ROW, Happened.REFUSED),
    (Verdict.LOST_TRACK, BULK, Happened.LOST_TRACK),
    (Verdict.TRY_LATER, BULK, Happened.POSTPONED),
    (Verdict.BAD_CONTENT, (NEWS,), Happened.POSTPONED),
]
AGAINS = [
    (Verdict.FLOOD, EVERY_ROW),
    (Verdict.NOT_CONNECTED, EVERY_ROW),
    (Verdict.MIGRATED, EVERY_ROW),
    (Verdict.LOST_TRACK, PRIVATE),
    (Verdict.TRY_LATER, PRIVATE),
    (Verdict.BAD_CONTENT, (REPLY, EDIT, REMINDER)),
]


@pytest.mark.parametrize(
    ("row", "verdict", "happened"),
    [(row, verdict, happened) for verdict, rows, happened in ENDS for row in rows],
)
def test_some_results_end_a_row(row: Waiting, verdict: Verdict | None, happened: Happened) -> None:
    outcome = follows(row, verdict)
    assert isinstance(outcome, Outcome)
    assert outcome.happened is happened


@pytest.mark.parametrize(
    ("row", "verdict"), [(row, verdict) for verdict, rows in AGAINS for row in rows]
)
def test_others_are_tried_again(row: Waiting, verdict: Verdict) -> None:
    assert isinstance(follows(row, verdict), Again)


def test_every_verdict_has_its_place_in_every_lane() -> None:
    placed = {(row.id, verdict) for verdict, rows, _happened in ENDS for row in rows}
    placed |= {(row.id, verdict) for verdict, rows in AGAINS for row in rows}
    verdicts = [None, *(set(Verdict) - {Verdict.TOKEN_REJECTED})]
    assert placed == {(row.id, verdict) for row in EVERY_ROW for verdict in verdicts}


def test_an_accepted_row_brings_its_message() -> None:
    outcome = follows(REPLY, None)
    assert isinstance(outcome, Outcome)
    assert outcome.message_id == 42


@pytest.mark.parametrize("verdict", [Verdict.FLOOD, Verdict.NOT_CONNECTED, Verdict.MIGRATED])
def test_what_is_not_the_rows_fault_is_not_counted(verdict: Verdict) -> None:
    again = follows(REPLY, verdict, tries=4)
    assert isinstance(again, Again)
    assert again.attempt.tries == 4


@pytest.mark.parametrize(
    ("verdict", "most", "end"),
    [
        (Verdict.LOST_TRACK, MAX_TRIES, Happened.LOST_TRACK),
        (Verdict.TRY_LATER, MAX_TROUBLES, Happened.REFUSED),
    ],
)
def test_a_reply_in_trouble_is_given_up_in_the_end(
    verdict: Verdict, most: int, end: Happened
) -> None:
    assert isinstance(follows(REPLY, verdict, tries=most - 2), Again)
    outcome = follows(REPLY, verdict, tries=most - 1)
    assert isinstance(outcome, Outcome)
    assert (outcome.happened, outcome.attempts) == (end, most)


def test_refused_words_go_out_without_formatting_once() -> None:
    again = follows(REPLY, Verdict.BAD_CONTENT)
    assert isinstance(again, Again)
    assert again.attempt.plain
    outcome = follows(REPLY, Verdict.BAD_CONTENT, plain=True)
    assert isinstance(outcome, Outcome)
    assert outcome.happened is Happened.REFUSED


def test_refused_words_of_an_announcement_are_its_authors_matter() -> None:
    outcome = follows(NEWS, Verdict.BAD_CONTENT)
    assert isinstance(outcome, Outcome)
    assert outcome.bad_content


def test_a_group_is_followed_once() -> None:
    moved = Result(Verdict.MIGRATED, moved_to=-100123)
    again = after(first(REPLY), moved, NOW, PATIENCE)
    assert isinstance(again, Again)
    assert again.attempt.moved_to == -100123
    outcome = after(again.attempt, moved, NOW, PATIENCE)
    assert isinstance(outcome, Outcome)
    assert (outcome.happened, outcome.moved_to) == (Happened.REFUSED, -100123)


def test_bulk_in_trouble_comes_back_later_and_later() -> None:
    outcome = follows(NEWS, Verdict.TRY_LATER)
    assert isinstance(outcome, Outcome)
    assert outcome.due_at_utc is not None
    assert NOW + timedelta(seconds=4) <= outcome.due_at_utc <= NOW + timedelta(seconds=8)


@pytest.mark.parametrize(("stumbles", "longest_s"), [(0, 1), (1, 2), (4, 16), (5, 30), (50, 30)])
def test_pauses_double_up_to_half_a_minute(stumbles: int, longest_s: float) -> None:
    assert all(longest_s / 2 <= PATIENCE.pause_s(stumbles) <= longest_s for _try in range(50))

"""What is asked about one kelurahan reads that kelurahan, not the whole city's month.

SQLite plans without statistics: an index that begins with the month looks like the best start to it and
costs a city of 62,000 businesses ten times as much. PostgreSQL keeps statistics and finds its way.
"""

import re
from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import URL
from sqlmodel import Session

from domain.delivery import Happened, Lane
from domain.needs.need import NeedKind, NeedState
from domain.replies import PROMISED, Topic
from domain.times.periods import Period
from storage import needs, outbox, replies
from storage.businesses import assisted, recent_changes
from storage.erasing import messages as forgotten_messages
from storage.erasing import own_data
from storage.figures import figures
from storage.reminders import digests, nudges, reminders
from storage.reports import month_export, month_lists, other_months
from tests.support.city import KEDUNG_BARUK, WIB
from tests.support.clocks import NOW
from tests.support.databases import opened
from tests.support.plans import plans_of

OCTOBER = Period(2026, 10)
READS_A_WHOLE_TABLE = re.compile(
    r"SCAN (business|report|person|need|need_change|reply|reply_answer|nudge|role_grant|consent|outbox"
    r"|recipient|complaint|business_move|business_break|extra_question|licence)\b"
)
Ask = Callable[[Session], object]

BY_AREA: dict[str, Ask] = {
    "month": lambda s: figures.month(s, KEDUNG_BARUK, OCTOBER, WIB),
    "waiting": lambda s: figures.waiting(s, KEDUNG_BARUK, NOW),
    "reports": lambda s: month_lists.reports(s, KEDUNG_BARUK, OCTOBER, offset=0, limit=8),
    "how many": lambda s: month_lists.count_reports(s, KEDUNG_BARUK, OCTOBER),
    "not reported": lambda s: month_lists.not_reported(
        s, KEDUNG_BARUK, OCTOBER, WIB, offset=0, limit=8
    ),
    "who stands before": lambda s: month_lists.owing_up_to(s, KEDUNG_BARUK, OCTOBER, WIB, 1),
    "needs": lambda s: needs.kinds(s, KEDUNG_BARUK),
    "who needs": lambda s: needs.asked(
        s, KEDUNG_BARUK, NeedState.NOTED, NeedKind.NIB, offset=0, limit=8
    ),
    "where needs stand": lambda s: needs.counts(s, KEDUNG_BARUK),
    "a page of needs": lambda s: needs.between(s, KEDUNG_BARUK, NeedKind.NIB, 1, 9, limit=8),
    "messages": lambda s: replies.open_in(s, Topic.QUESTION, [KEDUNG_BARUK], offset=0, limit=8),
    "how many messages": lambda s: replies.count_open(s, Topic.REPLY, [KEDUNG_BARUK]),
    "off the bot": lambda s: month_lists.off_the_bot(s, KEDUNG_BARUK, offset=0, limit=8),
    "how many off the bot": lambda s: month_lists.count_off_the_bot(s, KEDUNG_BARUK),
    "who is next": lambda s: month_lists.next_not_reported(s, KEDUNG_BARUK, OCTOBER, WIB, after=1),
    "whom a new one is compared with": lambda s: assisted.entries(s, KEDUNG_BARUK, 1500),
    "export": lambda s: list(month_export.rows(s, KEDUNG_BARUK, OCTOBER, WIB)),
}


@pytest.fixture
def session(sqlite_database_url: URL) -> Iterator[Session]:
    with opened(sqlite_database_url) as database, database.session() as session:
        yield session


def besides_moves(plans: list[str]) -> list[str]:
    """Without the first question, one look into an index: has anybody moved since that month?"""
    looks = [plan for plan in plans if plan.startswith("SEARCH business_move USING COVERING INDEX")]
    assert len(looks) <= len(plans) // 2
    return [plan for plan in plans if plan not in looks]


@pytest.mark.parametrize("name", BY_AREA)
def test_lists_and_figures_start_at_the_area(name: str, session: Session) -> None:
    for plan in besides_moves(plans_of(session, lambda: BY_AREA[name](session))):
        assert "ix_business_area" in plan or "ix_reply_area" in plan, plan
        assert not READS_A_WHOLE_TABLE.search(plan), plan


def test_what_her_words_are_about_is_found_by_her_and_the_message(session: Session) -> None:
    asked = plans_of(session, lambda: replies.of_message(session, 1, 1, 5))
    asked += plans_of(session, lambda: replies.from_somebody(session, 1, 5))
    asked += plans_of(session, lambda: replies.latest(session, 1, NOW))
    asked += plans_of(session, lambda: replies.conversation(session, 1))
    asked += plans_of(session, lambda: replies.count_of_announcement(session, 1))
    asked += plans_of(session, lambda: replies.questions(session, 1, offset=0, limit=8))
    asked += plans_of(session, lambda: replies.open_since(session, 1, PROMISED, NOW))
    asked += plans_of(session, lambda: replies.help_waiting(session, 1, "report"))
    asked += plans_of(session, lambda: replies.entry_waiting(session, 1, 1, OCTOBER))
    asked += plans_of(session, lambda: replies.recent_waits(session, KEDUNG_BARUK, 40))
    for plan in asked:
        assert not READS_A_WHOLE_TABLE.search(plan), plan


def test_reports_to_check_start_at_the_doubtful_ones(session: Session) -> None:
    asked = plans_of(session, lambda: month_lists.next_to_check(session, KEDUNG_BARUK, OCTOBER, 0))
    asked += plans_of(session, lambda: month_lists.count_to_check(session, KEDUNG_BARUK, OCTOBER))
    asked += plans_of(session, lambda: other_months.to_check(session, KEDUNG_BARUK, OCTOBER))
    asked += plans_of(
        session, lambda: other_months.corrected_since(session, KEDUNG_BARUK, NOW, [OCTOBER])
    )
    assert all("ix_report_doubt" in plan for plan in besides_moves(asked)), asked


BY_THEMSELVES: dict[str, Ask] = {
    "whom to remind": lambda s: reminders.next_owners(s, OCTOBER, WIB, after=5, limit=250),
    "what decides": lambda s: reminders.look_at(s, [5, 6], OCTOBER, WIB),
    "what waits for a report": lambda s: nudges.waiting_for(s, 5, OCTOBER),
    "what waits": lambda s: nudges.waiting(s, [5, 6]),
    "whom to tell": lambda s: digests.next_officers(s, after=5, limit=1),
    "what came in": lambda s: digests.fresh(s, KEDUNG_BARUK, NOW, NOW, [OCTOBER]),
    "whose number": lambda s: assisted.by_phone(s, "+6281234567890"),
    "whose card": lambda s: assisted.by_card(s, "hash"),
    "what has changed": lambda s: recent_changes.newest(s, KEDUNG_BARUK, NOW, limit=4),
}


@pytest.mark.parametrize("name", BY_THEMSELVES)
def test_what_every_tick_or_report_asks_reads_no_whole_table(name: str, session: Session) -> None:
    for plan in plans_of(session, lambda: BY_THEMSELVES[name](session)):
        assert not READS_A_WHOLE_TABLE.search(plan), plan


def test_forgetting_what_was_said_reads_no_whole_outbox(session: Session) -> None:
    asked = plans_of(session, lambda: forgotten_messages.forget_chat(session, 7001))
    asked += plans_of(
        session, lambda: forgotten_messages.forget_on_screens(session, [KEDUNG_BARUK])
    )
    for plan in asked:  # the partial indexes hold what is owed, or not a week old
        assert not re.search(r"SCAN outbox(?! USING INDEX ix_outbox_)", plan), plan


MOVED = outbox.Waiting(5, Lane.REPLY, "send", -100)
SENDING: dict[str, Ask] = {
    "take bulk": lambda s: outbox.take_bulk(s, NOW, "1", 7, "Asia/Jakarta"),
    "take replies": lambda s: outbox.take_replies(s, NOW, "1", 500, "Asia/Jakarta", starting=True),
    "recover bulk": lambda s: outbox.recover_bulk(s, NOW, "1", 500, "Asia/Jakarta"),
    "follow a group": lambda s: outbox.settle(
        s, [outbox.Outcome(MOVED, Happened.ACCEPTED, moved_to=-200)], NOW, "1"
    ),
    "heard of us": lambda s: outbox.ever_wrote_to(s, -100),
}


@pytest.mark.parametrize("name", SENDING)
def test_sending_reads_what_is_owed_and_no_more(name: str, session: Session) -> None:
    for plan in plans_of(session, lambda: SENDING[name](session)):
        assert not re.search(r"SCAN (outbox(?! USING INDEX ix_outbox_)|dialog)\b", plan), plan


def test_erasing_somebody_reads_no_whole_table_of_what_was_said(session: Session) -> None:
    for plan in plans_of(session, lambda: own_data.forget(session, 5, 7005, 7005, NOW)):
        assert not re.search(r"SCAN (outbox(?! USING INDEX ix_outbox_)|dialog)\b", plan), plan

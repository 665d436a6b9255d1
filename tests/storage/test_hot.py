"""Statements of the hot path give and take the same values as through SQLAlchemy, on both databases."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import bindparam, insert, select, update
from sqlmodel import Session, SQLModel

import storage.tables  # noqa: F401  # fills the metadata
from domain.delivery import Delivery, Lane
from domain.reports.report import ReportState
from domain.times.periods import Period
from storage.hot import run
from storage.reports.reports import insert as insert_report
from storage.tables import Report
from tests.support.city import City
from tests.support.clocks import NOW
from tests.support.databases import Database

_OUTBOX = SQLModel.metadata.tables["outbox"]
_INSERT = insert(_OUTBOX).returning(_OUTBOX.c.id)
_ALL = select(_OUTBOX.c.lane, _OUTBOX.c.due_at_utc, _OUTBOX.c.body).order_by(_OUTBOX.c.id)
_OF_LANES = select(_OUTBOX.c.id).where(_OUTBOX.c.lane.in_(bindparam("lanes", expanding=True)))
_POSTPONE = (
    update(_OUTBOX)
    .where(_OUTBOX.c.id == bindparam("row"), _OUTBOX.c.state == Delivery.QUEUED)
    .values(due_at_utc=bindparam("then"))
)
_FORGETFUL = insert(_OUTBOX)


def owe(session: Session, lane: Lane, due_at_utc: datetime = NOW) -> int:
    row_id: int = run(
        session,
        _INSERT,
        lane=lane,
        method="send",
        chat_id=7001,
        body="Halo, 100% 'aman' :x",
        state=Delivery.QUEUED,
        attempts=0,
        due_at_utc=due_at_utc,
        created_at_utc=NOW,
    ).scalar()
    return row_id


def test_enums_moments_and_words_come_back_as_they_went_in(database: Database) -> None:
    with database.session() as session:
        owe(session, Lane.BULK)
    with database.session() as session:
        assert [tuple(row) for row in run(session, _ALL)] == [
            (Lane.BULK, NOW, "Halo, 100% 'aman' :x")
        ]


def test_a_moment_told_in_local_time_is_kept_in_utc(database: Database) -> None:
    later = NOW + timedelta(seconds=71)  # no other test writes it, and so it is not remembered
    with database.session() as session:
        owe(session, Lane.BULK, later.astimezone(ZoneInfo("Asia/Jakarta")))
    with database.session() as session:
        assert [row.due_at_utc for row in run(session, _ALL)] == [later]


def test_a_list_of_any_length_may_be_asked_for(database: Database) -> None:
    with database.session() as session:
        reply, bulk = owe(session, Lane.REPLY), owe(session, Lane.BULK)
        assert run(session, _OF_LANES, lanes=[Lane.BULK]).column() == [bulk]
        both = run(session, _OF_LANES, lanes=[Lane.BULK, Lane.REPLY]).column()
        assert sorted(both) == [reply, bulk]


def test_an_update_says_how_many_rows_it_changed(database: Database) -> None:
    later = NOW + timedelta(hours=1)
    with database.session() as session:
        row_id = owe(session, Lane.BULK)
        assert run(session, _POSTPONE, row=row_id, then=later).rowcount == 1
        assert run(session, _POSTPONE, row=row_id + 1, then=later).rowcount == 0
        row = run(session, _ALL).first()
    assert row is not None
    assert row.due_at_utc == later


def test_lists_are_kept_as_json(database: Database) -> None:
    with database.session() as session:
        report_id = insert_report(
            session,
            NOW,
            business_id=City(session).business(),
            period=Period.parse("2026-10"),
            revenue_rupiah=1_500_000,
            approximate=False,
            doubt=None,
        )
    with database.session() as session:
        report = session.get_one(Report, report_id)
        assert (report.obstacles, report.live, report.state) == ([], True, ReportState.SUBMITTED)


def test_a_column_with_a_default_must_be_said(database: Database) -> None:
    with database.session() as session, pytest.raises(AssertionError, match="defaults"):
        run(session, _FORGETFUL, lane=Lane.BULK, method="send", chat_id=1, created_at_utc=NOW)

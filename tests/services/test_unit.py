"""One update, one service, one transaction; and nothing at all when it was done before."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import datetime

import pytest
from sqlalchemy import URL
from sqlmodel import Session

from domain.messages import Addressee, Message, Text
from services import unit
from services.actors import Actor, Caller
from services.dialogs import Touch
from services.unit import CalledTwice, Unit
from storage import outbox
from storage.inbox import Arrived, Finish, arrive
from storage.outbox import Waiting
from storage.work import ManagedWork, work_on
from tests.storage.inbox.conftest import row_of
from tests.support.clocks import NOW
from tests.support.databases import Database
from tests.support.houses import INFO
from tests.support.people import how_many, known, person

SITI = Caller(telegram_id=500, chat_id=500, first_name="Siti")


def joins(session: Session, actor: Actor, now: datetime, language: str) -> None:
    """A service: whoever acts becomes a person."""
    session.add(person(actor.telegram_id, first_name=actor.first_name, language=language))


def breaks(session: Session, actor: Actor, now: datetime) -> None:
    joins(session, actor, now, "id")
    raise LookupError("half-way")


def toasts(session: Session, actor: Actor, _now: datetime, query_id: str) -> None:
    outbox.answer_callback(session, query_id, Text("Saved"), actor.addressee)


def quiet(_session: Session, _actor: Actor, _now: datetime) -> None:
    """A service that changes nothing."""


def counts(session: Session, actor: Actor, _now: datetime, title: str) -> Message:
    """A screen: how many people there are."""
    return Message(Text(f"{title}: {how_many(session)} for {actor.telegram_id}"))


def meddles(session: Session, actor: Actor, now: datetime) -> Message:
    """A screen that writes, which no screen may."""
    joins(session, actor, now, "id")
    session.flush()
    return Message(Text("done"))


@dataclass
class Desk:
    """Units of work over one row each, and what the sender hears."""

    work: ManagedWork
    heard: list[Waiting] = field(default_factory=list)

    async def unit(self, update_id: int, callback_query_id: str | None = None) -> Unit:
        arrived = [Arrived(update_id, 500, "{}")]
        (row,) = await self.work.run(lambda session: arrive(session, 7, arrived, NOW))
        return Unit(self.work, row.id, SITI, NOW, callback_query_id)


@pytest.fixture
async def desk(database_url: URL) -> AsyncIterator[Desk]:
    async with work_on(database_url, INFO) as work:
        desk = Desk(work)
        work.on_commit(desk.heard.extend)
        yield desk


async def test_a_service_runs_with_the_actor_the_moment_and_its_arguments(
    desk: Desk, database: Database
) -> None:
    with unit.running(await desk.unit(1)) as running:
        await unit.call(joins, "en")
    assert running.outcome is Finish.OURS
    assert known(database) == [500]
    assert row_of(database, 1).effect == "joins"


async def test_a_service_that_fails_leaves_neither_effect_nor_a_finished_row(
    desk: Desk, database: Database
) -> None:
    with unit.running(await desk.unit(1)), pytest.raises(LookupError):
        await unit.call(breaks)
    assert known(database) == []
    assert row_of(database, 1).state == "todo"


async def test_an_update_that_was_done_before_does_nothing(desk: Desk, database: Database) -> None:
    first = await desk.unit(1)
    second = Unit(desk.work, first.row_id, SITI, NOW)
    with unit.running(first):
        await unit.call(quiet)
    with unit.running(second):
        await unit.call(joins, "id")
    assert second.outcome is Finish.GONE
    assert known(database) == []


async def test_an_update_behind_an_older_one_of_its_chat_does_nothing_yet(
    desk: Desk, database: Database
) -> None:
    await desk.unit(1)
    with unit.running(await desk.unit(2)) as running:
        await unit.call(joins, "id")
    assert running.outcome is Finish.NOT_YET
    assert known(database) == []


async def test_a_second_service_for_one_update_is_a_mistake(desk: Desk) -> None:
    with unit.running(await desk.unit(1)):
        await unit.call(quiet)
        with pytest.raises(CalledTwice, match="joins"):
            await unit.call(joins, "id")


async def test_an_update_may_be_ignored_with_a_reason(desk: Desk, database: Database) -> None:
    with unit.running(await desk.unit(1)) as running:
        await unit.ignore("edited message")
    assert running.outcome is Finish.OURS
    assert row_of(database, 1).effect == "ignored: edited message"


async def test_a_pressed_button_is_answered_even_when_the_service_says_nothing(desk: Desk) -> None:
    with unit.running(await desk.unit(1, callback_query_id="q1")):
        await unit.call(quiet)
    (answer,) = desk.heard
    assert answer.method == "answerCallbackQuery"
    assert answer.body == {"callback_query_id": "q1"}


async def test_a_pressed_button_is_answered_once(desk: Desk) -> None:
    with unit.running(await desk.unit(1, callback_query_id="q1")):
        await unit.call(toasts, "q1")
    (answer,) = desk.heard
    assert answer.body == {"callback_query_id": "q1", "text": Text("Saved")}
    assert answer.addressee == Addressee(zone="Asia/Jakarta")


async def test_a_press_that_was_handled_before_is_not_answered_again(desk: Desk) -> None:
    first = await desk.unit(1, callback_query_id="q1")
    for running in (first, Unit(desk.work, first.row_id, SITI, NOW, "q1")):
        with unit.running(running):
            await unit.call(quiet)
    assert len(desk.heard) == 1


async def test_a_screen_asked_for_by_a_command_is_a_new_message(
    desk: Desk, database: Database
) -> None:
    with database.session() as session:
        session.add(person(500, unreachable_since_utc=NOW))
    with unit.running(await desk.unit(1)) as running:
        await unit.show(None, counts, "People")
    assert running.outcome is Finish.OURS
    (row,) = desk.heard
    assert (row.method, row.body) == ("send", Message(Text("People: 1 for 500")))
    assert row_of(database, 1).effect == "counts"


async def test_a_screen_asked_for_by_a_button_takes_the_place_of_its_message(desk: Desk) -> None:
    with unit.running(await desk.unit(1, callback_query_id="q1")):
        await unit.show(Touch(55, "q1"), counts, "People")
    edit, answer = desk.heard
    assert (edit.method, edit.message_id) == ("edit", 55)
    assert answer.method == "answerCallbackQuery"


async def test_a_button_on_a_message_that_is_gone_brings_a_new_one(desk: Desk) -> None:
    with unit.running(await desk.unit(1, callback_query_id="q1")):
        await unit.show(Touch(0, "q1"), counts, "People")
    assert desk.heard[0].method == "send"


async def test_a_screen_only_looks(desk: Desk, database: Database) -> None:
    with unit.running(await desk.unit(1)) as running, pytest.raises(Exception, match=r"read-?only"):
        await unit.show(None, meddles)
    assert running.outcome is None
    assert known(database) == []


async def test_an_update_that_was_done_before_shows_nothing(desk: Desk) -> None:
    first = await desk.unit(1)
    for running in (first, Unit(desk.work, first.row_id, SITI, NOW)):
        with unit.running(running):
            await unit.show(None, counts, "People")
    assert len(desk.heard) == 1

"""The running unit of work: one update, one service, one transaction.

A handler does `await unit.call(service, …)` and awaits nothing else. The unit claims and finishes its
inbox row as its first statement, so the update is done when, and only when, the service's effects are
committed; a row that somebody else finished means that nothing happens at all. Which unit is running
is a context variable, so that handlers need not carry it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime
from typing import Concatenate, ParamSpec, TypeVar

from sqlmodel import Session

from domain.messages import Addressee, Message
from services import actors, outgoing
from services.actors import Actor, Caller
from services.dialogs import Touch
from storage import dialogs, inbox, outbox
from storage.dialogs import Seat
from storage.hot import Wish
from storage.inbox import Finish
from storage.work import Work

ANSWER = "answerCallbackQuery"

P = ParamSpec("P")
Service = Callable[Concatenate[Session, Actor, datetime, P], object]
Screen = Callable[Concatenate[Session, Actor, datetime, P], Message]
T = TypeVar("T")
Question = Callable[Concatenate[Session, Actor, datetime, P], T]


class CalledTwice(Exception):
    """A handler called a second service for the same update; put both into one service."""


@dataclass(slots=True)
class Unit:
    """One try at one update.

    `callback_query_id` is set for a pressed button, which is answered after the commit in any case, so
    that no spinner is left hanging. `outcome` None: no service was called.
    """

    work: Work
    row_id: int
    caller: Caller
    now: datetime
    callback_query_id: str | None = None
    outcome: Finish | None = field(default=None, init=False)

    async def finish(
        self, effect: str, job: Callable[[Session], None], wishes: tuple[Wish, ...] = ()
    ) -> None:
        """Claims the row, runs the job and commits, unless the row is not ours to finish.

        `wishes`: what the job will look up.
        """
        if self.outcome is not None:
            raise CalledTwice(effect)

        def unit(session: Session) -> Finish:
            found = inbox.finish(session, self.row_id, self.now, effect)
            if found is Finish.OURS:
                job(session)
                self._stop_spinner(session)
            return found

        unit.__qualname__ = effect  # what a log calls it
        claim = inbox.finish_wish(self.row_id, self.now, effect)
        self.outcome = await self.work.run(unit, (claim, *wishes))

    def _stop_spinner(self, session: Session) -> None:
        answered = any(row.method == ANSWER for row in outbox.committed(session))
        if self.callback_query_id is not None and not answered:
            outbox.answer_callback(session, self.callback_query_id, None, Addressee())


_running: ContextVar[Unit] = ContextVar("unit")


@contextmanager
def running(unit: Unit) -> Iterator[Unit]:
    """Makes this the unit that `call` and `ignore` mean."""
    token = _running.set(unit)
    try:
        yield unit
    finally:
        _running.reset(token)


async def call(service: Service[P], *args: P.args, **kwargs: P.kwargs) -> None:
    """Runs `service(session, actor, now, …)` as the unit of work of this update.

    Raises what the service raises (then nothing of it was kept), StorageAway, or CalledTwice.
    """
    unit = _running.get()

    def job(session: Session) -> None:
        service(session, actors.load(session, unit.caller), unit.now, *args, **kwargs)

    seat = Seat(unit.caller.chat_id, unit.caller.telegram_id)
    await unit.finish(service.__name__, job, (actors.wish(unit.caller), dialogs.wish(seat)))


async def show(touch: Touch | None, screen: Screen[P], *args: P.args, **kwargs: P.kwargs) -> None:
    """Draws a screen: `screen` only looks, beside the writers, and what it gives is then shown.

    The pressed message turns into the screen; after a command (`touch` None) it is a new message. Big
    counts belong here, for a unit of work holds up all the others. Raises as `call` does.
    """
    unit = _running.get()

    drawn = await look(screen, *args, **kwargs)

    def job(session: Session) -> None:
        actor = actors.load(session, unit.caller)
        outgoing.show(
            session, actor.mailbox, unit.now, drawn, touch.message_id or None if touch else None
        )

    await unit.finish(screen.__name__, job, (actors.wish(unit.caller),))


async def ignore(reason: str) -> None:
    """Marks this update done although nothing came of it, and says why."""
    await _running.get().finish(f"ignored: {reason}", lambda _session: None)


async def look(question: Question[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """What `question(session, actor, now, …)` finds, beside the writers; the update is still to be done."""
    unit = _running.get()

    def ask(session: Session) -> T:
        return question(session, actors.look(session, unit.caller), unit.now, *args, **kwargs)

    return await unit.work.read(ask)

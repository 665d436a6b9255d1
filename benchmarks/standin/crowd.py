"""Everybody who talks to the bot, and when they do it: without pause, with pauses, or so many a second."""

from __future__ import annotations

import asyncio
import random
import time
from collections import deque

from benchmarks.standin.people import Person, Shown
from benchmarks.standin.scenario import Report, Scenario
from benchmarks.standin.scripts import announcement_script, report_script
from benchmarks.standin.tally import Tally
from benchmarks.standin.updates import Updates

FIRST_PERSON_ID = 700_000_001
"""Telegram ids of people count up from here; nobody real is meant."""
OFFICIAL_ID = 600_000_001
TOO_LONG_S = 5.0
_SEED = 20261121


class Crowd:
    """The people of a scenario and what is counted about them."""

    def __init__(self, scenario: Scenario, updates: Updates) -> None:
        ids = range(FIRST_PERSON_ID, FIRST_PERSON_ID + scenario.people)
        self._people = {person_id: Person(person_id, report_script()) for person_id in ids}
        self._official = Person(OFFICIAL_ID, announcement_script())
        self._scenario = scenario
        self._updates = updates
        self._free: deque[Person] = deque()
        self._random = random.Random(_SEED)  # the same load for every bot
        self._loop = asyncio.get_running_loop()
        self._epoch_s = time.time() - time.monotonic()  # noqa: TID251  # it plays Telegram's clock
        self._have_news = 0
        self.tally = Tally(time.monotonic())
        self.news_began = asyncio.Event()
        self.everybody_has_it = asyncio.Event()

    def begin(self) -> None:
        """The bot is there: people start."""
        if self._scenario.arrivals_per_s is not None:
            self._free.extend(self._people.values())
            self._arrive(time.monotonic())
            return
        for number, person in enumerate(self._people.values()):
            pause_s = self._scenario.think_s * number / len(self._people)
            self._loop.call_later(pause_s, self._act, person)

    def announce(self) -> None:
        """The official writes the news; `news_began` is set when the first person gets it."""
        self._act(self._official)

    def measure(self) -> None:
        """What was before does not count."""
        self.tally = Tally(time.monotonic())

    def report(self) -> Report:
        """What was counted since `measure`."""
        now_s = time.monotonic()
        since_s = (p.acted_at_s for p in self._people.values() if p.acted_at_s is not None)
        return self.tally.report(now_s, sum(now_s - s > TOO_LONG_S for s in since_s))

    def date(self) -> int:
        """Unix time."""
        return int(self._epoch_s + time.monotonic())

    def saw(self, chat_id: int, shown: Shown, called_at_s: float) -> None:
        """The bot showed something in a chat, by a call that came at `called_at_s` (monotonic)."""
        if chat_id == OFFICIAL_ID:
            self._official_saw(shown)
            return
        person = self._people.get(chat_id)
        since_s = person.sees(shown) if person is not None else None
        if person is not None and since_s is not None:
            self.tally.waits_s.append(called_at_s - since_s)
            self._next(person)

    def got_news(self, now_s: float) -> None:
        """One more recipient has the announcement."""
        self.tally.sent(now_s, bulk=True)
        self._have_news += 1
        self.news_began.set()
        if self._have_news == self._scenario.broadcast_to:
            self.everybody_has_it.set()

    def _official_saw(self, shown: Shown) -> None:
        if self._official.sees(shown) is not None and not self._official.rounds:
            self._act(self._official)

    def _next(self, person: Person) -> None:
        if self._scenario.arrivals_per_s is not None:
            self._free.append(person)
        elif self._scenario.think_s:
            self._loop.call_later(self._scenario.think_s, self._act, person)
        else:
            self._act(person)

    def _act(self, person: Person, now_s: float | None = None) -> None:
        at_s = time.monotonic() if now_s is None else now_s
        self._updates.add(person.act(at_s, self.date()))

    def _arrive(self, due_s: float) -> None:
        """One arrival of a Poisson process, and the next one planned from when this one was due."""
        if self._free:
            self._act(self._free.popleft(), due_s)
        else:
            self.tally.unasked += 1
        assert self._scenario.arrivals_per_s is not None
        next_s = due_s + self._random.expovariate(self._scenario.arrivals_per_s)
        self._loop.call_later(next_s - time.monotonic(), self._arrive, next_s)

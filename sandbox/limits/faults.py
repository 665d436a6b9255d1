"""Faults that tests inject: the next calls of a method go wrong in a chosen way, before or after
their work is done."""

import asyncio
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from fnmatch import fnmatchcase
from typing import Literal

from sandbox.json import Json, JsonView

Kind = Literal["respond", "reset", "hang", "delay"]


@dataclass(frozen=True, slots=True)
class Fault:
    """One rule. It meets calls of `method` (None: any; "send*" every sending one) to `chat_id`
    (None: any), lets `skip` of
    them pass,
    spoils the next `times` (None: all), and waits `delay_ms` before it does.

    do="respond" answers `status` with Telegram's error body of `description` and `parameters`, or
    with `text` as it is
    (a proxy's 502 page); "reset" breaks the connection; "hang" never answers; "delay" only waits.
    when="before": the work is not done; "after": it is done, and only the answer goes wrong.
    """

    do: Kind
    method: str | None = None
    chat_id: int | None = None
    times: int | None = 1
    skip: int = 0
    when: Literal["before", "after"] = "before"
    status: int = 500
    description: str = "Internal Server Error"
    parameters: JsonView = field(default_factory=dict)
    text: str | None = None
    delay_ms: int = 0

    def meets(self, method: str, chat_id: str) -> bool:
        """Whether a call falls under the rule."""
        pattern = (self.method or "*").lower()
        return fnmatchcase(method.lower(), pattern) and (
            self.chat_id is None or str(self.chat_id) == chat_id
        )

    @property
    def name(self) -> str:
        """How the record of calls names it: "reset after"."""
        return f"{self.do} {self.when}"

    def wire(self) -> Json:
        """The rule as JSON."""
        return asdict(self)


class Faults:
    """The rules in force, the oldest first. All delays that meet a call add up; of the others the
    first decides."""

    def __init__(self) -> None:
        self._rules: dict[int, Fault] = {}
        self._last_id = 0
        self._healed = asyncio.Event()

    def add(self, fault: Fault) -> int:
        """Puts a rule in force and gives its number."""
        self._last_id += 1
        self._rules[self._last_id] = fault
        return self._last_id

    def remove(self, rule_id: int | None = None) -> None:
        """Takes one rule away, or all; then what they delay goes on at once."""
        if rule_id is None:
            self._rules.clear()
            self._healed.set()
            self._healed = asyncio.Event()
        else:
            self._rules.pop(rule_id, None)

    def all(self) -> dict[int, Fault]:
        """The rules in force by number."""
        return dict(self._rules)

    def take(self, method: str, chat_id: str) -> tuple[Fault, ...]:
        """The faults for this call, one use of each spent; () when the call goes well."""
        met: list[Fault] = []
        for rule_id, fault in self.all().items():
            decided = fault.do != "delay" and any(other.do != "delay" for other in met)
            if fault.meets(method, chat_id) and not decided and self._spend(rule_id, fault):
                met.append(fault)
        return tuple(met)

    async def delay(self, fault: Fault) -> None:
        """Holds a call up as the fault says, or until all faults are taken away."""
        with suppress(TimeoutError):
            async with asyncio.timeout(fault.delay_ms / 1000):
                await self._healed.wait()

    def _spend(self, rule_id: int, fault: Fault) -> bool:
        if fault.skip:
            self._rules[rule_id] = replace(fault, skip=fault.skip - 1)
            return False
        if fault.times is not None:
            if fault.times <= 1:
                del self._rules[rule_id]
            else:
                self._rules[rule_id] = replace(fault, times=fault.times - 1)
        return True

"""The record of a call, begun when the request comes and kept however it ends: a refusal at the
door, a fault, a download. The token stands in the address alone, which is never recorded."""

from dataclasses import dataclass, field

from sandbox.api.reply import Reply
from sandbox.json import Json
from sandbox.limits.faults import Fault
from sandbox.params import as_integer
from sandbox.state.calls import Call
from sandbox.state.world import World


@dataclass(slots=True)
class Recording:
    """A call under way. `parameters` and `faults` are put in as they become known; a call that is
    refused at the door has none."""

    world: World
    method: str
    parameters: Json = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()
    _number: int = field(init=False)
    _started_s: float = field(init=False)

    def __post_init__(self) -> None:
        self._number = self.world.calls.next_number()
        self._started_s = self.world.clock.monotonic_s()

    def keep(self, reply: Reply) -> None:
        """Writes down how it ended, and tells those who wait for calls."""
        world = self.world
        call = Call(
            number=self._number,
            method=self.method,
            parameters=self.parameters,
            at_unix_s=world.clock.unix_s(),
            took_ms=(world.clock.monotonic_s() - self._started_s) * 1000,
            status=reply.status,
            body=reply.body if reply.text is None else reply.text,
            fault=", ".join(fault.name for fault in self.faults) or None,
        )
        world.calls.add(call)
        chat_id = as_integer(self.parameters.get("chat_id")) or None
        told = {"call": call.number, "method": call.method, "status": call.status}
        world.events.emit("api_call", chat_id, **told)

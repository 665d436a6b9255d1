"""One measurement: `python -m benchmarks.standin '<scenario as JSON>'`.

Prints its URL, `polled` at the bot's first getUpdates, `measuring` after the warm-up, and the report, each
on a line; serves on until its standard input is closed, so that it never outlives whoever started it.
"""

from __future__ import annotations

import asyncio
import sys
from contextlib import suppress

import uvloop

from benchmarks.standin.api import Api
from benchmarks.standin.crowd import Crowd
from benchmarks.standin.http import Connection
from benchmarks.standin.scenario import NEWS_TIMEOUT_S, Scenario
from benchmarks.standin.updates import Updates


async def serve(scenario: Scenario) -> None:
    """Everything this process does."""
    loop = asyncio.get_running_loop()
    updates = Updates()
    crowd = Crowd(scenario, updates)
    api = Api(scenario, crowd, updates)
    server = await loop.create_server(lambda: Connection(api.take), "127.0.0.1", 0)
    async with server:
        left_alone = asyncio.Event()
        loop.add_reader(sys.stdin.fileno(), left_alone.set)
        print(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", flush=True)
        async with asyncio.TaskGroup() as tasks:
            measuring = tasks.create_task(_measure(scenario, crowd, api))
            await left_alone.wait()
            measuring.cancel()
        loop.remove_reader(sys.stdin.fileno())


async def _measure(scenario: Scenario, crowd: Crowd, api: Api) -> None:
    await api.first_poll.wait()
    print("polled", flush=True)
    crowd.begin()
    await asyncio.sleep(scenario.warmup_s)
    if scenario.broadcast_to:
        crowd.announce()
        with suppress(TimeoutError):
            await asyncio.wait_for(crowd.news_began.wait(), NEWS_TIMEOUT_S)
    crowd.measure()
    print("measuring", flush=True)
    with suppress(TimeoutError):
        await asyncio.wait_for(crowd.everybody_has_it.wait(), scenario.measured_s)
    print(crowd.report().dumps().decode(), flush=True)


if __name__ == "__main__":
    uvloop.run(serve(Scenario.loads(sys.argv[1])))

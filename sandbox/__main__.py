"""`python -m sandbox` runs the server alone and prints one line of JSON with its addresses."""

import argparse
import asyncio
import signal
import sys

import orjson
import uvloop

from sandbox.limits.floods import FloodLimits
from sandbox.server import TOKEN, Server, serve


def main() -> None:
    """Reads the arguments and serves until Ctrl-C."""
    parser = argparse.ArgumentParser(prog="python -m sandbox", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--token", default=TOKEN, help="the bot's token, such as 5000000001:abc")
    parser.add_argument(
        "--floods",
        action=argparse.BooleanOptionalAction,
        default=True,
        help="enforce Telegram's flood limits",
    )
    arguments = parser.parse_args()
    uvloop.run(_run(arguments.port, arguments.token, FloodLimits(on=arguments.floods)))


async def _run(port: int, token: str, floods: FloodLimits) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    async with serve(token, port=port, floods=floods) as server:
        sys.stdout.write(announcement(server) + "\n")
        sys.stdout.flush()
        await stop.wait()


def announcement(server: Server) -> str:
    """{"url", "api_url", "file_url", "token"} in one line."""
    addresses = {"url": server.url, "api_url": server.api_url, "file_url": server.file_url}
    return orjson.dumps({**addresses, "token": server.token}).decode()


if __name__ == "__main__":
    main()

"""Where the program begins: loaded with the garbage collector at rest, and without what no bot needs.

Half a million objects are made by importing, all of them to stay; the collector would go through them again
and again while they become more. Without it the program is there an eighth sooner.

Some libraries load others when they find them: httpx `rich` and Pygments, for a command line the bot never
shows; structlog `rich`, for tracebacks it does not print, and greenlet, where a developer has it: 5 MB
a bot would carry all its life. The commands that draw a table import `rich` themselves.

python-telegram-bot is asked for lengths of time as timedeltas, which its next major version gives everybody:
numbers come with a warning at each look.
"""

import gc
import os
import sys
from typing import NoReturn

UNWANTED = ("greenlet", "pygments", "rich")


def main() -> NoReturn:
    """Loads the program and runs the command line."""
    gc.disable()
    os.environ.setdefault("PTB_TIMEDELTA", "1")
    for name in UNWANTED:
        sys.modules[name] = None  # type: ignore[assignment]  # "not there", as importlib reads it
    from bot import cli

    for name in UNWANTED:
        del sys.modules[name]
    gc.freeze()
    gc.enable()
    cli.main()

"""Where the program begins: loaded with the garbage collector at rest, and without `rich`.

Half a million objects are made by importing, all of them to stay; the collector would go through them again
and again while they become more. Without it the program is there an eighth sooner.

structlog and httpx load `rich` and Pygments when they find them, for tracebacks and a command line the bot
never shows: 3 MB that a bot would carry all its life. The commands that draw a table import it themselves.
"""

import gc
import sys
from typing import NoReturn


def main() -> NoReturn:
    """Loads the program and runs the command line."""
    gc.disable()
    sys.modules["rich"] = None  # type: ignore[assignment]  # "not there", as importlib reads it
    from bot import cli

    del sys.modules["rich"]
    gc.freeze()
    gc.enable()
    cli.main()

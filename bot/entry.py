"""Where the program begins: it is loaded with the garbage collector at rest, an eighth sooner.

Half a million objects are made by importing, all of them to stay; the collector would go through them again
and again while they become more.
"""

import gc
from typing import NoReturn


def main() -> NoReturn:
    """Loads the program and runs the command line."""
    gc.disable()
    from bot import cli

    gc.freeze()
    gc.enable()
    cli.main()

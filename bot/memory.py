"""What the garbage collector is told: the program is here to stay, and most garbage needs no collector.

Half a million objects are made by importing. Going through them at every full collection stops the
event loop for a tenth of a second, each time for nothing; and a bot makes so many short-lived objects
that the default threshold (700) collects dozens of times a second.
"""

import gc

YOUNG_OBJECTS = 20_000
"""Some 10 MB of objects that may wait for the collector."""


def keep_what_is_loaded() -> None:
    """Call it once, when everything is built: the collector never looks at what exists now again."""
    gc.freeze()
    gc.set_threshold(YOUNG_OBJECTS, 20, 20)

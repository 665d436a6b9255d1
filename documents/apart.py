"""Drawing that takes seconds of a processor, done in a process of its own.

Python runs one thread at a time: a city's workbook of 62,000 rows, drawn in a thread, made everybody wait who
talked to the bot in those ten seconds. The process is started for one drawing and ends with it, so it costs
nothing while nobody draws, and there is nothing to stop when the program ends. There is one at a time.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from threading import Lock
from typing import ParamSpec

P = ParamSpec("P")

_NICE = 10
"""So much it yields to the conversations."""

_one = Lock()


def apart(draw: Callable[P, bytes], /, *args: P.args, **kwargs: P.kwargs) -> bytes:
    """What `draw` gives. It and its arguments are pickled: a function of a module, and plain values."""
    with _one, _process() as process:
        return process.submit(draw, *args, **kwargs).result()


def _process() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(1, get_context("spawn"), os.nice, (_NICE,))
